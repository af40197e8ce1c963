import type { Mention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Bits } from '../triggers.ts';
import { type Word, wordAtOrAfter } from '../words.ts';

/** One passage with its words. */
export interface PassageText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lower: readonly string[];
  readonly stems: readonly string[];
  /** The readers that its words concern. */
  readonly triggered: Bits;
}

/** One passage with the values read in it: what every reader of context looks at. */
export interface PassageView extends PassageText {
  readonly mentions: readonly Mention[];
}

/** Word range [first, end) that a span covers. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

export function wordRange(view: PassageView, span: Span): WordRange {
  const first = wordAtOrAfter(view.words, span.start);
  let end = wordAtOrAfter(view.words, span.end);
  // A span that ends inside a word covers it; one that ends in a sign ("23%") ends with the word before.
  if (end < view.words.length && (view.words[end] as Word).start < span.end) end++;
  return { first, end: Math.max(end, first + 1) };
}

const BRACKET = /[()]/;
const BREAKS = /[;:–—]|\s-\s/;

/** Words so far apart that nothing between them needs to be looked at: keeps long sentences linear. */
const FARTHEST = 40;
const FAR_APART = 20;

/** How hard the punctuation between two word positions separates them: 1 for each comma, 2 for brackets, 3 for a semicolon, colon or dash. */
export function separation(view: PassageView, left: number, right: number): number {
  if (right - left > FARTHEST) return FAR_APART;
  const from = view.words[left]?.end;
  const to = view.words[right]?.start;
  if (from === undefined || to === undefined || to <= from) return 0;
  const gap = view.text.slice(from, to);
  let commas = 0;
  for (let at = gap.indexOf(','); at >= 0; at = gap.indexOf(',', at + 1)) if (!/\d/.test(gap[at + 1] ?? '')) commas++;
  return commas + (BRACKET.test(gap) ? 2 : 0) + (BREAKS.test(gap) ? 3 : 0);
}

/** Number of other values that lie wholly between two word positions, up to a few. */
export function mentionsBetween(view: PassageView, left: number, right: number, except: Mention): number {
  const from = view.words[left]?.end ?? 0;
  const to = view.words[right]?.start ?? view.text.length;
  let count = 0;
  for (let at = firstStartingFrom(view.mentions, from); at < view.mentions.length && count < MOST_BETWEEN; at++) {
    const other = view.mentions[at] as Mention;
    if (other.span.start >= to) break;
    if (other !== except && other.span.end <= to) count++;
  }
  return count;
}

/** More values between two words do not separate them further. */
const MOST_BETWEEN = 5;

/** Index of the first of the mentions, which are in text order, that starts at the offset or behind it. */
function firstStartingFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
