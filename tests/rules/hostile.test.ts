// Packs of rules that somebody else wrote: refused or bounded in time, with a message.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { comparators } from '../../src/compare/index.ts';
import { parseYaml } from '../../src/io/yaml.ts';
import { readYamlFiles } from '../../src/io/yaml-files.ts';
import { emptyLexicon } from '../../src/lexicon/index.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { RuleTarget } from '../../src/model/rule.ts';
import { readPack } from '../../src/pack.ts';
import { compileExpression } from '../../src/rules/expression.ts';
import { createRuleBook, mostSpecific } from '../../src/rules/index.ts';
import { createConditionRulings } from '../../src/rules/when.ts';
import { matchesWildcards } from '../../src/rules/wildcard.ts';
import { ruleAbout, ruleText, vocabulary } from './vocabulary.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-pack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const base = { lexicon: vocabulary.lexicon, rules: [], comparators };

async function saidOf(paths: readonly string[]): Promise<string[]> {
  const { files, problems } = await readYamlFiles(paths, folder);
  return [...problems, ...readPack(files, base).problems].map(({ file, message }) => `${file}: ${message}`);
}

/** Generous, as other work may go on beside: what is not bounded takes minutes. */
const SOON = 10_000;

describe('files', () => {
  test('ten megabytes', { timeout: SOON }, async () => {
    write({ 'pack/big.yaml': `# ${'x'.repeat(10_000_000)}\nid: x` });
    expect(await saidOf(['pack'])).toEqual([
      'pack/big.yaml: With this file rules and words come to 10000008 bytes; at most 500000 are read. Neither it nor what comes after it is read.',
    ]);
  });

  test('ten thousand rules in many files', { timeout: SOON }, async () => {
    const many = Array.from({ length: 100 }, (_, index) => [
      `pack/${String(index).padStart(3, '0')}.yaml`,
      `# ${'x'.repeat(40_000)}`,
    ]);
    write(Object.fromEntries(many));
    expect(await saidOf(['pack'])).toEqual([
      'pack/012.yaml: With this file rules and words come to 520026 bytes; at most 500000 are read. Neither it nor what comes after it is read.',
    ]);
  });

  test.each([
    [
      'aliases that stand for billions',
      `a: &a [x, x, x, x, x, x, x, x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]}, `.repeat(8)}]`).join('\n')}`,
      'Aliases repeat more than 10000 values from here on.',
    ],
    ['deep nesting', `about: ${'{ not: '.repeat(500)}{}${' }'.repeat(500)}`, 'Values are nested more than 64 deep.'],
    ['brackets without end', `about: ${'['.repeat(100_000)}`, 'More than 1000 brackets are open at once.'],
  ])('%s', { timeout: SOON }, async (_name, text, message) => {
    write({ 'pack.yaml': text });
    expect(await saidOf(['pack.yaml'])).toContain(`pack.yaml: ${message}`);
  });

  test('a link that leads out of a pack is not followed; one that stays inside is', async () => {
    write({ 'secret.yaml': 'password: 12345', 'pack/a.yaml': ruleText() });
    symlinkSync('../secret.yaml', join(folder, 'pack/b.yaml'));
    symlinkSync('a.yaml', join(folder, 'pack/c.yaml'));
    symlinkSync('nowhere.yaml', join(folder, 'pack/d.yaml'));
    const said = await saidOf(['pack']);
    expect(said).toEqual([
      'pack/b.yaml: The link leads out of the folder that was named, or nowhere, and is not followed.',
      'pack/d.yaml: The link leads out of the folder that was named, or nowhere, and is not followed.',
      'pack/c.yaml: A rule "bridge-span" is already defined at pack/a.yaml:1:1; ids are unique.',
    ]);
    expect(said.join()).not.toContain('12345');
  });

  test('a name of a test source with ".." names no file', () => {
    const tests =
      'tests: [{ name: a, sources: [One., { text: Two., name: ../../secret.txt }], expect: conflict }, { name: b, sources: [One., Two.], expect: same }]';
    const { rules, problems } = readPack([parseYaml(ruleText({ tests }), 'x.yaml')], base);
    expect(problems).toEqual([]);
    expect(rules[0]?.tests[0]?.sources[1]).toEqual({ text: 'Two.', name: '../../secret.txt' });
  });
});

describe('expressions', () => {
  test.each([
    ['loops in loops', 'a.scope.all(w, a.scope.all(x, a.scope.all(y, a.scope.all(z, w != x))))', /may take \d+ steps/],
    ['lists that double', `${'(a.scope + '.repeat(9)}a.scope${')'.repeat(9)}.size() > 1`, /joins 9 times/],
    ['texts that double', '["x"].map(s, s + s + s + s + s + s).size() > 1', /joins 5 times/],
    ['a regular expression', 'a.quote.matches("(x+)+y")', /Unknown function "matches"/],
    ['a binding', 'cel.bind(x, a.value, x > 1.0)', /Unknown function "bind"/],
    ['a map', '{"a": 1}.size() > 1', /no maps/],
    ['many signs', `${'1 < 2 && '.repeat(150)}true`, /too large|characters/],
    ['deep brackets', `${'('.repeat(200)}true${')'.repeat(200)}`, /too large/],
    ['much text', `a.quote == "${'x'.repeat(2000)}"`, /2013 characters/],
    ['a constructor', 'a.constructor == "x"', /Unknown name "constructor"/],
    ['a prototype', 'a["__proto__"] == "x"', /./],
    ['a global', 'process.exit(1)', /Unknown/],
  ])('%s', { timeout: SOON }, (_name, text, message) => {
    const compiled = compileExpression(text);
    expect('message' in compiled ? compiled.message : 'accepted').toMatch(message);
  });

  test('the dearest that is accepted takes milliseconds', { timeout: SOON }, () => {
    const compiled = compileExpression('a.scope.all(x, b.scope.all(y, x == y || a.quote.contains(x)))');
    if ('message' in compiled) throw new Error(compiled.message);
    const members = Array.from({ length: 20 }, () => 'x');
    const claim = {
      ...{ value: 1, min: 1, max: 1, unit: '', text: '', quote: 'x'.repeat(2000), source: '', publisher: '' },
      ...{ published: '', scope: members, speaker: '', certainty: '' },
    };
    const topic = { attribute: '', dimension: '', subject: [] };
    for (let count = 0; count < 1000; count++) expect(compiled.holds({ a: claim, b: claim, topic })).toBe(true);
  });

  test('what takes too long over many pairs is told and counts as false', () => {
    const claim = {
      ...{
        source: 'a',
        scope: [],
        subject: [],
        implied: [],
        quote: 'A mirror of 8 m.',
        text: '8 m',
        attribute: 'mirror',
      },
      ...{ id: '1', start: 0, end: 1, line: 1, column: 1, certainty: 'stated' },
      value: { type: 'term', set: 's', term: 't' },
    } as const satisfies Claim;
    const topic: RuleTarget = { attribute: 'mirror', subject: [] };
    const rulingOn = createConditionRulings((name) => ({ name, witness: name }), 100);
    const rulings = Array.from({ length: 20 }, () => rulingOn('a.text == "none"', claim, claim, topic));
    const because = 'what it asks under "when" does not hold';
    expect(rulings[0]).toEqual({ flagged: false, because });
    expect(rulings.at(-1)).toEqual({ flagged: false, because, failure: 'its expression takes too many steps in all' });
    expect(createConditionRulings((name) => ({ name, witness: name }))('nonsense', claim, claim, topic)).toEqual({
      flagged: false,
      because,
      failure: 'Unknown name "nonsense" in the expression; known: a, b, topic.',
    });
  });
});

test('ten thousand rules are looked up by their attribute', { timeout: SOON }, () => {
  const rules = Array.from({ length: 10_000 }, (_, index) =>
    ruleAbout(`r-${index}`, { attribute: [`attribute ${index}`] }),
  );
  const book = createRuleBook(rules, (name) => ({ name, witness: name }));
  for (let index = 0; index < 10_000; index++) {
    const [owner] = book.ownershipIn({ attribute: `attribute ${index}`, subject: [] }).rules;
    expect(owner?.id).toBe(`r-${index}`);
  }
  expect(mostSpecific(rules, { attribute: 'attribute 77', subject: [] })?.id).toBe('r-77');
});

test.each([
  ['*', '', true],
  ['', '', true],
  ['', 'a', false],
  ['*wire*', 'Norvik Wire Service', true],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['drafts/*.md', 'drafts/one/two.MD', true],
  ['*.md', 'one.md.txt', false],
  ['a*b*c', 'aXbYbZc', true],
  ['a**c', 'ac', true],
])('%s matches %s: %s', (pattern, text, matches) => {
  expect(matchesWildcards(pattern, text)).toBe(matches);
});

test('a pattern of many stars ends', { timeout: SOON }, () => {
  expect(matchesWildcards('*a'.repeat(500), 'a'.repeat(20_000) + 'b')).toBe(false);
});

test('an empty pack is no mistake', () => {
  expect(readPack([parseYaml('', 'empty.yaml')], { ...base, lexicon: emptyLexicon })).toEqual({
    lexicon: emptyLexicon,
    rules: [],
    problems: [],
  });
});
