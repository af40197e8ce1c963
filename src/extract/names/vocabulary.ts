import type { Lexicon } from '../../model/lexicon.ts';
import type { Trigger, Triggers } from '../triggers.ts';
import { withoutPossessive } from '../words.ts';

/** The word sets that tell names from other capitalised words, looked up once. */
export interface NameVocabulary {
  /** Capitalised words that name nobody when they stand alone. */
  readonly notNames: ReadonlySet<string>;
  /** Words that are never part of a name: months and weekdays, function words, contractions, adjectives such as "Leuven-based". */
  readonly unnamable: Trigger;
  readonly functionWords: ReadonlySet<string>;
  /** Common words that may open a sentence. */
  readonly genericWords: ReadonlySet<string>;
  readonly genericEntities: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  /** Whether a lower-case word is an ordinary one, by the word list or by the thesaurus. */
  readonly isEnglish: (word: string) => boolean;
  readonly isNoun: (word: string) => boolean;
  readonly titles: ReadonlySet<string>;
  readonly connectors: ReadonlySet<string>;
  /** Kinds of places that names begin with: "Mount", "Port". */
  readonly placeNouns: ReadonlySet<string>;
  /** Last words of names of newspapers, letters and stations. */
  readonly mediaNouns: ReadonlySet<string>;
  /** Words that a number or a letter makes a label: "Phase II", "Series C". */
  readonly labels: ReadonlySet<string>;
  readonly legalSuffixes: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly subjectPronouns: ReadonlySet<string>;
}

/** "TB", "Gbit/s", "EUR": units are no names. */
const unitSymbols = (lexicon: Lexicon): string[] =>
  [
    ...Object.values(lexicon.data.units).flatMap((unit) => unit.symbols ?? []),
    ...Object.values(lexicon.data.currencies).flatMap((currency) => currency.codes),
  ].map((symbol) => symbol.toLowerCase());

/** Single words that name an attribute ("EBIT", "Inflation") are no names when they stand alone. */
const attributeNouns = (lexicon: Lexicon): string[] =>
  Object.values(lexicon.data.attributes).flatMap((entry) =>
    (entry.nouns ?? []).filter((noun) => !noun.includes(' ')).map((noun) => noun.toLowerCase()),
  );

/** "Don't", "I've", "We'll": no names, whatever stands behind. */
const CONTRACTED = /^(?:\p{L}{1,7}n['’]t|(?:i|you|he|she|it|we|they|that|there|what|who)['’](?:m|s|d|re|ve|ll))$/u;

/** "Leuven-based" describes what is named after it. */
const ADJECTIVAL = /-(?:based|born|led|backed|owned|listed|area|wide|style|hit|stricken|run|held|made|trained)$/;

export function nameVocabulary(lexicon: Lexicon, triggers: Triggers): NameVocabulary {
  const titleWords = new Set<string>();
  for (const title of lexicon.words('titles')) for (const word of title.split(/[\s-]+/)) titleWords.add(word);
  const functionWords = new Set([...lexicon.words('function'), ...lexicon.words('pronouns')]);
  const { months, weekdays } = lexicon.data.calendar;
  const calendar = new Set([...Object.keys(months), ...Object.keys(weekdays)]);
  return {
    notNames: new Set([
      ...lexicon.words('not-names'),
      ...attributeNouns(lexicon),
      ...Object.keys(lexicon.data.numbers.cardinals),
      ...Object.keys(lexicon.data.numbers.ordinals),
      ...unitSymbols(lexicon),
    ]),
    unnamable: triggers.on((lower) => {
      const bare = withoutPossessive(lower);
      return calendar.has(bare) || functionWords.has(bare) || ADJECTIVAL.test(bare) || CONTRACTED.test(lower);
    }),
    functionWords,
    genericWords: lexicon.words('generic'),
    genericEntities: lexicon.words('generic-entities'),
    demonyms: lexicon.words('demonyms'),
    isEnglish: (word) => lexicon.isEnglish(word) || lexicon.meaning(lexicon.stem(word)).commonness > 0,
    isNoun: lexicon.isNoun,
    titles: titleWords,
    connectors: lexicon.words('connectors'),
    placeNouns: lexicon.words('place-nouns'),
    mediaNouns: lexicon.words('media-nouns'),
    labels: lexicon.words('scope-labels'),
    legalSuffixes: lexicon.words('legal-suffixes'),
    prepositions: lexicon.words('prepositions'),
    subjectPronouns: lexicon.words('subject-pronouns'),
  };
}
