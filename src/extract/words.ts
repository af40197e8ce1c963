import type { Span } from '../model/span.ts';
import { singularPart } from './singular.ts';
import type { Bits, Triggers } from './triggers.ts';

/** What is known of a distinct word as it is written, however often a text has it. */
export interface WordForm {
  readonly text: string;
  readonly lower: string;
  readonly stem: string;
  /** The singular of it as a noun, or of what it counts. */
  readonly singular: string;
  /** In lower case and without the mark of the genitive. */
  readonly bare: string;
  readonly isCapitalised: boolean;
  readonly hasLetter: boolean;
  readonly hasDigit: boolean;
  /** In capitals throughout, and too long to be an acronym for certain. */
  readonly isShouted: boolean;
  /** The readers that it concerns; undefined if none. */
  readonly bits: Bits | undefined;
}

/** One word of a passage; offsets into the text it was split from. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly form: WordForm;
}

/** Distinct words kept. English text of any length seldom has more; hostile text then costs time, never memory. */
const MOST_FORMS = 100_000;

/** Looks a written word up. */
export type FormOf = (written: string) => WordForm;

/** Works each distinct word out once. */
export function createFormOf(stem: (word: string) => string, triggers: Triggers): FormOf {
  const known = new Map<string, WordForm>();
  return (written) => {
    const remembered = known.get(written);
    if (remembered !== undefined) return remembered;
    const lower = written.toLowerCase();
    const upper = written.toUpperCase();
    const stemmed = stem(lower);
    const form: WordForm = {
      text: written,
      lower,
      stem: stemmed,
      singular: singularPart(lower),
      bare: withoutPossessive(lower),
      isCapitalised: written.charAt(0) !== lower.charAt(0),
      hasLetter: lower !== upper,
      hasDigit: /\d/.test(written),
      isShouted: written.length >= SHOUTED && lower !== upper && written === upper,
      bits: triggers.of(lower, stemmed),
    };
    if (known.size >= MOST_FORMS) known.clear();
    known.set(written, form);
    return form;
  };
}

/** Shortest word in capitals that is no acronym for certain. */
const SHOUTED = 4;

export const withoutPossessive = (word: string): string => word.replace(/['’]s?$/, '');

const LETTERS_FROM = 0xc0;
const PUNCTUATION_FROM = 0x2000;
const PUNCTUATION_TO = 0x2bff;
const CJK_PUNCTUATION = [0x3000, 0x303f] as const;

function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  if (code < LETTERS_FROM || code === 0xd7 || code === 0xf7) return false;
  if (code >= PUNCTUATION_FROM && code <= PUNCTUATION_TO) return false;
  return code < CJK_PUNCTUATION[0] || code > CJK_PUNCTUATION[1];
}

/** Characters that hold a word together when a word character stands on both sides: "year-end", "U.S", "Dupont's", "R&D", "y/y". */
const JOINERS = new Set([..."'’-‑.&/,"].map((character) => character.charCodeAt(0)));
const COMMA = 44;
const POINT = 46;

function joins(text: string, at: number): boolean {
  const joiner = text.charCodeAt(at);
  // A blank ends most words.
  if (joiner === 32 || !JOINERS.has(joiner)) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (!isWordCode(before) || !isWordCode(after)) return false;
  // A comma or a full stop joins digits ("1,200", "14.3") and a full stop single letters ("U.S").
  const digits = before <= 57 && after <= 57;
  if (joiner === COMMA) return digits;
  if (joiner === POINT) return digits || !isWordCode(text.charCodeAt(at - 2)) || text.charCodeAt(at - 2) === POINT;
  return true;
}

/** Calls back for each word of a text in order, one scan. */
function eachWord(text: string, found: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    if (!isWordCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && (isWordCode(text.charCodeAt(at)) || joins(text, at))) at++;
    found(start, at);
  }
}

/** The words of a text in order, with what is known of each. */
export function tokenise(text: string, formOf: FormOf): Word[] {
  const words: Word[] = [];
  eachWord(text, (start, end) => {
    const form = formOf(text.slice(start, end));
    words.push({ start, end, text: form.text, lower: form.lower, form });
  });
  return words;
}

/** The words of a short text, such as a form of the lexicon or a label, in lower case. */
export function lowerWords(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(text.slice(start, end).toLowerCase()));
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
