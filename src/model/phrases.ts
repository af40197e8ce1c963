/**
 * Forms of one or more words, looked up in a list of words. One Map entry for each first word keeps a lookup as cheap as the forms that
 * begin with that word, however many forms there are.
 */
export interface PhraseIndex<T> {
  /**
   * The longest form that stands at words[at], and how many words it takes; undefined if none does. Words of the text are normalised as
   * the forms were. Of two equal forms the first given counts.
   */
  readonly longestAt: (
    words: readonly string[],
    at: number,
  ) => { readonly value: T; readonly length: number } | undefined;
  /** Whether a form begins with a word of the text. */
  readonly opens: (word: string) => boolean;
  /** The normalised words that forms begin with, each once. */
  readonly openings: () => Iterable<string>;
}

interface Phrase<T> {
  /** The normalised words after the first. */
  readonly rest: readonly string[];
  readonly value: T;
}

/** Splits a form at white space; a form without words is left out of an index. */
export const wordsOf = (form: string): string[] => form.split(/\s+/).filter((word) => word !== '');

/**
 * Builds an index over forms. `normalise` makes words equal that count as the same: `(word) => word.toLowerCase()` for any case,
 * a stemmer for any inflection. It runs once for each word of a form and at most once for each word looked at.
 */
export function phraseIndex<T>(
  entries: Iterable<readonly [form: string, value: T]>,
  normalise: (word: string) => string,
): PhraseIndex<T> {
  const rows = [...entries].map(([form, value]) => [wordsOf(form).map(normalise), value] as const);
  return rowIndex(rows, normalise);
}

/** The same over forms that are rows of normalised words already; words of the text are looked up as they are unless they are normalised. */
export function rowIndex<T>(
  rows: Iterable<readonly [words: readonly string[], value: T]>,
  normalise?: (word: string) => string,
): PhraseIndex<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const [[first, ...rest], value] of rows) {
    if (first === undefined) continue;
    const phrases = byFirst.get(first) ?? [];
    phrases.push({ rest, value });
    byFirst.set(first, phrases);
  }
  // Longest first, so that the first match is the answer; the sort is stable, so equal forms keep their order.
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);

  return {
    longestAt: (words, at) => {
      const first = words[at];
      if (first === undefined) return undefined;
      const phrases = byFirst.get(normalise === undefined ? first : normalise(first));
      if (phrases === undefined) return undefined;
      const found = longest(phrases, words, at + 1, normalise);
      return found && { value: found.value, length: found.rest.length + 1 };
    },
    opens: (word) => byFirst.has(normalise === undefined ? word : normalise(word)),
    openings: () => byFirst.keys(),
  };
}

/** The first, that is the longest, of the phrases whose further words stand at `from` and behind. */
function longest<T>(
  phrases: readonly Phrase<T>[],
  words: readonly string[],
  from: number,
  normalise: ((word: string) => string) | undefined,
): Phrase<T> | undefined {
  let ahead: string[] | undefined;
  for (const phrase of phrases) {
    const { rest } = phrase;
    if (rest.length === 0) return phrase;
    if (from + rest.length > words.length) continue;
    if (normalise !== undefined) {
      ahead ??= [];
      while (ahead.length < rest.length) ahead.push(normalise(words[from + ahead.length] as string));
    }
    if (standsAt(rest, ahead ?? words, ahead === undefined ? from : 0)) return phrase;
  }
  return undefined;
}

function standsAt(rest: readonly string[], words: readonly string[], from: number): boolean {
  for (let at = 0; at < rest.length; at++) if (words[from + at] !== rest[at]) return false;
  return true;
}
