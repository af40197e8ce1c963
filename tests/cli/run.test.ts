import { describe, expect, test } from 'vitest';
import type { Environment } from '../../src/cli/environment.ts';
import { run } from '../../src/cli/run.ts';
import { packageVersion } from '../../src/io/package-version.ts';

async function outcomeOf(argv: readonly string[], stdin: Environment['stdin'] = async () => new Uint8Array()) {
  const printed = { stdout: '', stderr: '' };
  const code = await run(argv, {
    cwd: '/',
    stdout: { write: (text) => (printed.stdout += text) },
    stderr: { write: (text) => (printed.stderr += text) },
    stdin,
    isTTY: { stdout: false, stderr: false },
    env: {},
  });
  return { ...printed, code };
}

test('--version prints the version of the package', async () => {
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
  expect(await outcomeOf(['--version'])).toEqual({ stdout: `${packageVersion()}\n`, stderr: '', code: 0 });
});

describe('did you mean', () => {
  test.each([
    ['chek', 'check'],
    ['extrat', 'extract'],
    ['rule', 'rules'],
  ])('%s: %s', async (typed, meant) => {
    expect((await outcomeOf([typed])).stderr).toContain(`(Did you mean ${meant}?)`);
  });

  test.each([
    [['check', '--outputs', 'x'], '--output'],
    [['extract', '--explane'], '--explain'],
    [['render', 'a', '--formt', 'md'], '--format'],
    [['rules', 'list', '--confg', 'x'], '--config'],
  ])('%j: %s', async (argv, meant) => {
    expect((await outcomeOf(argv)).stderr).toContain(`(Did you mean ${meant}?)`);
  });
});

test('a defect is said to be one, with its trace, and is no finding', async () => {
  const outcome = await outcomeOf(['render', '-'], () => Promise.reject(new Error('stream destroyed')));
  expect(outcome.code).toBe(2);
  expect(outcome.stdout).toBe('');
  expect(outcome.stderr).toMatch(/^Internal error; .*\nError: stream destroyed\n/);
});
