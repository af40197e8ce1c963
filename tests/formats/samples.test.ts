/**
 * Documents written by other programs (scripts/make-samples.js): what is found in them is what is found in the text that they were made
 * from, and every value stands where its place says, told by means of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync, inflateRawSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { formats, ingest } from '../../src/ingest/index.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Report } from '../../src/model/report.ts';
import type { Document, RawFile } from '../../src/model/source.ts';
import { tools } from '../ingest/support.ts';
import { bareParagraphs, bareWriters, stem, writers } from './writers.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

const filesIn = (folder: string): RawFile[] =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

/** What a report says of the values; publishers and places differ between formats. */
const gist = ({ findings }: Report) =>
  findings
    .map(({ rule, level, severity, sides }) => ({
      rule,
      level,
      severity,
      sides: sides
        .map(({ claims }) =>
          claims.map(({ source, text }) => `${stem(source)}: ${text.replaceAll('\u00a0', ' ')}`).sort(),
        )
        .sort(),
    }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));

let expected: ReturnType<typeof gist> = [];
let seeds: readonly Document[] = [];
beforeAll(async () => {
  const files = filesIn(SEEDS);
  expected = gist(await check(files));
  seeds = ingest(
    files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString() })),
    formats,
    tools,
  ).documents;
  expect(expected.length).toBeGreaterThan(1);
});

describe('the seeds as documents of other programs give the same findings', () => {
  test.each(['docx', 'odt', 'epub', 'pdf', 'print', 'xlsx', 'ods'])('%s', async (folder) => {
    const report = await check(filesIn(join(FOLDER, 'seeds', folder)));
    expect(report.problems).toEqual([]);
    expect(gist(report)).toEqual(expected);
  });
});

describe('the seeds in formats that hold text give the same findings', () => {
  test.each(Object.keys(writers))('%s', async (name) => {
    const written = writers[name]?.(seeds) ?? {};
    const report = await check(
      Object.entries(written).map(([file, text]) => ({ name: file, bytes: Buffer.from(text) })),
    );
    expect(report.problems).toEqual([]);
    expect(gist(report)).toEqual(expected);
  });

  test.each(Object.keys(bareWriters))('%s', async (name) => {
    const filesOf = (written: Readonly<Record<string, string>>): RawFile[] =>
      Object.entries(written).map(([file, text]) => ({ name: file, bytes: Buffer.from(text) }));
    const bare = gist(await check(filesOf(bareParagraphs(seeds))));
    expect(bare.length).toBeGreaterThan(1);
    expect(gist(await check(filesOf(bareWriters[name]?.(seeds) ?? {})))).toEqual(bare);
  });

  test('packed with gzip', async () => {
    const packed = filesIn(SEEDS).map(({ name, bytes }) => ({ name: `${name}.gz`, bytes: gzipSync(bytes) }));
    expect(gist(await check(packed))).toEqual(expected);
  });
});

/** Text of a member of a ZIP archive, found by its local header: no code of the program is used. */
function member(bytes: Buffer, name: string): string {
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const length = bytes.readUInt16LE(at + 26);
    if (bytes.subarray(at + 30, at + 30 + length).toString() !== name) continue;
    const start = at + 30 + length + bytes.readUInt16LE(at + 28);
    return bytes.readUInt16LE(at + 8) === 0
      ? bytes.subarray(start).toString()
      : inflateRawSync(bytes.subarray(start)).toString();
  }
  return '';
}

const bare = (markup: string): string => markup.replace(/<[^>]*>/g, '').replaceAll('\u00ad', '');

describe('a value stands where its place says', () => {
  const claimsOf = async (file: string): Promise<readonly Claim[]> => {
    const { extract } = await import('../../src/index.ts');
    const { claims } = await extract([{ name: file, bytes: readFileSync(join(FOLDER, file)) }]);
    return claims.filter(({ value }) => value.type === 'quantity');
  };

  test.each([
    'report/report.pdf',
    ...['agency-copy', 'business-site', 'essay-blog'].map((name) => `seeds/pdf/${name}.pdf`),
  ])('%s: on the page', async (file) => {
    const document = await getDocumentProxy(new Uint8Array(readFileSync(join(FOLDER, file))), { verbosity: 0 });
    const { text: pages } = await extractText(document);
    const claims = await claimsOf(file);
    expect(claims.length).toBeGreaterThan(2);
    for (const { text, page = 0 } of claims)
      expect(pages[page - 1]?.replace(/\s+/g, ''), text).toContain(text.replace(/\s+/g, ''));
  });

  test('report/report.docx: in the paragraph, counted without empty ones, or in the row of the table', async () => {
    const body = member(readFileSync(join(FOLDER, 'report/report.docx')), 'word/document.xml');
    const outside = body.replace(/<w:tbl>.*?<\/w:tbl>/gs, '');
    const texts = [...outside.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
      .map(([paragraph]) => bare(paragraph))
      .filter((text) => text.trim() !== '');
    const rows = [...body.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => bare(row));
    const claims = (await claimsOf('report/report.docx')).filter(({ part }) => !part?.startsWith('note'));
    expect(claims.length).toBeGreaterThan(5);
    for (const { part = '', text } of claims) {
      const number = Number(/\d+$/.exec(part)?.[0]) - 1;
      expect(part.startsWith('table') ? rows[number] : texts[number], part).toContain(text);
    }
  });

  test('one-of-each/bridges.xlsx: in the cell', async () => {
    const file = readFileSync(join(FOLDER, 'one-of-each/bridges.xlsx'));
    const sheet = member(file, 'xl/worksheets/sheet1.xml');
    const claims = await claimsOf('one-of-each/bridges.xlsx');
    expect(claims.map(({ cell }) => cell)).toEqual(['B2', 'C2', 'B3', 'C3']);
    for (const { cell, text } of claims) expect(sheet).toMatch(new RegExp(`<c r="${cell}"[^>]*><v>${text}</v>`));
  });

  test('one-of-each/survey.csv: in the cell, and on the line', async () => {
    const lines = readFileSync(join(FOLDER, 'one-of-each/survey.csv'), 'utf8').split('\n');
    for (const { cell = '', line, text } of await claimsOf('one-of-each/survey.csv')) {
      expect(lines[line - 1]?.split(';')['ABC'.indexOf(cell[0] ?? '')]).toBe(text);
      expect(cell).toBe(`${cell[0]}${line}`);
    }
  });
});

test('the report of three pages: columns, table, note, comment and running heads', async () => {
  const { findings, problems } = await check(filesIn(join(FOLDER, 'report')));
  expect(problems).toEqual([]);
  expect(findings).toEqual([]);
  const { extract } = await import('../../src/index.ts');
  for (const file of filesIn(join(FOLDER, 'report'))) {
    const { claims } = await extract([file]);
    const texts = claims.map(({ text }) => text);
    expect(texts, file.name).toEqual(
      expect.arrayContaining(['214,000', '€36 million', '€9 million', '54.8', '326', '€5 million']),
    );
    // Of the comment, of the running head.
    expect(texts).not.toContain('999');
    expect(texts).not.toContain('40');
  }
});

test('one document of every format gives one report', async () => {
  const report = await check(filesIn(join(FOLDER, 'one-of-each')));
  expect(report.problems).toEqual([]);
  expect(report.sources.length).toBe(22);
  expect(
    gist(report).map(({ rule, severity, sides }) => [
      rule,
      severity,
      sides.map((side) => side.length).sort((a, b) => b - a),
    ]),
  ).toEqual([
    ['count', 'warning', [3, 1]],
    ['investment-amount', 'error', [12, 1]],
    ['measure', 'warning', [14, 1]],
  ]);
  const claims = report.findings.flatMap(({ sides }) => sides.flatMap((side) => side.claims));
  const places = claims.map(({ source, part, speaker }) => `${source}, ${part ?? ''}, ${speaker ?? ''}`);
  expect(places).toEqual(
    expect.arrayContaining([
      'hearing.txt, 00:00:04, OLA BRANDT',
      'interview.vtt, 00:00:03, Ola Brandt',
      'forward.eml › paper.html, , ',
    ]),
  );
});
