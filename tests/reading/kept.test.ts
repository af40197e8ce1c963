import { describe, expect, test } from 'vitest';
import { readingDigest, withStore } from '../../src/reading/kept.ts';
import type { ReadBatch, Unread, WrittenOutcome } from '../../src/reading/unread.ts';
import { countingStore, loaded } from './support.ts';

/** Stands for a reader: says what it was asked to read. */
function recorder(lasting = true): { readonly read: ReadBatch<WrittenOutcome>; readonly seen: string[] } {
  const seen: string[] = [];
  const read: ReadBatch<WrittenOutcome> = async (batch) =>
    batch.map(({ input }) => {
      seen.push(input.name);
      return { json: JSON.stringify(input.name), lasting };
    });
  return { read, seen };
}

const document = (name: string, text: string): Unread => ({ input: { name, text } });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('of many documents only the one that changed is read again', async () => {
  const { read, seen } = recorder();
  const reader = withStore(read, countingStore(), '1');
  const documents = Array.from({ length: 500 }, (_, index) =>
    document(`${index}.txt`, `Pier ${index} has ${index} lamps.`),
  );
  await reader(documents);
  expect(seen).toHaveLength(500);
  const edited = documents.with(77, document('77.txt', 'Pier 77 has 78 lamps.'));
  const outcomes = await reader(edited);
  expect(seen.slice(500)).toEqual(['77.txt']);
  expect(outcomes.map(({ json }) => json)).toEqual(edited.map(({ input }) => JSON.stringify(input.name)));
});

describe('a document is another one', () => {
  const base: Unread = { input: { name: 'a.txt', text: 'Ten lamps.' } };
  const file: Unread = { input: { name: 'a.txt', bytes: bytesOf('Ten lamps.') } };
  test.each<[string, Unread, Unread]>([
    ['under another name', base, document('b.txt', 'Ten lamps.')],
    ['with another text', base, document('a.txt', 'Ten lamps!')],
    ['on another line', base, { input: { ...base.input, text: 'Ten lamps.', firstLine: 2 } }],
    ['if its documents have other names', { ...base, names: ['x'] }, { ...base, names: ['y'] }],
    ['as a file', base, file],
    ['with other bytes', file, { input: { name: 'a.txt', bytes: bytesOf('Ten lamp.s') } }],
    ['if name and text are cut elsewhere', document('ab', 'c'), document('a', 'bc')],
  ])('%s', async (_, one, other) => {
    const { read, seen } = recorder();
    const reader = withStore(read, countingStore(), '1');
    await reader([one]);
    await reader([one]);
    expect(seen).toHaveLength(1);
    await reader([other]);
    expect(seen).toHaveLength(2);
  });

  test('to another program', async () => {
    const [store, { read, seen }] = [countingStore(), recorder()];
    for (const program of ['1', '2', '2']) await withStore(read, store, program)([base]);
    expect(seen).toHaveLength(2);
  });
});

test('what may come out otherwise another time is not kept', async () => {
  const [store, { read, seen }] = [countingStore(), recorder(false)];
  for (let run = 0; run < 2; run++) await withStore(read, store, '1')([document('a.txt', 'Slow.')]);
  expect(seen).toHaveLength(2);
  expect(store.puts()).toBe(0);
});

test('what is read rests on the program, the words, the declared arithmetic, the order of dates, whether texts are wanted, and what is known of sources', () => {
  const { kit } = loaded;
  const asked = { withText: false, hints: [] };
  const relation = { kind: 'sum', from: ['a', 'b'], to: 'c' } as never;
  const digests = [
    readingDigest(kit, asked, '1'),
    readingDigest(kit, asked, '2'),
    readingDigest(kit, { ...asked, withText: true }, '1'),
    readingDigest(kit, { ...asked, hints: [{ match: 'a.*', publisher: 'Coast Agency' }] }, '1'),
    readingDigest({ ...kit, dateOrder: 'day-month' }, asked, '1'),
    readingDigest({ ...kit, relations: [relation] }, asked, '1'),
    readingDigest({ ...kit, lexicon: { ...kit.lexicon, digest: 'another' } }, asked, '1'),
  ];
  expect(new Set(digests).size).toBe(digests.length);
  expect(readingDigest({ ...kit }, asked, '1')).toBe(digests[0]);
});
