import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Distinct words kept. English text of any length seldom has more; hostile text then costs time, never memory. */
const MOST_WORDS = 100_000;
/** Longer "words" are data of some kind; the stemmer's patterns take quadratic time on them. */
const LONGEST_WORD = 48;

/** Words that the algorithm would make one with another short word: "one" with "on". */
const UNSTEMMED: ReadonlySet<string> = new Set(['one']);

/** Words with their stems, as `createStemmer` takes them: "word stem", one a line. */
export const stemTable = (words: Iterable<string>): string =>
  [...new Set(words)]
    .filter((word) => word !== '' && word.length <= LONGEST_WORD && !/\s/.test(word))
    .sort()
    .map((word) => `${word} ${porter.stem(word)}`)
    .join('\n');

/**
 * A stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980) that lower-cases, first takes irregular forms to
 * their base, and remembers each distinct word. `table` spares the work for words that were stemmed when the package was built.
 */
export function createStemmer(irregular: ReadonlyMap<string, string>, table = ''): (word: string) => string {
  const known = new Map<string, string>();
  const tabled = new Map(table.split('\n').map((line) => line.split(' ') as [string, string]));
  return (word) => {
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    const lower = word.toLowerCase();
    if (lower.length > LONGEST_WORD || UNSTEMMED.has(lower)) return lower;
    const base = irregular.get(lower) ?? lower;
    const stem = tabled.get(base) ?? porter.stem(base);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, stem);
    return stem;
  };
}
