import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** Distinct words kept. English text of any length seldom has more; hostile text then costs time, never memory. */
const MOST_WORDS = 100_000;
/** Longer "words" are data of some kind; the stemmer's patterns take quadratic time on them. */
const LONGEST_WORD = 48;

/** Words that the algorithm would make one with another short word: "one" with "on". */
const UNSTEMMED: ReadonlySet<string> = new Set(['one']);

/**
 * A stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980) that lower-cases, first takes irregular forms to
 * their base, and remembers each distinct word.
 */
export function createStemmer(irregular: ReadonlyMap<string, string>): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    const lower = word.toLowerCase();
    if (lower.length > LONGEST_WORD || UNSTEMMED.has(lower)) return lower;
    const stem = porter.stem(irregular.get(lower) ?? lower);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, stem);
    return stem;
  };
}
