import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'gainsay-speed-')));
  mkdirSync(join(folder, 'drafts'));
  for (const [name, length] of [
    ['a.txt', 11],
    ['b.md', 19],
  ] as const)
    write(`drafts/${name}`, `The tunnel under Mount Aro has a length of ${length} km.\n`);
  write(
    'drafts/c.jsonl',
    '{"id":"1","text":"The tunnel under Mount Aro has 40 lamps."}\n{"id":"1","text":"It has 41 doors."}\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

/** Seven runs, of which some start threads, on a machine that may have much else to do. */
const TIMEOUT = 120_000;
/** Makes a source so long that its memory moves to a thread. */
const FILLER = 'Nobody has counted them since. '.repeat(2200);

async function gainsay(...argv: readonly string[]) {
  const printed = { stdout: '', stderr: '' };
  const code = await run(argv, {
    cwd: folder,
    stdout: { write: (text) => (printed.stdout += text) },
    stderr: { write: (text) => (printed.stderr += text) },
    stdin: async () => Buffer.from(`The tunnel under Mount Aro has 52 doors. ${FILLER}`),
    isTTY: { stdout: false, stderr: false },
    env: {},
  });
  return { ...printed, code };
}

/** Documents of which something is kept. */
const kept = (at: string): number =>
  readdirSync(join(folder, at), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /^[0-9a-f]{62}$/.test(entry.name),
  ).length;

describe.each([
  ['check', 'check', 'drafts', '-', '--format', 'json', '--fail-on', 'never'],
  ['check with texts', 'check', 'drafts', '--format', 'html', '--fail-on', 'never'],
  ['extract', 'extract', 'drafts', '-', '--explain'],
  ['extract as text', 'extract', 'drafts', '--format', 'text', '--explain'],
])('%s says the same', (_, ...argv) => {
  test(
    'whoever reads, and whether or not something was kept',
    async () => {
      const plain = await gainsay(...argv, '--jobs', '1');
      expect(plain).toMatchObject({ code: 0, stderr: '' });
      expect(await gainsay(...argv)).toEqual(plain);
      expect(await gainsay(...argv, '--jobs', '2')).toEqual(plain);
      expect(await gainsay(...argv, '--time-limit', '100')).toEqual(plain);
      expect(await gainsay(...argv, '--cache')).toEqual(plain);
      expect(await gainsay(...argv, '--cache')).toEqual(plain);
      for (const file of readdirSync(join(folder, '.gainsay-cache'), { recursive: true, withFileTypes: true }))
        if (file.isFile()) writeFileSync(join(file.parentPath, file.name), 'damaged');
      expect(await gainsay(...argv, '--cache')).toEqual(plain);
    },
    TIMEOUT,
  );
});

describe('--cache', () => {
  test('keeps each document by itself, beside the configuration, and an edit adds one', async () => {
    write('gainsay.yaml', 'fail-on: never\n');
    mkdirSync(join(folder, 'below'));
    await gainsay('check', '--cache', 'drafts');
    // Two files, two records, and the second record again under a name of its own.
    expect(kept('.gainsay-cache')).toBe(5);
    write('drafts/a.txt', 'The tunnel under Mount Aro has a length of 12 km.\n');
    await gainsay('check', '--cache', 'drafts');
    expect(kept('.gainsay-cache')).toBe(6);
    expect(readFileSync(join(folder, '.gainsay-cache/.gitignore'), 'utf8')).toBe('*\n');
  });

  test('is elsewhere if told so, which is wish enough; without either nothing is kept', async () => {
    await gainsay('extract', 'drafts');
    expect(existsSync(join(folder, '.gainsay-cache'))).toBe(false);
    await gainsay('extract', 'drafts', '--cache-location', 'tmp/read');
    expect(existsSync(join(folder, '.gainsay-cache'))).toBe(false);
    expect(kept('tmp/read')).toBe(5);
  });

  test('knows what a document means with other words, dates and declared publishers', async () => {
    write('drafts/d.txt', 'The tunnel was opened on 12/06/2025.\n');
    const runs = [
      ['check', 'drafts', '--cache'],
      ['check', 'drafts', '--cache', '--date-order', 'day-month'],
      ['check', 'drafts', '--cache', '--date-order', 'month-day'],
    ];
    for (const argv of runs) await gainsay(...argv);
    expect(kept('.gainsay-cache')).toBe(18);
    write('gainsay.yaml', 'sources:\n  - { match: "drafts/a.*", publisher: Coast Agency }\n');
    await gainsay('check', 'drafts', '--cache');
    // One that is known to be someone's, and all others as before under names that start from the same folder.
    expect(kept('.gainsay-cache')).toBeGreaterThan(18);
  });

  test('that cannot be made is told before anything is read', async () => {
    write('taken', '');
    const { code, stdout, stderr } = await gainsay('check', 'drafts', '--cache-location', 'taken');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^taken +Nothing can be kept there: .*\.\n$/);
  });
});

test.each([
  ['--jobs', '0', 'What can be done at a time is a number from 1 to 256.'],
  ['--jobs', 'two', 'What can be done at a time is a number from 1 to 256.'],
  ['--time-limit', '-5', 'A time limit in seconds is a number from 1 to 86400.'],
])('%s %s is refused', async (option, value, message) => {
  const { code, stderr } = await gainsay('check', 'drafts', option, value);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
