import type { Decision, Finding } from '../../../model/report.ts';
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
  if (decision === undefined && earlier.length === 0) return null;
  return (
    <section class={`standing ${status}`} aria-label="Decision">
      {status === 'changed' && <p class="changed-note">{statusLabel('changed')}: the values are others now.</p>}
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
