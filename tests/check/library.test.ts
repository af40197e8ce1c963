import { describe, expect, test } from 'vitest';
import { check, extract, InputError, type Plugin, type RawDocument, render } from '../../src/index.ts';

const documents: readonly RawDocument[] = [
  { name: 'brochure.txt', text: 'The tunnel under Mount Aro has a length of 11 km.' },
  {
    name: 'website.html',
    text: '<p>The tunnel under Mount Aro has a length of 11 <b>miles</b>.</p>',
    publisher: 'Aro Rail',
  },
];

const strict = `
id: tunnel-length
description: Sources disagree on the length of a tunnel.
about: { unit: [kilometre, mile] }
compare: quantity
severity: { conflict: error }
message: "{a.source} against {b.source}"
tests:
  - { name: fires, sources: ["The Aro tunnel is 11 km long.", "The Aro tunnel is 11 miles long."], expect: conflict }
  - { name: silent, sources: ["The Aro tunnel is 11 km long.", "The Aro tunnel is 11 km long."], expect: same }
`;

const mistakesOf = async (call: () => Promise<unknown>): Promise<readonly string[]> => {
  const error = await call().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof InputError
    ? error.problems.map(({ file, line, message }) => `${file}:${line} ${message}`)
    : [];
};

describe('threads', () => {
  test('read the same as this one, and leave the caller its bytes', async () => {
    const long = `The tunnel under Mount Aro has a length of 12 km.\n\n${'Nobody has measured it since. '.repeat(2300)}`;
    const bytes = new TextEncoder().encode(long);
    const records = {
      name: 'notes.txt',
      text: '{"text":"The tunnel has 40 lamps."}\n{"text":"The tunnel has 52 lamps."}\n',
    };
    const all = [...documents, { name: 'long.txt', bytes }, { ...records, name: 'feed.jsonl' }, records];
    const plain = await check(all, { withText: true });
    expect(plain.sources.map(({ name }) => name)).toEqual([
      'brochure.txt',
      'feed.jsonl#1',
      'feed.jsonl#2',
      'long.txt',
      'notes.txt#1',
      'notes.txt#2',
      'website.html',
    ]);
    expect(JSON.stringify(await check(all, { withText: true, jobs: 2 }))).toBe(JSON.stringify(plain));
    expect(JSON.stringify(await extract(all, { jobs: 2 }))).toBe(JSON.stringify(await extract(all)));
    expect(bytes.byteLength).toBe(long.length);
  }, 120_000);
});

describe('check', () => {
  test('follows comments in the texts, as of a day', async () => {
    const comment = '<!-- gainsay-ignore measure: the older figure (until 2026-06-30) -->';
    const texts = documents.map((each) => (each.name.endsWith('html') ? { ...each, text: comment + each.text } : each));
    const [before, after] = [await check(texts, { asOf: '2026-06-30' }), await check(texts, { asOf: '2026-07-01' })];
    expect(before.findings.map(({ status, suppression }) => [status, suppression?.reason])).toEqual([
      ['suppressed', 'the older figure'],
    ]);
    expect(after.findings.map(({ status }) => status)).toEqual(['open']);
    expect(after.problems.map(({ code }) => code)).toEqual(['suppression-expired']);
  });

  test('reports what cannot all be true, without the texts unless they are asked for', async () => {
    const report = await check(documents);
    expect(report.findings).toMatchObject([
      { rule: 'measure', severity: 'warning', level: 'conflict', status: 'open' },
    ]);
    expect(report.findings[0]?.message).toBe('brochure.txt says 11 km, Aro Rail says 11 miles.');
    expect(report.sources.every((source) => !('text' in source) && !('blocks' in source))).toBe(true);
    const full = await check(documents, { withText: true });
    expect(full.sources.map(({ text }) => text)).toEqual([
      documents[0]?.text,
      'The tunnel under Mount Aro has a length of 11 miles.',
    ]);
    expect(full.findings).toEqual(report.findings);
  });

  test('takes what editors decided', async () => {
    const [open] = (await check(documents)).findings;
    const { id: finding = '', state = '' } = open ?? {};
    const at = '2025-06-30T14:05:00Z';
    const decision = { finding, state, status: 'dismissed', scope: 'finding', author: 'Ines Vale', at } as const;
    const { findings } = await check(documents, { decisions: [decision] });
    expect(findings[0]).toMatchObject({ id: finding, status: 'dismissed', decision });
  });

  test('takes rules as text; a more specific one owns what a shipped one had', async () => {
    const report = await check(documents, { yaml: [{ name: 'tunnel.yaml', text: strict }] });
    expect(report.findings).toMatchObject([
      { rule: 'tunnel-length', severity: 'error', message: 'brochure.txt against Aro Rail' },
    ]);
  });

  test('takes words as text', async () => {
    const furlongs = [
      { name: 'a.txt', text: 'The track at Aro has a length of 11 zonks.' },
      { name: 'b.txt', text: 'The track at Aro has a length of 2200 m.' },
    ];
    const zonk = 'units: { zonk: { name: zonk, dimension: length, factor: "201.168", forms: [zonk, zonks] } }';
    const { agreements } = await check(furlongs, { yaml: [{ name: 'zonk.yaml', text: zonk }] });
    expect(agreements.map(({ witnesses }) => witnesses)).toEqual([2]);
  });

  test('names every mistake in what it is given, with its place', async () => {
    const yaml = [
      { name: 'one.yaml', text: strict.replace('quantity', 'quantities') },
      { name: 'two.yaml', text: 'hedges: { perhaps: { relation: "?" } }' },
    ];
    const mistakes = await mistakesOf(() => check(documents, { yaml }));
    expect(mistakes).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^one\.yaml:5 Unknown comparator "quantities"; did you mean "quantity"\?/),
        expect.stringMatching(/^two\.yaml:1 Unknown relation "\?"/),
      ]),
    );
  });

  test('nothing to read is an empty report, not an error', async () => {
    expect(await check([])).toMatchObject({ sources: [], findings: [], cleared: [], agreements: [], problems: [] });
  });
});

test('extract gives the claims alone, and what it left out', async () => {
  const { claims, leftOut, sources, problems } = await extract([
    ...documents,
    { name: 'c.txt', text: 'Chapter 11 of the plan is long.' },
    { name: 'd.jsonl', text: 'no record' },
  ]);
  expect(claims.map(({ source, text, line }) => ({ source, text, line }))).toEqual([
    { source: 'brochure.txt', text: '11 km', line: 1 },
    { source: 'website.html', text: '11 miles', line: 1 },
  ]);
  expect(leftOut).toMatchObject([{ source: 'c.txt', text: 'Chapter 11', reason: 'section' }]);
  expect(sources.map(({ name }) => name)).toEqual(['brochure.txt', 'c.txt', 'website.html']);
  expect(problems).toMatchObject([{ file: 'd.jsonl', line: 1 }]);
});

describe('plugins', () => {
  const shout: Plugin = {
    name: 'shout',
    formats: [
      {
        id: 'none',
        extensions: ['.txt'],
        read: (raw) => ({ documents: [], problems: [{ code: 'silent', message: 'Not read.', file: raw.name }] }),
      },
    ],
    renderers: [{ id: 'md', extensions: ['.md'], description: 'loud', render: ({ tool }) => tool.name.toUpperCase() }],
  };

  test('outrank what ships', async () => {
    const report = await check(documents, { plugins: [shout] });
    expect(report.sources.map(({ name }) => name)).toEqual(['website.html']);
    expect(report.problems).toMatchObject([{ code: 'silent', file: 'brochure.txt' }]);
    expect(render(report, 'md', { plugins: [shout] })).toBe('GAINSAY');
    expect(render(report, 'md')).toMatch(/^# Discrepancy report\n/);
  });

  test('a format that nobody has is a mistake that says which there are', async () => {
    const report = await check([]);
    expect(() => render(report, 'papyrus')).toThrow(
      'There is no format "papyrus"; known are comment, csv, github, html, json, jsonl, jsonld, junit, md, sarif, text.',
    );
  });
});

test('links of a report lead from where it is written', async () => {
  expect(render(await check(documents), 'md', { sourcePrefix: '../drafts/' })).toContain('(../drafts/brochure.txt#L1)');
});
