import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kindOfPath, listFiles, readTextFile, readTextFileNow, writeFileAtomically } from '../../src/io/files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gainsay-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('writing makes the folder, replaces the file and leaves nothing beside it', async () => {
  const path = join(folder, 'new', 'page.txt');
  await writeFileAtomically(path, 'first');
  await writeFileAtomically(path, 'sécond\n');
  expect(await readTextFile(path)).toBe('sécond\n');
  expect(await readdir(join(folder, 'new'))).toEqual(['page.txt']);
});

test('writing over a folder fails and leaves nothing behind', async () => {
  const target = join(folder, 'target');
  await mkdir(target);
  await expect(writeFileAtomically(target, 'text')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['target']);
});

test('a byte order mark is no part of the text', async () => {
  const path = join(folder, 'marked.txt');
  await writeFile(path, '\uFEFFtext');
  expect(await readTextFile(path)).toBe('text');
  expect(readTextFileNow(path)).toBe('text');
});

test('listing gives the files of the endings asked for, sorted, without folders', async () => {
  for (const name of ['b.yaml', 'a.yml', 'B.yaml', 'c.txt']) await writeFile(join(folder, name), '');
  await writeFileAtomically(join(folder, 'inner.yaml', 'd.yaml'), '');
  expect(await listFiles(folder, ['.yaml', '.yml'])).toEqual(['B.yaml', 'a.yml', 'b.yaml'].map((n) => join(folder, n)));
});

test('a path leads to a file, a folder or nothing', async () => {
  await writeFile(join(folder, 'a'), '');
  expect(await Promise.all(['a', '.', 'a/b', 'z'].map((name) => kindOfPath(join(folder, name))))).toEqual([
    'file',
    'folder',
    'nothing',
    'nothing',
  ]);
});
