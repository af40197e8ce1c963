import { remembering } from '../model/remember.ts';

/** A lower-case noun in the singular, by its ending; possessives lose theirs. Irregular plurals are forms of their own in the lexicon. */
export const singular: (word: string) => string = remembering((word) => {
  const bare = word.replace(/['’]s?$/, '');
  if (bare.length < 4 || !bare.endsWith('s') || /(?:ss|us|is)$/.test(bare)) return bare;
  if (bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
  // "losses", "boxes", "viruses" drop two letters; "houses", "cases", "causes" one.
  return /(?:ss|x|zz|[cs]h|[^aeou]us)es$/.test(bare) ? bare.slice(0, -2) : bare.slice(0, -1);
});

const FIGURE_BEFORE = /^\d[\d.,]*[-‑](?=\p{L})/u;

/** The singular of what a word counts: "seat" of "120-seats". */
export const singularPart = (word: string): string => singular(word.replace(FIGURE_BEFORE, ''));

/** "long" of "640-metre-long"; undefined for words that are no compounds. */
export function lastPart(word: string): string | undefined {
  const hyphen = word.lastIndexOf('-');
  return hyphen <= 0 ? undefined : word.slice(hyphen + 1);
}
