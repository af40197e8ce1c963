/**
 * Runs the scenarios in tests/scenarios/*.md: documents, commands and what comes of them in one readable file. A scenario is Markdown;
 * prose between its fenced blocks is free, and the words after an opening fence say what a block is:
 *
 *   ```file NAME       a file, made in an empty folder before anything runs; NAME may hold folders
 *   ```stdin           standard input of the next command
 *   ```command         one line, "gainsay …"; quotes keep spaces. Commands of one scenario run in turn in the same folder
 *   ```stdout          what the command before it must print; no such block: not checked
 *   ```stderr          the same for standard error
 *   ```written NAME    the content that a file must have then
 *   ```exit            the exit code; no such block: 0
 *
 * A block that holds a fence has a longer fence itself. `UPDATE_SCENARIOS=1 npx vitest run tests/scenarios.test.ts` writes what came out
 * into the blocks that are there; read the difference before you keep it.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../src/cli/run.ts';
import { type Block, blocksOf, type Step, stepsOf, withTexts } from './scenarios/scenario.ts';

const SCENARIOS = new URL('./scenarios/', import.meta.url);
const UPDATE = process.env.UPDATE_SCENARIOS === '1';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function makeFile({ name, text }: Block): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

async function runStep({ argv, stdin }: Step): Promise<(block: Block) => string> {
  const printed = { stdout: '', stderr: '' };
  const code = await run(argv, {
    cwd: folder,
    stdout: { write: (text) => (printed.stdout += text) },
    stderr: { write: (text) => (printed.stderr += text) },
    stdin: async () => Buffer.from(stdin),
    isTTY: { stdout: false, stderr: false },
    env: {},
  });
  return ({ kind, name }) => {
    if (kind === 'stdout' || kind === 'stderr') return printed[kind];
    return kind === 'exit' ? `${code}\n` : readFileSync(join(folder, name), 'utf8');
  };
}

const files = readdirSync(SCENARIOS)
  .filter((name) => name.endsWith('.md'))
  .sort();

describe.each(files)('%s', (name) => {
  test('comes out as written', async () => {
    const path = new URL(name, SCENARIOS);
    const scenario = readFileSync(path, 'utf8');
    const blocks = blocksOf(scenario);
    for (const block of blocks.filter(({ kind }) => kind === 'file')) makeFile(block);
    const actual = new Map<Block, string>();
    for (const step of stepsOf(blocks)) {
      const resultOf = await runStep(step);
      const expectsSuccess = !step.expected.some(({ kind }) => kind === 'exit');
      if (expectsSuccess) expect(resultOf({ kind: 'exit', name: '', text: '', open: 0, close: 0 })).toBe('0\n');
      for (const block of step.expected) actual.set(block, resultOf(block));
    }
    expect(actual.size).toBeGreaterThan(0);
    if (UPDATE) writeFileSync(path, withTexts(scenario, actual));
    else for (const [block, text] of actual) expect(text, `${name}, line ${block.open + 1}`).toBe(block.text);
  });
});
