import { nearMissIds, sourcesOf } from '../decisions/index.ts';
import type { Finding, Report } from '../model/report.ts';
import type { DecisionDraft } from '../model/review.ts';
import type { NewDecision } from './edits.ts';

/** Characters of a topic's label in the file: enough to know it again. */
const LONGEST_LABEL = 160;

const shortened = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;

const aboutOf = (label: string): { readonly about?: string } =>
  label.trim() === '' ? {} : { about: shortened(label) };

/** What a decision of wider scope must say, because its own finding may be gone one day. */
function coverageOf({ scope }: DecisionDraft, finding: Finding): Pick<NewDecision, 'topic' | 'rule' | 'sources'> {
  if (scope === 'topic') return { topic: finding.topic.key };
  return scope === 'rule-and-sources' ? { rule: finding.rule, sources: sourcesOf(finding) } : {};
}

/** Drafts with what the report knows of their findings; those whose finding it does not hold are `gone`. */
export function completed(
  drafts: readonly DecisionDraft[],
  report: Report,
): { readonly complete: readonly NewDecision[]; readonly gone: readonly string[] } {
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  const complete = drafts.flatMap((draft) => {
    const finding = findings.get(draft.finding);
    if (finding === undefined) return [];
    return [{ ...draft, ...aboutOf(finding.topic.label), ...coverageOf(draft, finding), state: finding.state }];
  });
  return { complete, gone: drafts.map(({ finding }) => finding).filter((finding) => !findings.has(finding)) };
}

/** The decision that raises a near-miss of a report without decisions; undefined if it holds none of that id. */
export function raisingOf({ cleared }: Report, id: string, note: string | undefined): NewDecision | undefined {
  const nearMiss = cleared[nearMissIds(cleared).indexOf(id)];
  if (nearMiss === undefined) return undefined;
  return {
    finding: id,
    state: id,
    status: 'confirmed',
    scope: 'finding',
    ...(note === undefined ? {} : { note }),
    ...aboutOf(nearMiss.topic.label),
  };
}
