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
  const all: string[][] = [];
  for (const change of changes) {
    const next = watching.next();
    // The watcher looks once before it waits; what is changed before that is no change.
    await new Promise((resolve) => setTimeout(resolve, 60));
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

test('nothing is watched when it is over before it began', async () => {
  const watching = watchPaths(async () => [folder], { endings: ['.yaml'], until: AbortSignal.abort() });
  expect(await watching.next()).toEqual({ done: true, value: undefined });
});
