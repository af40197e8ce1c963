import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ruleNamed } from '../../src/cli/commands/rules/explain.ts';
import { aboutInWords } from '../../src/cli/rule-formats/page.ts';
import { run } from '../../src/cli/run.ts';
import { InputError } from '../../src/model/problem.ts';
import { ruleAbout } from '../rules/vocabulary.ts';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gainsay-rules-')));
});
afterEach(() => rm(folder, { recursive: true }));

async function gainsay(argv: readonly string[], interrupted?: AbortSignal, said: (text: string) => void = () => {}) {
  const printed = { stdout: '', stderr: '' };
  const write = (stream: 'stdout' | 'stderr') => (text: string) => {
    printed[stream] += text;
    said(text);
  };
  const code = await run(argv, {
    cwd: folder,
    stdout: { write: write('stdout') },
    stderr: { write: write('stderr') },
    stdin: async () => new Uint8Array(),
    isTTY: { stdout: false, stderr: false },
    env: {},
    ...(interrupted === undefined ? {} : { interrupted }),
  });
  return { ...printed, code };
}

const RULE = (second: string): string => `id: boats-in-harbour
description: Sources count the boats of a harbour differently.
about: { unit: boat }
compare: quantity
severity: { conflict: error }
message: "{a.source} counts {a.text}, {b.source} counts {b.text}."
tests:
  - name: two counts
    sources: ["Sandwick harbour holds 48 boats.", "${second}"]
    expect: conflict
  - name: the same count
    sources: ["Sandwick harbour holds 12 boats.", "Sandwick harbour holds twelve boats."]
    expect: same
`;

describe('rules list', () => {
  beforeEach(() => writeFile(join(folder, 'boats.yaml'), RULE('Sandwick harbour holds 84 boats.')));

  test('as text: sorted by id, with severities and origin', async () => {
    const { stdout, code } = await gainsay(['rules', 'list', '--rules', 'boats.yaml']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^boats-in-harbour +Sources count the boats of a harbour differently\.\n +conflict: error; boats\.yaml$/m,
    );
    expect(stdout).toMatch(/^stake-size .*\n +vague: warning, conflict: error; shipped$/m);
    const ids = stdout.match(/^\S+/gm) ?? [];
    expect(ids).toEqual([...ids].sort());
  });

  test('as JSON, for programs', async () => {
    const { stdout } = await gainsay(['rules', 'list', '--rules', 'boats.yaml', '--format', 'json']);
    expect(JSON.parse(stdout)).toContainEqual({
      id: 'boats-in-harbour',
      description: 'Sources count the boats of a harbour differently.',
      severity: { conflict: 'error' },
      origin: 'own',
      file: 'boats.yaml',
    });
  });
});

describe('rules schema', () => {
  test.each([
    [[], 'Rule file of gainsay'],
    [['lexicon'], 'Lexicon file of gainsay'],
    [['config'], 'Configuration of gainsay'],
  ])('%j', async (kind, title) => {
    const { stdout, code } = await gainsay(['rules', 'schema', ...kind]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ title });
  });

  test('offers the attributes that the project adds', async () => {
    await writeFile(
      join(folder, 'words.yaml'),
      'attributes: { mast height: { label: mast height, dimensions: [length], nouns: [mast height] } }',
    );
    const { stdout } = await gainsay(['rules', 'schema', 'rule', '--rules', 'words.yaml']);
    expect(stdout).toContain('"mast height"');
  });
});

describe('rules explain', () => {
  test('shows the words that the rule leans on', async () => {
    const { stdout } = await gainsay(['rules', 'explain', 'stake-size']);
    expect(stdout).toMatch(/^ {2}stake: values of share\n {4}named by stake, /m);
    expect(stdout).toContain('rules/checks/stake-size.yaml, shipped');
  });

  test('shows the terms of which only one holds', async () => {
    const { stdout } = await gainsay(['rules', 'explain', 'exclusive-words']);
    expect(stdout).toContain('Levels, compared by term');
  });

  test('an id that several begin with names them', () => {
    const rules = [ruleAbout('rank', {}), ruleAbout('rank-bound', {}), ruleAbout('rate', {})];
    expect(ruleNamed(rules, 'rank').id).toBe('rank');
    expect(ruleNamed(rules, 'rat').id).toBe('rate');
    expect(() => ruleNamed(rules, 'ra')).toThrow(
      new InputError([
        { code: 'unknown-name', message: '"ra" is the beginning of several rules: rank, rank-bound, rate.' },
      ]),
    );
  });

  test.each([
    [{}, 'everything that no other rule is about'],
    [{ attribute: ['price', 'fee'], unit: ['room'] }, 'attribute price or fee; unit room'],
    [{ any: [{ unit: 'room' }, { set: ['plea'], dimension: 'term' }] }, '(unit room) or (set plea; dimension term)'],
    [{ all: [{ unit: 'room' }], not: { unit: 'bed' } }, '(unit room); not (unit bed)'],
  ])('what it is about: %j', (about, words) => {
    expect(aboutInWords(about)).toBe(words);
  });
});

describe('rules test --watch', () => {
  test('runs again on every change, says mistakes and goes on; the code is that of the last run', async () => {
    const path = join(folder, 'boats.yaml');
    await writeFile(path, RULE('Sandwick harbour holds 84 boats.'));
    const ended = new AbortController();
    const edits = [
      () => writeFile(path, RULE('Sandwick harbour holds 48 boats.')),
      () => writeFile(path, 'id: boats-in-harbour\n'),
      () => writeFile(path, `${RULE('Sandwick harbour holds 94 boats.')}\n`),
    ];
    let waits = 0;
    const { stdout, stderr, code } = await gainsay(['rules', 'test', 'boats.yaml', '--watch'], ended.signal, (text) => {
      if (!/Waiting|failed\.|missing in a rule/.test(text)) return;
      // The first two notes are of the first run, before anything changed.
      const edit = waits++ < 1 ? undefined : edits.shift();
      if (edit !== undefined) setTimeout(edit, 400);
      else if (waits > 2) ended.abort();
    });
    expect(stdout.match(/\d+ rule tests, \d+ failed\./g)).toEqual([
      '2 rule tests, 0 failed.',
      '2 rule tests, 1 failed.',
      '2 rule tests, 0 failed.',
    ]);
    expect(stderr.match(/^Changed: .*$/gm)).toEqual(Array(3).fill('Changed: boats.yaml'));
    expect(stderr).toContain('are missing in a rule.');
    expect(code).toBe(0);
  });
});
