import { list } from '../io/collections.ts';
import type { Field, Mistake } from '../io/field.ts';
import { oneOf, text, textLike } from '../io/fields.ts';
import { optional, record, required } from '../io/record.ts';
import type { YamlNode } from '../io/yaml-node.ts';
import { LEVELS, type Level } from '../model/report.ts';
import type { Expectation, Rule, RuleTest, TestSource } from '../model/rule.ts';

/** Levels at which two values disagree at least a little. "same" agrees and "not-comparable" says nothing, so neither can be severe. */
export const SEVERABLE = LEVELS.filter((level) => level !== 'same' && level !== 'not-comparable');

const EXPECTATIONS: readonly Expectation[] = [...LEVELS, 'excused', 'nothing'];

const longSource = record('a source', {
  text: required(text, 'What it says.'),
  name: optional(text, 'File name; its ending decides the format.'),
  publisher: optional(text, 'Who published it.'),
  published: optional(
    textLike(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 'a day such as "2025-06-13"'),
    'Day on which it appeared.',
  ),
});

const sourceField: Field<TestSource> = {
  expects: 'text, or a source with its text',
  schema: { anyOf: [text.schema, longSource.schema] },
  read: (node, context) => (node.kind === 'map' ? longSource : text).read(node, context),
};

export const testField: Field<RuleTest> = record('a test', {
  name: required(text, 'What it shows.'),
  sources: required(list(sourceField, { atLeast: 2 }), 'Two or more sources of a sentence each.'),
  expect: required(
    oneOf(EXPECTATIONS, 'level'),
    'The level; "excused" if `unless` or `when` keeps the rule silent; "nothing" if the claims are not compared.',
  ),
});

type Tested = Pick<Rule, 'id' | 'severity' | 'tests'>;

/** Complains of a rule of which no test fires, or which no test leaves silent. */
export function testMistakes(rule: Tested, node: YamlNode): Mistake[] {
  // Severities that could not be read have been told of; which tests fire is then unknown.
  if (Object.keys(rule.severity).length === 0) return [];
  // So it is where one of the tests could not be read.
  if (rule.tests.length < writtenTests(node)) return [];
  const fires = rule.tests.some(({ expect }) => severityAt(rule, expect) !== undefined);
  const silent = rule.tests.some(({ expect }) => severityAt(rule, expect) === undefined);
  if (fires && silent) return [];
  const lacks = [...(fires ? [] : ['one that fires']), ...(silent ? [] : ['one that stays silent'])];
  const message = `The rule "${rule.id}" needs two kinds of test and lacks ${lacks.join(' and ')}.`;
  const key = node.kind === 'map' ? node.entries.find((entry) => entry.key === 'tests')?.keySpan : undefined;
  return [{ code: 'rule-tests', message, advice: pasteableTests(rule), ...(key === undefined ? {} : { span: key }) }];
}

function writtenTests(node: YamlNode): number {
  const tests = node.kind === 'map' ? node.entries.find((entry) => entry.key === 'tests')?.value : undefined;
  return tests?.kind === 'list' ? tests.items.length : 0;
}

const severityAt = (rule: Tested, expect: Expectation): string | undefined => rule.severity[expect as Level];

/** For each level two sentences that stand in it, to begin a test with. */
const EXAMPLES: Readonly<Partial<Record<Level, readonly [string, string]>>> = {
  rounding: ['The bridge is 314 metres long.', 'The bridge is 310 metres long.'],
  bound: ['The bridge is 314 metres long.', 'The bridge is more than 310 metres long.'],
  'far-bound': ['The bridge is 314 metres long.', 'The bridge is more than 100 metres long.'],
  vague: ['The harbour holds 48 boats.', 'The harbour holds dozens of boats.'],
  conflict: ['The bridge is 314 metres long.', 'The bridge is 450 metres long.'],
  same: ['The bridge is 314 metres long.', 'At 314 m, the bridge is the longest here.'],
};

function pasteableTests(rule: Tested): string {
  const fires = SEVERABLE.findLast((level) => rule.severity[level] !== undefined) ?? 'conflict';
  return [
    'Two tests to begin with:',
    'tests:',
    ...exampleTest('fires', fires),
    ...exampleTest('stays silent', 'same'),
  ].join('\n');
}

const exampleTest = (name: string, level: Level): string[] => [
  `  - name: ${name}`,
  `    sources: ${JSON.stringify(EXAMPLES[level])}`,
  `    expect: ${level}`,
];
