import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Command, Option } from '../../src/cli/commander.ts';
import { bashCompletion } from '../../src/cli/completion/bash.ts';
import { fishCompletion } from '../../src/cli/completion/fish.ts';
import { shapesOf } from '../../src/cli/completion/shape.ts';
import { zshCompletion } from '../../src/cli/completion/zsh.ts';
import { run } from '../../src/cli/run.ts';
import { renderers } from '../../src/report/index.ts';

async function scriptFor(shell: string): Promise<string> {
  let printed = '';
  const code = await run(['completion', shell], {
    cwd: '/',
    stdout: { write: (text) => (printed += text) },
    stderr: { write: (text) => (printed += text) },
    stdin: async () => new Uint8Array(),
    isTTY: { stdout: false, stderr: false },
    env: {},
  });
  expect(code).toBe(0);
  return printed;
}

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-completion-'));
  for (const shell of ['bash', 'zsh', 'fish']) writeFileSync(join(folder, shell), await scriptFor(shell));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;
const formats = renderers.map(({ id }) => id).sort();

/** What is offered at the end of a line, sorted. */
const cases: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ['gainsay ext', ['extract']],
  ['gainsay decisions ', ['list', 'prune']],
  ['gainsay check --format ', formats],
  ['gainsay check drafts --quiet --format js', ['json', 'jsonl', 'jsonld']],
  ['gainsay extract --ex', ['--explain']],
  ['gainsay decisions list --format ', ['json', 'text']],
  ['gainsay completion ', ['bash', 'fish', 'zsh']],
  ['gainsay nonsense --form', []],
];

describe.runIf(has('bash'))('bash', () => {
  test.each(cases)('%s', (line, offered) => {
    const words = line.split(' ');
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const done = spawnSync(
      'bash',
      [
        '--norc',
        '-c',
        `source "$1"; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _gainsay; printf '%s\\n' "\${COMPREPLY[@]}"`,
        'bash',
        join(folder, 'bash'),
      ],
      { encoding: 'utf8' },
    );
    expect(done.stderr).toBe('');
    expect(
      done.stdout
        .split('\n')
        .filter((word) => word !== '')
        .sort(),
    ).toEqual(offered);
  });
});

describe.runIf(has('fish'))('fish', () => {
  test.each(cases)('%s', (line, offered) => {
    const script = `source ${join(folder, 'fish')}; complete -C '${line}'`;
    const done = spawnSync('fish', ['--no-config', '-c', script], { encoding: 'utf8', cwd: folder });
    expect(done.stderr).toBe('');
    const words = done.stdout.split('\n').map((each) => each.split('\t')[0] ?? '');
    expect(words.filter((word) => word !== '').sort()).toEqual(offered);
  });
});

describe.runIf(has('zsh'))('zsh', () => {
  test('reads the script', () => {
    const done = spawnSync('zsh', ['-f', '-n', join(folder, 'zsh')], { encoding: 'utf8' });
    expect(done).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('what shells would read as more than words', () => {
  const program = new Command('gainsay').helpOption(false).helpCommand(false);
  program
    .command('it')
    .summary(`don't: $(touch x) \`touch y\` \\ "z"`)
    .addOption(new Option('--what <kind>', "one's: choice").choices(['a', 'b']))
    .option('--file <file>', 'any')
    .option('--quiet', 'no more');
  const shapes = shapesOf(program);

  test('shapes have what the program has', () => {
    expect(shapes.map(({ path }) => path)).toEqual([['gainsay'], ['gainsay', 'it']]);
    expect(shapes[1]?.options).toMatchObject([
      { name: '--what', takesValue: true, choices: ['a', 'b'] },
      { name: '--file', takesValue: true, choices: [] },
      { name: '--quiet', takesValue: false },
    ]);
  });

  test('is quoted', () => {
    expect(zshCompletion(shapes)).toContain(`'it:don'\\''t\\: $(touch x) \`touch y\` \\ "z"'`);
    expect(fishCompletion(shapes)).toContain(`-a 'it' -d 'don\\'t: $(touch x) \`touch y\` \\\\ "z"'`);
    expect(bashCompletion(shapes)).toContain(
      `'gainsay it --what') COMPREPLY=($(compgen -W 'a b' -- "$current")); return ;;`,
    );
  });
});
