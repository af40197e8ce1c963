import type { Lexicon } from '../model/lexicon.ts';

/** Prefix of the attribute of a count of a noun. */
export const COUNT = 'count:';

/** Stem of a noun → its kind, for nouns that the lexicon sorts. */
export function nounKindsOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lexicon.data.nouns).flatMap(([kind, nouns]) =>
      nouns.map((noun) => [lexicon.stem(noun), kind] as const),
    ),
  );
}

/**
 * Reads off an attribute what of it two claims must share: itself for an attribute of the lexicon, the kind of noun for a count, stems of
 * head words otherwise.
 */
export function createBucketReader(
  lexicon: Lexicon,
  nounKinds: ReadonlyMap<string, string> = nounKindsOf(lexicon),
): (attribute: string) => string[] {
  const { attributes, terms, opposites } = lexicon.data;
  return (attribute) => {
    if ([attributes, terms, opposites].some((sets) => sets[attribute] !== undefined)) return [attribute];
    if (attribute.startsWith(COUNT)) {
      const noun = attribute.slice(COUNT.length);
      return [`${COUNT}${nounKinds.get(noun) ?? noun}`];
    }
    return attribute.split(' ').filter((stem) => stem !== '');
  };
}
