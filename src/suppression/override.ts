import { matchesGlob } from '../model/glob.ts';
import { type Cleared, type Finding, type Report, SEVERITIES, type Severity } from '../model/report.ts';
import { severityOf } from '../model/severity.ts';
import type { Override } from '../model/suppression.ts';
import { standsWithout } from './stands.ts';

type Verdict = Severity | 'off';

function verdictOf(finding: Finding, override: Override, covered: (source: string) => boolean): Verdict | undefined {
  if (standsWithout(finding, ({ source }) => covered(source))) return undefined;
  if (override.off.includes(finding.rule)) return 'off';
  const changes = Object.hasOwn(override.severity, finding.rule) ? override.severity[finding.rule] : undefined;
  return changes?.[finding.level];
}

const dropped = ({ rule, topic, sides }: Finding): Cleared => ({
  reason: 'rule',
  topic: { key: topic.key, label: topic.label },
  note: `The configuration has the rule ${rule} off for these sources.`,
  claims: sides.flatMap(({ claims }) => claims),
});

/** Whether the name of a source fits one of the globs; each name is looked at once. */
function globsCover(globs: readonly string[]): (source: string) => boolean {
  const known = new Map<string, boolean>();
  return (source) => {
    const covered = known.get(source) ?? globs.some((glob) => matchesGlob(glob, source));
    known.set(source, covered);
    return covered;
  };
}

/**
 * Applies settings for some sources. An override concerns the findings that would not stand without its sources: of several the last one
 * that says something of the finding counts. What a rule is off for goes to `cleared`; a severity is never higher than the sides allow.
 */
export function override(report: Report, overrides: readonly Override[]): Report {
  if (overrides.length === 0) return report;
  const ready = overrides.map((each) => ({ each, covered: globsCover(each.sources) })).reverse();
  const cleared: Cleared[] = [];
  const findings = report.findings.flatMap((finding): Finding[] => {
    const verdict = ready
      .map(({ each, covered }) => verdictOf(finding, each, covered))
      .find((said) => said !== undefined);
    if (verdict === undefined) return [finding];
    if (verdict === 'off') {
      cleared.push(dropped(finding));
      return [];
    }
    const severity = severityOf(
      verdict,
      finding.sides.map(({ claims }) => claims),
    );
    return [{ ...finding, severity }];
  });
  const inOrder = findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return { ...report, findings: inOrder, cleared: [...cleared, ...report.cleared] };
}
