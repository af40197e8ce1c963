import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, extract } from '../../src/check.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Report } from '../../src/model/report.ts';
import { lineStartsOf, type RawDocument } from '../../src/model/source.ts';
import { corpus, runs, seeds } from './corpus.ts';
import { shippedKit } from './shipped-kit.ts';

const kit = shippedKit();
const RUNS = runs(60);

const reportOn = (documents: readonly RawDocument[]): Report =>
  check(documents, kit, { version: '0.0.0', withText: true });

const claimsIn = ({ findings, cleared, agreements }: Report): Claim[] => [
  ...findings.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)),
  ...cleared.flatMap(({ claims }) => claims),
  ...agreements.flatMap(({ claims }) => claims),
];

/** The raw file from the place of a claim on, for as long as its first word is. */
function rawAt(raw: string, { line, column }: Claim, length: number): string {
  const start = (lineStartsOf(raw)[line - 1] as number) + column - 1;
  return raw.slice(start, start + length);
}

/** The raw file up to where a claim ends. */
function rawUpTo(raw: string, { line, column, ends, text }: Claim, length: number): string {
  const behind = ends ?? { line, column: column + text.length };
  const end = (lineStartsOf(raw)[behind.line - 1] as number) + behind.column - 1;
  return raw.slice(end - length, end);
}

const lastWord = (text: string): string => text.split(/\s/u).at(-1) as string;
const firstWord = (text: string): string => text.split(/\s/u)[0] as string;

function expectSound(documents: readonly RawDocument[]): number {
  const rawOf = new Map(documents.map(({ name, text }) => [name, text]));
  const report = reportOn(documents);
  const textOf = new Map(report.sources.map(({ name, text }) => [name, text as string]));
  const claims = [...extract(documents, kit).claims, ...claimsIn(report)];
  for (const claim of claims) {
    expect(textOf.get(claim.source)?.slice(claim.start, claim.end)).toBe(claim.text);
    expect(claim.quote).toContain(claim.text);
    const word = firstWord(claim.text);
    const raw = rawOf.get(claim.source) as string;
    expect(rawAt(raw, claim, word.length)).toBe(word);
    const last = lastWord(claim.text);
    expect(rawUpTo(raw, claim, last.length)).toBe(last);
  }
  return claims.length;
}

describe('every claim can be checked: its span is its text, its quote holds it, its place in the raw file shows it', () => {
  test.each(seeds)('in seeds/$name', (seed) => {
    expect(expectSound([seed])).toBeGreaterThan(3);
  });

  test('in the report on all seeds', () => {
    expect(expectSound(seeds)).toBeGreaterThan(20);
  });

  test.each([
    ['a.html', '<p>The weir cost <b>€12</b>&nbsp;<i>million</i> and is <b>14</b> metres long.</p>'],
    ['a.md', 'The weir cost **€12** *million*\nand is 14 **metres** long.'],
    [
      'a.txt',
      `The weir in the valley of the mills has cost the council and the owners €12\nmillion so far, and it is 14 metres long.`,
    ],
    ['a.json', '{"title": "Weir", "text": "The weir cost €12\\u0020million and is 14 metres long."}'],
  ])('with markup, escapes and line breaks inside a value: %s', (name, text) => {
    expect(expectSound([{ name, text }])).toBe(2);
  });

  test('in generated texts of several formats', () => {
    fc.assert(
      fc.property(corpus, (documents) => void expectSound(documents)),
      RUNS,
    );
  });
});

describe('a report is made of what the sources say', () => {
  test('each of its claims is one that extract gives', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        const extracted = new Map(extract(documents, kit).claims.map((claim) => [claim.id, claim]));
        for (const claim of claimsIn(reportOn(documents))) expect(claim).toEqual(extracted.get(claim.id));
      }),
      RUNS,
    );
  });

  test('ids of claims are unique, also where one passage says a thing twice', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        const ids = extract(documents, kit).claims.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      RUNS,
    );
  });

  test('a finding has two sides at least, each with a claim, and no claim stands on two', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        for (const { sides } of reportOn(documents).findings) {
          const ids = sides.flatMap(({ claims }) => claims.map(({ id }) => id));
          expect(sides.length).toBeGreaterThanOrEqual(2);
          expect(sides.every(({ claims }) => claims.length > 0)).toBe(true);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      RUNS,
    );
  });
});
