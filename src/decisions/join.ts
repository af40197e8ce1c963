import type { Cleared, Decision, Finding, Report } from '../model/report.ts';
import { lower, nearMissIds, raise } from './near-misses.ts';
import { historyOf, type Standing, standingOf } from './standing.ts';

/** The report as it was before any decision was joined to it. Findings that something else suppressed stay so. */
export function withoutJoined(report: Report): Report {
  const raised = report.findings.filter((finding) => finding.raised !== undefined);
  const cleared = raised.map(lower);
  return {
    ...report,
    findings: report.findings
      .filter((finding) => finding.raised === undefined)
      .map(({ decision: _, ...finding }) => ({
        ...finding,
        status: finding.status === 'suppressed' ? 'suppressed' : 'open',
      })),
    cleared: [...report.cleared, ...cleared],
  };
}

function decided(finding: Finding, standing: Standing): Finding {
  const decision = standing.of(finding);
  if (decision === undefined) return finding;
  if (finding.status === 'suppressed') return { ...finding, decision };
  const changed = decision.finding === finding.id && decision.state !== finding.state && decision.status !== 'open';
  return { ...finding, status: changed ? 'changed' : decision.status, decision };
}

interface Sorted {
  readonly kept: readonly Cleared[];
  readonly raised: readonly Finding[];
}

function sortNearMisses(cleared: readonly Cleared[], standing: Standing, first: FirstDecisionOf): Sorted {
  const ids = nearMissIds(cleared);
  const isRaised = (index: number): boolean => standing.own.has(ids[index] ?? '');
  const raised = cleared.flatMap((nearMiss, index) => {
    const id = ids[index] ?? '';
    const decision = first(id);
    return decision === undefined ? [] : [raise(nearMiss, id, decision)];
  });
  return {
    kept: cleared.filter((_, index) => !isRaised(index)),
    raised: raised.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

type FirstDecisionOf = (finding: string) => Decision | undefined;

/** Raised findings come after the last one of their severity; the others keep their order. */
function inserted(findings: readonly Finding[], raised: readonly Finding[]): Finding[] {
  const after = findings.findLastIndex(({ severity }) => severity === raised[0]?.severity) + 1;
  return findings.toSpliced(after, 0, ...raised);
}

/**
 * The report with what editors decided: findings keep their places and get a status; near-misses with a decision of their own become
 * findings. Pure; the order of decisions plays no part, and what was joined before does not either.
 */
export function joinDecisions(report: Report, decisions: readonly Decision[]): Report {
  const bare = withoutJoined(report);
  if (decisions.length === 0) return bare;
  const standing = standingOf(decisions);
  const histories = historyOf(decisions);
  const { kept, raised } = sortNearMisses(bare.cleared, standing, (id) => histories.get(id)?.[0]);
  const findings = raised.length === 0 ? bare.findings : inserted(bare.findings, raised);
  return { ...bare, findings: findings.map((finding) => decided(finding, standing)), cleared: kept };
}

/** The newest decisions that say nothing of the report: neither of a finding, nor of a near-miss, nor by a wider scope. */
export function unmatched(report: Report, decisions: readonly Decision[]): Decision[] {
  const { findings, cleared } = withoutJoined(report);
  const known = new Set([...findings.map(({ id }) => id), ...nearMissIds(cleared)]);
  const { own, covers } = standingOf(decisions);
  return [...own.values()].filter(
    (decision) => !known.has(decision.finding) && !findings.some((finding) => covers(decision, finding)),
  );
}
