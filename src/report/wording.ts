import type { Certainty } from '../model/claim.ts';
import { type Decision, type Finding, type Problem, type Reason, type Report, SEVERITIES } from '../model/report.ts';

export { LEVEL_IN_WORDS } from '../model/in-words.ts';

/** 1234567 → "1,234,567", whatever the locale of the machine. */
export const thousands = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** "1 finding", "2 findings", "2 copies". */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${thousands(count)} ${count === 1 ? noun : plural}`;

/** "a", "a against b", "a, b against c". */
export function against(labels: readonly string[]): string {
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} against ${last}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An editor's decision settles a finding until its values change. */
export const isOpen = (finding: Finding): boolean => finding.status === 'open' || finding.status === 'changed';

/** "3 findings: 2 errors, 1 warning (1 already decided, 1 suppressed)". */
function findingsInWords(findings: readonly Finding[]): string {
  const bySeverity = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const suppressed = findings.filter(({ status }) => status === 'suppressed').length;
  const decided = findings.filter((finding) => !isOpen(finding)).length - suppressed;
  const settled = [
    decided > 0 ? `${thousands(decided)} already decided` : '',
    suppressed > 0 ? `${thousands(suppressed)} suppressed` : '',
  ].filter((part) => part !== '');
  return [
    counted(findings.length, 'finding'),
    `: ${bySeverity.map(({ severity, count }) => counted(count, severity)).join(', ')}`,
    settled.length > 0 ? ` (${settled.join(', ')})` : '',
  ].join('');
}

/** What a check found, in one sentence. */
export function reportInWords({ sources, findings }: Report): string {
  const read = counted(sources.length, 'source');
  if (sources.length === 0) return 'No source could be read.';
  return findings.length === 0 ? `No conflicts found in ${read}.` : `${findingsInWords(findings)}, in ${read}.`;
}

/** Problems of suppressions are no obstacles in reading. */
export const isAboutSuppression = ({ code }: Problem): boolean => code.startsWith('suppression');

/** "1 problem in reading; 2 suppressions to look at"; empty if there is nothing. */
export function problemsInWords({ problems }: Report): string {
  const suppressions = problems.filter(isAboutSuppression).length;
  const unread = problems.length - suppressions;
  return [
    unread > 0 ? `${counted(unread, 'problem')} in reading` : '',
    suppressions > 0 ? `${counted(suppressions, 'suppression')} to look at` : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** What a report holds beside its findings: "4 values confirmed by independent sources; 1 problem in reading"; empty if nothing. */
export function restInWords(report: Report): string {
  const { agreements, cleared } = report;
  const parts = [
    agreements.length > 0 ? `${counted(agreements.length, 'value')} confirmed by independent sources` : '',
    cleared.length > 0 ? `${counted(cleared.length, 'group')} of look-alikes not flagged` : '',
    problemsInWords(report),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

export const REASON_IN_WORDS: Readonly<Record<Reason, string>> = {
  'other-entity': 'another person, organisation or thing',
  'other-attribute': 'another property',
  'other-period': 'another period',
  'other-scope': 'another scope',
  forecast: 'a forecast or plan against an outcome',
  superseded: 'updated by a later report',
  refuted: 'refuted by the source itself',
  subtotal: 'a part against its total',
  vague: 'too vague to conflict',
  'far-bound': 'a bound that leaves room for the other value',
  estimates: 'a spread between estimates',
  boilerplate: 'outside the text of the article',
  rule: 'not asked for by the rule that covers it',
};

/** How sure a source is of what it states; nothing where it simply states it. */
export const CERTAINTY_IN_WORDS: Readonly<Record<Certainty, string>> = {
  stated: '',
  reported: 'reported',
  rumoured: 'rumoured',
  forecast: 'forecast',
  refuted: 'refuted by the source itself',
};

export const DECISION_REASON_IN_WORDS: Readonly<Record<NonNullable<Decision['reason']>, string>> = {
  'same-meaning': 'both mean the same',
  'other-scope': 'they speak of different scopes',
  'other-time': 'they speak of different times',
  'source-error': 'a source is wrong',
  'not-important': 'not important',
  other: 'another reason',
};

/** What else a decision covers; nothing where it is the finding alone. */
export const DECISION_SCOPE_IN_WORDS: Readonly<Record<Decision['scope'], string>> = {
  finding: '',
  topic: ', for every finding on this topic',
  'rule-and-sources': ', for every finding of this rule in these sources',
};

/** Where a finding stands; nothing while it is simply open. */
export const STATUS_IN_WORDS: Readonly<Record<Finding['status'], string>> = {
  open: '',
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
  resolved: 'Resolved',
  changed: 'Changed since it was decided, review again',
  suppressed: 'Suppressed',
};
