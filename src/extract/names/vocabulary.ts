import type { Lexicon } from '../../model/lexicon.ts';

/** The word sets that tell names from other capitalised words, looked up once. */
export interface NameVocabulary {
  readonly notNames: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly connectors: ReadonlySet<string>;
  readonly legalSuffixes: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
}

export function nameVocabulary(lexicon: Lexicon): NameVocabulary {
  const titleWords = new Set<string>();
  for (const title of lexicon.words('titles')) for (const word of title.split(/[\s-]+/)) titleWords.add(word);
  return {
    notNames: lexicon.words('not-names'),
    common: new Set([...lexicon.words('function'), ...lexicon.words('generic'), ...lexicon.words('pronouns')]),
    demonyms: lexicon.words('demonyms'),
    titles: titleWords,
    connectors: lexicon.words('connectors'),
    legalSuffixes: lexicon.words('legal-suffixes'),
    prepositions: lexicon.words('prepositions'),
  };
}
