import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
}
const action: {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
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

/** What the runner of GitHub knows, by the name that an expression has for it. */
type Known = Readonly<Record<string, string>>;

/** The value of an expression without functions: a name or a quoted text. */
const valueIn = (term: string, known: Known): string =>
  /^'.*'$/.test(term) ? term.slice(1, -1) : (known[term.trim()] ?? '');

const expanded = (text: string, known: Known): string =>
  text.replace(/\$\{\{ ?(.+?) ?\}\}/g, (_, expression: string) => valueIn(expression, known));

/** "always() && inputs.sarif == 'true'": as much as action.yml uses. */
const holds = (condition: string, known: Known): boolean =>
  condition.split(' && ').every((part) => {
    const [, left = '', operator, right = ''] = /^(.+?) (==|!=) (.+)$/.exec(part) ?? [];
    return part === 'always()' || (valueIn(left, known) === valueIn(right, known)) === (operator === '==');
  });

describe.runIf(isThere)('the steps of the action, as they are written, in a repository', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gainsay-steps-'));
    mkdirSync(join(folder, 'repository/drafts'), { recursive: true });
    writeFileSync(join(folder, 'repository/drafts/a.txt'), 'The tunnel under Mount Aro has a length of 11 km.\n');
    writeFileSync(join(folder, 'repository/drafts/b.txt'), 'The tunnel under Mount Aro has a length of 11 miles.\n');
    // The command that talks to GitHub keeps the comments of the pull request in a file.
    const program = `#!/usr/bin/env node
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const [address] = process.argv.filter((word) => word.startsWith('repos/'));
const [body] = process.argv.filter((word) => word.startsWith('body=@'));
const file = ${JSON.stringify(join(folder, 'comments.json'))};
const comments = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
if (body === undefined) for (const { id } of comments) console.log(id);
else {
  const text = readFileSync(body.slice(6), 'utf8');
  const id = Number(address.split('/').at(-1));
  const found = comments.find((comment) => comment.id === id);
  if (found === undefined) comments.push({ id: comments.length + 7, address, text });
  else found.text = text;
  writeFileSync(file, JSON.stringify(comments));
}
`;
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin/gh'), program, { mode: 0o755 });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the steps that have a script; gives their exit codes by name, and what was put out. */
  function runSteps(inputs: Readonly<Record<string, string>>, number: string) {
    const known: Record<string, string> = {
      'github.action_path': ROOT,
      'github.token': 'none',
      'github.event.pull_request.number': number,
    };
    for (const [name, input] of Object.entries(action.inputs))
      known[`inputs.${name}`] = inputs[name] ?? expanded(input.default, known);
    const codes: Record<string, number | null> = {};
    let log = '';
    for (const { id, name = '', run: script, env = {}, if: condition = 'always()' } of action.runs.steps) {
      if (script === undefined || !holds(condition, known)) continue;
      const output = join(folder, `${name}.out`);
      writeFileSync(output, '');
      const given = Object.fromEntries(Object.entries(env).map(([key, text]) => [key, expanded(text, known)]));
      // As the runner starts `shell: bash`.
      const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
        cwd: join(folder, 'repository'),
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
          RUNNER_TEMP: folder,
          GITHUB_OUTPUT: output,
          GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
          GITHUB_REPOSITORY: 'desk/drafts',
          ...given,
        },
      });
      codes[name] = done.status;
      log += done.stdout + done.stderr;
      for (const line of readFileSync(output, 'utf8').split('\n')) {
        const [key = '', value = ''] = line.split('=');
        if (id !== undefined && key !== '') known[`steps.${id}.outputs.${key}`] = value;
      }
    }
    const outputs = Object.entries(action.outputs).map(([key, { value }]) => [key, expanded(value, known)]);
    return { codes, log, outputs: Object.fromEntries(outputs), comments: commentsIn(join(folder, 'comments.json')) };
  }

  const commentsIn = (file: string): { readonly address: string; readonly text: string }[] =>
    existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

  test('fail, annotate, summarise and comment where something is found; the comment is written anew', () => {
    const inputs = { paths: 'drafts', 'fail-on': 'warning' };
    const first = runSteps(inputs, '12');
    expect(first.codes).toEqual({ 'Build gainsay': 0, Check: 0, Comment: 0, Result: 1 });
    expect(first.log).toMatch(/^::warning file=drafts\/a\.txt,line=1,/m);
    expect(first.outputs['exit-code']).toBe('1');
    expect(JSON.parse(readFileSync(first.outputs.report, 'utf8')).findings).toHaveLength(1);
    expect(first.comments).toMatchObject([{ address: 'repos/desk/drafts/issues/12/comments' }]);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toBe(first.comments[0]?.text);

    writeFileSync(join(folder, 'repository/drafts/b.txt'), 'The tunnel under Mount Aro has a length of 11 km.\n');
    const second = runSteps(inputs, '12');
    expect(second.codes.Result).toBe(0);
    expect(second.comments).toHaveLength(1);
    expect(second.comments[0]?.text).toContain('No conflicts found');
  });

  test('comment on no push, and not where nobody wants it', () => {
    expect(runSteps({ paths: 'drafts' }, '').comments).toEqual([]);
    expect(runSteps({ paths: 'drafts', comment: 'false' }, '12').comments).toEqual([]);
  });

  test('fail where no check could be made', () => {
    const { codes, outputs, comments } = runSteps({ paths: 'nowhere' }, '12');
    expect(codes).toEqual({ 'Build gainsay': 0, Check: 0, Result: 2 });
    expect([outputs.report, comments]).toEqual(['', []]);
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
