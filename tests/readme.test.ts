import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXIT } from '../src/cli/exit-codes.ts';
import { run } from '../src/cli/run.ts';
import { decoders, formats } from '../src/ingest/index.ts';
import { renderers } from '../src/report/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const readme = read('README.md');

/** The fenced blocks of one language, in order. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, text]) =>
    name === language && text !== undefined ? [text] : [],
  );

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-readme-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function gainsay(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const code = await run(argv, {
    cwd: folder,
    stdout: { write: (text) => (printed.stdout += text) },
    stderr: { write: (text) => (printed.stderr += text) },
    stdin: async () => new Uint8Array(),
    isTTY: { stdout: false, stderr: false },
    env: {},
  });
  return { code, ...printed };
}

test('the excerpt stands in the report', () => {
  const [excerpt = ''] = blocks('markdown');
  expect(excerpt.split('\n').length).toBeGreaterThan(8);
  expect(read('reports/seeds.md'), 'copy the first finding of reports/seeds.md into README.md again').toContain(
    excerpt,
  );
});

test('the rule is right, and its tests pass', async () => {
  const [rule = ''] = blocks('yaml');
  writeFileSync(join(folder, 'hotel-rooms.yaml'), rule);
  expect(await gainsay('rules', 'validate', 'hotel-rooms.yaml')).toMatchObject({ code: 0, stderr: '' });
  expect(await gainsay('rules', 'test', 'hotel-rooms.yaml')).toEqual({
    code: 0,
    stdout: '2 rule tests, 0 failed.\n',
    stderr: '',
  });
});

test('the library call prints what stands below it', () => {
  const [code = ''] = blocks('js');
  const [printed] = blocks('text');
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: ROOT, encoding: 'utf8' });
  expect(done).toMatchObject({ status: 0, stderr: '', stdout: printed });
});

describe('lists', () => {
  test.each([...formats, ...decoders].flatMap(({ extensions }) => extensions))(
    'the input format %s is named',
    (extension) => {
      expect(readme).toContain(`\`${extension}\``);
    },
  );

  test.each(renderers.map(({ id }) => id))('the report format %s is named', (id) => {
    expect(readme).toContain(`\`${id}\``);
  });

  test('every exit code has its line, in the words of the help page', async () => {
    const { stdout } = await gainsay('check', '--help');
    for (const code of Object.values(EXIT)) {
      const [, meaning = 'no such line'] = new RegExp(`^ {2}${code} {2}(.+)$`, 'm').exec(stdout) ?? [];
      expect(readme.replaceAll('`', '')).toContain(`| ${code} | ${meaning} |`);
    }
  });

  test.each(['check', 'extract', 'render', 'rules'])('the command %s is named, and exists', async (command) => {
    expect(readme).toContain(`\`gainsay ${command} `);
    expect(await gainsay(command, '--help')).toMatchObject({ code: 0, stderr: '' });
  });
});

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'])('links and paths in %s lead somewhere', (name) => {
  const text = read(name).replace(/^```.*?^```$/gms, '');
  const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link]) => link as string);
  const paths = [...text.matchAll(/`((?:src|tests|rules|seeds|reports|scripts|\.ci)\/[\w./-]*)`/g)].map(
    ([, path]) => path as string,
  );
  expect(links.length + paths.length).toBeGreaterThan(0);
  expect([...links, ...paths].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
