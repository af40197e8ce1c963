import { describe, expect, test } from 'vitest';
import { generateCorpus } from '../../bench/corpus/generate.js';
import { check } from '../../src/check.ts';
import { checkStream } from '../../src/check-stream.ts';
import { createRecordStore } from '../../src/io/record-store.ts';
import type { RawDocument } from '../../src/model/source.ts';
import { seeds } from './corpus.ts';
import { shippedKit } from './shipped-kit.ts';

const kit = shippedKit();
const OPTIONS = { version: '0.0.0' };

async function* batchesOf(documents: readonly RawDocument[], size: number): AsyncGenerator<readonly RawDocument[]> {
  for (let at = 0; at < documents.length; at += size) yield documents.slice(at, at + size);
}

describe.each([
  ['the seeds', seeds, 1],
  ['many stories', generateCorpus('news', 25_000), 3],
])('%s, batch by batch', (_, documents, size) => {
  test('give the same sources, findings, agreements and problems as at once', async () => {
    const { cleared: _cleared, ...whole } = check(documents, kit, OPTIONS);
    const { cleared, ...streamed } = await checkStream(batchesOf(documents, size), kit, OPTIONS);
    expect(JSON.parse(JSON.stringify(streamed))).toEqual(JSON.parse(JSON.stringify(whole)));
    expect(cleared.length).toBe(_cleared.length);
  });
});

test('a record that repeats in another batch gets a name of its own', async () => {
  const text = '{"id": 1, "text": "The mole at Aro has a length of 410 metres."}';
  const piece = { name: 'feed.jsonl', text, firstLine: 1 };
  const { sources } = await checkStream(batchesOf([piece, { ...piece, firstLine: 2 }], 1), kit, OPTIONS);
  expect(sources.map(({ name }) => name)).toEqual(['feed.jsonl#1', 'feed.jsonl#1 (2)']);
});

test('places count from the beginning of the file, not of the piece', async () => {
  const piece = (length: number, firstLine: number): RawDocument => ({
    name: 'feed.jsonl',
    text: `{"text": "The mole at Aro has a length of ${length} metres."}`,
    firstLine,
  });
  const { findings } = await checkStream(batchesOf([piece(410, 1), piece(480, 2)], 1), kit, OPTIONS);
  const lines = findings.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims.map(({ line }) => line)));
  expect(lines.sort()).toEqual([1, 2]);
});

test('the store hands out what stands under one mark together, as it was', () => {
  const store = createRecordStore();
  const record = (id: string) => ({
    claim: check(seeds, kit, OPTIONS).findings[0]?.sides[0]?.claims[0] as never,
    context: { focus: [id], digest: id },
  });
  const records = [record('a'), record('b')];
  store.add(records, [Uint32Array.of(7, 2), Uint32Array.of(7)]);
  store.add([record('c')], [Uint32Array.of(2, 5)]);
  store.add([], []);
  expect([...store.byMark()]).toEqual([
    { mark: 2, records: [records[0], record('c')] },
    { mark: 7, records },
  ]);
});
