import { type Finding, type Report, SEVERITIES } from '../model/report.ts';
import { isOpen } from '../report/index.ts';

export const EXIT = {
  /** Nothing open at or above the severity that fails a run. */
  clean: 0,
  /** Findings that do. */
  found: 1,
  /** Usage, configuration, rules, no document readable, or a defect of the program. */
  failed: 2,
} as const;

/** The least severity that makes a run fail. */
export const FAIL_ON = [...SEVERITIES, 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What still has to be dealt with: open or changed, or confirmed by an editor and not resolved yet. */
const isUnsettled = (finding: Finding): boolean => isOpen(finding) || finding.status === 'confirmed';

/** `EXIT.found` if a finding that nobody has settled is at least as severe as `failOn`. */
export function exitCodeOf(report: Report, failOn: FailOn): number {
  if (failOn === 'never') return EXIT.clean;
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const found = report.findings.some((finding) => isUnsettled(finding) && failing.includes(finding.severity));
  return found ? EXIT.found : EXIT.clean;
}
