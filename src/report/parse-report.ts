import { CERTAINTIES } from '../model/claim.ts';
import { InputError } from '../model/problem.ts';
import { LEVELS, type Problem, REASONS, type Report, SEVERITIES } from '../model/report.ts';
import { BLOCK_KINDS } from '../model/source.ts';
import type { Value } from '../model/value.ts';
import { DECISION_REASON_IN_WORDS, DECISION_SCOPE_IN_WORDS, STATUS_IN_WORDS } from './wording.ts';

/** Says what is wrong with a value at a path, nothing if it fits. */
type Shape = (value: unknown, path: string) => string[];

/** A broken list would otherwise complain once per entry. */
const SHOWN_MISTAKES = 10;

const typed =
  (type: 'string' | 'number', words: string): Shape =>
  (value, path) =>
    typeof value === type ? [] : [`${path}: ${words} is expected`];

const string = typed('string', 'a string');
const number = typed('number', 'a number');

const oneOf =
  (allowed: readonly unknown[]): Shape =>
  (value, path) =>
    allowed.includes(value) ? [] : [`${path}: ${allowed.length > 1 ? 'one of ' : ''}${allowed.join(', ')} is expected`];

const keyOf = (words: Readonly<Record<string, string>>): Shape => oneOf(Object.keys(words));

const listOf =
  (entry: Shape): Shape =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => entry(item, `${path}[${index}]`))
      : [`${path}: a list is expected`];

const optional =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? [] : shape(value, path);

/** Also null, which stands for unbounded. */
const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path);

/** Only the fields that renderers read are named; others are let through, as later versions may add some. */
const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [`${path || 'the document'}: a record is expected`];
    const found = value as Readonly<Record<string, unknown>>;
    return Object.entries(fields).flatMap(([name, shape]) =>
      shape(found[name], path === '' ? name : `${path}.${name}`),
    );
  };

const end = orNull(number);

const date = record({ from: orNull(string), to: orNull(string), granularity: string });

const VALUES: Readonly<Record<Value['type'], Shape>> = {
  quantity: record({
    figures: listOf(number),
    relation: string,
    unitName: string,
    dimension: string,
    min: end,
    max: end,
  }),
  date,
  term: record({ term: string }),
  rank: record({}),
  role: record({}),
  name: record({}),
};

const value: Shape = (found, path) => {
  const kind = record({ type: oneOf(Object.keys(VALUES)) });
  const mistakes = kind(found, path);
  return mistakes.length > 0 ? mistakes : VALUES[(found as Value).type](found, path);
};

const writtenValue = {
  source: string,
  line: number,
  column: number,
  page: optional(number),
  cell: optional(string),
  part: optional(string),
  text: string,
  quote: string,
};

const claim = record({
  ...writtenValue,
  start: number,
  end: number,
  ends: optional(record({ line: number, column: number })),
  value,
  attribute: string,
  subject: listOf(string),
  scope: listOf(string),
  implied: listOf(string),
  when: optional(date),
  certainty: oneOf(CERTAINTIES),
  speaker: optional(string),
  origin: optional(string),
  derived: optional(record({ explanation: string, from: listOf(record(writtenValue)) })),
});

const topic = record({ key: string, label: string });

const decision = record({
  status: string,
  scope: keyOf(DECISION_SCOPE_IN_WORDS),
  author: string,
  at: string,
  reason: optional(keyOf(DECISION_REASON_IN_WORDS)),
  holds: optional(record({ value: string, source: string })),
  note: optional(string),
});

const step = record({ step: string, detail: string });
const suppression = record({
  by: oneOf(['comment', 'configuration', 'baseline']),
  reason: string,
  until: optional(string),
  place: optional(record({ file: string, line: number, column: number })),
});

const finding = record({
  id: string,
  state: string,
  rule: string,
  level: oneOf(LEVELS),
  severity: oneOf(SEVERITIES),
  topic,
  message: string,
  why: optional(string),
  status: keyOf(STATUS_IN_WORDS),
  decision: optional(decision),
  suppression: optional(suppression),
  sides: listOf(record({ label: string, claims: listOf(claim) })),
  trace: listOf(step),
});

const cleared = record({
  id: optional(string),
  reason: oneOf(REASONS),
  topic,
  note: string,
  claims: listOf(claim),
  trace: optional(listOf(step)),
});

const reportShape = record({
  schema: oneOf([1]),
  tool: record({ name: string, version: string }),
  sources: listOf(
    record({
      name: string,
      words: number,
      publisher: optional(string),
      copyOf: optional(string),
      published: optional(record({ date: string })),
      text: optional(string),
      blocks: optional(listOf(record({ kind: oneOf(BLOCK_KINDS), span: record({ start: number, end: number }) }))),
    }),
  ),
  findings: listOf(finding),
  cleared: listOf(cleared),
  agreements: listOf(record({ topic, value: string, witnesses: number, claims: listOf(claim) })),
  problems: listOf(record({ code: string, message: string, file: optional(string), hint: optional(string) })),
});

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What the engine says of it differs between its versions.
    throw new InputError([{ code: 'report-json', file, message: 'This is not JSON, so it is no report of gainsay.' }]);
  }
}

/**
 * Reads a report back that the json renderer wrote.
 * @throws InputError naming the fields that are not as a report has them, up to ten of them.
 */
export function parseReport(text: string, file: string): Report {
  const value = parseJson(text, file);
  const mistakes = reportShape(value, '');
  if (mistakes.length === 0) return value as Report;
  const problems: Problem[] = mistakes
    .slice(0, SHOWN_MISTAKES)
    .map((message) => ({ code: 'report-shape', file, message: `This is not a report of gainsay: ${message}.` }));
  throw new InputError(problems);
}
