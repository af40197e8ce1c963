import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}
const action: {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
} = parse(read('action.yml'));

describe('action.yml', () => {
  test('has a description and a default for every input, and uses each of them', () => {
    for (const [name, input] of Object.entries(action.inputs)) {
      expect(input.description).not.toBe('');
      expect(typeof input.default, name).toBe('string');
      expect(read('action.yml')).toMatch(new RegExp(`\\binputs\\.${name}\\b`));
    }
  });

  test('puts nothing that a user gives into a command, only into its environment', () => {
    const scripts = action.runs.steps.flatMap(({ run: script, shell }) =>
      script === undefined ? [] : [{ script, shell }],
    );
    expect(scripts.length).toBeGreaterThan(2);
    for (const { script, shell } of scripts) {
      expect(script).not.toContain('${{');
      expect(shell).toBe('bash');
    }
  });
});

const isThere = spawnSync('bash', ['-c', 'true']).status === 0 && process.platform !== 'win32';

describe.runIf(isThere)('the step that checks', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gainsay-action-'));
    mkdirSync(join(folder, 'drafts'));
    writeFileSync(join(folder, 'drafts/a.txt'), 'The tunnel under Mount Aro has a length of 11 km.\n');
    writeFileSync(join(folder, 'drafts/b.txt'), 'The tunnel under Mount Aro has a length of 11 miles.\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function check(env: Readonly<Record<string, string>>) {
    const paths = { RUNNER_TEMP: folder, GITHUB_OUTPUT: join(folder, 'out'), GITHUB_STEP_SUMMARY: join(folder, 'sum') };
    const done = spawnSync('bash', [join(ROOT, 'scripts/action-check.sh')], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ACTION_PATH: ROOT, ...paths, ...env },
    });
    const outputs = readFileSync(join(folder, 'out'), 'utf8').trimEnd().split('\n');
    return { ...done, outputs: Object.fromEntries(outputs.map((line) => line.split('='))) };
  }

  test('writes its reports and says what came of it, and ends well whatever was found', () => {
    const done = check({ PATHS: 'drafts/*.txt', FAIL_ON: 'warning', ARGUMENTS: '--quiet\n\n--date-order=day-month' });
    expect(done).toMatchObject({ status: 0, stderr: '', outputs: { 'exit-code': '1' } });
    expect(done.stdout).toMatch(/^::warning file=drafts\/a\.txt,line=1,col=44,title=/);
    expect(JSON.parse(readFileSync(done.outputs.report, 'utf8')).findings).toHaveLength(1);
    expect(JSON.parse(readFileSync(done.outputs.sarif, 'utf8')).runs[0].results).toHaveLength(1);
    expect(readFileSync(join(folder, 'sum'), 'utf8')).toBe(readFileSync(done.outputs.comment, 'utf8'));
  });

  test('hands on no report where none could be made', () => {
    const done = check({ PATHS: 'nowhere', ANNOTATIONS: 'false' });
    expect(done).toMatchObject({ status: 0, stdout: '', outputs: { 'exit-code': '2' } });
    expect(Object.keys(done.outputs)).toEqual(['exit-code']);
    expect(done.stderr).toContain('nowhere');
  });

  test('reads what it is given as paths, never as commands or options', () => {
    const done = check({ PATHS: '$(touch x) --fail-on=never; touch y', ANNOTATIONS: 'false' });
    expect(done.outputs['exit-code']).toBe('2');
    expect(spawnSync('ls', [folder], { encoding: 'utf8' }).stdout).not.toMatch(/^[xy]$/m);
  });
});

describe.runIf(isThere)('the hook', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'));
  const entry = join(ROOT, hook.entry);

  test('is a script that can be run, for every commit, of no files in particular', () => {
    expect(hook).toMatchObject({ id: 'gainsay', language: 'script', pass_filenames: false, args: ['--quiet'] });
    expect(statSync(entry).mode & 0o111).toBe(0o111);
  });

  test('checks the repository that it is run in', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gainsay-hook-'));
    try {
      writeFileSync(join(folder, 'a.txt'), 'The tunnel under Mount Aro has a length of 11 km.\n');
      writeFileSync(join(folder, 'b.txt'), 'The tunnel under Mount Aro has a length of 11 miles.\n');
      const done = spawnSync(entry, [...hook.args, '--fail-on', 'warning', '.'], { cwd: folder, encoding: 'utf8' });
      expect(done).toMatchObject({ status: 1, stderr: '' });
      expect(done.stdout).toContain('1 finding: 1 warning, in 2 sources.');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
