import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type About, type MessageValues, PLACEHOLDERS, type Rule, type RuleTarget } from '../../src/model/rule.ts';
import { bySpecificity, isAbout, mostSpecific, renderMessage, runRuleTests } from '../../src/rules/index.ts';
import { ruleAbout } from './vocabulary.ts';

const target: RuleTarget = {
  attribute: 'cost',
  dimension: 'money:NOK',
  unit: 'NOK',
  subject: ['Old Bridge', 'Harbour'],
};

describe('a rule is about a target', () => {
  test.each<[About]>([
    [{}],
    [{ attribute: ['span', 'cost'] }],
    [{ dimension: ['money'] }],
    [{ dimension: ['money:NOK'] }],
    [{ unit: ['NOK'] }],
    [{ subject: ['harbour'] }],
    [{ attribute: ['cost'], dimension: ['length', 'money'], subject: ['Old Bridge'] }],
  ])('%j', (about) => {
    expect(isAbout(about, target)).toBe(true);
  });
});

describe('a rule is not about a target', () => {
  test.each<[About]>([
    [{ attribute: ['span'] }],
    [{ dimension: ['mon'] }],
    [{ dimension: ['money:SEK'] }],
    [{ unit: ['metre'] }],
    [{ subject: ['Bridge'] }],
    [{ set: ['verdict'] }],
    [{ attribute: ['cost'], dimension: ['length'] }],
    [{ attribute: [] }],
  ])('%j', (about) => {
    expect(isAbout(about, target)).toBe(false);
  });
});

const RANKED: readonly About[] = [
  { attribute: ['cost'], all: [{ unit: ['NOK'] }, { dimension: ['money'] }, { subject: ['Harbour'] }] },
  { attribute: ['cost'], unit: ['NOK'], dimension: ['money'] },
  { attribute: ['cost'], unit: ['NOK'], not: { subject: ['Ferry'] } },
  { attribute: ['cost'], unit: ['NOK'] },
  { attribute: ['cost'], any: [{ unit: ['NOK'], dimension: ['money'] }, { subject: ['Harbour'] }] },
  { attribute: ['cost'], dimension: ['money'] },
  { attribute: ['cost'], not: { unit: ['SEK'] } },
  { unit: ['NOK'], dimension: ['money'] },
  { attribute: ['cost'] },
  { unit: ['NOK'] },
  { subject: ['Harbour'] },
  { dimension: ['money'] },
  { not: { dimension: ['length'], attribute: ['span'] } },
  {},
];

describe('the most specific rule owns the target', () => {
  test.each(RANKED.slice(1).map((about, i) => [RANKED[i] ?? {}, about] as const))('%j before %j', (first, second) => {
    const owner = mostSpecific([ruleAbout('a', second), ruleAbout('b', first)], target);
    expect(owner?.id).toBe('b');
  });

  test('in any order of the rules; of equals the first id', () => {
    const rules = [...RANKED, ...RANKED].map((about, i) => ruleAbout(`rule-${String(i).padStart(2, '0')}`, about));
    fc.assert(
      fc.property(fc.shuffledSubarray(rules, { minLength: rules.length }), (shuffled) => {
        expect(mostSpecific(shuffled, target)?.id).toBe('rule-00');
      }),
    );
  });

  test('if any does', () => {
    expect(mostSpecific([ruleAbout('a', { attribute: ['span'] })], target)).toBeUndefined();
    expect(mostSpecific([], target)).toBeUndefined();
  });
});

describe('a project has the word before what ships', () => {
  const shipped = (id: string, about: About): Rule => ({ ...ruleAbout(id, about), shipped: true });
  const order = (...rules: Rule[]): string[] => bySpecificity(rules).map(({ id }) => id);

  test('where its rule asks for as much, whatever it asks for', () => {
    expect(order(shipped('ours', { attribute: ['span'] }), ruleAbout('theirs', { unit: ['metre'] }))).toEqual([
      'theirs',
      'ours',
    ]);
  });

  test('but not where what ships asks for more', () => {
    const ours = shipped('ours', { attribute: ['span'], unit: ['metre'] });
    expect(order(ruleAbout('theirs', { attribute: ['span'] }), ours)).toEqual(['ours', 'theirs']);
  });

  test('nor where its rule asks for a dimension alone, which would take everything', () => {
    const theirs = ruleAbout('theirs', { dimension: ['length'] });
    expect(order(theirs, shipped('ours', { attribute: ['span'] }), shipped('rest', { dimension: ['length'] }))).toEqual(
      ['ours', 'theirs', 'rest'],
    );
  });
});

describe('a message', () => {
  const named = Object.fromEntries(Object.keys(PLACEHOLDERS).map((name) => [name, name])) as MessageValues;
  const values: MessageValues = { ...named, 'a.text': '5', 'b.text': '{topic}' };
  test.each([
    ['{a.text} against {b.text}', '5 against {topic}'],
    ['{unknown} {toString} {', '{unknown} {toString} {'],
    ['{a.text}{a.text}', '55'],
    ['no placeholder', 'no placeholder'],
  ])('%s', (template, rendered) => {
    expect(renderMessage(template, values)).toBe(rendered);
  });
});

test('rule tests are run in order, each with what was expected and what came', () => {
  const tests = [
    { name: 'one', sources: ['1', '2'], expect: 'conflict' as const },
    { name: 'two', sources: ['1', '1'], expect: 'conflict' as const },
  ];
  const outcomes = runRuleTests([{ ...ruleAbout('a', {}), tests }], (_rule, [first, second]) =>
    first === second ? 'same' : 'conflict',
  );
  expect(outcomes).toEqual([
    { rule: 'a', file: 'test.yaml', name: 'one', expected: 'conflict', actual: 'conflict', passed: true },
    { rule: 'a', file: 'test.yaml', name: 'two', expected: 'conflict', actual: 'same', passed: false },
  ]);
});
