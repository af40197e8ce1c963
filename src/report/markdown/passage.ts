import { cutPassage, type Passage } from '../passage.ts';
import { placeInWords, placeTarget, type SourcePlace } from '../place.ts';
import { escapeMarkdown, link } from './escape.ts';

/** Characters of a quotation that a table row still shows well. */
const QUOTE_LIMIT = 240;

const LAST_WORD = /[\p{L}\p{N}]{1,40}$/u;
const FIRST_WORD = /^[\p{L}\p{N}]{1,40}/u;
const STARTS_WITH_WORD = /^[\p{L}\p{N}]/u;
const ENDS_WITH_WORD = /[\p{L}\p{N}]$/u;

/** Emphasis does not open between a letter and a sign ("US" and "$"): the bold part takes the letters in. */
function widen({ before, value, after }: Passage): Passage {
  const left = STARTS_WITH_WORD.test(value) ? '' : (LAST_WORD.exec(before)?.[0] ?? '');
  const right = ENDS_WITH_WORD.test(value) ? '' : (FIRST_WORD.exec(after)?.[0] ?? '');
  return {
    before: before.slice(0, before.length - left.length),
    value: `${left}${value}${right}`,
    after: after.slice(right.length),
  };
}

/** `escapeMarkdown` trims; around the bold value the spaces count. */
function escapeKeepingSpaces(text: string): string {
  const start = text.startsWith(' ') ? ' ' : '';
  const end = text.length > 1 && text.endsWith(' ') ? ' ' : '';
  return `${start}${escapeMarkdown(text)}${end}`;
}

/** The quotation in quotation marks, cut around the value, the value in bold. */
export function quotation(quote: string, value: string): string {
  const passage = cutPassage(quote, value, QUOTE_LIMIT);
  if (passage.value === '') return `“${escapeMarkdown(passage.before)}”`;
  const parts = widen(passage);
  return `“${escapeKeepingSpaces(parts.before)}**${escapeMarkdown(parts.value)}**${escapeKeepingSpaces(parts.after)}”`;
}

export const placeLink = (place: SourcePlace, prefix: string): string =>
  link(placeInWords(place), placeTarget(place, prefix));
