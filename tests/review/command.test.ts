import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { DecisionsResponse, ReviewState } from '../../src/model/review.ts';
import { SOURCES } from './start-server.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gainsay-command-')));
  for (const [name, text] of Object.entries(SOURCES)) put(`drafts/${name}`, text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

interface Running {
  readonly url: string;
  readonly state: () => Promise<ReviewState>;
  readonly until: (condition: (state: ReviewState) => boolean) => Promise<ReviewState>;
  /** Ends it as Ctrl-C does, and gives the exit code. */
  readonly end: () => Promise<number>;
}

interface Printed {
  stdout: string;
  stderr: string;
}

function gainsay(printed: Printed, onStop: (stop: () => void) => void, ...argv: readonly string[]): Promise<number> {
  return run(argv, {
    cwd: folder,
    stdout: { write: (text) => (printed.stdout += text) },
    stderr: { write: (text) => (printed.stderr += text) },
    stdin: async () => new Uint8Array(),
    isTTY: { stdout: false, stderr: false },
    env: {},
    onStop,
  });
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function review(...argv: readonly string[]): Promise<Running> {
  const printed: Printed = { stdout: '', stderr: '' };
  let stop = (): void => undefined;
  const done = gainsay(printed, (each) => (stop = each), 'review', '--no-open', '--author', 'Ines Vale', ...argv);
  let code: number | undefined;
  void done.then((result) => {
    code = result;
  });
  while (!printed.stdout.includes('Ctrl-C') && code === undefined) await pause(10);
  if (code !== undefined) throw new Error(printed.stderr);
  const url = /http:\S+/.exec(printed.stdout)?.[0] ?? '';
  const state = async (): Promise<ReviewState> =>
    (await fetch(new URL('api/state', url))).json() as Promise<ReviewState>;
  return {
    url,
    state,
    until: async (condition) => {
      for (;;) {
        const now = await state();
        if (condition(now)) return now;
        await pause(30);
      }
    },
    end: () => {
      stop();
      return done;
    },
  };
}

async function failure(...argv: readonly string[]): Promise<string> {
  const printed: Printed = { stdout: '', stderr: '' };
  expect(await gainsay(printed, () => undefined, 'review', '--no-open', ...argv)).toBe(2);
  return printed.stderr;
}

async function decide(url: string, { decisionsRevision, report }: ReviewState): Promise<DecisionsResponse> {
  const drafts = [{ finding: report.findings[0]?.id, status: 'confirmed', scope: 'finding' }];
  const response = await fetch(new URL('api/decisions', url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ decisionsRevision, drafts }),
  });
  return response.json() as Promise<DecisionsResponse>;
}

const isChecked = ({ progress }: ReviewState): boolean => progress === undefined;

test('checks, serves the page, saves decisions, notices what changes on disk, and ends when asked', async () => {
  const running = await review('drafts');
  expect(await (await fetch(running.url)).text()).toContain('<!doctype html>');
  const checked = await running.until(isChecked);
  expect(checked.report.findings).toHaveLength(2);
  const answer = await decide(running.url, checked);
  expect(answer.applied).toHaveLength(1);
  const file = readFileSync(join(folder, 'reports/decisions.yaml'), 'utf8');
  expect(file).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/node_modules\/gainsay\/rules\/schema\/decisions\.schema\.json\n/,
  );
  put('drafts/tide.txt', SOURCES['tide.txt']?.replace('$14 million', '$15 million') ?? '');
  const changed = await running.until(({ reportRevision }) => reportRevision !== checked.reportRevision);
  expect(changed.report.findings[0]?.status).toBe('changed');
  expect(await running.end()).toBe(0);
  await expect(running.state()).rejects.toThrow();
});

test('a report is reviewed with the texts of its sources, as far as they are what they were', async () => {
  put('gainsay.yaml', 'decisions: desk/decided.yaml\n');
  const printed: Printed = { stdout: '', stderr: '' };
  await gainsay(printed, () => undefined, 'check', 'drafts', '--output', 'today.json', '--fail-on', 'never');
  put('drafts/levee.txt', `Later. ${SOURCES['levee.txt']}`);
  const running = await review('today.json');
  const { report, decisionsFile } = await running.until(isChecked);
  expect(decisionsFile).toBe('desk/decided.yaml');
  expect(report.sources.map(({ name, text }) => [name, text === undefined])).toEqual([
    ['drafts/levee.txt', true],
    ['drafts/tide.txt', false],
  ]);
  expect(report.problems.map(({ message }) => message)).toEqual([
    'drafts/levee.txt has changed since the report was written; its text is not shown.',
  ]);
  await running.end();
});

test('a report of which the sources are gone is reviewed without their texts', async () => {
  const printed: Printed = { stdout: '', stderr: '' };
  await gainsay(printed, () => undefined, 'check', 'drafts', '--output', 'today.json', '--fail-on', 'never');
  const running = await review('today.json', '--sources', 'reports');
  const { report } = await running.until(isChecked);
  expect(report.problems.map(({ message }) => message)).toContain('tide.txt cannot be read; its text is not shown.');
  await running.end();
});

test.each([
  ['a path that leads nowhere', ['draft'], 'No document could be read.'],
  ['a broken configuration', ['drafts', '--config', 'broken.yaml'], 'broken.yaml:1:'],
  ['broken decisions', ['drafts', '--decisions', 'broken.yaml'], 'broken.yaml:1:'],
  ['a port that is none', ['drafts', '--port', '99999'], 'A port is a number from 0 to 65535.'],
  ['a broken rule', ['drafts', '--rules', 'broken.yaml'], 'broken.yaml:1:'],
])('%s is told at once', async (_, argv, message) => {
  put('broken.yaml', 'id: [');
  expect(await failure(...argv)).toContain(message);
});

test('a port that is taken is told', async () => {
  const running = await review('drafts');
  const { port } = new URL(running.url);
  expect(await failure('drafts', '--port', port)).toContain(`Port ${port} cannot be used: another program uses it.`);
  await running.end();
});
