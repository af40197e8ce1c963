import type { Lexicon } from '../../model/lexicon.ts';
import { phraseIndex } from '../../model/phrases.ts';
import type { Rank } from '../../model/value.ts';

/** What a superlative ranks by, and at which end of the order. */
export interface Superlative {
  readonly property: string;
  readonly from: Rank['from'];
}

export interface SuperlativeReader {
  /** The superlative that begins at a word, with the number of its words. */
  readonly at: (
    lower: readonly string[],
    at: number,
  ) => { readonly value: Superlative; readonly length: number } | undefined;
  /** Whether a word can begin one. */
  readonly opens: (word: string) => boolean;
  /** What a comparative ranks by: "longer", or the adjective behind "more". */
  readonly ofComparative: (word: string, more: boolean) => Superlative | undefined;
}

/** Of adjectives that the lexicon does not sort, the stem tells by what they rank. */
const OPEN = 'adjective';
const ADJECTIVE = /(?:ed|ful|ous|ive|al|able|ible|ent|ant|ic|ary|some|ing|ent)$/;
const SHORTEST_BASE = 3;

/** The adjectives that a word in -est or -er may be of: "longest", "safest", "driest", "biggest". */
const basesOf = (root: string): string[] => [
  root,
  `${root}e`,
  ...(root.endsWith('i') ? [`${root.slice(0, -1)}y`] : []),
  ...(/([a-z])\1$/.test(root) ? [root.slice(0, -1)] : []),
];

/**
 * Reads superlatives: those of the lexicon, which tells what they have in common ("largest", "biggest"), and every other word in -est or
 * adjective behind "most" and "least".
 */
export function createSuperlativeReader(lexicon: Lexicon): SuperlativeReader {
  const forms = Object.entries(lexicon.data.ranks).flatMap(([property, { top, bottom }]) => {
    const at =
      (from: Rank['from']) =>
      (form: string): [string, Superlative] => [form, { property, from }];
    return [...top.map(at('top')), ...(bottom ?? []).map(at('bottom'))];
  });
  const index = phraseIndex(forms, (word) => word);
  const known = new Map(forms);
  const none = lexicon.words('no-superlatives');

  const baseOf = (word: string, ending: 'est' | 'er'): string | undefined => {
    const root = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || root.length < SHORTEST_BASE || lexicon.isNoun(word) || none.has(word))
      return undefined;
    return basesOf(root).find((base) => lexicon.isEnglish(base) && lexicon.isEnglish(`${root}er`));
  };
  const open = (base: string, from: Rank['from']): Superlative => ({ property: `${OPEN} ${lexicon.stem(base)}`, from });
  const openAt = (lower: readonly string[], at: number): { value: Superlative; length: number } | undefined => {
    const word = lower[at] ?? '';
    const base = baseOf(word, 'est');
    if (base !== undefined) return { value: open(base, 'top'), length: 1 };
    const next = lower[at + 1] ?? '';
    const graded = (word === 'most' || word === 'least') && ADJECTIVE.test(next) && !lexicon.isNoun(next);
    return graded ? { value: open(next, word === 'most' ? 'top' : 'bottom'), length: 2 } : undefined;
  };
  return {
    at: (lower, at) => index.longestAt(lower, at) ?? openAt(lower, at),
    opens: (word) => index.opens(word) || word === 'most' || word === 'least' || baseOf(word, 'est') !== undefined,
    ofComparative: (word, more) => {
      if (more) return known.get(`most ${word}`) ?? (ADJECTIVE.test(word) ? open(word, 'top') : undefined);
      const sorted = known.get(word.replace(/er$/, 'est'));
      const base = sorted === undefined ? baseOf(word, 'er') : undefined;
      return base === undefined ? sorted : open(base, 'top');
    },
  };
}
