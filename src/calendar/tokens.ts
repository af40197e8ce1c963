import type { CalendarVocabulary, Sense } from './vocabulary.ts';

/** What stands between two tokens. "far" is anything that a date does not hold. */
export type Gap = 'none' | 'blank' | 'comma' | 'point' | 'dot' | 'dash' | 'slash' | 'colon' | 'plus' | 'time' | 'far';

/** A word that can be part of a date, or up to four digits. Other words make no token. Offsets into the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, apostrophes straight; the digits of a figure. */
  readonly lower: string;
  readonly capital: boolean;
  /** Of a word; absent for figures. */
  readonly sense?: Sense;
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
  ',': 'comma',
  '.': 'dot',
  '/': 'slash',
  ':': 'colon',
  '+': 'plus',
  T: 'time',
};

/** Blanks around the one mark of a gap, or a comma behind the point of an abbreviation. A point with a blank behind ends an abbreviation, one without stands inside a date. */
function gapOf(text: string, from: number, to: number): Gap {
  if (from === to) return 'none';
  if (to - from > LONGEST_GAP) return 'far';
  let mark = '';
  let blanks = false;
  for (let at = from; at < to; at++) {
    const character = text[at] as string;
    if (isBlank(character)) blanks = true;
    else if (mark !== '' && !(mark === '.' && character === ',')) return 'far';
    else mark = character;
  }
  if (mark === '') return 'blank';
  if (DASHES.includes(mark)) return 'dash';
  const gap = SINGLE[mark] ?? 'far';
  if (gap === 'comma') return gap;
  if (gap === 'dot' && blanks) return isBlank(text[from] as string) ? 'far' : 'point';
  return blanks ? 'far' : gap;
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

/**
 * The words and figures of a text that dates can be made of, in one pass. Each distinct word is looked up as it is written, and no word
 * longer than the longest of the calendar is looked up at all.
 */
export function dateTokens(text: string, vocabulary: CalendarVocabulary): Token[] {
  const tokens: Token[] = [];
  const longest = vocabulary.longest + 2;
  let last = -1;
  const push = (token: Omit<Token, 'gap'>, end: number): void => {
    tokens.push({ ...token, gap: last < 0 ? 'far' : gapOf(text, last, token.start) });
    last = end;
  };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      const end = digitsEnd(text, at);
      if (end - at <= MOST_DIGITS) push(figure(text, at, end), end);
      at = end;
    } else if (isLetter(code)) {
      const end = wordEnd(text, at);
      const token = end - at <= longest ? wordToken(text, at, end, vocabulary) : undefined;
      if (token !== undefined) push(token, end);
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

function figure(text: string, start: number, end: number): Omit<Token, 'gap'> {
  const lower = text.slice(start, end);
  return { start, end, lower, capital: false, digits: end - start, value: Number(lower), possessive: false };
}

function wordToken(
  text: string,
  start: number,
  end: number,
  { senses }: CalendarVocabulary,
): Omit<Token, 'gap'> | undefined {
  const written = text.slice(start, end);
  const lower = written.toLowerCase().replaceAll('’', "'");
  const whole = senses.get(lower);
  const possessive = whole === undefined && POSSESSIVE.test(lower);
  const bare = possessive ? lower.slice(0, -2) : lower;
  const sense = whole ?? (possessive ? senses.get(bare) : undefined);
  if (sense === undefined) return undefined;
  const capital = written.charAt(0) !== lower.charAt(0);
  return { start, end: possessive ? end - 2 : end, lower: bare, capital, sense, digits: 0, value: 0, possessive };
}
