import type { Cleared, Reason, Report } from '../../model/report.ts';
import { capitalised, counted, REASON_IN_WORDS, thousands } from '../wording.ts';
import { codeSpan, escapeMarkdown } from './escape.ts';
import { placeLink } from './passage.ts';

/** Entries shown: the list comes sorted, nearest first, and an editor reads no further. */
const SHOWN_ENTRIES = 20;
/** Values shown of one entry. */
const SHOWN_VALUES = 6;

function groupByReason(entries: readonly Cleared[]): ReadonlyMap<Reason, readonly Cleared[]> {
  const groups = new Map<Reason, Cleared[]>();
  for (const entry of entries) {
    const group = groups.get(entry.reason);
    if (group) group.push(entry);
    else groups.set(entry.reason, [entry]);
  }
  return groups;
}

function entryLine({ id, topic, note, claims }: Cleared, prefix: string): string {
  const values = claims
    .slice(0, SHOWN_VALUES)
    .map((claim) => `${escapeMarkdown(claim.derived?.explanation ?? claim.text)} (${placeLink(claim, prefix)})`);
  const rest = claims.length - values.length;
  const places = [...values, ...(rest > 0 ? [`${thousands(rest)} more`] : [])].join(', ');
  const lead = note === '' ? '' : `${escapeMarkdown(note)} `;
  const named = id === undefined ? '' : `; ${codeSpan(id)}`;
  return `- **${escapeMarkdown(topic.label)}**: ${lead}${places}${named}`;
}

function restSentence(rest: readonly Cleared[]): string[] {
  if (rest.length === 0) return [];
  const parts = [...groupByReason(rest)].map(
    ([reason, entries]) => `${thousands(entries.length)} ${REASON_IN_WORDS[reason]}`,
  );
  return [
    `And ${counted(rest.length, 'more group')}, less alike (${parts.join('; ')}). The JSON report lists them all.`,
  ];
}

export function clearedBlocks({ cleared }: Report, prefix: string): string[] {
  if (cleared.length === 0) return [];
  const groups = [...groupByReason(cleared.slice(0, SHOWN_ENTRIES))];
  return [
    '## Looked alike, not flagged',
    ...groups.flatMap(([reason, entries]) => [
      `### ${capitalised(REASON_IN_WORDS[reason])}`,
      entries.map((entry) => entryLine(entry, prefix)).join('\n'),
    ]),
    ...restSentence(cleared.slice(SHOWN_ENTRIES)),
  ];
}
