import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { configureRules, loadConfig } from '../../../src/cli/config/index.ts';
import { formatProblem } from '../../../src/io/format-problem.ts';
import { readYamlFiles } from '../../../src/io/yaml-files.ts';
import { ruleAbout, vocabulary } from '../../rules/vocabulary.ts';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gainsay-config-')));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

const NOTHING = {
  rules: [],
  sources: [],
  aliases: {},
  off: [],
  severity: {},
  overrides: [],
  rates: [],
  suppress: [],
};

describe('where the configuration is', () => {
  test('nowhere', async () => {
    const { config, problems, file } = await loadConfig({ cwd: folder });
    expect({ config, problems, file }).toEqual({ config: NOTHING, problems: [], file: undefined });
  });

  test('in a folder above the working folder, the nearest first', async () => {
    await put('gainsay.yaml', 'fail-on: note');
    const near = await put('desk/gainsay.yaml', 'fail-on: never');
    await put('desk/today/draft.txt', '');
    const { config, file } = await loadConfig({ cwd: join(folder, 'desk', 'today') });
    expect({ failOn: config.failOn, file }).toEqual({ failOn: 'never', file: near });
  });

  test('where it is named, relative to the working folder', async () => {
    await put('gainsay.yaml', 'fail-on: note');
    const named = await put('other.yaml', 'fail-on: warning');
    const { config, file } = await loadConfig({ cwd: folder, file: 'other.yaml' });
    expect({ failOn: config.failOn, file }).toEqual({ failOn: 'warning', file: named });
  });

  test('not where it is named', async () => {
    await put('conf/other.yaml', '');
    const { config, problems } = await loadConfig({ cwd: folder, file: 'conf/othr.yaml' });
    expect(config).toEqual(NOTHING);
    expect(problems.map(formatProblem)).toEqual([
      'There is no file or folder "conf/othr.yaml"; did you mean "conf/other.yaml"?',
    ]);
  });
});

test('everything it may say', async () => {
  await put('words/units.yaml', '');
  await put(
    'gainsay.yaml',
    [
      'rules: [words, ./words/units.yaml]',
      'sources:',
      '  - { match: "wire/**", publisher: Harbour Wire, published: 2025-06-30, url: "https://example.com/" }',
      '  - match: "*.md"',
      'aliases: { Harbour Authority: [HA, Port Authority], Old Bridge: Bridge }',
      'off: [bridge-span]',
      'severity: { bridge-cost: { vague: off, conflict: note } }',
      'fail-on: warning',
    ].join('\n'),
  );
  const { config, problems } = await loadConfig({ cwd: folder });
  expect(problems).toEqual([]);
  expect(config).toEqual({
    ...NOTHING,
    rules: [join(folder, 'words'), join(folder, 'words', 'units.yaml')],
    sources: [
      { match: 'wire/**', publisher: 'Harbour Wire', published: '2025-06-30', url: 'https://example.com/' },
      { match: '*.md' },
    ],
    aliases: { 'Harbour Authority': ['HA', 'Port Authority'], 'Old Bridge': ['Bridge'] },
    off: ['bridge-span'],
    severity: { 'bridge-cost': { vague: 'off', conflict: 'note' } },
    failOn: 'warning',
  });
});

test('its mistakes come at once', async () => {
  await put('words/units.yaml', '');
  await put(
    'gainsay.yaml',
    [
      'rules: [wrds, words]',
      'sources:',
      '  - { mach: "*.md", published: 30 June 2025 }',
      '  - { match: "*.md", published: 2025-02-30 }',
      'plugins: [./run-me.js]',
      'severity: { bridge-cost: { same: note, vague: high } }',
      'fail-on: errors',
    ].join('\n'),
  );
  const { config, problems } = await loadConfig({ cwd: folder });
  expect(config.rules).toEqual([join(folder, 'words')]);
  expect(`\n${problems.map(formatProblem).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    gainsay.yaml:1:9  There is no file or folder "wrds"; did you mean "words"?
      1 | rules: [wrds, words]
        |         ^^^^
    gainsay.yaml:3:7  The key "match" is missing in a source.
      2 | sources:
      3 |   - { mach: "*.md", published: 30 June 2025 }
        |       ^^^^
    gainsay.yaml:3:7  Unknown key "mach" in a source; did you mean "match"?
      2 | sources:
      3 |   - { mach: "*.md", published: 30 June 2025 }
        |       ^^^^
    gainsay.yaml:3:32  Expected a date such as 2025-06-30, found "30 June 2025".
      2 | sources:
      3 |   - { mach: "*.md", published: 30 June 2025 }
        |                                ^^^^^^^^^^^^
    gainsay.yaml:4:33  There is no day 2025-02-30.
      3 |   - { mach: "*.md", published: 30 June 2025 }
      4 |   - { match: "*.md", published: 2025-02-30 }
        |                                 ^^^^^^^^^^
    gainsay.yaml:5:1  Unknown key "plugins" in the configuration; known are extends, rules, packs, sources, aliases, rates, off, on, severity, options, overrides, suppress and 4 more.
      4 |   - { match: "*.md", published: 2025-02-30 }
      5 | plugins: [./run-me.js]
        | ^^^^^^^
    gainsay.yaml:6:28  Unknown key "same" in the severities of a rule; known: rounding, bound, far-bound, vague, conflict.
      5 | plugins: [./run-me.js]
      6 | severity: { bridge-cost: { same: note, vague: high } }
        |                            ^^^^
    gainsay.yaml:6:47  Unknown severity "high"; known: error, warning, note, off.
      5 | plugins: [./run-me.js]
      6 | severity: { bridge-cost: { same: note, vague: high } }
        |                                               ^^^^
    gainsay.yaml:7:10  Unknown severity "errors"; did you mean "error"?
      6 | severity: { bridge-cost: { same: note, vague: high } }
      7 | fail-on: errors
        |          ^^^^^^
    "
  `);
});

describe('rules under a configuration', () => {
  test('are off, or have other severities', async () => {
    await put('gainsay.yaml', 'off: [a]\nseverity: { b: { conflict: off, vague: note } }');
    const { rules, problems } = configureRules(
      ['a', 'b', 'c'].map((id) => ruleAbout(id, {})),
      await loadConfig({ cwd: folder }),
      vocabulary,
    );
    expect(problems).toEqual([]);
    expect(rules.map(({ id, severity }) => [id, severity])).toEqual([
      ['b', { vague: 'note' }],
      ['c', { conflict: 'error' }],
    ]);
  });

  test('that do not exist are told with their place', async () => {
    await put('gainsay.yaml', 'off: [bridge-spam]\nseverity: { constructor: { vague: note } }');
    const { problems } = configureRules([ruleAbout('bridge-span', {})], await loadConfig({ cwd: folder }), vocabulary);
    expect(problems.map(formatProblem)).toMatchInlineSnapshot(`
      [
        "gainsay.yaml:1:7  Unknown rule "bridge-spam"; did you mean "bridge-span"?
        1 | off: [bridge-spam]
          |       ^^^^^^^^^^^",
        "gainsay.yaml:2:13  Unknown rule "constructor"; known: bridge-span.
        1 | off: [bridge-spam]
        2 | severity: { constructor: { vague: note } }
          |             ^^^^^^^^^^^",
      ]
    `);
  });
});

test('the files that it names are read with the folders below them, each once', async () => {
  for (const name of ['rules/b.yaml', 'rules/deep/a.yml', 'rules/.hidden.yaml', 'rules/notes.txt', 'empty/x.txt']) {
    await put(name, `# ${name}`);
  }
  const { files, problems } = await readYamlFiles(['rules/b.yaml', 'rules', 'rlues', 'empty'], folder);
  expect(files.map(({ file }) => file)).toEqual(['rules/b.yaml', 'rules/deep/a.yml']);
  expect(problems.map(formatProblem)).toEqual([
    'There is no file or folder "rlues"; did you mean "rules"?',
    'The folder "empty" holds no file that ends in .yaml or .yml.',
  ]);
});
