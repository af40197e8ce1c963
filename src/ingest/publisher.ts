import type { DayFinder } from '../model/written-date.ts';
import { readDateline } from './dateline.ts';
import type { Draft } from './draft.ts';
import { hasDay } from './tools.ts';

/** Blocks at the top in which a publisher names itself. */
const TOP = 4;
const PART = /[ \u00a0]*[|·•][ \u00a0]*|[ \u00a0][-–—][ \u00a0]/;
const SMALL_WORD = /^(?:of|the|and|for|in|de|&)$/;
const MOST_WORDS = 8;
const CITED_LONGEST = 40;
const SOURCES = /^(?:sources?|agencies|with (?:inputs?|material|reporting) from)[ \u00a0]*:?[ \u00a0]+(?=\S)/i;
const SIGNED = /(?:^|[.!?”"'’] )\((\p{Lu}[\p{L}\p{N}&.'’ -]{1,40})\)$/u;

/** Two or more words, each with a capital, no figures. */
function looksLikeName(text: string): boolean {
  const words = text.split(/[ \u00a0]+/);
  if (words.length < 2 || words.length > MOST_WORDS || /\d/.test(text)) return false;
  return words.every((word) => SMALL_WORD.test(word) || /^[("'“‘]?\p{Lu}/u.test(word)) && !/^by /i.test(text);
}

/** "OLD MILL COURIER - Saturday, June 21, 2025 - Page A1": the part before the date. */
function fromDateLine(text: string, days: DayFinder): string | undefined {
  if (text.length > 160 || !hasDay(text, days)) return undefined;
  const parts = text.split(PART);
  const [first = ''] = parts;
  return parts.length > 1 && !hasDay(first, days) && looksLikeName(first) ? first : undefined;
}

/** The agency of the dateline, if there is one. */
export function readAgency(drafts: readonly Draft[], days: DayFinder): string | undefined {
  for (const draft of drafts.slice(0, TOP * 2)) {
    const agency = draft.kind === 'headline' ? undefined : readDateline(draft.content.text, days)?.agency;
    if (agency !== undefined) return agency;
  }
  return undefined;
}

/** Publisher that the top of a text names: a part of its date line that is no phrase such as "for immediate release". */
export function readPublisher(
  drafts: readonly Draft[],
  phrases: ReadonlySet<string>,
  days: DayFinder,
): string | undefined {
  for (const draft of drafts.slice(0, TOP)) {
    const name = draft.cell === undefined ? fromDateLine(draft.content.text, days) : undefined;
    if (name !== undefined && !phrases.has(name.toLowerCase())) return name;
  }
  return undefined;
}

/** A source line as names: "Sources: ntv.de, AFP" gives two. */
function fromSourceLine(text: string): string[] {
  const lead = text.length > 200 ? undefined : SOURCES.exec(text)?.[0];
  if (lead === undefined || !(lead.includes(':') || lead.length > 8)) return [];
  return text
    .slice(lead.length)
    .split(/[,;]| and |\//)
    .map((name) => name.trim().replace(/\.$/, ''))
    .filter((name) => name !== '' && name.length <= CITED_LONGEST);
}

/** Whom a document names as the origin of its facts: a source line, the agency of the dateline, a signature "(AFP)" at the end. */
export function readCites(drafts: readonly Draft[], agency: string | undefined): string[] {
  const text = drafts.filter((draft) => draft.cell === undefined);
  const last = text.filter((draft) => draft.kind !== 'boilerplate').at(-1)?.content.text ?? '';
  const signed = SIGNED.exec(last.slice(-60))?.[1];
  const names = [
    ...(agency === undefined ? [] : [agency]),
    ...text.flatMap((draft) => fromSourceLine(draft.content.text)),
    ...(signed === undefined ? [] : [signed]),
  ];
  return [...new Set(names)];
}
