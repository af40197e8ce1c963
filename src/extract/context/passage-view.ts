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

/** Words so far apart that nothing between them needs to be looked at: keeps long sentences linear. */
const FARTHEST = 40;
const FAR_APART = 20;

/** How hard the punctuation between two word positions separates them: 1 for each comma, 2 for brackets, 3 for a semicolon, colon or dash. */
export function separation(view: PassageView, left: number, right: number): number {
  if (right - left > FARTHEST) return FAR_APART;
  const from = view.words[left]?.end;
  const to = view.words[right]?.start;
  if (from === undefined || to === undefined || to <= from) return 0;
  return separationIn(view.text, from, to);
}

const [BLANK, COMMA, HYPHEN, COLON, SEMICOLON] = [32, 44, 45, 58, 59];
const [OPENING, CLOSING, EN_DASH, EM_DASH] = [40, 41, 0x2013, 0x2014];
const IN_BRACKETS = 2;
const BROKEN = 3;

/** The same for the text from one offset to another: asked for so often that it is one look at each character. */
function separationIn(text: string, from: number, to: number): number {
  let commas = 0;
  let brackets = 0;
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === BLANK) continue;
    if (code === COMMA) {
      if (at + 1 === to || !isDigit(text.charCodeAt(at + 1))) commas++;
    } else if (code === OPENING || code === CLOSING) brackets = IN_BRACKETS;
    else if (code === SEMICOLON || code === COLON || code === EN_DASH || code === EM_DASH) breaks = BROKEN;
    else if (code === HYPHEN && at > from && at + 1 < to && isSpaced(text, at)) breaks = BROKEN;
  }
  return commas + brackets + breaks;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether white space stands on both sides of a character. */
const isSpaced = (text: string, at: number): boolean => /^\s.\s$/.test(text.slice(at - 1, at + 2));

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
