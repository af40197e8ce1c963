import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../src/cli/run.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { scripts: { start: string } };

/** What `npm start` runs, without the names of node and the script. */
const ARGUMENTS = (scripts.start.split('dist/cli/main.js ')[1] as string).split(' ');

let folder = '';
let outcome = { code: -1, stdout: '', stderr: '' };
beforeAll(async () => {
  // A folder with nothing but the seeds: reports link to the sources, so both must lie as they do here.
  folder = mkdtempSync(join(tmpdir(), 'gainsay-seeds-'));
  cpSync(join(PACKAGE, 'seeds'), join(folder, 'seeds'), { recursive: true });
  const printed = { stdout: '', stderr: '' };
  const code = await run(ARGUMENTS, {
    cwd: folder,
    stdout: { write: (text) => (printed.stdout += text) },
    stderr: { write: (text) => (printed.stderr += text) },
    stdin: async () => new Uint8Array(),
    isTTY: { stdout: false, stderr: false },
    env: {},
  });
  outcome = { code, ...printed };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('npm start succeeds, whatever it finds, and says where the reports are', () => {
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(outcome.stdout).toContain('Written: reports/seeds.md, reports/seeds.json');
});

test.each(['reports/seeds.md', 'reports/seeds.json'])('%s is what a fresh run writes', (name) => {
  const fresh = readFileSync(join(folder, name), 'utf8');
  const committed = readFileSync(join(PACKAGE, name), 'utf8');
  expect(fresh, `${name} is out of date: run npm start and look at the difference before you commit it`).toBe(
    committed,
  );
});
