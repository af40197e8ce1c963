import type { Claim } from '../model/claim.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { type ContextTerm, createContextReader } from './context.ts';
import { digitSignature } from './value.ts';

/** A claim with what identity looks at, computed once. */
export interface Candidate {
  readonly claim: Claim;
  /** Digest of all that the source of the claim states: stands for the source without its name. */
  readonly origin: string;
  /** "quantity:money:USD", "term:decision": claims of different kinds never compare. */
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
  /** Under what a claim is looked for: its buckets, what else is said around it, and the digits of its figure. */
  readonly lookups: readonly string[];
  /** What stands around the value, most telling words first. */
  readonly context: readonly ContextTerm[];
  /** Synonym classes of the counted noun. */
  readonly nounClasses: readonly string[];
  /** What a share is a share of, as its stem, the kind of noun and its synonym classes; empty if nothing is said of that. */
  readonly base: readonly string[];
  /** True for an attribute of the lexicon or a set of terms: equal names are enough. */
  readonly defined: boolean;
  readonly impliedSubject: boolean;
  readonly impliedWhen: boolean;
}

/** Money of every currency is one kind, as words such as "seven-figure" name none; the comparator tells currencies apart. */
function kindOf({ value }: Claim): string {
  if (value.type === 'quantity') return `quantity:${value.dimension.startsWith('money') ? 'money' : value.dimension}`;
  return value.type === 'term' ? `term:${value.set}` : value.type;
}

/** Prefix of the attribute of a count of a noun. */
const COUNT = 'count:';
/** Words around a value of an open attribute by which others like it are looked for. */
const MOST_CONTEXT_LOOKUPS = 3;

/** Scope of a value in a table. */
const COLUMN = 'column: ';
/** Scope of a share that says what it is a share of. */
const BASE = 'of: ';
/** Scopes that the text itself makes: a share or stretch of something, a row of a table. */
const NARROWING: ReadonlySet<string> = new Set(['span', 'row', 'measure']);

const WORD = /[\p{L}][\p{L}'’-]*/gu;

export type CandidateMaker = (claim: Claim, origin: string) => Candidate;

export function createCandidateMaker(lexicon: Lexicon): CandidateMaker {
  const functionWords = lexicon.words('function');
  const genericWords = lexicon.words('generic');
  const nounKinds = new Map<string, string>();
  for (const [kind, nouns] of Object.entries(lexicon.data.nouns))
    for (const noun of nouns) nounKinds.set(lexicon.stem(noun), kind);
  const contentByQuote = new Map<string, ReadonlySet<string>>();

  const contentOf = (quote: string): ReadonlySet<string> => {
    const known = contentByQuote.get(quote);
    if (known !== undefined) return known;
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
    contentByQuote.set(quote, stems);
    return stems;
  };

  const isDefined = (attribute: string): boolean =>
    lexicon.data.attributes[attribute] !== undefined || lexicon.data.terms[attribute] !== undefined;

  const defaults = Object.entries(lexicon.data.scopes).flatMap(([set, entry]) =>
    (entry.attributes ?? []).flatMap((attribute) =>
      entry.default === undefined ? [] : [{ attribute, set, member: entry.default }],
    ),
  );
  const scopeOf = (claim: Claim): ReadonlyMap<string, string> => {
    const stated = claim.scope.flatMap((scope) => {
      if (scope.startsWith(BASE)) return [];
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
    return kind === undefined ? {} : { noun: kind };
  };

  const bucketsOf = (attribute: string): string[] => {
    if (isDefined(attribute)) return [attribute];
    if (attribute.startsWith(COUNT)) {
      const noun = attribute.slice(COUNT.length);
      return [`${COUNT}${nounKinds.get(noun) ?? noun}`];
    }
    return attribute.split(' ').filter((stem) => stem !== '');
  };

  const contextOf = createContextReader(lexicon);
  const nounClassesOf = ({ attribute }: Claim): readonly string[] =>
    attribute.startsWith(COUNT) ? lexicon.meaning(attribute.slice(COUNT.length)).classes : [];

  const baseOf = (claim: Claim): readonly string[] => {
    const stem = claim.scope.find((scope) => scope.startsWith(BASE))?.slice(BASE.length);
    if (stem === undefined) return [];
    const kind = nounKinds.get(stem);
    return [stem, ...(kind === undefined ? [] : [kind]), ...lexicon.meaning(stem).classes];
  };

  return (claim, origin) => {
    const context = contextOf(claim);
    const buckets = bucketsOf(claim.attribute);
    const nounClasses = nounClassesOf(claim);
    const signature = digitSignature(claim.value);
    return {
      claim,
      origin,
      kind: kindOf(claim),
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
      nounClasses,
      base: baseOf(claim),
      lookups: [
        ...buckets,
        ...(signature === undefined ? [] : [`digits:${signature}`]),
        ...(isDefined(claim.attribute)
          ? []
          : [...nounClasses, ...context.slice(0, MOST_CONTEXT_LOOKUPS).map(({ stem }) => `near:${stem}`)]),
      ],
      defined: isDefined(claim.attribute),
      impliedSubject: claim.implied.includes('subject'),
      impliedWhen: claim.implied.includes('when') || claim.when === undefined,
    };
  };
}
