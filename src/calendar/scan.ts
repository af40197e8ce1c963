import type { Span } from '../model/span.ts';
import type { Clock, DateForm, WrittenDate } from '../model/written-date.ts';
import { GAP, type Gap, type Token } from './tokens.ts';
import type { CalendarVocabulary, Sense } from './vocabulary.ts';

/** One text while its dates are read. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly vocabulary: CalendarVocabulary;
  /** The token behind the dash of a range: what stands before it is no part of its figure. */
  readonly linked?: number;
}

/** A date that was read; token indices, the end exclusive. */
export interface Read {
  readonly form: DateForm;
  readonly from: number;
  readonly to: number;
  /** Offset, where the date begins before its first token: "'90s". */
  readonly start?: number;
  readonly weekday?: number;
  readonly clock?: Clock;
  readonly part?: WrittenDate['part'];
  readonly fault?: string;
}

/** Reads a date whose first token is tokens[at]; undefined if there is none. */
export type Reader = (scan: Scan, at: number) => Read | undefined;

const NO_SENSE: Sense = {};

export const senseAt = (scan: Scan, at: number): Sense => scan.tokens[at]?.sense ?? NO_SENSE;
export const lowerAt = (scan: Scan, at: number): string => scan.tokens[at]?.lower ?? '';
/** What stands before tokens[at]; "far" at either end of the text. */
export const gapAt = (scan: Scan, at: number): Gap => scan.tokens[at]?.gap ?? GAP.far;
export const isGap = (scan: Scan, at: number, gaps: number): boolean => (gapAt(scan, at) & gaps) !== 0;

/** Whether tokens[at] is the word, a blank before it. */
export const isWord = (scan: Scan, at: number, word: string): boolean =>
  lowerAt(scan, at) === word && gapAt(scan, at) === GAP.blank;

export const spanOf = (scan: Scan, { from, to, start }: Read): Span => ({
  start: start ?? scan.tokens[from]?.start ?? 0,
  end: scan.tokens[to - 1]?.end ?? 0,
});

const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** Four digits that can be a year, at tokens[at]. */
export function yearAt(scan: Scan, at: number): number | undefined {
  const token = scan.tokens[at];
  if (token?.digits !== 4 || token.value < FIRST_YEAR || token.value > LAST_YEAR) return undefined;
  const after = scan.text[token.end] ?? '';
  if (/[%\p{L}]/u.test(after) && gapAt(scan, at + 1) === GAP.far) return undefined;
  return isGap(scan, at + 1, GAP.dot | GAP.colon) ? undefined : token.value;
}

/** Digits between a mark and further digits are part of a longer figure: "1.5", "10:30", "1,200". */
const goesOn = (text: string, at: number): boolean =>
  (text[at] === '.' || text[at] === ',' || text[at] === ':') && /\d/.test(text[at + 1] ?? '');

/** One or two digits from 1 to 31 that end there. */
export function dayAt(scan: Scan, at: number): number | undefined {
  const token = scan.tokens[at];
  if (token === undefined || token.digits === 0 || token.digits > 2 || token.value < 1 || token.value > 31)
    return undefined;
  return goesOn(scan.text, token.end) || scan.text[token.end] === '%' ? undefined : token.value;
}

/** Whether nothing before tokens[at] makes it a part of a longer figure, a sum or a code. */
export function opensFigure(scan: Scan, at: number): boolean {
  const start = scan.tokens[at]?.start ?? 0;
  return start === 0 || scan.linked === at || !/[\d.,/:\p{L}\p{Sc}#№_+@-]/u.test(scan.text[start - 1] as string);
}

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

/** Index behind "st", "nd", "rd" or "th" that is attached to a figure. */
export const pastOrdinal = (scan: Scan, at: number): number =>
  gapAt(scan, at) === GAP.none && ORDINAL_ENDINGS.has(lowerAt(scan, at)) ? at + 1 : at;

/** The lower-case word behind an offset, one blank or hyphen between; empty if there is none. */
export function wordBehind(text: string, end: number): string {
  if (text[end] !== ' ' && text[end] !== '\u00a0' && text[end] !== '-') return '';
  let at = end + 1;
  while (at - end < 24 && /\p{L}/u.test(text[at] ?? '')) at += 1;
  const word = text.slice(end + 1, at);
  return word === word.toLowerCase() ? word : '';
}
