import { list } from '../io/collections.ts';
import type { Field, JsonSchema, Mistake } from '../io/field.ts';
import { checked, oneOf, text, textLike } from '../io/fields.ts';
import { type Keys, optional, type RecordOf, record, required } from '../io/record.ts';
import { DECISION_REASONS, DECISION_SCOPES, DECISION_STATUSES, type Decision } from '../model/report.ts';

const INSTANT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{3})?Z$/;

const instant = checked(textLike(INSTANT, 'a time such as 2025-06-30T14:05:00Z'), (value) =>
  Number.isNaN(Date.parse(value)) ? [{ code: 'yaml-type', message: `There is no time ${value}.` }] : [],
);

const holds = record('the value that holds', {
  value: required(text, 'As its source writes it.'),
  source: required(text, 'Name of the source.'),
});

const KEYS = {
  finding: required(text, 'Id of the finding, or of the near-miss that is raised to one.'),
  at: required(instant, 'When it was decided, in UTC.'),
  author: required(text, 'Who decided.'),
  status: required(oneOf(DECISION_STATUSES, 'status'), '"open" takes an earlier decision back.'),
  scope: optional(oneOf(DECISION_SCOPES, 'scope'), 'What it covers, by default the finding alone.'),
  reason: optional(oneOf(DECISION_REASONS, 'reason')),
  holds: optional(holds, 'For "resolved": which value holds, and from which source.'),
  note: optional(text),
  about: optional(text, 'What the finding is about, for those who read this file.'),
  topic: optional(text, 'Key of the topic that scope "topic" covers.'),
  rule: optional(text, 'Rule that scope "rule-and-sources" covers.'),
  sources: optional(list(text, { atLeast: 1 }), 'Sources between which scope "rule-and-sources" covers the rule.'),
  state: required(text, 'Digest of the values that were decided on; the finding is shown again when they differ.'),
} satisfies Keys;

/** A scope wider than the finding says what it covers, because the finding it was made of may be gone. */
function missingForScope(decision: RecordOf<typeof KEYS>): readonly Mistake[] {
  const needed = { finding: [], topic: ['topic'], 'rule-and-sources': ['rule', 'sources'] } as const;
  const scope = decision.scope ?? 'finding';
  return needed[scope]
    .filter((key) => decision[key] === undefined)
    .map((key) => ({ code: 'missing-key', message: `A decision of scope "${scope}" needs the key "${key}".` }));
}

const written = checked(record('a decision', KEYS), missingForScope);

export const decisionField: Field<Decision> = {
  ...written,
  read: (node, context) => {
    const read = written.read(node, context);
    return read === undefined ? undefined : { ...read, scope: read.scope ?? 'finding' };
  },
};

/** JSON Schema of a decisions file, for editors. */
export const decisionsSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Decisions of editors on findings of gainsay',
  ...record('a decisions file', { decisions: optional(list(decisionField)) }).schema,
});
