import fc from 'fast-check';
import { DECISION_REASONS, DECISION_SCOPES, DECISION_STATUSES, type Decision } from '../../src/model/report.ts';

/** Text as people and hostile sources write it: quotes, brackets, line ends, controls, halves of surrogate pairs. Not blank. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        '\\',
        '\n',
        '\r',
        '#',
        ':',
        ' ',
        '-',
        '{',
        '[',
        ']',
        '}',
        '\u202e',
        '\u2028',
        '\ud800',
        'a',
      ),
    }),
  )
  .filter((each) => each.trim() !== '');

const ids = fc.constantFrom('0a1', '12345', '1e5', 'f00d', 'null', 'true', 'beef');

const instant = fc
  .integer({ min: 0, max: 20 })
  .map((minute) => new Date(Date.UTC(2025, 5, 30, 14, minute)).toISOString());

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

/** Any decision that a file can hold. */
export const decision: fc.Arbitrary<Decision> = fc
  .record({
    finding: ids,
    at: instant,
    author: text,
    status: fc.constantFrom(...DECISION_STATUSES),
    scope: fc.constantFrom(...DECISION_SCOPES),
    reason: optional(fc.constantFrom(...DECISION_REASONS)),
    holds: optional(fc.record({ value: text, source: text })),
    note: optional(text),
    about: optional(text),
    topic: fc.constantFrom('houses|count|flood', 'cost|money|flood'),
    rule: fc.constantFrom('count', 'amount'),
    sources: fc.uniqueArray(fc.constantFrom('tide.txt', 'levee.txt', 'weir.md'), { minLength: 1 }),
    state: fc.constantFrom('s1', 's2'),
  })
  .map(({ topic, rule, sources, ...rest }) =>
    withoutUndefined({
      ...rest,
      ...(rest.scope === 'topic' ? { topic } : {}),
      ...(rest.scope === 'rule-and-sources' ? { rule, sources } : {}),
    } as Decision),
  );
