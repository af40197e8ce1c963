import type { Claim } from '../../../model/claim.ts';
import type { Decision, Finding, Report } from '../../../model/report.ts';
import type { DecisionDraft } from '../../../model/review.ts';
import type { FindingView } from '../../../report/finding-view.ts';
import { DECISION_REASON_IN_WORDS } from '../../../report/wording.ts';

export type Reason = NonNullable<Decision['reason']>;
export type Scope = Decision['scope'];

/** In the order of the keys 1 to 6. */
export const DISMISSALS: readonly Reason[] = [
  'same-meaning',
  'other-scope',
  'other-time',
  'source-error',
  'not-important',
  'other',
];

/** In words for a button. */
export const SCOPES: readonly { readonly scope: Scope; readonly key: string; readonly label: string }[] = [
  { scope: 'finding', key: 'f', label: 'This finding' },
  { scope: 'topic', key: 't', label: 'Its topic' },
  { scope: 'rule-and-sources', key: 'b', label: 'This rule between these sources' },
];

const noted = (note: string): Pick<DecisionDraft, 'note'> => (note.trim() === '' ? {} : { note: note.trim() });

export const confirmation = (finding: string): DecisionDraft => ({ finding, status: 'confirmed', scope: 'finding' });

export const reopening = (finding: string): DecisionDraft => ({ finding, status: 'open', scope: 'finding' });

export const dismissal = (finding: string, reason: Reason, scope: Scope, note: string): DecisionDraft => ({
  finding,
  status: 'dismissed',
  scope,
  reason,
  ...noted(note),
});

export const resolution = (finding: string, { text, source }: Claim, note: string): DecisionDraft => ({
  finding,
  status: 'resolved',
  scope: 'finding',
  holds: { value: text, source },
  ...noted(note),
});

/** The note alone changes: what was decided stays. */
export function annotation(finding: Finding, note: string): DecisionDraft {
  const { decision, id } = finding;
  if (decision === undefined || finding.status === 'changed') return { ...reopening(id), ...noted(note) };
  const { status, scope, reason, holds } = decision;
  return {
    finding: id,
    status,
    scope,
    ...(reason === undefined ? {} : { reason }),
    ...(holds === undefined ? {} : { holds }),
    ...noted(note),
  };
}

/** A value that may hold, with the first passage that states it. */
export interface Holding {
  readonly claim: Claim;
  readonly who: string;
  readonly side: number;
}

/** The values of a finding that one can settle on: each as each source writes it, once. */
export function holdings(view: FindingView): readonly Holding[] {
  const seen = new Set<string>();
  return view.sides.flatMap(({ rows }, side) =>
    rows.flatMap(({ claim, who }) => {
      const key = JSON.stringify([claim.source, claim.text.toLowerCase()]);
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ claim, who, side }];
    }),
  );
}

const sourcesOf = (finding: Finding): ReadonlySet<string> =>
  new Set(finding.sides.flatMap(({ claims }) => claims.map(({ source }) => source)));

/** Findings other than its own that a decision of a scope decides too. */
export function coveredBy(finding: Finding, scope: Scope, report: Report): readonly string[] {
  if (scope === 'finding') return [];
  const sources = sourcesOf(finding);
  const covers = (other: Finding): boolean =>
    scope === 'topic'
      ? other.topic.key === finding.topic.key
      : other.rule === finding.rule && [...sourcesOf(other)].every((source) => sources.has(source));
  return report.findings.filter((other) => other.id !== finding.id && covers(other)).map(({ id }) => id);
}

const STATUS_WORDS: Readonly<Record<DecisionDraft['status'], string>> = {
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
  resolved: 'Resolved',
  open: 'Open again',
};

/** What was decided, in one short sentence: "Dismissed: both mean the same." */
export function draftInWords({ status, reason, holds }: DecisionDraft): string {
  const detail =
    reason !== undefined
      ? DECISION_REASON_IN_WORDS[reason]
      : holds !== undefined
        ? `${holds.value} holds, from ${holds.source}`
        : '';
  return `${STATUS_WORDS[status]}${detail === '' ? '' : `: ${detail}`}.`;
}

/** The report as it will be once the drafts are in; the server's answer replaces it. Decisions of a wider scope reach the rest then. */
export function withDrafts(report: Report, drafts: readonly DecisionDraft[], author: string): Report {
  if (drafts.length === 0) return report;
  const byFinding = new Map(drafts.map((draft) => [draft.finding, draft]));
  const findings = report.findings.map((finding) => {
    const draft = byFinding.get(finding.id);
    if (draft === undefined) return finding;
    const decision: Decision = { ...draft, state: finding.state, author, at: '' };
    return { ...finding, status: draft.status, decision };
  });
  return { ...report, findings };
}
