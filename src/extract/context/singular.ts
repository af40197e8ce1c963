/** A lower-case noun in the singular, by its ending; possessives lose theirs. Irregular plurals are forms of their own in the lexicon. */
export function singular(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  if (bare.length < 4 || !bare.endsWith('s') || /(?:ss|us|is)$/.test(bare)) return bare;
  if (bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
  // "losses", "boxes", "viruses" drop two letters; "houses", "cases", "causes" one.
  return /(?:ss|x|zz|[cs]h|[^aeou]us)es$/.test(bare) ? bare.slice(0, -2) : bare.slice(0, -1);
}

/** "120-seat" counts seats. */
export const countedPart = (word: string): string => word.replace(/^\d[\d.,]*[-‑](?=\p{L})/u, '');

/** "long" of "640-metre-long"; undefined for words that are no compounds. */
export function lastPart(word: string): string | undefined {
  const hyphen = word.lastIndexOf('-');
  return hyphen <= 0 ? undefined : word.slice(hyphen + 1);
}
