import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generateCorpus } from '../../bench/corpus/generate.js';
import { articlesOf } from '../../bench/planted/documents.js';
import { check, extract } from '../../src/check.ts';
import type { RawDocument } from '../../src/model/source.ts';
import { readCases } from '../score/gold.js';
import { corpus, runs, seeds } from './corpus.ts';
import { judgedInParts } from './in-parts.ts';
import { shippedKit } from './shipped-kit.ts';

const kit = shippedKit();
const cases = readCases(fileURLToPath(new URL('../corpora', import.meta.url)));

const expectSame = (documents: readonly RawDocument[], parts: number): void => {
  const { findings } = check(documents, kit, { version: '0.0.0' });
  // Through JSON, as the filters write findings: a field without a value is a field less.
  const judged: unknown = JSON.parse(JSON.stringify(judgedInParts(extract(documents, kit).records, kit, parts)));
  expect(judged).toEqual(JSON.parse(JSON.stringify(findings)));
};

test.each([1, 16])('the seeds, in %i parts', (parts) => {
  expect(check(seeds, kit, { version: '0.0.0' }).findings.length).toBeGreaterThan(0);
  expectSame(seeds, parts);
});

test.each(cases)('$name, in 16 parts', ({ documents }) => {
  expectSame(documents, 16);
});

test('documents of many stories', () => {
  expectSame(generateCorpus('news', 30_000), 16);
});

test('planted conflicts and look-alikes, in 16 parts', () => {
  const articles = [...articlesOf({ documents: 72, conflicts: 28, lookAlikes: 8, length: 300 })];
  const feed = { name: 'feed.jsonl', text: articles.map((article) => JSON.stringify(article)).join('\n') };
  expect(check([feed], kit, { version: '0.0.0' }).findings.length).toBeGreaterThan(5);
  expectSame([feed], 16);
});

test('generated texts', () => {
  fc.assert(
    fc.property(corpus, fc.integer({ min: 1, max: 16 }), (documents, parts) => expectSame(documents, parts)),
    runs(25),
  );
});
