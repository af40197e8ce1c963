import type { Decision, Finding } from '../model/report.ts';
import { dateInWords } from './published.ts';
import { DECISION_REASON_IN_WORDS, DECISION_SCOPE_IN_WORDS, STATUS_IN_WORDS } from './wording.ts';

/** "by Ann on 3 May 2025, for every finding on this topic (not important): “note”"; `escape` is applied to what people wrote. */
function decisionInWords(decision: Decision, escape: (text: string) => string): string {
  const who = `by ${escape(decision.author)} on ${escape(dateInWords(decision.at))}`;
  const reason = decision.reason === undefined ? '' : ` (${DECISION_REASON_IN_WORDS[decision.reason]})`;
  const holds = decision.holds
    ? `; ${escape(decision.holds.value)} holds, after ${escape(decision.holds.source)}`
    : '';
  const note = decision.note === undefined ? '' : `: “${escape(decision.note)}”`;
  return `${who}${DECISION_SCOPE_IN_WORDS[decision.scope]}${reason}${holds}${note}`;
}

/** What an editor decided, with where the finding stands now if that is something else; "" for one that was never decided. */
export function standingInWords(
  { status, decision }: Pick<Finding, 'status' | 'decision'>,
  { escape, strong }: { readonly escape: (text: string) => string; readonly strong: (words: string) => string },
): string {
  const words = STATUS_IN_WORDS[status];
  if (!decision) return words === '' ? '' : strong(words);
  const details = decisionInWords(decision, escape);
  if (status === decision.status && words !== '') return `${strong(words)} ${details}`;
  const earlier = decision.status === 'open' ? 'reopened' : decision.status;
  return `${words === '' ? '' : `${strong(words)}. `}Earlier decision: ${earlier} ${details}`;
}
