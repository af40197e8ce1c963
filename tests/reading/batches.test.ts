import { expect, test } from 'vitest';
import { batchesOf } from '../../src/reading/batches.ts';
import type { Unread } from '../../src/reading/unread.ts';
import { each } from './support.ts';

const text = (length: number): Unread => ({ input: { name: 'a.txt', text: 'x'.repeat(length) } });
const file = (length: number): Unread => ({ input: { name: 'a.pdf', bytes: new Uint8Array(length) } });

test.each([
  ['nothing', [], []],
  ['small texts together', [text(10), text(10), file(10)], [3]],
  ['no more than make a batch worth handing over', [text(100_000), text(100_000), text(10)], [2, 1]],
  ['no more than sixty-four', Array.from({ length: 130 }, () => text(1)), [64, 64, 2]],
  ['a large file by itself', [text(10), file(100_000), text(10), text(10)], [1, 1, 2]],
])('%s', async (_, unread, sizes) => {
  const batches: (readonly Unread[])[] = [];
  for await (const batch of batchesOf(each(unread))) batches.push(batch);
  expect(batches.map(({ length }) => length)).toEqual(sizes);
  expect(batches.flat()).toEqual(unread);
});
