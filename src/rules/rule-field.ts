import { list, oneOrMore } from '../io/collections.ts';
import type { Field, JsonSchema, Mistake } from '../io/field.ts';
import { checked, oneOf, text, textLike } from '../io/fields.ts';
import { namesInstead } from '../io/nearest-name.ts';
import { type Keys, optional, record, required } from '../io/record.ts';
import { SEVERITIES } from '../model/report.ts';
import { CONDITIONS, PLACEHOLDERS, type Rule } from '../model/rule.ts';
import { aboutField } from './about-field.ts';
import { type Comparison, compareField } from './compare-field.ts';
import { conditionNames } from './conditions.ts';
import { contradictionsIn } from './consistency.ts';
import { deriveField } from './derive-field.ts';
import { LEXICON, lexiconPart } from './lexicon-part.ts';
import { placeholderNames, placeholdersOf } from './message.ts';
import type { RuleVocabulary } from './names.ts';
import { SEVERABLE, testField, testMistakes } from './test-field.ts';
import { whenField } from './when-field.ts';

/** A rule as its file says it; which file that is, is added by the one who reads it. */
export type WrittenRule = Omit<Rule, 'file' | 'shipped'>;

/** How a rule is written, with every name in it checked against the vocabulary. */
export function ruleField(vocabulary: RuleVocabulary): Field<WrittenRule> {
  const field = record('a rule', {
    id: required(textLike(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'), 'Unique name.'),
    description: required(text, 'One sentence: what the rule finds.'),
    about: required(aboutField(vocabulary.lexicon), 'Which claims the rule owns; every field given must hold.'),
    compare: required(compareField(vocabulary), 'How values are compared.'),
    derive: optional(
      deriveField(vocabulary.lexicon),
      'What follows from figures of one source by arithmetic, to be compared like what is stated.',
    ),
    when: optional(
      whenField,
      'Leaves a pair alone unless this expression in CEL over a, b and topic is true, for the two claims in either order.',
    ),
    unless: optional(
      oneOrMore(oneOf(conditionNames, 'condition')),
      `Leaves a pair alone if one of these holds: ${described(CONDITIONS)}.`,
    ),
    severity: required(severityField, 'How severe each level is; a level not listed makes no finding.'),
    message: required(templateField, `What a finding says. Placeholders: ${described(PLACEHOLDERS, braced)}.`),
    why: optional(templateField, 'Why such values may differ, with the same placeholders.'),
    help: optional(text, 'What an editor can do about it.'),
    references: optional(list(addressField, { atLeast: 1 }), 'Addresses where an editor can read on.'),
    [LEXICON]: optional(lexiconPart, 'Words that the rule needs, as in a lexicon file.'),
    tests: required(list(testField), 'At least one test that fires and one that stays silent.'),
  });
  const flat: Field<WrittenRule> = {
    ...field,
    read: (node, context) => {
      const read = field.read(node, context);
      return read === undefined ? undefined : withComparison(read, read.compare);
    },
  };
  return checked(flat, (rule, node) => [...contradictionsIn(rule, node, vocabulary), ...testMistakes(rule, node)]);
}

const withComparison = <T extends object>(rule: T, { compare, options }: Comparison) => ({
  ...rule,
  compare,
  ...(options === undefined ? {} : { options }),
});

const severityField = ((): Field<Rule['severity']> => {
  const severity = oneOf(SEVERITIES, 'severity');
  const levels: Keys = Object.fromEntries(SEVERABLE.map((level) => [level, optional(severity)]));
  const field = record('"severity"', levels) as Field<Rule['severity']>;
  const none: Mistake = { code: 'rule-silent', message: 'No level has a severity, so the rule could never fire.' };
  return checked(field, (_value, node) => (node.kind === 'map' && node.entries.length === 0 ? [none] : []));
})();

const templateField = checked(text, (template) =>
  placeholdersOf(template)
    .filter((name) => !Object.hasOwn(PLACEHOLDERS, name))
    .map((name) => ({
      code: 'unknown-name',
      message: `Unknown placeholder {${name}}${namesInstead(name, placeholderNames)}`,
    })),
);

const addressField = textLike(/^https?:\/\/[^\s<>"]+$/, 'an address that begins with https://');

const braced = (name: string): string => `{${name}}`;

const described = (table: Readonly<Record<string, string>>, named = (name: string) => name): string =>
  Object.entries(table)
    .map(([name, meaning]) => `${named(name)} ${meaning}`)
    .join('; ');

/** JSON Schema of a rule file, for editors. */
export function ruleFileSchema(vocabulary: RuleVocabulary): JsonSchema {
  const rule = ruleField(vocabulary);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Rule file of gainsay',
    anyOf: [
      rule.schema,
      {
        type: 'object',
        properties: { rules: { type: 'array', items: rule.schema }, [LEXICON]: lexiconPart.schema },
        required: ['rules'],
        additionalProperties: false,
      },
    ],
    $defs: { about: aboutField(vocabulary.lexicon).schema },
  };
}
