import type { Decision, Finding } from '../model/report.ts';
import { dateInWords } from './published.ts';
import { DECISION_REASON_IN_WORDS, DECISION_SCOPE_IN_WORDS, STATUS_IN_WORDS } from './wording.ts';

/** "by Ann on 3 May 2025, for every finding on this topic (not important): “note”"; `quote` is applied to what people wrote. */
export function decisionInWords(decision: Decision, quote: (text: string) => string): string {
  const who = `by ${quote(decision.author)} on ${quote(dateInWords(decision.at))}`;
  const reason = decision.reason === undefined ? '' : ` (${DECISION_REASON_IN_WORDS[decision.reason]})`;
  const holds = decision.holds ? `; ${quote(decision.holds.value)} holds, after ${quote(decision.holds.source)}` : '';
  const note = decision.note === undefined ? '' : `: “${quote(decision.note)}”`;
  return `${who}${DECISION_SCOPE_IN_WORDS[decision.scope]}${reason}${holds}${note}`;
}

/** What an editor decided, with where the finding stands now if that is something else; "" for one that was never decided. */
export function standingInWords(
  { status, decision }: Pick<Finding, 'status' | 'decision'>,
  { quote, strong }: { readonly quote: (text: string) => string; readonly strong: (words: string) => string },
): string {
  const words = STATUS_IN_WORDS[status];
  if (!decision) return words === '' ? '' : strong(words);
  const details = decisionInWords(decision, quote);
  if (status === decision.status && words !== '') return `${strong(words)} ${details}`;
  const earlier = decision.status === 'open' ? 'reopened' : decision.status;
  return `${words === '' ? '' : `${strong(words)}. `}Earlier decision: ${earlier} ${details}`;
}
