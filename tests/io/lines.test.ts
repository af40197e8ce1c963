import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineBatches } from '../../src/io/line-batches.ts';
import { LineTooLong, linesOf } from '../../src/io/lines.ts';
import { readPaths } from '../../src/io/read.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test('lines come out the same, however the bytes are cut', async () => {
  const line = fc.stringMatching(/^[aé€😀 ]{0,8}$/u);
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
      const text = lines.map((one) => `${one}\r\n`).join('');
      const found = await all(linesOf(cut(new TextEncoder().encode(text), size)));
      expect(found.map((one) => one.text)).toEqual(lines);
      expect(found.map((one) => one.number)).toEqual(lines.map((_, index) => index + 1));
    }),
  );
});

test('a line without end is given up, not kept', async () => {
  async function* endless(): AsyncGenerator<string> {
    for (;;) yield 'x'.repeat(8 * 1024 * 1024);
  }
  await expect(all(linesOf(endless()))).rejects.toThrow(LineTooLong);
});

test('a large file of lines is handed on in pieces of whole lines; a small one, and another format, is read', async () => {
  const line = `{"text": "${'word '.repeat(200)}"}`;
  const lines = Array.from({ length: 9000 }, () => line);
  writeFileSync(join(folder, 'large.jsonl'), lines.join('\n'));
  writeFileSync(join(folder, 'large.txt'), lines.join('\n'));
  writeFileSync(join(folder, 'small.jsonl'), line);
  const extensions = ['.jsonl', '.txt'];
  const { documents, streams, matched } = await readPaths([folder], { extensions, lineEndings: ['.jsonl'] });
  expect(documents.map(({ name }) => name)).toEqual(['large.txt', 'small.jsonl']);
  expect(streams.map(({ name }) => name)).toEqual(['large.jsonl']);
  expect(matched).toBe(3);
  const pieces = await all(lineBatches(join(folder, 'large.jsonl'), 'large.jsonl'));
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.flatMap(({ text }) => text.split('\n'))).toEqual(lines);
  let next = 1;
  for (const { text, firstLine } of pieces) {
    expect(firstLine).toBe(next);
    next += text.split('\n').length;
  }
});
