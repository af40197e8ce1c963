import { remembering } from '../model/remember.ts';
import type { CalendarVocabulary, Sense } from './vocabulary.ts';

/** What stands between two tokens: one bit each, so that several are told in one step. "far" is anything that a date does not hold. */
export const GAP = {
  none: 1,
  blank: 2,
  comma: 4,
  point: 8,
  dot: 16,
  dash: 32,
  slash: 64,
  colon: 128,
  plus: 256,
  time: 512,
  far: 1024,
} as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

/** A word that can be part of a date, or up to four digits. Other words make no token. Offsets into the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, apostrophes straight; the digits of a figure. */
  readonly lower: string;
  readonly capital: boolean;
  /** Undefined for figures. */
  readonly sense: Sense | undefined;
  /** Number of digits; 0 for a word. */
  readonly digits: number;
  readonly value: number;
  /** What stands between the token before and this one. */
  readonly gap: Gap;
  /** True before "'s". */
  readonly possessive: boolean;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters, roughly: everything above Latin-1 signs outside the block of punctuation. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x206f));

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
const isBlank = (character: string): boolean => character === ' ' || character === '\u00a0' || character === '\n';
const DASHES = '-‐‑‒–—';
const POINT = 46;
/** Longest stretch between two parts of a date: " – ". */
const LONGEST_GAP = 4;
const MOST_DIGITS = 4;

const SINGLE: Readonly<Record<string, Gap>> = {
  ',': GAP.comma,
  '.': GAP.dot,
  '/': GAP.slash,
  ':': GAP.colon,
  '+': GAP.plus,
  T: GAP.time,
};

/** Blanks around the one mark of a gap, or a comma behind the point of an abbreviation. A point with a blank behind ends an abbreviation, one without stands inside a date. */
function gapOf(text: string, from: number, to: number): Gap {
  if (from === to) return GAP.none;
  if (to - from > LONGEST_GAP) return GAP.far;
  let mark = '';
  let blanks = false;
  for (let at = from; at < to; at++) {
    const character = text[at] as string;
    if (isBlank(character)) blanks = true;
    else if (mark !== '' && !(mark === '.' && character === ',')) return GAP.far;
    else mark = character;
  }
  if (mark === '') return GAP.blank;
  if (DASHES.includes(mark)) return GAP.dash;
  const gap = SINGLE[mark] ?? GAP.far;
  if (gap === GAP.comma) return gap;
  if (gap === GAP.dot && blanks) return isBlank(text[from] as string) ? GAP.far : GAP.point;
  return blanks ? GAP.far : gap;
}

/** End of the word that begins at `start`: letters, apostrophes between letters, points between single letters ("p.m."). */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (isLetter(text.charCodeAt(end)) || isInnerApostrophe(text, end)) end += 1;
  if (end - start > 1 || text.charCodeAt(end) !== POINT) return end;
  while (text.charCodeAt(end) === POINT && isLetter(text.charCodeAt(end + 1)) && !isLetter(text.charCodeAt(end + 2)))
    end += 2;
  return end > start + 1 && text.charCodeAt(end) === POINT ? end + 1 : end;
}

const isInnerApostrophe = (text: string, at: number): boolean =>
  isApostrophe(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1));

const POSSESSIVE = /['’]s$/;

/** What is known of a word as it is written. */
interface Known {
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  readonly sense: Sense;
}

/** Looks a written word up; undefined for words that no date holds. */
export type WordLookup = (written: string) => Known | undefined;

/** Each distinct word is worked out once. */
export const createWordLookup = ({ senses }: CalendarVocabulary): WordLookup =>
  remembering((written) => {
    const lower = written.toLowerCase().replaceAll('’', "'");
    const whole = senses.get(lower);
    const possessive = whole === undefined && POSSESSIVE.test(lower);
    const bare = possessive ? lower.slice(0, -2) : lower;
    const sense = whole ?? (possessive ? senses.get(bare) : undefined);
    return sense && { lower: bare, sense, possessive, capital: written.charAt(0) !== lower.charAt(0) };
  });

/**
 * The words and figures of a text that dates can be made of, in one pass. No word longer than the longest of the calendar is looked up.
 */
export function dateTokens(text: string, longest: number, lookUp: WordLookup): Token[] {
  const tokens: Token[] = [];
  const longestWritten = longest + 2;
  let last = -1;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      const end = digitsEnd(text, at);
      if (end - at <= MOST_DIGITS) {
        tokens.push(figure(text, at, end, last < 0 ? GAP.far : gapOf(text, last, at)));
        last = end;
      }
      at = end;
    } else if (isLetter(code)) {
      const end = wordEnd(text, at);
      const known = end - at <= longestWritten ? lookUp(text.slice(at, end)) : undefined;
      if (known !== undefined) {
        tokens.push(word(known, at, end, last < 0 ? GAP.far : gapOf(text, last, at)));
        last = end;
      }
      at = end;
    } else at += 1;
  }
  return tokens;
}

function digitsEnd(text: string, start: number): number {
  let end = start + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** One shape for words and figures keeps reading fast. */
function figure(text: string, start: number, end: number, gap: Gap): Token {
  const lower = text.slice(start, end);
  const value = Number(lower);
  return { start, end, lower, capital: false, sense: undefined, digits: end - start, value, gap, possessive: false };
}

const word = ({ lower, capital, possessive, sense }: Known, start: number, end: number, gap: Gap): Token => ({
  start,
  end: possessive ? end - 2 : end,
  lower,
  capital,
  sense,
  digits: 0,
  value: 0,
  gap,
  possessive,
});
