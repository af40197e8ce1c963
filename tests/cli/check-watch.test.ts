import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** A look takes a third of a second, a check half of one, and the machine may have much else to do. */
const TIMEOUT = 90_000;

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gainsay-watch-')));
  mkdirSync(join(folder, 'drafts'));
  write('drafts/a.txt', tunnel(11));
  write('drafts/b.txt', tunnel(11));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const tunnel = (length: number): string => `The tunnel under Mount Aro has a length of ${length} km.\n`;

/** What ends a result, or stands in its place. */
const RESULT = /in \d+ sources?\.|No document could be read|Unknown key/;

/** Runs a command line in the folder; after each result the next edit is made, and after the last the run is interrupted. */
async function watched(argv: readonly string[], edits: readonly (() => unknown)[]) {
  const printed = { stdout: '', stderr: '' };
  const ended = new AbortController();
  const left = [...edits];
  const said = (stream: 'stdout' | 'stderr') => (text: string) => {
    printed[stream] += text;
    if (RESULT.test(text)) setTimeout(left.shift() ?? (() => ended.abort()), 10);
  };
  const code = await run(argv, {
    cwd: folder,
    stdout: { write: said('stdout') },
    stderr: { write: said('stderr') },
    stdin: async () => new Uint8Array(),
    isTTY: { stdout: false, stderr: false },
    env: {},
    interrupted: ended.signal,
  });
  const results = printed.stdout.match(/^.*in \d+ sources?\./gm);
  return { ...printed, code, results, changed: printed.stderr.match(/^Changed: .*$/gm) };
}

describe('check --watch', () => {
  test(
    'checks again when documents come, change and go; the code is that of the last check',
    async () => {
      const { results, changed, code, stderr } = await watched(
        ['check', 'drafts', '--watch', '--fail-on', 'warning'],
        [
          () => write('drafts/b.txt', tunnel(19)),
          () => write('drafts/c.txt', tunnel(19)),
          () => ['a', 'c'].map((name) => rmSync(join(folder, `drafts/${name}.txt`))),
          () => write('drafts/a.txt', tunnel(25)),
        ],
      );
      expect(results).toMatchInlineSnapshot(`
        [
          "No conflicts found in 2 sources.",
          "1 finding: 1 warning, in 2 sources.",
          "1 finding: 1 warning, in 3 sources.",
          "No conflicts found in 1 source.",
          "1 finding: 1 warning, in 2 sources.",
        ]
      `);
      expect(changed).toEqual([
        'Changed: drafts/b.txt',
        'Changed: drafts/c.txt',
        'Changed: drafts/a.txt, drafts/c.txt',
        'Changed: drafts/a.txt',
      ]);
      expect(stderr.match(/Waiting for changes; Ctrl-C ends\./g)).toHaveLength(1);
      expect(code).toBe(1);
    },
    TIMEOUT,
  );

  test(
    'checks again when configuration, rules or decisions change; a mistake is said and does not end it',
    async () => {
      write('gainsay.yaml', 'rules: [rules]\n');
      mkdirSync(join(folder, 'rules'));
      write('rules/words.yaml', 'aliases:\n  Mount Aro: [Aro]\n');
      write('drafts/b.txt', tunnel(19));
      const { results, changed, stderr } = await watched(
        ['check', 'drafts', '--watch', '--quiet'],
        [
          () => write('gainsay.yaml', 'rule: [rules]\n'),
          () => write('gainsay.yaml', 'rules: [rules]\noff: [stake-size]\n'),
          () => write('rules/words.yaml', 'aliases:\n  Mount Aro: [Aro Peak]\n'),
        ],
      );
      expect(results).toMatchInlineSnapshot(`
        [
          "1 finding: 1 warning, in 2 sources.",
          "1 finding: 1 warning, in 2 sources.",
          "1 finding: 1 warning, in 2 sources.",
        ]
      `);
      expect(changed).toEqual(['Changed: gainsay.yaml', 'Changed: gainsay.yaml', 'Changed: rules/words.yaml']);
      expect(stderr).toMatch(/^gainsay\.yaml:1:1 +Unknown key "rule"/m);
    },
    TIMEOUT,
  );

  test(
    'its own report among the sources is no change, and no source',
    async () => {
      const report = (): void => write('drafts/b.txt', tunnel(19));
      const { stdout, changed } = await watched(
        ['check', 'drafts', '--watch', '--output', 'drafts/report.md'],
        [report],
      );
      expect(changed).toEqual(['Changed: drafts/b.txt']);
      expect(stdout.match(/in 2 sources\. Written: drafts\/report\.md/g)).toHaveLength(2);
    },
    TIMEOUT,
  );

  test('standard input cannot be watched', async () => {
    const { code, stderr } = await watched(['check', '-', '--watch'], []);
    expect(code).toBe(2);
    expect(stderr).toBe('Standard input comes once and cannot be watched; name files or folders with --watch.\n');
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s ends it cleanly, with the code that shells give it',
    async (signal, expected) => {
      const child = spawn(process.execPath, [MAIN, 'check', 'drafts', '--watch', '--jobs', '2'], { cwd: folder });
      const ended = new Promise((resolve) => child.on('exit', (code, by) => resolve({ code, by })));
      child.stderr.on('data', (text) => {
        if (String(text).includes('Waiting')) child.kill(signal);
      });
      expect(await ended).toEqual({ code: expected, by: null });
    },
    TIMEOUT,
  );
});
