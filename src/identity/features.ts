import type { Claim } from '../model/claim.ts';
import type { ClaimRecord } from '../model/claim-record.ts';
import { eventOf } from '../model/event.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { foldName } from '../model/names.ts';
import { isPerson } from '../model/near-surnames.ts';
import { remembering } from '../model/remember.ts';
import type { Value } from '../model/value.ts';
import { COUNT, createBucketReader, nounKindsOf } from './buckets.ts';
import { type ContextTerm, createContextReader } from './context.ts';
import { isStoryKey, type Keyer } from './keyer.ts';
import { kindOf } from './kind.ts';
import { digitSignature } from './value.ts';

/** A claim with what identity looks at, computed once. */
export interface Candidate {
  readonly claim: Claim;
  /** What the claim says and in which words: members of a topic that say the same in the same words are compared once. */
  readonly wording: string;
  /** Digest of all that the source of the claim states: stands for the source without its name. */
  readonly origin: string;
  /** Keys under which the claim is looked for → how likely its rivals are under each, 0 first. */
  readonly keys: ReadonlyMap<string, number>;
  readonly partOf: NonNullable<ClaimRecord['context']['partOf']>;
  /** Claims of different kinds never compare. */
  readonly kind: string;
  /** True for what does not change with time: a period plays no part. */
  readonly timeless: boolean;
  /** Stems of the content words of the quote, figures and names left out. */
  readonly content: ReadonlySet<string>;
  /** Scope set → member. */
  readonly scope: ReadonlyMap<string, string>;
  /** Sets of the lexicon among the scope: labels and months are none. */
  readonly narrowed: ReadonlySet<string>;
  /** Kind of the counted noun, for counts that have one. */
  readonly noun?: string;
  /** What of the attribute must be shared: itself for an attribute of the lexicon, noun kinds for a count, stems of head words otherwise. */
  readonly buckets: readonly string[];
  /** Words of the folded name, for a value that says how a person is spelled. */
  readonly person?: readonly string[];
  /** Under what a claim is looked for: its buckets, what else is said around it, and the digits of its figure. */
  readonly lookups: readonly string[];
  /** What stands around the value, most telling words first. */
  readonly context: readonly ContextTerm[];
  /** The noun that a count counts, singular; absent for people, small counts and what is no count of a noun. */
  readonly counted?: string;
  /** Synonym classes of the counted noun, or of the verb of an event. */
  readonly nounClasses: readonly string[];
  /** What a share is a share of, as its stem, the kind of noun and its synonym classes; empty if nothing is said of that. */
  readonly base: readonly string[];
  /** True for an attribute of the lexicon or a set of terms: equal names are enough. */
  readonly defined: boolean;
  /** Names under which the thing is known that a claim is about: its noun, the kind and the synonyms of that; empty if none is named. */
  readonly thing: readonly string[];
  /** True if what is said tells too little by itself: a predicate of nothing in particular, or one that depends on what else is said. */
  readonly vagueMatter: boolean;
  readonly impliedSubject: boolean;
  /** True if the sources are few, and the claim says of nobody in particular what it says. */
  readonly ofStory: boolean;
  readonly impliedWhen: boolean;
}

/** Letters at either end of a surname: one of the two survives a misspelling. */
const END = 2;

const personOf = (value: Value): readonly string[] | undefined =>
  value.type === 'name' && isPerson(value) ? foldName(value.name).split(' ') : undefined;

/** How a misspelled name is found among thousands of people with the given name. Between given name and surname any word may be the wrong one. */
const spellingsOf = (person: readonly string[]): readonly string[] =>
  person.slice(1).flatMap((word) => [`begins:${word.slice(0, END)}`, `ends:${word.slice(-END)}`]);

/** Words around a value of an open attribute by which others like it are looked for. */
const MOST_CONTEXT_LOOKUPS = 3;

/** Kinds of nouns for people, whom one source calls victims and another workers. */
const PEOPLE: ReadonlySet<string> = new Set(['people', 'injured', 'deaths', 'passengers', 'officers', 'members']);
/** Scope of a value in a table. */
const COLUMN = 'column: ';
/** Scope of a share that says what it is a share of. */
const BASE = 'of: ';
/** Scope that tells of which thing something is said. */
const THING = 'thing: ';
/** Scopes that the text itself makes: a share or stretch of something, a row of a table. */
const NARROWING: ReadonlySet<string> = new Set(['span', 'row', 'measure']);

/** Whether the passage itself names one of those whom the context offers, and not only as the one who says it: "the mirror of the Orm telescope". */
const namesOneOf = ({ subject, speaker, quote }: Claim): boolean =>
  subject.some((name) => name !== speaker && name.split(' ').some((word) => word.length > 2 && quote.includes(word)));

/** Units of counts that name no noun, or any human being. */
const UNTOLD: ReadonlySet<string> = new Set(['', 'count', 'people', 'person']);

/** Fewer are counted of the parts of anything. */
const FEWEST_COUNTED = 10;

const countedNoun = ({ value }: Claim): string | undefined =>
  value.type === 'quantity' &&
  value.dimension === 'count' &&
  value.vague !== true &&
  !UNTOLD.has(value.unit) &&
  (value.min ?? value.max ?? 0) >= FEWEST_COUNTED
    ? value.unit
    : undefined;

const WORD = /[\p{L}][\p{L}'’-]*/gu;

const wordingOf = ({ quote, text, attribute, subject, scope, when, certainty }: Claim): string =>
  [quote, text, attribute, subject.join(';'), scope.join(';'), when?.from ?? '', certainty].join('\u0000');

export type CandidateMaker = (record: ClaimRecord) => Candidate;

/**
 * @param keysOf which keys a record stands under; none for what is looked at inside its source only.
 * @param showsAll whether values of different attributes of the lexicon are to meet by what stands around them. They can only look alike, and in
 * a large corpus there are too many to look at.
 */
export function createCandidateMaker(lexicon: Lexicon, keysOf: Keyer, showsAll = false): CandidateMaker {
  const functionWords = lexicon.words('function');
  const genericWords = lexicon.words('generic');
  const nounKinds = nounKindsOf(lexicon);

  const contentOf = remembering((quote: string): ReadonlySet<string> => {
    const stems = new Set<string>();
    for (const [word] of quote.matchAll(WORD)) {
      const lower = word.toLowerCase().replace(/['’]s?$/, '');
      if (
        lower.length < 3 ||
        functionWords.has(lower) ||
        genericWords.has(lower) ||
        lower !== word.replace(/['’]s?$/, '')
      )
        continue;
      stems.add(lexicon.stem(lower));
    }
    return stems;
  });

  const isDefined = (attribute: string): boolean =>
    [lexicon.data.attributes, lexicon.data.terms, lexicon.data.opposites].some((sets) => sets[attribute] !== undefined);

  const defaults = Object.entries(lexicon.data.scopes).flatMap(([set, entry]) =>
    (entry.attributes ?? []).flatMap((attribute) =>
      entry.default === undefined ? [] : [{ attribute, set, member: entry.default }],
    ),
  );
  const scopeOf = (claim: Claim): ReadonlyMap<string, string> => {
    const stated = claim.scope.flatMap((scope) => {
      if (scope.startsWith(BASE) || scope.startsWith(THING)) return [];
      const at = scope.indexOf(': ');
      return at < 0 ? [] : [[scope.slice(0, at), scope.slice(at + 2)] as const];
    });
    const meant = defaults
      .filter(({ attribute }) => attribute === claim.attribute)
      .map(({ set, member }) => [set, member] as const);
    return new Map([...meant, ...stated]);
  };

  const nounOf = ({ attribute, value, scope }: Claim): { noun?: string } => {
    // The head of a column says what the table counts, in words of its own.
    const isCell = scope.some((one) => one.startsWith(COLUMN));
    if (isDefined(attribute) && lexicon.data.attributes[attribute]?.byNoun !== true) return {};
    if (value.type !== 'quantity' || value.dimension !== 'count' || value.unit === '' || value.vague === true)
      return {};
    if (isCell) return {};
    const stem = lexicon.stem(value.unit);
    const kind = nounKinds.get(stem);
    return kind === undefined || PEOPLE.has(kind) ? {} : { noun: kind };
  };

  const bucketsOf = createBucketReader(lexicon, nounKinds);
  const contextOf = createContextReader(lexicon);
  const nounClassesOf = ({ attribute }: Claim): readonly string[] => {
    const word = attribute.startsWith(COUNT) ? attribute.slice(COUNT.length) : eventOf(attribute);
    return word === undefined ? [] : lexicon.meaning(word).classes;
  };

  const baseOf = (claim: Claim): readonly string[] => {
    const stem = claim.scope.find((scope) => scope.startsWith(BASE))?.slice(BASE.length);
    if (stem === undefined) return [];
    const kind = nounKinds.get(stem);
    return [stem, ...(kind === undefined ? [] : [kind]), ...lexicon.meaning(stem).classes];
  };

  const thingOf = (claim: Claim): readonly string[] => {
    const noun = claim.scope.find((scope) => scope.startsWith(THING))?.slice(THING.length);
    if (noun === undefined) return [];
    const kind = nounKinds.get(noun);
    return [noun, ...(kind === undefined ? [] : [kind]), ...lexicon.meaning(noun).classes];
  };

  const isVagueMatter = (claim: Claim): boolean => {
    const opposites = lexicon.data.opposites[claim.attribute];
    if (opposites === undefined) return false;
    return opposites.matter === true || (claim.implied.includes('subject') && thingOf(claim).length === 0);
  };

  return (record) => {
    const { claim, context: source } = record;
    const context = contextOf(claim);
    const buckets = bucketsOf(claim.attribute);
    const nounClasses = nounClassesOf(claim);
    const base = baseOf(claim);
    const counted = countedNoun(claim);
    const signature = digitSignature(claim.value);
    const keys = keysOf(record);
    const person = personOf(claim.value);
    return {
      claim,
      wording: wordingOf(claim),
      origin: source.digest,
      keys: new Map(keys.map((key, place) => [key, place] as const)),
      partOf: source.partOf ?? [],
      kind: kindOf(claim.value),
      timeless: lexicon.data.attributes[claim.attribute]?.timeless === true,
      content: contentOf(claim.quote),
      scope: scopeOf(claim),
      narrowed: new Set(
        claim.scope
          .flatMap((scope) => scope.split(': ').slice(0, -1))
          .filter((set) => NARROWING.has(set) || lexicon.data.scopes[set] !== undefined),
      ),
      ...nounOf(claim),
      buckets,
      context,
      ...(counted === undefined ? {} : { counted }),
      nounClasses,
      base,
      ...(person === undefined ? {} : { person }),
      lookups: [
        ...(person === undefined ? buckets : spellingsOf(person)),
        ...(counted === undefined ? [] : [`noun:${counted}`]),
        ...base.map((name) => `of:${name}`),
        ...(signature === undefined ? [] : [`digits:${signature}`]),
        ...(person === undefined && (showsAll || !isDefined(claim.attribute))
          ? [...nounClasses, ...context.slice(0, MOST_CONTEXT_LOOKUPS).map(({ stem }) => `near:${stem}`)]
          : []),
      ],
      defined: isDefined(claim.attribute),
      thing: thingOf(claim),
      vagueMatter: isVagueMatter(claim),
      ofStory: keys.some(isStoryKey) && !namesOneOf(claim),
      impliedSubject: claim.implied.includes('subject'),
      impliedWhen: claim.implied.includes('when') || claim.when === undefined,
    };
  };
}
