import type { Lexicon, OppositesEntry } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { Stated } from '../clauses/clause-reader.ts';
import { DETERMINERS, INDEFINITE, isAdverb } from '../clauses/function-words.ts';
import type { NounPhrase } from '../clauses/noun-phrase.ts';
import type { StatementContext } from './statement-reader.ts';

/** Names that a thing without a name of its own is looked up under. */
const MOST_CANDIDATES = 6;

/** Scope of a thing told by where it is or what it belongs to, which is another than that: "the mill in Arden" is not Arden. */
const PART = 'part of another';

/** What a predicate is said of: participants, and scopes that tell the thing from others. */
export type Said = Pick<Mention, 'subject' | 'subjectImplied'> & { readonly scope: readonly string[] };

/** Undefined where it cannot be told of what something is said, or the set is about other things. */
export type ThingReader = (context: StatementContext, stated: Stated) => Said | undefined;

const AGENTS = ['owners', 'regulators', 'courts', 'assemblies', 'executives'] as const;

export function createThingReader(lexicon: Lexicon): ThingReader {
  const about = new Map(
    Object.entries(lexicon.data.opposites).flatMap(([set, entry]) =>
      entry.about === undefined ? [] : [[set, new Set(entry.about.map(lexicon.stem))] as const],
    ),
  );
  const agentClass = new Map(
    AGENTS.flatMap((name) => [...lexicon.words(`agents-${name}`)].map((noun) => [lexicon.stem(noun), name] as const)),
  );
  // "the governor", "the judge": somebody who has a name, which only the rest of the text tells.
  const officials = new Set(
    [
      ...Object.values(lexicon.data.offices).flatMap(({ forms }) => forms.filter((form) => !form.includes(' '))),
      ...lexicon.words('agents-courts'),
      ...lexicon.words('agents-executives'),
    ].map(lexicon.stem),
  );
  // "the board of Arden" acts for Arden.
  const organs = new Set([...agentClass.keys(), ...[...lexicon.words('organs')].map(lexicon.stem)]);
  const fillers = lexicon.words('thing-fillers');
  return (context, stated) => {
    const { theme, object, agent, meant } = stated;
    const entry = lexicon.data.opposites[meant.set];
    if (entry === undefined || theme.indefinite || isExpletive(context, stated)) return undefined;
    const stemOf = (phrase: NounPhrase | undefined): string | undefined =>
      phrase?.head === undefined ? undefined : context.view.stems[phrase.head];
    const [thing, aim] = [stemOf(theme), stemOf(object)];
    // "raised €40 million" says nothing of a burden: what is strict asks for a thing that is told.
    if (entry.strict === true && thing === undefined) return undefined;
    const wanted = about.get(meant.set);
    if (wanted !== undefined && !wanted.has(thing ?? '') && !wanted.has(aim ?? '')) return undefined;
    const subject = subjectOf(context, theme, entry);
    if (subject === undefined) return undefined;
    if (thing !== undefined && theme.names.length === 0 && theme.places.length === 0 && officials.has(thing))
      return undefined;
    const by = agentClass.get(stemOf(agent) ?? '');
    const aimed = object === undefined ? '' : description(context, object, fillers);
    const isNameEnough = entry.byName === true && isCalledByName(context, theme);
    return {
      ...subject,
      scope: [
        ...(thing === undefined || isNameEnough ? [] : [`thing: ${thing}`]),
        ...(thing === undefined || isNameEnough || organs.has(thing) || !isPart(theme) ? [] : [PART]),
        ...(aim === undefined ? [] : [`object: ${aim}`]),
        ...(aim === undefined || aimed === '' ? [] : [`aim: ${aimed}`]),
        ...(by === undefined ? [] : [`by: ${by}`]),
        ...(entry.strict === true ? [`described: ${description(context, theme, fillers)}`] : []),
      ],
    };
  };
}

/** "Arden's brother", "the mill in Arden": the names are those of somebody or something else. */
const isPart = ({ names, places }: NounPhrase): boolean =>
  names.length + places.length > 0 && names.every(({ possessive }) => possessive);

/** "the Aurora rocket", "the launch of Aurora". */
const isCalledByName = ({ view }: StatementContext, { head, names, places }: NounPhrase): boolean =>
  names.length > 0 || (head !== undefined && view.lower[head + 1] === 'of' && places.length > 0);

/** "It was late when the vote began": "it" stands for nothing. */
const isExpletive = ({ view: { lower } }: StatementContext, { theme, hit }: Stated): boolean =>
  theme.kind === 'pronoun' &&
  lower[theme.end - 1] === 'it' &&
  /^(?:when|that|to|for|because|whether|if)$/.test(lower[hit.endWord] ?? '');

/** Whom a predicate is said of: names of the phrase, or what the text is about for a thing without one. */
function subjectOf(
  { focus }: StatementContext,
  { names, places, kind }: NounPhrase,
  entry: OppositesEntry,
): Pick<Mention, 'subject' | 'subjectImplied'> | undefined {
  const written = [...names, ...places].map(({ name }) => name);
  if (entry.impersonal !== true && written.length > 0) return { subject: written };
  if (entry.impersonal === true || kind === 'noun' || kind === 'nobody')
    return focus.length === 0 ? undefined : { subject: focus.slice(0, MOST_CANDIDATES), subjectImplied: true };
  return kind === 'person' || kind === 'elided' || kind === 'pronoun' ? {} : undefined;
}

/** Stems of the words that describe a thing beside its noun, in order of the alphabet. */
function description({ view }: StatementContext, theme: NounPhrase, fillers: ReadonlySet<string>): string {
  const { first, end, head, names, places } = theme;
  const isNamed = (at: number): boolean =>
    [...names, ...places].some(({ firstWord, endWord }) => firstWord <= at && at < endWord);
  const stems = new Set<string>();
  for (let at = first; at < end && at < first + LONGEST_DESCRIPTION; at++) {
    const word = view.lower[at] as string;
    if (head !== undefined && at > head && word !== 'of' && stems.size >= 0 && !followsOf(view.lower, head, at)) break;
    if (
      at === head ||
      isNamed(at) ||
      word === 'of' ||
      DETERMINERS.has(word) ||
      INDEFINITE.has(word) ||
      (isAdverb(word) && !ORDER.has(word)) ||
      fillers.has(word)
    )
      continue;
    if (/\d/.test(word)) continue;
    stems.add(view.stems[at] as string);
  }
  return [...stems].sort().join(' ');
}

const LONGEST_DESCRIPTION = 10;
/** Adverbs that, before a noun, tell one of a row from the others. */
const ORDER = new Set(['first', 'last', 'later', 'again']);

/** "the price of a litre of milk": what "of" adds belongs to the thing. */
const followsOf = (lower: readonly string[], head: number, at: number): boolean =>
  lower[head + 1] === 'of' && at - head <= 3;
