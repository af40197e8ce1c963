import { createRequire } from 'node:module';

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
export function englishVocabulary(): string {
  const tagged = createRequire(import.meta.url)(TAGGED_WORDS) as Readonly<Record<string, readonly string[]>>;
  const words = Object.keys(tagged)
    .filter((word) => PLAIN_WORD.test(word))
    .sort();
  return `\n${words.map((word) => (tagged[word]?.[0] === SINGULAR_NOUN ? `${word}${NOUN_MARK}` : word)).join('\n')}\n`;
}

export interface VocabularyLookup {
  readonly isEnglish: (word: string) => boolean;
  readonly isNoun: (word: string) => boolean;
}

/**
 * Looks words up in such a list by halving it, so that nothing has to be built when the program starts. The plural of a listed word
 * counts as English.
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
  const isPlural = (word: string): boolean =>
    word.length > 4 && word.endsWith('s') && entryOf(word.slice(0, -1)) !== undefined;
  return {
    isEnglish: (word) => entryOf(word) !== undefined || isPlural(word),
    isNoun: (word) => entryOf(word)?.endsWith(NOUN_MARK) === true,
  };
}
