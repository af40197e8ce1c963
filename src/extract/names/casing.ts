import { concerns } from '../triggers.ts';
import type { Word } from '../words.ts';
import type { NameVocabulary } from './vocabulary.ts';

/** What the whole document shows of how a word is written. */
export interface Casing {
  /** Words capitalised inside a sentence, lower-cased. */
  readonly capitalised: ReadonlySet<string>;
  /** Words that also occur in lower case. */
  readonly lowerCase: ReadonlySet<string>;
}

/** Words shorter than this are often small in title case. */
const SMALL_WORD = 4;
const FEWEST_LONG_WORDS = 3;

/** Whether a passage is set in title case or in capitals, so that capitals tell nothing: no longer word is in lower case. */
export function isTitleCase(words: readonly Word[]): boolean {
  let long = 0;
  for (const { text, form } of words) {
    if (!form.hasLetter || text.length < SMALL_WORD || form.hasDigit) continue;
    if (!form.isCapitalised) return false;
    long++;
  }
  return long >= FEWEST_LONG_WORDS;
}

/** Collects how words are written over the passages of a document. */
export function casingOf(passages: readonly { readonly text: string; readonly words: readonly Word[] }[]): Casing {
  const capitalised = new Set<string>();
  const lowerCase = new Set<string>();
  for (const { text, words } of passages) {
    const untrusted = isTitleCase(words);
    words.forEach(({ form }, index) => {
      if (!form.hasLetter) return;
      if (!form.isCapitalised) lowerCase.add(form.bare);
      else if (!untrusted && !form.isShouted && !startsSentence(text, words, index)) capitalised.add(form.bare);
    });
  }
  return { capitalised, lowerCase };
}

export interface Surroundings {
  readonly text: string;
  readonly words: readonly Word[];
  readonly casing: Casing;
  readonly vocabulary: NameVocabulary;
  /** True where capitals tell nothing: headlines in title case. */
  readonly untrusted: boolean;
  /** True in a cell of a table, where what follows a word explains nothing. */
  readonly isCell: boolean;
  /** True where all is set in capitals: mastheads, headings. */
  readonly shouted: boolean;
}

/** Whether a word may be part of a name where it stands. */
export function mayName(around: Surroundings, index: number): boolean {
  const { text, words, casing, vocabulary, untrusted } = around;
  const word = words[index] as Word;
  const { isCapitalised, isShouted, bare, bits } = word.form;
  if (!isCapitalised || text[word.end] === '$' || concerns(bits, vocabulary.unnamable)) return false;
  const seen = casing.capitalised.has(bare) || !(casing.lowerCase.has(bare) || vocabulary.isEnglish(bare));
  if (around.shouted) return casing.capitalised.has(bare);
  if (untrusted || isShouted) return seen && !(isShouted && vocabulary.isEnglish(word.lower));
  if (!startsSentence(text, words, index) || seen) return true;
  // A capital at the head of a sentence tells nothing by itself: what follows must.
  if (vocabulary.genericWords.has(bare)) return false;
  const next = words[index + 1];
  const beforeName =
    next !== undefined && adjacent(text, word, next) && next.form.isCapitalised && !next.form.isShouted;
  if (around.isCell) return beforeName;
  return beforeName || bare !== word.lower || EXPLAINED.test(text.slice(word.end, word.end + 12));
}

/** What follows a name that a sentence opens with: brackets, or an explanation between commas. */
const EXPLAINED = /^(?: \(|, (?:which|who|whose|the|an?)\b)/;

/** Whether two words can belong to one name: a blank or "&" stands between. */
export function adjacent(text: string, left: Word, right: Word): boolean {
  const first = text.charCodeAt(left.end);
  if (first !== 32 && first !== 0xa0) return false;
  return right.start - left.end === 1 || text.slice(left.end + 1, right.start) === '& ';
}

const isBlankBetween = (text: string, left: Word, right: Word): boolean =>
  right.start - left.end === 1 && text.charCodeAt(left.end) === 32;

/** First word of a passage, of a quotation, or after a colon or a bullet. */
export function startsSentence(text: string, words: readonly Word[], index: number): boolean {
  if (index === 0) return true;
  if (isBlankBetween(text, words[index - 1] as Word, words[index] as Word)) return false;
  const gap = text.slice((words[index - 1] as Word).end, (words[index] as Word).start);
  return /[.!?:"“•|]/.test(gap);
}
