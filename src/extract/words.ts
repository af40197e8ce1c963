import type { Span } from '../model/span.ts';

/** One word of a passage; offsets into the text it was split from. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

const LETTERS_FROM = 0xc0;
const PUNCTUATION_FROM = 0x2000;
const PUNCTUATION_TO = 0x2bff;
const CJK_PUNCTUATION = [0x3000, 0x303f] as const;

function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < LETTERS_FROM || code === 0xd7 || code === 0xf7) return false;
  if (code >= PUNCTUATION_FROM && code <= PUNCTUATION_TO) return false;
  return code < CJK_PUNCTUATION[0] || code > CJK_PUNCTUATION[1];
}

/** Characters that hold a word together when a word character stands on both sides: "year-end", "U.S", "Dupont's", "R&D", "y/y". */
const JOINERS = new Set(["'", '’', '-', '‑', '.', '&', '/', ',']);

function joins(text: string, at: number): boolean {
  const joiner = text[at];
  if (joiner === undefined || !JOINERS.has(joiner)) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (!isWordCode(before) || !isWordCode(after)) return false;
  // A comma or a full stop joins digits ("1,200", "14.3") and a full stop single letters ("U.S").
  const digits = before <= 57 && after <= 57;
  if (joiner === ',') return digits;
  if (joiner === '.') return digits || !isWordCode(text.charCodeAt(at - 2)) || text[at - 2] === '.';
  return true;
}

/** The words of a text in order, one scan. */
export function tokenise(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isWordCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && (isWordCode(text.charCodeAt(at)) || joins(text, at))) at++;
    const word = text.slice(start, at);
    words.push({ start, end: at, text: word, lower: word.toLowerCase() });
  }
  return words;
}

/** Index of the first word that ends after the offset: the word there, or the next one; words.length if none. */
export function wordAtOrAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
