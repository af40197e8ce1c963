import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { run } from '../../src/cli/run.ts';
import type { Report } from '../../src/model/report.ts';

// What the scenarios cannot hold, because it is no text or no file.
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-unreadable-'));
  writeFileSync(join(folder, 'good.txt'), 'The ferry to the island was late again.\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function check(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const code = await run(['check', ...argv], {
    cwd: folder,
    stdout: { write: (text) => (printed.stdout += text) },
    stderr: { write: (text) => (printed.stderr += text) },
    stdin: async () => new Uint8Array(),
    isTTY: { stdout: false, stderr: false },
    env: {},
  });
  return { code, ...printed };
}

const asRoot = process.getuid?.() === 0;

const binary = (): void =>
  writeFileSync(
    join(folder, 'bad.txt'),
    Uint8Array.from({ length: 512 }, (_, index) => index % 256),
  );
const circle = (): void => symlinkSync('bad.txt', join(folder, 'bad.txt'));
const locked = (): void => {
  writeFileSync(join(folder, 'bad.txt'), 'Nobody may read this.');
  chmodSync(join(folder, 'bad.txt'), 0);
};

describe.each([
  { what: 'bytes that are no text', make: binary, code: 'binary', skip: false },
  { what: 'a link that leads in a circle', make: circle, code: 'unreadable', skip: process.platform === 'win32' },
  { what: 'a file without permission', make: locked, code: 'unreadable', skip: asRoot || process.platform === 'win32' },
])('$what', ({ make, code, skip }) => {
  test.skipIf(skip)('alone: nothing to report on', async () => {
    make();
    const { stdout, stderr, code: exit } = await check('bad.txt');
    expect({ stdout, exit }).toEqual({ stdout: '', exit: EXIT.failed });
    expect(stderr).toContain('bad.txt');
    expect(stderr).toContain('No document could be read.');
  });

  test.skipIf(skip)('beside a good file: a problem in the report', async () => {
    make();
    const { stdout, stderr, code: exit } = await check('bad.txt', 'good.txt', '--format', 'json');
    expect({ stderr, exit }).toEqual({ stderr: '', exit: EXIT.clean });
    const { sources, problems } = JSON.parse(stdout) as Report;
    expect(sources.map(({ name }) => name)).toEqual(['good.txt']);
    expect(problems).toMatchObject([{ code, file: 'bad.txt' }]);
  });
});
