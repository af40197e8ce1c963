import { entriesOf, type Located, list, located, oneOrMore } from '../../io/collections.ts';
import type { Field, JsonSchema } from '../../io/field.ts';
import { checked, exactDecimal, oneOf, text, textLike } from '../../io/fields.ts';
import { type Keys, optional, type RecordOf, record, required } from '../../io/record.ts';
import type { YamlNode } from '../../io/yaml-node.ts';
import { emptyLexicon } from '../../lexicon/index.ts';
import { isDay } from '../../model/calendar.ts';
import type { ExchangeRate } from '../../model/exchange.ts';
import { type Level, SEVERITIES, type Severity } from '../../model/report.ts';
import { DATE_ORDERS } from '../../model/written-date.ts';
import { compareOptionsField, SEVERABLE } from '../../rules/index.ts';
import { FAIL_ON } from '../exit-codes.ts';
import type { SourceHint } from './config.ts';

/** A day as yyyy-mm-dd that exists. */
const day = checked(textLike(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 'a date such as 2025-06-30'), (value) =>
  isDay(value) ? [] : [{ code: 'yaml-type', message: `There is no day ${value}.` }],
);

const sourceHint: Field<SourceHint> = record('a source', {
  match: required(text, 'Glob over names of sources: "wire/**".'),
  publisher: optional(text, 'Who published it; outranks what the source says of itself.'),
  published: optional(day, 'When, as yyyy-mm-dd; outranks what the source says of itself.'),
  url: optional(text, 'Where it can be read.'),
});

/** Level → severity, each with its place. */
export type WrittenSeverities = Readonly<Partial<Record<Level, Located<Severity | 'off'>>>>;

const severityChanges: Field<WrittenSeverities> = (() => {
  const severity = located(oneOf([...SEVERITIES, 'off'], 'severity'));
  const levels: Keys = Object.fromEntries(
    SEVERABLE.map((level) => [level, optional(severity, `Of findings of the level "${level}".`)]),
  );
  return record('the severities of a rule', levels);
})();

const override = record('an override', {
  sources: required(
    oneOrMore(text),
    'Globs over names of sources. It holds for findings that would not stand without these.',
  ),
  off: optional(list(located(text)), 'Ids of rules whose findings are dropped.'),
  severity: optional(entriesOf(severityChanges), 'Rule id, then level, then severity or "off".'),
});
export type WrittenOverride = NonNullable<ReturnType<(typeof override)['read']>>;

const rate = checked(
  record('a rate', {
    from: required(located(text), 'Code of a currency: USD.'),
    to: required(located(text), 'Code of another currency: EUR.'),
    rate: required(exactDecimal(), 'What one unit of `from` is worth in `to`, above nought.'),
    date: optional(day, 'The day of the rate; of several rates between two currencies the latest counts.'),
    origin: optional(text, 'Who states it; named in every finding that rests on it.'),
  }),
  ({ from, to, rate: value }) => [
    ...(from.value === to.value
      ? [{ code: 'rate', message: `A rate needs two currencies, and both are ${to.value}.`, span: to.span }]
      : []),
    ...(Number(value) > 0 ? [] : [{ code: 'rate', message: `A rate is above nought, and this one is ${value}.` }]),
  ],
);
export type WrittenRate = NonNullable<ReturnType<(typeof rate)['read']>>;
export const rateOf = ({ from, to, ...rest }: WrittenRate): ExchangeRate => ({
  from: from.value,
  to: to.value,
  ...rest,
});

const CRITERIA = ['rule', 'topic', 'source', 'finding'] as const;

const suppression = checked(
  record('a suppression', {
    rule: optional(located(text), 'Id of a rule.'),
    topic: optional(text, 'Label or key of a topic, as reports show it.'),
    source: optional(text, 'Glob over names of sources: what they say is not counted.'),
    finding: optional(
      textLike(/^[0-9a-f]{6,64}$/, 'six or more of the hexadecimal digits that a finding is named by'),
      'Id of a finding, or its beginning.',
    ),
    reason: required(text, 'Why; shown with every finding that it suppresses.'),
    until: optional(day, 'Last day on which it holds, as yyyy-mm-dd.'),
  }),
  (value) =>
    CRITERIA.some((criterion) => value[criterion] !== undefined)
      ? []
      : [
          {
            code: 'suppression-empty',
            message: `A suppression says what it is about: ${CRITERIA.slice(0, -1).join(', ')} or ${CRITERIA.at(-1)}.`,
          },
        ],
);
export type WrittenSuppression = NonNullable<ReturnType<(typeof suppression)['read']>>;

const files = list(located(text));

/** Read once it is known how the rule compares; until then as written. */
const writtenOptions: Field<Located<YamlNode>> = {
  ...compareOptionsField(undefined, emptyLexicon),
  read: (node, context) => ({ value: node, span: node.span, context }),
};

/** Every key of gainsay.yaml. Reading, merging, the schema and the reference in docs/configuration.md all start from here. */
export const KEYS = {
  extends: optional(
    oneOrMore(located(text)),
    'Other configurations, as files ("../shared/gainsay.yaml") or npm packages; this one outranks them, a later one an earlier one.',
  ),
  rules: optional(files, 'Rule and lexicon files or folders, relative to this file.'),
  packs: optional(
    files,
    'Packs of rules: folders ("./desk-pack") or npm packages; the YAML files under their folder rules/ are read, nothing else.',
  ),
  sources: optional(
    list(located(sourceHint)),
    'What is known of sources; of several that match, the first that says a thing counts.',
  ),
  aliases: optional(entriesOf(oneOrMore(text)), 'Name, then other names of the same participant.'),
  rates: optional(list(located(rate)), 'Rates of exchange, by which money of two currencies is compared.'),
  off: optional(files, 'Ids of rules that do not run.'),
  on: optional(files, 'Ids of rules that run although an extended configuration has them off.'),
  severity: optional(entriesOf(severityChanges), 'Rule id, then level, then severity or "off".'),
  options: optional(entriesOf(writtenOptions), 'Rule id, then options of how it compares, in place of its own.'),
  overrides: optional(
    list(located(override)),
    'Other rules and severities for some sources; a later one outranks an earlier one.',
  ),
  suppress: optional(list(located(suppression)), 'Findings that are not to be told of, with the reason.'),
  baseline: optional(
    located(text),
    'File of findings that were accepted as they stood, written by `gainsay baseline`.',
  ),
  decisions: optional(located(text), 'File of the decisions that editors made.'),
  'date-order': optional(
    located(oneOf(DATE_ORDERS, 'order')),
    'How to read dates such as 12/06/2025 in sources that do not show it themselves.',
  ),
  'fail-on': optional(located(oneOf(FAIL_ON, 'severity')), 'Exit with 1 if a finding is at least this severe.'),
} satisfies Keys;

/** What one gainsay.yaml says, each value with its place. */
export type WrittenConfig = RecordOf<typeof KEYS>;

export const configField: Field<WrittenConfig> = record('the configuration', KEYS);

/** JSON Schema of gainsay.yaml, for editors. */
export const configSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Configuration of gainsay',
  ...configField.schema,
});
