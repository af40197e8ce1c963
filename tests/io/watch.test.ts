import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { authorName } from '../../src/io/author.ts';
import { watchFolders } from '../../src/io/watch.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-watch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('several changes in a row are one; names that do not concern are none; a folder that is not there is left out', async () => {
  let calls = 0;
  const folders = [folder, folder, join(folder, 'none')];
  const watch = watchFolders(
    folders,
    (name) => name.endsWith('.txt'),
    () => calls++,
  );
  for (const name of ['a.txt', 'b.txt', 'a.txt']) writeFileSync(join(folder, name), name);
  while (calls === 0) await pause(20);
  await pause(400);
  expect(calls).toBe(1);
  writeFileSync(join(folder, 'c.tmp'), '');
  await pause(400);
  expect(calls).toBe(1);
  watch.close();
  writeFileSync(join(folder, 'd.txt'), '');
  await pause(400);
  expect(calls).toBe(1);
});

test('everybody has a name', async () => {
  expect((await authorName(folder)).trim()).not.toBe('');
  expect((await authorName(join(folder, 'none'))).trim()).not.toBe('');
});
