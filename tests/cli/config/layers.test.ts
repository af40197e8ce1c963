import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/cli/config/index.ts';
import { printSettings } from '../../../src/cli/config/print.ts';
import { withOptions } from '../../../src/cli/config/with-options.ts';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gainsay-layers-')));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const load = (file = 'gainsay.yaml') => loadConfig({ cwd: folder, file });

const mistakes = async (): Promise<string[]> =>
  (await load()).problems.map(({ file, line, message }) => `${file}:${line} ${message}`);

describe('what is extended', () => {
  test('is outranked, as each key has it', async () => {
    await put({
      'a.yaml': [
        'sources: [{ match: "*.md", publisher: A }]',
        'aliases: { North: [N], South: [S] }',
        'off: [one, two]',
        'severity: { one: { conflict: note, vague: note } }',
        'fail-on: note',
        'baseline: a/baseline.yaml',
        'suppress: [{ rule: one, reason: a }]',
      ].join('\n'),
      'sub/b.yaml': 'extends: ../a.yaml\nseverity: { one: { conflict: off } }\nbaseline: b.yaml\non: [two]',
      'gainsay.yaml': [
        'extends: [a.yaml, sub/b.yaml]',
        'sources: [{ match: "*.md", publisher: Own }]',
        'aliases: { North: [Nord] }',
        'off: [three]',
        'suppress: [{ rule: two, reason: own }]',
      ].join('\n'),
    });
    const { config, problems } = await load();
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      sources: [{ publisher: 'Own' }, { publisher: 'A' }],
      aliases: { North: ['Nord'], South: ['S'] },
      off: ['one', 'three'],
      severity: { one: { conflict: 'off', vague: 'note' } },
      failOn: 'note',
      baseline: join(folder, 'sub', 'b.yaml'),
    });
    expect(config.suppress.map(({ reason, place }) => [reason, place])).toEqual([
      ['a', { file: 'a.yaml', line: 7, column: 12 }],
      ['own', { file: 'gainsay.yaml', line: 5, column: 12 }],
    ]);
  });

  test('may be a folder, or a package that is found further up', async () => {
    await put({
      'node_modules/@desk/config/gainsay.yaml': 'fail-on: never\nrules: [words]',
      'node_modules/@desk/config/words/a.yaml': '',
      'deep/shared/gainsay.yaml': 'date-order: month-day',
      'deep/gainsay.yaml': 'extends: ["@desk/config", ./shared]',
    });
    const { config, problems } = await load('deep/gainsay.yaml');
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ failOn: 'never', dateOrder: 'month-day' });
    expect(config.rules).toEqual([join(folder, 'node_modules/@desk/config/words')]);
  });

  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    [
      'itself',
      { 'gainsay.yaml': 'extends: ./gainsay.yaml' },
      ['gainsay.yaml:1 Configurations extend each other in a circle: gainsay.yaml → gainsay.yaml.'],
    ],
    [
      'one that extends it',
      { 'gainsay.yaml': 'extends: a/b.yaml', 'a/b.yaml': 'fail-on: note\nextends: [../gainsay.yaml]' },
      ['a/b.yaml:2 Configurations extend each other in a circle: gainsay.yaml → a/b.yaml → gainsay.yaml.'],
    ],
    [
      'a folder without one',
      { 'gainsay.yaml': 'extends: ./a', 'a/b.yaml': '' },
      ['gainsay.yaml:1 "./a" holds no gainsay.yaml.'],
    ],
    [
      'a package that is not there',
      { 'gainsay.yaml': 'extends: a-desk' },
      ['gainsay.yaml:1 There is no package "a-desk" in node_modules here or above; a folder is named "./a-desk".'],
    ],
    [
      'too many',
      Object.fromEntries([
        ['gainsay.yaml', 'extends: ./1.yaml'],
        ...Array.from({ length: 120 }, (_, n) => [`${n + 1}.yaml`, `extends: ./${n + 2}.yaml`]),
      ]),
      ['99.yaml:1 More than 100 configurations are extended; this one is not read.'],
    ],
  ])('is never %s', async (_, files, expected) => {
    await put(files);
    expect(await mistakes()).toEqual(expected);
  });

  test('is read once, however often it is named', async () => {
    await put({
      'base.yaml': 'suppress: [{ rule: one, reason: once }]',
      'a.yaml': 'extends: ./base.yaml',
      'gainsay.yaml': 'extends: [base.yaml, a.yaml, base.yaml]',
    });
    expect((await load()).config.suppress).toHaveLength(1);
  });
});

describe('a package', () => {
  test('does not lead out of itself', async () => {
    await put({
      'secret.yaml': 'a: b',
      'node_modules/nosy/gainsay.yaml': 'rules: [../../secret.yaml, rules]\nextends: ../../other.yaml',
      'node_modules/nosy/rules/own.yaml': '',
      'other.yaml': '',
      'gainsay.yaml': 'extends: nosy\npacks: [nosy]',
    });
    await symlink(join(folder, 'secret.yaml'), join(folder, 'node_modules/nosy/rules/linked.yaml'));
    expect(await mistakes()).toEqual([
      'node_modules/nosy/gainsay.yaml:1 "../../secret.yaml" leads out of the package, which may name its own files only.',
      'node_modules/nosy/gainsay.yaml:2 "../../other.yaml" leads out of the package, which may name its own files only.',
      'gainsay.yaml:2 rules/linked.yaml leads out of the pack and is not read.',
    ]);
    const { config } = await load();
    expect(config.rules).toEqual([
      join(folder, 'node_modules/nosy/rules/own.yaml'),
      join(folder, 'node_modules/nosy/rules'),
    ]);
  });

  test('gives the YAML files under rules/ as a pack, and nothing else', async () => {
    await put({
      'node_modules/pack/rules/b.yaml': '',
      'node_modules/pack/rules/deep/a.yml': '',
      'node_modules/pack/rules/run.js': '',
      'node_modules/pack/other.yaml': '',
      'own/rules/c.yaml': '',
      'gainsay.yaml': 'packs: [pack, ./own]',
    });
    const { config, problems } = await load();
    expect(problems).toEqual([]);
    expect(config.rules.map((path) => path.slice(folder.length + 1))).toEqual([
      'node_modules/pack/rules/b.yaml',
      'node_modules/pack/rules/deep/a.yml',
      'own/rules/c.yaml',
    ]);
  });

  test.each(['../pack', '/etc', 'pack/../../x', '@a/b/c', 'A Pack'])(
    '%s is a path, not the name of one',
    async (name) => {
      await put({ 'gainsay.yaml': `packs: ["${name}"]` });
      const [only] = await mistakes();
      expect(only).not.toContain('node_modules');
    },
  );
});

test('what is printed is a configuration that says the same', async () => {
  await put({
    'words/a.yaml': '',
    'base.yaml': 'aliases: { "No. 10": [Ten, "a: b"] }\noff: [spelling]',
    'gainsay.yaml': [
      'extends: base.yaml',
      'rules: [words]',
      'sources: [{ match: "*.md", published: 2025-01-01, url: "https://example.com/#a" }]',
      'severity: { turnout: { conflict: off } }',
      'rates: [{ from: USD, to: EUR, rate: 1.10 }]',
      'options: { measure: { tolerance: { steps: 2 } } }',
      'overrides: [{ sources: [a.md, b.md], off: [price], severity: { pay: { vague: note } } }]',
      'suppress: [{ finding: abcdef, topic: "t: u", source: "*.md", reason: "why? \\"because\\"", until: 2030-01-01 }]',
      'decisions: d.yaml',
      'date-order: day-month',
    ].join('\n'),
  });
  const first = await load();
  const printed = printSettings(first.settings, folder);
  expect(printed).toContain('# base.yaml:2');
  await put({ 'printed.yaml': printed });
  const second = await load('printed.yaml');
  expect(second.problems).toEqual([]);
  const withoutPlaces = ({ suppress, ...rest }: typeof first.config) => ({
    ...rest,
    suppress: suppress.map(({ place: _, ...each }) => each),
  });
  expect(withoutPlaces(second.config)).toEqual(withoutPlaces(first.config));
  expect(second.options.map(({ rule, node }) => [rule, node.kind])).toEqual([['measure', 'map']]);
});

test('options of the command outrank the configuration, and say so', async () => {
  await put({ 'gainsay.yaml': 'fail-on: note\nbaseline: a.yaml' });
  const { settings } = await load();
  const options = {
    rules: ['more'],
    failOn: 'never',
    dateOrder: 'month-day',
    baseline: 'b.yaml',
    decisions: 'd.yaml',
  } as const;
  expect(printSettings(withOptions(settings, options, folder), folder)).toBe(
    [
      'rules:',
      '  - ./more             # --rules',
      'baseline: ./b.yaml     # --baseline',
      'decisions: ./d.yaml    # --decisions',
      'date-order: month-day  # --date-order',
      'fail-on: never         # --fail-on',
      '',
    ].join('\n'),
  );
});

test('where nobody says anything, the exit code is decided by errors', async () => {
  await put({ 'gainsay.yaml': '' });
  const { settings } = await load();
  expect(printSettings(withOptions(settings, { rules: [] }, folder), folder)).toBe('fail-on: error  # default\n');
});
