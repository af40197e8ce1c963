import { isApostrophe, isDigit, isLetter, isSpace } from './characters.ts';
import { type DigitRun, readDigits } from './digits.ts';

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
  /** Whether a figure may begin with it. */
  readonly opens: boolean;
  /** Of a figure: digits and point only. */
  readonly exact: string | undefined;
  readonly decimals: number;
  readonly grouped: boolean;
  /** Of a code: why its digits are no quantity. */
  readonly reason: string | undefined;
}

const POINT = 46;

/** What is known of a distinct word. */
export interface Word {
  readonly lower: string;
  /** Whether a figure may begin with it. */
  readonly opens: boolean;
}

/** Distinct words remembered; bounded, as texts may hold any number of them. */
const MOST_WORDS = 50_000;

export type Words = (written: string) => Word;

/** Looks each distinct word up once. `opens` tells of a lower-case word whether a figure may begin with it. */
export function createWords(opens: (lower: string) => boolean): Words {
  const known = new Map<string, Word>();
  return (written) => {
    const found = known.get(written);
    if (found !== undefined) return found;
    const lower = written.toLowerCase().replaceAll('’', "'");
    const word = { lower, opens: opens(lower) };
    if (known.size >= MOST_WORDS) known.clear();
    known.set(written, word);
    return word;
  };
}

/** Splits a passage into tokens in one pass. White space makes no token. */
export function tokenize(text: string, words: Words): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, code, last === at, words);
    tokens.push(token);
    at = token.end;
    last = at;
  }
  return tokens;
}

/** One shape for every kind of token keeps reading fast. */
const token = (
  kind: Token['kind'],
  start: number,
  end: number,
  text: string,
  word: Word,
  glued: boolean,
  digits: DigitRun | undefined,
): Token => ({
  kind,
  start,
  end,
  text,
  lower: word.lower,
  opens: word.opens,
  glued,
  exact: digits?.exact,
  decimals: digits?.decimals ?? 0,
  grouped: digits?.grouped ?? false,
  reason: digits?.reason,
});

function tokenAt(text: string, at: number, code: number, glued: boolean, words: Words): Token {
  if (isLetter(code)) return wordAt(text, at, glued, words);
  const pointFirst = code === POINT && !glued && isDigit(text.charCodeAt(at + 1));
  if (isDigit(code) || pointFirst) return figureAt(text, at, glued);
  const mark = text[at] as string;
  return token('mark', at, at + 1, mark, words(mark), glued, undefined);
}

function figureAt(text: string, at: number, glued: boolean): Token {
  const run = readDigits(text, at);
  const written = text.slice(at, run.end);
  return token(
    run.exact === undefined ? 'code' : 'figure',
    at,
    run.end,
    written,
    { lower: written, opens: true },
    glued,
    run,
  );
}

const WEB_ADDRESS: DigitRun = { end: 0, decimals: 0, grouped: false, reason: 'web address' };

function wordAt(text: string, at: number, glued: boolean, words: Words): Token {
  const web = webEnd(text, at);
  if (web > 0) {
    const address = text.slice(at, web);
    return token('code', at, web, address, { lower: address, opens: true }, glued, WEB_ADDRESS);
  }
  const end = wordEnd(text, at);
  const word = text.slice(at, end);
  return token('word', at, end, word, words(word), glued, undefined);
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
