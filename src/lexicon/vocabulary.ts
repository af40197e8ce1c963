import { createRequire } from 'node:module';

/** Word list of the tagger that ships with natural: written forms with their parts of speech. Read only when the package is built. */
const TAGGED_WORDS = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';
const PLAIN_WORD = /^[a-z]{3,20}$/;

/** English words that are written in lower case, sorted and separated by line ends, with one before the first and after the last. */
export function englishVocabulary(): string {
  const tagged = createRequire(import.meta.url)(TAGGED_WORDS) as Readonly<Record<string, readonly string[]>>;
  const words = Object.keys(tagged).filter((word) => PLAIN_WORD.test(word));
  return `\n${words.sort().join('\n')}\n`;
}

/**
 * Looks words up in such a list by halving it, so that nothing has to be built when the program starts. A plural or a past form of a
 * listed word counts as listed.
 */
export function createVocabularyLookup(vocabulary: string): (word: string) => boolean {
  const listed = (word: string): boolean => {
    let low = 0;
    let high = vocabulary.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = vocabulary.lastIndexOf('\n', middle - 1) + 1;
      const stop = vocabulary.indexOf('\n', start);
      const found = vocabulary.slice(start, stop < 0 ? vocabulary.length : stop);
      if (found === word) return true;
      if (found < word) low = stop < 0 ? high : stop + 1;
      else high = start - 1;
    }
    return false;
  };
  return (word) => listed(word) || (word.length > 4 && word.endsWith('s') && listed(word.slice(0, -1)));
}
