import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchPaths } from '../../src/io/poll.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gainsay-watch-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What a watcher of the folder sees of each change in turn. Each is made once the one before was seen. */
async function seen(changes: readonly (() => Promise<unknown>)[]): Promise<string[][]> {
  const ended = new AbortController();
  const watching = watchPaths(async () => [folder, join(folder, 'gone.yaml')], {
    endings: ['.yaml'],
    until: ended.signal,
    betweenLooks: 10,
  });
  expect(await watching.next()).toEqual({ done: false, value: [] });
  const all: string[][] = [];
  for (const change of changes) {
    const next = watching.next();
    await change();
    const { value } = await next;
    all.push((value ?? []).map((path) => path.slice(folder.length + 1)));
  }
  ended.abort();
  expect(await watching.next()).toEqual({ done: true, value: undefined });
  return all;
}

test('files that are added, changed and removed, in folders below too; other endings do not count', async () => {
  await mkdir(join(folder, 'deep'));
  const at = (name: string): string => join(folder, name);
  expect(
    await seen([
      () => writeFile(at('deep/a.yaml'), 'id: a'),
      () => Promise.all([writeFile(at('notes.txt'), 'no'), writeFile(at('deep/a.yaml'), 'id: another')]),
      () => rm(at('deep/a.yaml')),
    ]),
  ).toEqual([['deep/a.yaml'], ['deep/a.yaml'], ['deep/a.yaml']]);
});

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A watcher that has told what is there already. */
async function begun(paths: () => Promise<readonly string[]>, except: readonly string[] = []) {
  const ended = new AbortController();
  const watching = watchPaths(paths, { endings: ['.yaml'], until: ended.signal, betweenLooks: 40, except });
  await watching.next();
  return { next: async () => (await watching.next()).value ?? [], end: () => ended.abort() };
}

test('several files saved one after the other are one change', async () => {
  const [a, b, c] = ['a.yaml', 'b.yaml', 'c.yaml'].map((name) => join(folder, name)) as [string, string, string];
  const { next, end } = await begun(async () => [folder]);
  const changed = next();
  for (const path of [a, b, c]) {
    await writeFile(path, 'id: x');
    await after(25);
  }
  expect(await changed).toEqual([a, b, c]);
  end();
});

test('what changes while the receiver is at work is told after it, and what it writes itself never', async () => {
  const [a, own] = [join(folder, 'a.yaml'), join(folder, 'own.yaml')];
  const { next, end } = await begun(async () => [folder], [own]);
  await writeFile(own, 'written by the receiver');
  await writeFile(a, 'id: a');
  await after(100);
  expect(await next()).toEqual([a]);
  await writeFile(own, 'written again');
  await writeFile(a, 'id: another');
  expect(await next()).toEqual([a]);
  end();
});

test('what only comes to be watched, or is no longer, is no change', async () => {
  const [list, b, c] = ['list.yaml', 'b.txt', 'c.txt'].map((name) => join(folder, name)) as [string, string, string];
  for (const path of [list, b, c]) await writeFile(path, 'one');
  let named = [list, b];
  const { next, end } = await begun(async () => named);
  named = [list, c];
  await writeFile(list, 'another');
  expect(await next()).toEqual([list]);
  const changed = next();
  await after(200);
  await writeFile(b, 'nobody looks any more');
  await writeFile(c, 'now it counts');
  expect(await changed).toEqual([c]);
  end();
});

test('nothing is watched when it is over before it began', async () => {
  const watching = watchPaths(async () => [folder], { endings: ['.yaml'], until: AbortSignal.abort() });
  expect(await watching.next()).toEqual({ done: true, value: undefined });
});
