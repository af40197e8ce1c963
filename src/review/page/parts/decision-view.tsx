import type { Decision, Finding, FindingSuppression } from '../../../model/report.ts';
import { dateInWords } from '../../../report/published.ts';
import { DECISION_REASON_IN_WORDS, DECISION_SCOPE_IN_WORDS } from '../../../report/wording.ts';
import { statusLabel } from './badges.tsx';
import { Shown } from './shown.tsx';

const VERBS: Readonly<Record<Decision['status'], string>> = {
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
  resolved: 'Resolved',
  open: 'Reopened',
};

function DecisionLine({ decision }: { readonly decision: Decision }) {
  const { status, reason, scope, holds, note, author, at } = decision;
  return (
    <p class="decision-line">
      <strong>{VERBS[status]}</strong> by <Shown text={author} />
      {at !== '' && `, ${dateInWords(at)}`}
      {reason !== undefined && `: ${DECISION_REASON_IN_WORDS[reason]}`}
      {DECISION_SCOPE_IN_WORDS[scope]}.
      {holds !== undefined && (
        <span>
          {' '}
          <Shown text={holds.value} /> holds, from <Shown text={holds.source} />.
        </span>
      )}
      {note !== undefined && (
        <span class="note">
          {' '}
          “<Shown text={note} />”
        </span>
      )}
    </p>
  );
}

const SUPPRESSED_BY: Readonly<Record<FindingSuppression['by'], string>> = {
  comment: 'a comment in the source',
  configuration: 'the configuration',
  baseline: 'the baseline',
};

function SuppressionLine({ suppression }: { readonly suppression: FindingSuppression }) {
  const { by, reason, until, place } = suppression;
  return (
    <p class="decision-line">
      <strong>Suppressed</strong> by {SUPPRESSED_BY[by]}
      {place !== undefined && (
        <span>
          {' '}
          (<Shown text={`${place.file}:${place.line}`} />)
        </span>
      )}
      {until !== undefined && `, until ${dateInWords(until)}`}: <Shown text={reason} />
    </p>
  );
}

/** Where a finding stands, and what was decided before. */
export function DecisionView({
  finding,
  history,
}: {
  readonly finding: Finding;
  readonly history: readonly Decision[];
}) {
  const { decision, status } = finding;
  const earlier = history.filter((each) => each.at !== decision?.at);
  if (decision === undefined && earlier.length === 0 && finding.suppression === undefined) return null;
  return (
    <section class={`standing ${status}`} aria-label="Decision">
      {status === 'changed' && <p class="changed-note">{statusLabel('changed')}: the values are others now.</p>}
      {finding.suppression !== undefined && <SuppressionLine suppression={finding.suppression} />}
      {decision !== undefined && <DecisionLine decision={decision} />}
      {earlier.length > 0 && (
        <details>
          <summary>Earlier decisions ({earlier.length})</summary>
          {[...earlier].reverse().map((each) => (
            <DecisionLine key={`${each.at}${each.status}`} decision={each} />
          ))}
        </details>
      )}
    </section>
  );
}
