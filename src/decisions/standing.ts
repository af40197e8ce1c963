import { grouped } from '../model/grouped.ts';
import type { Decision, Finding } from '../model/report.ts';
import { decisionLine } from './line.ts';
import { byTime } from './order.ts';

/** Decisions by finding, oldest first; a line that a merge doubled counts once. */
export function historyOf(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  const histories = grouped(decisions, ({ finding }) => finding);
  return new Map([...histories].map(([finding, history]) => [finding, oldestFirst(history)]));
}

function oldestFirst(history: readonly Decision[]): readonly Decision[] {
  if (history.length === 1) return history;
  const sorted = [...history].sort(byTime);
  return sorted.filter((decision, index) => !isSameDecision(decision, sorted[index - 1]));
}

/** The decision of each finding that stands. */
export function newestOf(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  const newest = new Map<string, Decision>();
  for (const decision of decisions) {
    const other = newest.get(decision.finding);
    if (other === undefined || byTime(other, decision) < 0) newest.set(decision.finding, decision);
  }
  return newest;
}

export const isSameDecision = (a: Decision | undefined, b: Decision | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.at === b.at && decisionLine(a) === decisionLine(b));

export const sourcesOf = (finding: Pick<Finding, 'sides'>): string[] =>
  [...new Set(finding.sides.flatMap(({ claims }) => claims.map(({ source }) => source)))].sort();

/** What decisions say of any finding. */
export interface Standing {
  /** The newest decision of each finding that has one of its own. */
  readonly own: ReadonlyMap<string, Decision>;
  /** The newest decision that covers a finding, its own or one of wider scope. */
  readonly of: (finding: Finding) => Decision | undefined;
  /** Whether a decision covers a finding by its wider scope. */
  readonly covers: (decision: Decision, finding: Finding) => boolean;
}

/** Of each finding only the newest decision stands; one of wider scope that was taken back covers nothing any more. */
export function standingOf(decisions: readonly Decision[]): Standing {
  const own = newestOf(decisions);
  const wide = [...own.values()].filter(({ scope, status }) => scope !== 'finding' && status !== 'open');
  const byTopic = grouped(wide, ({ scope, topic }) => (scope === 'topic' ? topic : undefined));
  const byRule = grouped(wide, ({ scope, rule }) => (scope === 'rule-and-sources' ? rule : undefined));
  return {
    own,
    covers,
    of: (finding) => {
      const mine = own.get(finding.id);
      const wider = [...(byTopic.get(finding.topic.key) ?? []), ...(byRule.get(finding.rule) ?? [])]
        .filter((decision) => covers(decision, finding))
        .sort(byTime)
        .at(-1);
      if (mine === undefined || wider === undefined) return mine ?? wider;
      return Date.parse(wider.at) > Date.parse(mine.at) ? wider : mine;
    },
  };
}

function covers(decision: Decision, finding: Finding): boolean {
  if (decision.scope === 'topic') return decision.topic === finding.topic.key;
  if (decision.scope === 'finding') return decision.finding === finding.id;
  const among = new Set(decision.sources);
  return decision.rule === finding.rule && sourcesOf(finding).every((source) => among.has(source));
}
