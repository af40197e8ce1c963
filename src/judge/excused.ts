import type { Lexicon } from '../model/lexicon.ts';
import type { Problem } from '../model/report.ts';
import { cleared, type Named } from './cleared.ts';
import type { Disagreements } from './disagreements.ts';
import type { TopicRules } from './topic-rules.ts';
import { traceOfCleared } from './trace.ts';

/** What rules left alone in one topic, and earlier counts that a later one took the place of, with the reason. */
export const excusedIn = ({ excused }: Disagreements, levelOf: TopicRules['levelOf'], lexicon: Lexicon): Named[] =>
  excused.map(({ rule, left, right, because }) => {
    if (because === undefined) {
      const trace = traceOfCleared({ sides: [left, right], rule, levelOf }, 'A later count says that it has moved on');
      return {
        ...cleared('superseded', left, right, lexicon, trace),
        note: 'A later source says that the count has moved on.',
      };
    }
    const trace = traceOfCleared({ sides: [left, right], rule, levelOf }, `The rule leaves this alone: ${because}`);
    return {
      ...cleared('rule', left, right, lexicon, trace),
      note: `The rule ${rule.id} leaves this alone: ${because}.`,
    };
  });

/** One problem for each rule that could not be applied, in the order of their ids. */
export function failuresOf(topics: readonly Disagreements[]): Problem[] {
  const byRule = new Map(
    topics.flatMap(({ failures }) => failures.map((failure) => [failure.rule.id, failure] as const)),
  );
  return [...byRule.values()]
    .sort(({ rule: a }, { rule: b }) => (a.id < b.id ? -1 : 1))
    .map(({ rule, message }) => ({
      code: 'rule-failed',
      message: `The rule "${rule.id}" leaves some claims alone because it cannot be applied to them: ${message}.`,
      file: rule.file,
    }));
}
