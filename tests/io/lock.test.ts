import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeLeftovers, writeFileAtomically } from '../../src/io/files.ts';
import { withLock } from '../../src/io/lock.ts';

let folder = '';
let path = '';
let lock = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-lock-'));
  path = join(folder, 'data.yaml');
  lock = join(folder, '.data.yaml.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('one at a time, and nothing is left behind', async () => {
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 12 }, () =>
      withLock(path, async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 1));
        inside--;
      }),
    ),
  );
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});

test('work that fails lets go', async () => {
  await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(path, async () => 1)).toBe(1);
});

/** A process that has ended. */
const ended = (): number => spawnSync(process.execPath, ['--version']).pid;

test.each([
  ['a process that was killed', () => writeFileSync(lock, `${ended()} ${hostname()} abc`)],
  [
    'a machine that was switched off',
    () => {
      writeFileSync(lock, '1 another-machine abc');
      utimesSync(lock, new Date(0), new Date(0));
    },
  ],
  [
    'one that was killed before it could write its name',
    () => {
      writeFileSync(lock, '');
      utimesSync(lock, new Date(0), new Date(0));
    },
  ],
])('the lock of %s is taken over', async (_, leave) => {
  leave();
  const results = await Promise.all([1, 2, 3].map((each) => withLock(path, async () => each)));
  expect(results).toEqual([1, 2, 3]);
  expect(existsSync(lock)).toBe(false);
});

test('whoever was thought dead and returns does not take the lock of another away', async () => {
  await withLock(path, async () => writeFileSync(lock, 'another'));
  expect(existsSync(lock)).toBe(true);
});

test('a folder that cannot be made is told', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(withLock(join(folder, 'file', 'data.yaml'), async () => 1)).rejects.toThrow(/ENOTDIR|EEXIST/);
});

test('what a killed writer left is removed, and nothing of other files', async () => {
  for (const name of ['.data.yaml.0f0f.tmp', '.other.yaml.0f0f.tmp', '.data.yaml.note'])
    writeFileSync(join(folder, name), '');
  await removeLeftovers(path);
  expect(readdirSync(folder)).toEqual(['.data.yaml.note', '.other.yaml.0f0f.tmp']);
  await removeLeftovers(join(folder, 'none', 'data.yaml'));
});

test('a writer that is told at the last moment not to write leaves everything as it was', async () => {
  writeFileSync(path, 'theirs');
  expect(await writeFileAtomically(path, 'mine', async () => false)).toBe(false);
  expect(readdirSync(folder)).toEqual(['data.yaml']);
});
