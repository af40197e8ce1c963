import { comparators } from '../../src/compare/index.ts';
import type { JsonSchema } from '../../src/io/field.ts';
import { emptyLexicon } from '../../src/lexicon/index.ts';
import { CONDITIONS, PLACEHOLDERS } from '../../src/model/rule.ts';
import { FUNCTIONS } from '../../src/rules/expression-limits.ts';
import { EXPRESSION_NAMES } from '../../src/rules/expression-names.ts';
import { FIELD_ORDER, ruleSchema } from '../../src/rules/index.ts';

const schema = ruleSchema({ comparators, lexicon: emptyLexicon });

const at = (node: unknown, ...path: readonly (string | number)[]): JsonSchema =>
  path.reduce<unknown>((here, key) => (here as Record<string | number, unknown>)[key], node) as JsonSchema;

const rule = at(schema, 'anyOf', 0);

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const cell = (text: unknown): string => String(text ?? '').replaceAll('|', '\\|');

/** Keys of a record of the schema, with what they are for; long lists that have a table of their own are cut at the colon. */
function keys(record: JsonSchema): string {
  const required = record.required as readonly string[];
  return table(
    ['key', '', 'what it is for'],
    Object.entries(record.properties as Readonly<Record<string, JsonSchema>>).map(([key, { description }]) => [
      `\`${key}\``,
      required.includes(key) ? 'required' : '',
      cell(description).replace(/(?:: |\. Placeholders: )(?:same-publisher|\{topic\}).*$/, '; see below.'),
    ]),
  );
}

const meanings = (head: string, entries: Readonly<Record<string, string>>, shown = (name: string) => name): string =>
  table(
    [head, 'meaning'],
    Object.entries(entries).map(([name, meaning]) => [
      `\`${shown(name)}\``,
      cell(meaning)
        .replace(/list<string>/, 'list of texts')
        .replace(/^double:/, 'number:')
        .replace(/^string:/, 'text:'),
    ]),
  );

const claimNames = Object.fromEntries(
  Object.entries(EXPRESSION_NAMES.a).map(([name, { type, meaning }]) => [`a.${name}`, `${type}: ${meaning}`]),
);
const topicNames = Object.fromEntries(
  Object.entries(EXPRESSION_NAMES.topic).map(([name, { type, meaning }]) => [`topic.${name}`, `${type}: ${meaning}`]),
);

const comparatorRows = comparators.map(({ id, levels, tolerances = [] }) => [
  `\`${id}\``,
  (levels ?? ['same', 'rounding', 'bound', 'far-bound', 'vague', 'conflict', 'not-comparable']).join(', '),
  tolerances.join(', '),
]);

/** The reference of the rule language, out of the definitions that check it. */
export const reference = (): string =>
  [
    '### A rule',
    keys(rule),
    '### `about`',
    `Weightiest field first: ${FIELD_ORDER.map((field) => `\`${field}\``).join(', ')}.`,
    keys(at(schema, '$defs', 'about')),
    '### `compare`',
    'The name of a comparator, or `with` and its options.',
    table(['comparator', 'levels it gives', 'tolerances it takes'], comparatorRows),
    keys(at(rule, 'properties', 'compare', 'anyOf', 1, 'properties', 'tolerance')),
    '### `derive`',
    ...Object.entries(at(rule, 'properties', 'derive', 'anyOf', 0, 'properties')).flatMap(([kind, record]) => [
      `\`${kind}\`: ${(record as JsonSchema).description}`,
      keys(record as JsonSchema),
    ]),
    '### `unless`',
    meanings('condition', CONDITIONS),
    '### `when`',
    meanings('name', { ...claimNames, ...topicNames }),
    `The same of \`b\`. Functions: ${FUNCTIONS.map((name) => `\`${name}\``).join(', ')}; \`days(from, to)\` counts days between two dates.`,
    '### `message` and `why`',
    meanings('placeholder', PLACEHOLDERS, (name) => `{${name}}`),
    '### `tests`',
    keys(at(rule, 'properties', 'tests', 'items')),
    'A source is a text, or these keys:',
    keys(at(rule, 'properties', 'tests', 'items', 'properties', 'sources', 'items', 'anyOf', 1)),
  ].join('\n\n');
