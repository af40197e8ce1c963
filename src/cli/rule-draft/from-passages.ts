import type { Kit } from '../../kit.ts';
import type { Claim } from '../../model/claim.ts';
import type { AttributeEntry, LexiconData } from '../../model/lexicon.ts';
import type { Rule } from '../../model/rule.ts';
import { type RuleTrial, tryRule } from '../../try-rule.ts';

/** What two passages that disagree suggest a rule to be about. */
export interface Suggestion {
  readonly about: Readonly<Record<string, string>>;
  readonly compare: string;
  readonly attribute?: { readonly name: string; readonly entry: AttributeEntry };
}

/** What a rule for two passages is called and found by, where the user says so. */
export interface Wanted {
  /** Name of the attribute; also of one that the lexicon does not have yet. */
  readonly attribute: string;
  /** Words by which the attribute is known. */
  readonly cues: readonly string[];
}

const COMPARATOR_OF = {
  quantity: 'quantity',
  date: 'date',
  term: 'term',
  rank: 'rank',
  role: 'role',
  name: 'name',
} as const;

/** Tries the passages with each comparator in turn under a rule that is about everything. */
export function tryEverything(passages: readonly [string, string], compare: string, kit: Kit): RuleTrial {
  const everything: Rule = {
    id: 'everything',
    description: 'Whatever the passages hold.',
    about: {},
    compare,
    severity: { conflict: 'warning' },
    message: '{a.text} {b.text}',
    tests: [],
    file: '',
  };
  return tryRule(everything, passages, kit);
}

const dimensionOf = ({ value }: Claim): string =>
  value.type === 'quantity' ? value.dimension.replace(/^money:.*/, 'money') : value.type;

/** Two claims, one of each passage, that could be rivals: of one dimension, with different words for the value; the first of each. */
function rivals({ claims }: RuleTrial): readonly [Claim, Claim] | undefined {
  const [left, right] = ['source-1.txt', 'source-2.txt'].map((name) =>
    claims.filter(({ source, value, derived }) => source === name && value.type !== 'name' && derived === undefined),
  );
  for (const sameAttribute of [true, false])
    for (const a of left ?? [])
      for (const b of right ?? [])
        if (dimensionOf(a) === dimensionOf(b) && a.text !== b.text && (!sameAttribute || a.attribute === b.attribute))
          return [a, b];
  return undefined;
}

/** Lower-case words of the first passage that the second has too, in any inflection, without names, figures and the commonest words. */
function sharedWords([a, b]: readonly [string, string], kit: Kit): string[] {
  const { lexicon } = kit;
  const wordsIn = (text: string): string[] => text.match(/\p{L}[\p{L}-]+/gu) ?? [];
  const others = new Set(wordsIn(b).map((word) => lexicon.stem(word.toLowerCase())));
  const isTelling = (word: string): boolean =>
    word === word.toLowerCase() &&
    lexicon.isNoun(word) &&
    !lexicon.words('titles').has(word) &&
    others.has(lexicon.stem(word));
  return [...new Set(wordsIn(a).filter(isTelling))];
}

const isKnown = (name: string, { attributes, terms }: LexiconData): boolean =>
  Object.hasOwn(attributes, name) || Object.hasOwn(terms, name);

/** Attributes of the lexicon that now take values of these passages, and would keep them from a new one. */
export function rivalsOfNew(passages: readonly [string, string], dimension: string, kit: Kit): string[] {
  const { claims } = tryEverything(passages, 'quantity', kit);
  const taken = claims.filter((claim) => dimensionOf(claim) === dimension).map(({ attribute }) => attribute);
  return [...new Set(taken)].filter((name) => Object.hasOwn(kit.lexicon.data.attributes, name)).sort();
}

/** What a claim of an attribute that is known suggests. */
function aboutKnown(claim: Claim): Suggestion {
  const compare = COMPARATOR_OF[claim.value.type];
  return claim.value.type === 'term'
    ? { about: { set: claim.value.set }, compare }
    : { about: { attribute: claim.attribute }, compare };
}

/**
 * What a rule has to be about to compare two passages; undefined if they hold no values that could be compared. An attribute that the
 * lexicon does not have is made up of the words that both passages share.
 */
export function suggestionFor(passages: readonly [string, string], wanted: Wanted, kit: Kit): Suggestion | undefined {
  const pair = rivals(tryEverything(passages, 'quantity', kit));
  if (pair === undefined) return undefined;
  const [a, b] = pair;
  const { data } = kit.lexicon;
  if (wanted.cues.length === 0 && a.attribute === b.attribute && isKnown(a.attribute, data)) return aboutKnown(a);
  const dimension = dimensionOf(a);
  const counted = [a, b].flatMap(({ value }) =>
    value.type === 'quantity' && value.dimension === 'count' ? [value.unitName] : [],
  );
  const words = wanted.cues.length > 0 ? wanted.cues : sharedWords(passages, kit);
  if (words.length === 0 && counted.length === 0) return undefined;
  const outranks = rivalsOfNew(passages, dimension, kit);
  const entry: AttributeEntry = {
    label: wanted.attribute,
    dimensions: [dimension],
    ...(words.length === 0 ? {} : { nouns: words }),
    ...(counted.length === 0 ? {} : { counted: [...new Set(counted)] }),
    ...(outranks.length === 0 ? {} : { outranks }),
  };
  return {
    about: { attribute: wanted.attribute },
    compare: COMPARATOR_OF[a.value.type],
    attribute: { name: wanted.attribute, entry },
  };
}
