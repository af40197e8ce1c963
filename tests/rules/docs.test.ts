/**
 * Runs docs/rules.md: every fenced block with a file name is written into one folder, every command runs there in turn, and the block
 * behind it holds what it prints. `npx vitest run tests/rules/docs.test.ts --update` writes what is printed, and the reference.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { wordsOf } from '../scenarios/scenario.ts';
import { reference } from './reference.ts';

const PAGE = new URL('../../docs/rules.md', import.meta.url);
const FENCED = /^```(\w+)(?: (\S+))?\n(.*?)^```$/gms;
const REFERENCE = /(?<=<!-- reference:.*-->\n).*(?=<!-- end of reference -->)/s;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-docs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function printedBy(commands: string): Promise<{ stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  for (const command of commands.trim().split('\n')) {
    const [program, ...argv] = wordsOf(command);
    expect(program).toBe('gainsay');
    await run(argv, {
      cwd: folder,
      stdout: { write: (text) => (printed.stdout += text) },
      stderr: { write: (text) => (printed.stderr += text) },
      stdin: async () => new Uint8Array(),
      isTTY: { stdout: false, stderr: false },
      env: {},
    });
  }
  return printed;
}

/** The page with what its commands print, and with the reference. */
async function worked(page: string): Promise<string> {
  let result = '';
  let end = 0;
  let printed = { stdout: '', stderr: '' };
  for (const { 0: block, 1: language, 2: name, 3: text = '', index } of page.matchAll(FENCED)) {
    let shown = block;
    if (language === 'sh') {
      printed = await printedBy(text);
      if (!page.startsWith('\n\n```text stderr', index + block.length)) expect(printed.stderr).toBe('');
    }
    if (language === 'text' && (name === undefined || name === 'stderr')) {
      const said = name === undefined ? printed.stdout : printed.stderr;
      shown = `\`\`\`text${name === undefined ? '' : ' stderr'}\n${said}\`\`\``;
    } else if (language !== 'sh' && name !== undefined) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    result += page.slice(end, index) + shown;
    end = index + block.length;
  }
  return (result + page.slice(end)).replace(REFERENCE, `\n${reference()}\n\n`);
}

test('everything on the page works as it says, and the reference is that of the definitions', async () => {
  const page = readFileSync(PAGE, 'utf8');
  await expect(await worked(page)).toMatchFileSnapshot('../../docs/rules.md');
});

test('each rule on the page but the mistaken one passes its own tests', async () => {
  const files = [...readFileSync(PAGE, 'utf8').matchAll(FENCED)].flatMap(([, language, name]) =>
    language === 'yaml' && name !== undefined && !['typo.yaml', 'words.yaml'].includes(name) ? [name] : [],
  );
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) {
    const { stdout, stderr } = await printedBy(`gainsay rules test ${file}`);
    expect({ file, stdout, stderr }).toEqual({ file, stdout: '2 rule tests, 0 failed.\n', stderr: '' });
  }
});

test('the tutorial takes less than twenty lines', () => {
  const [, , , rule = ''] = [...readFileSync(PAGE, 'utf8').matchAll(FENCED)][0] ?? [];
  expect(rule.trimEnd().split('\n').length).toBeLessThan(20);
});
