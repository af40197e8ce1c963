import { isApostrophe, isDigit, isLetter, isSpace } from './characters.ts';
import { readDigits } from './digits.ts';

/** A word, a figure in digits or a single other character. Offsets into the passage. */
export interface Token {
  readonly kind: 'word' | 'figure' | 'mark' | 'code';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** True if nothing separates it from the token before. */
  readonly glued: boolean;
  /** Of a figure: digits and point only. */
  readonly exact?: string;
  readonly decimals?: number;
  readonly grouped?: boolean;
  /** Of a code: why its digits are no quantity. */
  readonly reason?: string;
}

const POINT = 46;

/** Lower-case forms of the distinct words read, so that each is made once; bounded, as texts may hold any number of words. */
const MOST_WORDS = 50_000;

export type Lowering = (word: string) => string;

export function createLowering(): Lowering {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const lower = word.toLowerCase().replaceAll('’', "'");
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, lower);
    return lower;
  };
}

/** Splits a passage into tokens in one pass. White space makes no token. */
export function tokenize(text: string, lowering: Lowering): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, code, last === at, lowering);
    tokens.push(token);
    at = token.end;
    last = at;
  }
  return tokens;
}

function tokenAt(text: string, at: number, code: number, glued: boolean, lowering: Lowering): Token {
  if (isLetter(code)) return wordAt(text, at, glued, lowering);
  const pointFirst = code === POINT && !glued && isDigit(text.charCodeAt(at + 1));
  if (isDigit(code) || pointFirst) return figureAt(text, at, glued);
  const mark = text[at] as string;
  return { kind: 'mark', start: at, end: at + 1, text: mark, lower: mark === '’' ? "'" : mark, glued };
}

function figureAt(text: string, at: number, glued: boolean): Token {
  const { end, exact, decimals, grouped, reason } = readDigits(text, at);
  const written = text.slice(at, end);
  const base = { start: at, end, text: written, lower: written, glued };
  if (exact === undefined) return { ...base, kind: 'code', reason: reason ?? 'identifier' };
  return { ...base, kind: 'figure', exact, decimals, grouped };
}

function wordAt(text: string, at: number, glued: boolean, lowering: Lowering): Token {
  const web = webEnd(text, at);
  if (web > 0) {
    const address = text.slice(at, web);
    return { kind: 'code', start: at, end: web, text: address, lower: address, glued, reason: 'web address' };
  }
  const end = wordEnd(text, at);
  const word = text.slice(at, end);
  return { kind: 'word', start: at, end, text: word, lower: lowering(word), glued };
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (isLetter(text.charCodeAt(at)) || (isApostrophe(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1))))
    at += 1;
  return at - start === 1 ? initialsEnd(text, at) : at;
}

/** End of "U.S." or "p.m." after its first letter; the last point belongs to it. */
function initialsEnd(text: string, after: number): number {
  let end = after;
  while (text.charCodeAt(end) === POINT && isLetter(text.charCodeAt(end + 1)) && !isLetter(text.charCodeAt(end + 2)))
    end += 2;
  return end > after && text.charCodeAt(end) === POINT ? end + 1 : end;
}

const isWebStart = (text: string, at: number): boolean =>
  text.startsWith('http://', at) || text.startsWith('https://', at) || text.startsWith('www.', at);

/** End of a web or e-mail address that begins at `at`, or 0. */
function webEnd(text: string, at: number): number {
  const first = text.charCodeAt(at) | 32;
  if ((first === 104 || first === 119) && isWebStart(text, at)) return unspacedEnd(text, at);
  return 0;
}

function unspacedEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
  return end;
}
