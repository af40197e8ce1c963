import { createRequire } from 'node:module';
import { remembering } from '../model/remember.ts';

/** Word list of the tagger that ships with natural: written forms with their parts of speech. Read only when the package is built. */
const TAGGED_WORDS = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';
const PLAIN_WORD = /^[a-z]{3,20}$/;
const SINGULAR_NOUN = 'NN';
/** Stands behind a word that is mostly a noun in the singular. */
const NOUN_MARK = '~';

/**
 * English words that are written in lower case, sorted and separated by line ends, with one before the first and after the last; a noun
 * has its mark.
 */
export function englishVocabulary(verbs: readonly string[]): string {
  const tagged = createRequire(import.meta.url)(TAGGED_WORDS) as Readonly<Record<string, readonly string[]>>;
  const words = [...new Set([...Object.keys(tagged), ...verbs])].filter((word) => PLAIN_WORD.test(word)).sort();
  return `\n${words.map((word) => (tagged[word]?.[0] === SINGULAR_NOUN ? `${word}${NOUN_MARK}` : word)).join('\n')}\n`;
}

/** Endings of forms that the list has under their base only: "trams", "updated". */
const INFLECTIONS = [
  ['s', ''],
  ['es', ''],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
] as const;
const PREFIXES = ['un', 'non', 're', 'pre', 'over', 'under', 'mis', 'anti', 'inter', 'sub'] as const;

export interface VocabularyLookup {
  readonly isEnglish: (word: string) => boolean;
  readonly isNoun: (word: string) => boolean;
}

/**
 * Looks words up in such a list by halving it, so that nothing has to be built when the program starts. Inflected forms, prefixed words
 * and compounds of listed words count as English.
 */
export function createVocabularyLookup(vocabulary: string): VocabularyLookup {
  const entryOf = (word: string): string | undefined => {
    let low = 0;
    let high = vocabulary.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = vocabulary.lastIndexOf('\n', middle - 1) + 1;
      const stop = vocabulary.indexOf('\n', start);
      const entry = vocabulary.slice(start, stop < 0 ? vocabulary.length : stop);
      const found = entry.endsWith(NOUN_MARK) ? entry.slice(0, -1) : entry;
      if (found === word) return entry;
      if (found < word) low = stop < 0 ? high : stop + 1;
      else high = start - 1;
    }
    return undefined;
  };
  const isInflected = (word: string): boolean =>
    INFLECTIONS.some(
      ([ending, base]) =>
        word.length > ending.length + 2 &&
        word.endsWith(ending) &&
        entryOf(word.slice(0, -ending.length) + base) !== undefined,
    );
  const isWord = (word: string): boolean => entryOf(word) !== undefined || isInflected(word);
  const isPrefixed = (word: string): boolean =>
    PREFIXES.some(
      (prefix) => word.startsWith(prefix) && word.length > prefix.length + 3 && isWord(word.slice(prefix.length)),
    );
  const isEnglish = (word: string): boolean =>
    word.includes('-') ? word.split('-').every((part) => isWord(part)) : isWord(word) || isPrefixed(word);
  return {
    isEnglish: remembering(isEnglish),
    isNoun: remembering((word) => entryOf(word)?.endsWith(NOUN_MARK) === true),
  };
}
