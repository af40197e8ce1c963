import { expect, test } from 'vitest';
import { claimFormats } from '../../src/cli/claim-formats.ts';
import { claimOf, sourceOf } from '../report/fixtures.ts';

const claims = [
  claimOf('a.txt', '41 boats', { speaker: 'the harbour office', certainty: 'reported', scope: ['sailing'] }),
  claimOf('a.txt', '12\u001b[31m', { subject: [] }),
];
const context = { focus: ['westhaven'], digest: 'a1' };
const extraction = {
  sources: [sourceOf('a.txt')],
  claims,
  records: claims.map((claim) => ({ claim, context })),
  leftOut: [{ source: 'a.txt', start: 9, end: 13, text: '2025', reason: 'a year' }],
  problems: [],
};

const written = (id: string): string => claimFormats.find((format) => format.id === id)?.write(extraction) ?? '';

test('jsonl: every line is a claim, or a figure left out', () => {
  const lines = written('jsonl').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    ...claims.map((claim) => ({ ...claim, context })),
    { leftOut: extraction.leftOut[0] },
  ]);
});

test('json: everything in one document', () => {
  expect(JSON.parse(written('json'))).toEqual({ ...extraction, records: undefined });
});

test('text: one line each, nothing that drives a terminal', () => {
  expect(written('text')).toBe(
    [
      'a.txt:3:1  41 boats  count:boat; Westhaven harbour; sailing; says the harbour office; reported',
      'a.txt:3:1  12[31m  count:boat',
      'a.txt  2025  left out: a year',
      '',
    ].join('\n'),
  );
});

test('text of no claims is empty', () => {
  expect(
    claimFormats
      .map(({ write }) => write({ sources: [], claims: [], records: [], leftOut: [], problems: [] }))
      .slice(0, 1),
  ).toEqual(['']);
});
