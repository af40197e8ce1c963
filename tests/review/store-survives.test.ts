import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DecisionsFolder, decisionsFolder, dismissed, findings } from './decisions-folder.ts';

const WRITER = fileURLToPath(new URL('./writer.js', import.meta.url));

let here: DecisionsFolder;
let folder = '';
let path = '';
const storeOf: DecisionsFolder['storeOf'] = (...options) => here.storeOf(...options);
const decisionsOnDisk: DecisionsFolder['onDisk'] = () => here.onDisk();
beforeEach(() => {
  here = decisionsFolder();
  ({ folder, path } = here);
});
afterEach(() => here.remove());

describe('a merge by git', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync(
      'git',
      ['-c', 'user.name=T', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=main', ...args],
      { cwd: folder, encoding: 'utf8' },
    );
  const decideOn = async (author: string, ...ids: readonly string[]): Promise<void> => {
    const store = storeOf(author);
    await store.add(
      (await store.read()).revision,
      ids.map((finding) => dismissed(finding, { note: author })),
    );
  };

  test('of what two branches decided keeps the decisions of both', async () => {
    git('init', '--quiet');
    writeFileSync(join(folder, '.gitattributes'), 'reports/decisions.yaml merge=union\n');
    await decideOn('Ines Vale', 'b', 'm', 'x');
    git('add', '--all');
    git('commit', '--quiet', '-m', 'start');
    git('checkout', '--quiet', '-b', 'other');
    await decideOn('Tom Reed', 'c', 'n', 'o', 'x');
    git('commit', '--quiet', '-am', 'theirs');
    git('checkout', '--quiet', 'main');
    await decideOn('Ada Finch', 'a', 'n', 'p', 'x');
    git('commit', '--quiet', '-am', 'ours');
    git('merge', '--quiet', 'other', '-m', 'both');
    const merged = new Set(findings(decisionsOnDisk()));
    expect([...merged].sort()).toEqual(['a', 'b', 'c', 'm', 'n', 'o', 'p', 'x']);
    await decideOn('Ines Vale', 'z');
    expect(findings(decisionsOnDisk())).toEqual(['a', 'b', 'c', 'm', 'n', 'n', 'o', 'p', 'x', 'x', 'x', 'z']);
  });
});

describe('a crash', () => {
  const startWriter = (author: string): { readonly child: ChildProcess; readonly saved: () => readonly string[] } => {
    const child = spawn(process.execPath, [WRITER, path, author], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    return { child, saved: () => output.split('\n').slice(0, -1) };
  };
  const killed = (child: ChildProcess): Promise<unknown> => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    return ended;
  };
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  test('at any moment of a thousand decisions by two programs loses at most the one under way in each', async () => {
    const told = new Set<string>();
    for (let round = 0; told.size < 1_000; round++) {
      const writers = [startWriter(`A${round}`), startWriter(`B${round}`)];
      await until(() => writers.every(({ saved }) => saved().length >= 80 + 7 * round));
      await Promise.all(writers.map(({ child }) => killed(child)));
      for (const { saved } of writers) for (const finding of saved()) told.add(finding);
    }
    const kept = new Set(findings(decisionsOnDisk()));
    expect([...told].filter((finding) => !kept.has(finding))).toEqual([]);
    const store = storeOf();
    await store.add((await store.read()).revision, [dismissed('after')]);
    expect(readdirSync(dirname(path))).toEqual(['decisions.yaml']);
  }, 120_000);
});
