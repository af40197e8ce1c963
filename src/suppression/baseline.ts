import type { Finding, Problem, Report } from '../model/report.ts';
import type { BaselineEntry } from '../model/suppression.ts';

const REASON = 'in the baseline';
const CHANGED = 'It was accepted with other values, so it is told of again.';

/**
 * Marks findings that were accepted as they stood. One whose values changed since then is as good as new, and says so in
 * its trace. Entries that match
 * nothing are told of once. Pure; findings that are decided or suppressed already stay as they are.
 */
export function applyBaseline(report: Report, entries: readonly BaselineEntry[], file: string): Report {
  if (entries.length === 0) return report;
  const accepted = new Map(entries.map((entry) => [entry.finding, entry]));
  const unmatched = unmatchedIn(report, entries);
  return {
    ...report,
    findings: report.findings.map((finding) => accept(finding, accepted.get(finding.id))),
    problems: unmatched.length === 0 ? report.problems : [...report.problems, leftOver(unmatched, file)],
  };
}

function accept(finding: Finding, entry: BaselineEntry | undefined): Finding {
  if (entry === undefined || finding.status !== 'open') return finding;
  return entry.state === finding.state
    ? { ...finding, status: 'suppressed', suppression: { by: 'baseline', reason: REASON } }
    : { ...finding, trace: [...finding.trace, { step: 'baseline', detail: CHANGED }] };
}

/** Entries of findings that a report does not have any more. */
export function unmatchedIn({ findings }: Report, entries: readonly BaselineEntry[]): BaselineEntry[] {
  const ids = new Set(findings.map(({ id }) => id));
  return entries.filter(({ finding }) => !ids.has(finding));
}

function leftOver(entries: readonly BaselineEntry[], file: string): Problem {
  const [first] = entries as [BaselineEntry];
  const message =
    entries.length === 1
      ? `The baseline names a finding that is gone: ${first.finding} (${first.rule}).`
      : `The baseline names ${entries.length} findings that are gone, ${first.finding} (${first.rule}) first.`;
  return { code: 'suppression-baseline', message, file, hint: '`gainsay baseline --prune` takes them out.' };
}

/** The entry that accepts a finding as it stands. */
const entryOf = ({ id, state, rule, message }: Finding): BaselineEntry => ({ finding: id, state, rule, message });

/** What `extended` did to a baseline, in numbers. */
export interface BaselineChange {
  readonly entries: readonly BaselineEntry[];
  readonly added: number;
  readonly renewed: number;
  /** Of findings that this check did not meet; kept. */
  readonly unmatched: number;
}

/**
 * A baseline that accepts all that is open in a report, besides what it accepted before. `report` is one that the baseline was not
 * applied to. What is decided or suppressed otherwise needs no entry.
 */
export function extendBaseline(earlier: readonly BaselineEntry[], report: Report): BaselineChange {
  const open = report.findings.filter(({ status }) => status === 'open' || status === 'changed');
  const before = new Map(earlier.map((entry) => [entry.finding, entry]));
  const renewed = open.filter(({ id, state }) => before.has(id) && before.get(id)?.state !== state);
  const entries = new Map([...earlier, ...open.map(entryOf)].map((entry) => [entry.finding, entry]));
  return {
    entries: [...entries.values()],
    added: open.filter(({ id }) => !before.has(id)).length,
    renewed: renewed.length,
    unmatched: unmatchedIn(report, earlier).length,
  };
}

/** A baseline without the entries of findings that are gone. */
export function pruneBaseline(earlier: readonly BaselineEntry[], report: Report): BaselineEntry[] {
  const gone = new Set(unmatchedIn(report, earlier));
  return earlier.filter((entry) => !gone.has(entry));
}
