import type { Decision, Finding } from '../../model/report.ts';
import { dateInWords } from '../published.ts';
import { DECISION_REASON_IN_WORDS, DECISION_SCOPE_IN_WORDS, STATUS_IN_WORDS } from '../wording.ts';
import { escapeMarkdown } from './escape.ts';

function decisionInWords(decision: Decision): string {
  const who = `by ${escapeMarkdown(decision.author)} on ${escapeMarkdown(dateInWords(decision.at))}`;
  const reason = decision.reason === undefined ? '' : ` (${DECISION_REASON_IN_WORDS[decision.reason]})`;
  const holds = decision.holds
    ? `; ${escapeMarkdown(decision.holds.value)} holds, after ${escapeMarkdown(decision.holds.source)}`
    : '';
  const note = decision.note === undefined ? '' : `: “${escapeMarkdown(decision.note)}”`;
  return `${who}${DECISION_SCOPE_IN_WORDS[decision.scope]}${reason}${holds}${note}`;
}

/** What an editor decided of a finding; nothing for one that was never decided. */
export function decisionBlocks({ status, decision }: Finding): string[] {
  const words = STATUS_IN_WORDS[status];
  if (!decision) return words === '' ? [] : [`**${words}**`];
  const details = decisionInWords(decision);
  if (status === decision.status && words !== '') return [`**${words}** ${details}`];
  return [
    `${words === '' ? '' : `**${words}**. `}Earlier decision: ${decision.status === 'open' ? 'reopened' : decision.status} ${details}`,
  ];
}
