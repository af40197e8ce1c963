import type { Word } from '../words.ts';
import type { NameVocabulary } from './vocabulary.ts';

/** What the whole document shows of how a word is written. */
export interface Casing {
  /** Words capitalised inside a sentence, lower-cased. */
  readonly capitalised: ReadonlySet<string>;
  /** Words that also occur in lower case. */
  readonly lowerCase: ReadonlySet<string>;
}

export const isCapitalised = (word: string): boolean => {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
};
export const hasLetter = (word: string): boolean => word.toLowerCase() !== word.toUpperCase();
export const isShouted = (word: string): boolean => word.length > 3 && hasLetter(word) && word === word.toUpperCase();

export const withoutPossessive = (word: string): string => word.replace(/['’]s?$/, '');

/** Words shorter than this are often small in title case. */
const SMALL_WORD = 4;

/** Whether a passage is set in title case or in capitals, so that capitals tell nothing: no longer word is in lower case. */
export function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => hasLetter(word.text) && word.text.length >= SMALL_WORD && !/\d/.test(word.text));
  return long.length >= 3 && long.every((word) => isCapitalised(word.text));
}

/** Collects how words are written over the passages of a document. */
export function casingOf(passages: readonly { readonly text: string; readonly words: readonly Word[] }[]): Casing {
  const capitalised = new Set<string>();
  const lowerCase = new Set<string>();
  for (const { text, words } of passages) {
    const untrusted = isTitleCase(words);
    words.forEach((word, index) => {
      if (!hasLetter(word.text)) return;
      const bare = withoutPossessive(word.lower);
      if (!isCapitalised(word.text)) lowerCase.add(bare);
      else if (!untrusted && !isShouted(word.text) && !startsSentence(text, words, index)) capitalised.add(bare);
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
  if (!isCapitalised(word.text) || text[word.end] === '$') return false;
  const bare = withoutPossessive(word.lower);
  if (vocabulary.calendar.has(bare) || vocabulary.functionWords.has(bare) || ADJECTIVAL.test(bare)) return false;
  if (CONTRACTED.test(word.lower)) return false;
  const seen = casing.capitalised.has(bare) || !(casing.lowerCase.has(bare) || vocabulary.isEnglish(bare));
  if (around.shouted) return casing.capitalised.has(bare);
  if (untrusted || isShouted(word.text)) return seen && !isShoutedWord(word.text, vocabulary);
  if (!startsSentence(text, words, index) || seen) return true;
  // A capital at the head of a sentence tells nothing by itself: what follows must.
  if (vocabulary.genericWords.has(bare)) return false;
  const next = words[index + 1];
  const beforeName =
    next !== undefined && adjacent(text, word, next) && isCapitalised(next.text) && !isShouted(next.text);
  if (around.isCell) return beforeName;
  return beforeName || bare !== word.lower || EXPLAINED.test(text.slice(word.end, word.end + 12));
}

/** What follows a name that a sentence opens with: brackets, or an explanation between commas. */
const EXPLAINED = /^(?: \(|, (?:which|who|whose|the|an?)\b)/;

/** A word in capitals that English has is set in capitals, not a name. */
const isShoutedWord = (word: string, vocabulary: NameVocabulary): boolean =>
  isShouted(word) && vocabulary.isEnglish(word.toLowerCase());

/** Whether two words can belong to one name: a blank or "&" stands between. */
export const adjacent = (text: string, left: Word, right: Word): boolean =>
  /^[ \u00a0](?:& )?$/.test(text.slice(left.end, right.start));

/** "Don't", "I've", "We'll": no names, whatever stands behind. */
const CONTRACTED = /^(?:\p{L}{1,7}n['’]t|(?:i|you|he|she|it|we|they|that|there|what|who)['’](?:m|s|d|re|ve|ll))$/u;

/** "Leuven-based" describes what is named after it. */
const ADJECTIVAL = /-(?:based|born|led|backed|owned|listed|area|wide|style|hit|stricken|run|held|made|trained)$/;

/** First word of a passage, of a quotation, or after a colon or a bullet. */
export function startsSentence(text: string, words: readonly Word[], index: number): boolean {
  if (index === 0) return true;
  const gap = text.slice((words[index - 1] as Word).end, (words[index] as Word).start);
  return /[.!?:"“•|]/.test(gap);
}
