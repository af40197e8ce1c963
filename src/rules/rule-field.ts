import { list, oneOrMore } from '../io/collections.ts';
import type { Field, JsonSchema, Mistake } from '../io/field.ts';
import { checked, oneOf, text, textLike } from '../io/fields.ts';
import { namesInstead } from '../io/nearest-name.ts';
import { type Keys, optional, record, required } from '../io/record.ts';
import type { YamlNode } from '../io/yaml-node.ts';
import { DERIVATIONS } from '../model/claim.ts';
import type { LexiconData } from '../model/lexicon.ts';
import { LEVELS, type Level, SEVERITIES } from '../model/report.ts';
import { type About, type Expectation, PLACEHOLDERS, type Rule, type RuleTest } from '../model/rule.ts';
import { placeholderNames, placeholdersOf } from './message.ts';

/** What rules may name. */
export interface RuleVocabulary {
  readonly comparators: readonly { readonly id: string }[];
  readonly lexicon: LexiconData;
}

/** Levels at which two values disagree at least a little. "same" agrees and "not-comparable" says nothing, so neither can be severe. */
export const SEVERABLE = LEVELS.filter((level) => level !== 'same' && level !== 'not-comparable');

const EXPECTATIONS: readonly Expectation[] = [...LEVELS, 'nothing'];

/** A rule as its file says it; which file that is, is added by the one who reads it. */
export type WrittenRule = Omit<Rule, 'file'>;

/** How a rule is written, with every name in it checked against the vocabulary. */
export function ruleField({ comparators, lexicon }: RuleVocabulary): Field<WrittenRule> {
  const ids = comparators.map((comparator) => comparator.id);
  return checked(
    record('a rule', {
      id: required(textLike(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'), 'Unique name.'),
      description: required(text, 'One sentence: what the rule finds.'),
      about: required(aboutField(lexicon), 'Which claims the rule owns; every field given must hold.'),
      compare: required(oneOf(ids, 'comparator'), 'How values are compared.'),
      severity: required(severityField, 'How severe each level is; a level not listed makes no finding.'),
      message: required(messageField, `Placeholders: ${describedPlaceholders()}.`),
      help: optional(text, 'What an editor can do about it.'),
      tests: required(list(testField), 'At least one test that fires and one that stays silent.'),
    }),
    testMistakes,
  );
}

function aboutField(lexicon: LexiconData): Field<About> {
  const anyOf = (names: readonly string[], kind: string): Field<readonly string[]> =>
    oneOrMore(oneOf(names, kind, { open: true }));
  return record('"about"', {
    attribute: optional(anyOf(Object.keys(lexicon.attributes), 'attribute'), 'Lexicon attribute.'),
    dimension: optional(anyOf(dimensionsOf(lexicon), 'dimension'), 'Dimension; "money" is any currency.'),
    unit: optional(oneOrMore(text), 'Lexicon unit, currency code or counted noun.'),
    subject: optional(oneOrMore(text), 'Participant.'),
    set: optional(anyOf(Object.keys(lexicon.terms), 'set of terms'), 'Set of exclusive terms.'),
    derived: optional(oneOrMore(oneOf(DERIVATIONS, 'derivation')), 'How one value follows from others of its source.'),
  });
}

/** Dimensions that values of this lexicon can have, sorted. */
function dimensionsOf({ units, currencies, attributes }: LexiconData): string[] {
  const all = new Set(['count', 'money', 'term', 'date', 'rank', 'role', 'name']);
  for (const { dimension } of Object.values(units)) all.add(dimension);
  for (const { dimensions } of Object.values(attributes)) for (const dimension of dimensions) all.add(dimension);
  for (const code of Object.keys(currencies)) all.add(`money:${code}`);
  return [...all].sort();
}

const severityField = ((): Field<Rule['severity']> => {
  const severity = oneOf(SEVERITIES, 'severity');
  const levels: Keys = Object.fromEntries(SEVERABLE.map((level) => [level, optional(severity)]));
  const field = record('"severity"', levels) as Field<Rule['severity']>;
  const none: Mistake = { code: 'rule-silent', message: 'No level has a severity, so the rule could never fire.' };
  return checked(field, (_value, node) => (node.kind === 'map' && node.entries.length === 0 ? [none] : []));
})();

const messageField = checked(text, (template) =>
  placeholdersOf(template)
    .filter((name) => !Object.hasOwn(PLACEHOLDERS, name))
    .map((name) => ({
      code: 'unknown-name',
      message: `Unknown placeholder {${name}}${namesInstead(name, placeholderNames)}`,
    })),
);

const describedPlaceholders = (): string =>
  Object.entries(PLACEHOLDERS)
    .map(([name, meaning]) => `{${name}} ${meaning}`)
    .join('; ');

const testField: Field<RuleTest> = record('a test', {
  name: required(text, 'What it shows.'),
  sources: required(list(text, { atLeast: 2 }), 'Two or more sources of a sentence each.'),
  expect: required(oneOf(EXPECTATIONS, 'level'), 'The level, or "nothing" if the claims are not compared.'),
});

function testMistakes(rule: WrittenRule, node: YamlNode): Mistake[] {
  // Severities that could not be read have been told of; which tests fire is then unknown.
  if (Object.keys(rule.severity).length === 0) return [];
  const fires = rule.tests.some(({ expect }) => severityAt(rule, expect) !== undefined);
  const silent = rule.tests.some(({ expect }) => severityAt(rule, expect) === undefined);
  if (fires && silent) return [];
  const lacks = [...(fires ? [] : ['one that fires']), ...(silent ? [] : ['one that stays silent'])];
  const message = `The rule "${rule.id}" needs two kinds of test and lacks ${lacks.join(' and ')}.`;
  const key = node.kind === 'map' ? node.entries.find((entry) => entry.key === 'tests')?.keySpan : undefined;
  return [{ code: 'rule-tests', message, advice: pasteableTests(rule), ...(key === undefined ? {} : { span: key }) }];
}

const severityAt = (rule: WrittenRule, expect: Expectation): string | undefined => rule.severity[expect as Level];

/** For each level two sentences that stand in it, to begin a test with. */
const EXAMPLES: Readonly<Partial<Record<Level, readonly [string, string]>>> = {
  rounding: ['The bridge is 314 metres long.', 'The bridge is 310 metres long.'],
  bound: ['The bridge is 314 metres long.', 'The bridge is more than 310 metres long.'],
  'far-bound': ['The bridge is 314 metres long.', 'The bridge is more than 100 metres long.'],
  vague: ['The harbour holds 48 boats.', 'The harbour holds dozens of boats.'],
  conflict: ['The bridge is 314 metres long.', 'The bridge is 450 metres long.'],
  same: ['The bridge is 314 metres long.', 'At 314 m, the bridge is the longest here.'],
};

function pasteableTests(rule: WrittenRule): string {
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

/** JSON Schema of a rule file, for editors. */
export const ruleFileSchema = (rule: Field<unknown>): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Rule file of gainsay',
  anyOf: [
    rule.schema,
    {
      type: 'object',
      properties: { rules: { type: 'array', items: rule.schema } },
      required: ['rules'],
      additionalProperties: false,
    },
  ],
});
