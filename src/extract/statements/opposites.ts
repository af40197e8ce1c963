import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Term } from '../../model/value.ts';
import { createClauseReader, type Stated, speechOf } from '../clauses/clause-reader.ts';
import type { Meant, PredicateSource, Valency } from '../clauses/predicates.ts';
import type { Triggers } from '../triggers.ts';
import type { StatementContext } from './statement-reader.ts';
import { createThingReader, type ThingReader } from './things.ts';

/** What the clauses of a passage state, and the places of predicates that were understood, whether they state anything or not. */
export interface OppositesRead {
  readonly mentions: readonly Mention[];
  readonly understood: readonly (Span & { readonly set: string })[];
}

export type OppositeReader = (context: StatementContext) => OppositesRead;

const NOTHING: OppositesRead = { mentions: [], understood: [] };

/** Reads words of which the opposite may be said of the same thing: "approved", "was turned down", "is at large", "did not attend". */
export function createOppositeReader(lexicon: Lexicon, triggers: Triggers): OppositeReader {
  const clauses = createClauseReader(lexicon, triggers, sourcesOf(lexicon));
  const isSpeech = speechOf(lexicon);
  const things = createThingReader(lexicon);
  return (context) => {
    const stated = withoutParts(clauses(context));
    if (stated.length === 0) return NOTHING;
    const isReported = context.view.lower.some(isSpeech);
    return {
      mentions: stated.flatMap((one) => mentionOf(context, one, lexicon, things, isReported) ?? []),
      understood: stated.map((one) => ({ ...spanOf(context, one), set: one.meant.set })),
    };
  };
}

function sourcesOf({ data }: Lexicon): PredicateSource[] {
  return Object.entries(data.opposites).flatMap(([set, { poles }]) =>
    Object.entries(poles).flatMap(([pole, forms]) =>
      Object.entries(forms).map(([valency, list]) => ({
        meant: { set, pole, valency: valency as Valency },
        forms: list as readonly string[],
      })),
    ),
  );
}

/** "found dead" and "dead": of predicates of one set that lie in each other the longest counts, of two at one place the first. */
function withoutParts(stated: readonly Stated[]): readonly Stated[] {
  const kept: Stated[] = [];
  for (const one of [...stated].sort((a, b) => lengthOf(b) - lengthOf(a)))
    if (!kept.some((other) => other.meant.set === one.meant.set && holds(other, one))) kept.push(one);
  return kept.sort((a, b) => a.hit.firstWord - b.hit.firstWord);
}

const endOf = ({ hit }: Stated): number => (hit.particle === undefined ? hit.endWord : hit.particle + 1);
const lengthOf = (one: Stated): number => endOf(one) - one.hit.firstWord;
const holds = (outer: Stated, inner: Stated): boolean =>
  outer.hit.firstWord <= inner.hit.firstWord && endOf(inner) <= endOf(outer);

/** The predicate as written, with what denies it. */
function spanOf({ view }: StatementContext, { hit, group }: Stated): Span {
  const first = view.words[group.negated ? group.first : hit.firstWord];
  const last = view.words[hit.particle ?? hit.endWord - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

function mentionOf(
  context: StatementContext,
  stated: Stated,
  lexicon: Lexicon,
  things: ThingReader,
  isReported: boolean,
): Mention | undefined {
  const { theme, group, meant } = stated;
  const said = things(context, stated);
  if (said === undefined) return undefined;
  const span = spanOf(context, stated);
  // What a speaker says of the past stands in the past perfect, too.
  const changes = lexicon.data.opposites[meant.set]?.changes !== undefined;
  const isEarlier = group.earlier && !isReported && (meant.valency !== 'is' || changes);
  return {
    span,
    core: span,
    attribute: meant.set,
    ...said,
    planned: group.planned,
    aside: true,
    scope: [...said.scope, ...(isEarlier ? ['time: earlier'] : [])],
    value: termOf(lexicon, meant, group.negated !== theme.negated, context.published?.slice(0, 10)),
  };
}

/** What is not yet reached lies before its stage; what is no longer the first stage lies behind it. */
const stageOf = (index: number, negated: boolean): number => (negated ? (index === 0 ? 0.5 : index - 0.5) : index);

function termOf({ data }: Lexicon, { set, pole }: Meant, negated: boolean, day: string | undefined): Term {
  const { changes, poles = {} } = data.opposites[set] ?? {};
  return {
    type: 'term',
    set,
    term: pole,
    ...(negated ? { negated } : {}),
    ...(changes === undefined || day === undefined ? {} : { asOf: day }),
    ...(changes === 'onward' ? { stage: stageOf(Object.keys(poles).indexOf(pole), negated) } : {}),
  };
}
