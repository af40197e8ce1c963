import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Term } from '../../model/value.ts';
import { createPhrases, type NounPhrase, type Phrases } from '../clauses/noun-phrase.ts';
import {
  createPredicateFinder,
  type Meant,
  type PredicateHit,
  type PredicateSource,
  type Valency,
} from '../clauses/predicates.ts';
import { between, stateGroupAt, type VerbGroup, verbGroupAt } from '../clauses/verb-group.ts';
import { concerns, isTriggered, type Triggers } from '../triggers.ts';
import type { StatementContext } from './statement-reader.ts';
import { createThingReader, type ThingReader } from './things.ts';

/** What the clauses of a passage state, and the places of predicates that were understood, whether they state anything or not. */
export interface OppositesRead {
  readonly mentions: readonly Mention[];
  readonly understood: readonly (Span & { readonly set: string })[];
}

export type OppositeReader = (context: StatementContext) => OppositesRead;

/** A predicate in its clause. */
export interface Stated {
  readonly meant: Meant;
  readonly hit: PredicateHit;
  readonly group: VerbGroup;
  /** What it is said of. */
  readonly theme: NounPhrase;
  /** Who did it, or to whom: what tells two deeds of one kind apart. */
  readonly agent?: NounPhrase;
  readonly object?: NounPhrase;
}

const NOTHING: OppositesRead = { mentions: [], understood: [] };

/** Reads words of which the opposite may be said of the same thing: "approved", "was turned down", "is at large", "did not attend". */
export function createOppositeReader(lexicon: Lexicon, triggers: Triggers): OppositeReader {
  const finder = createPredicateFinder(lexicon, sourcesOf(lexicon));
  const trigger = triggers.on(finder.opens);
  const speech = new Set(
    [...lexicon.words('speech-verbs'), ...lexicon.words('reporting-verbs')].map((verb) => lexicon.stem(verb)),
  );
  const isSpeech = (word: string): boolean => speech.has(lexicon.stem(word));
  const phrases = createPhrases({ prepositions: lexicon.words('prepositions'), isSpeech });
  const things = createThingReader(lexicon);
  return (context) => {
    const { view } = context;
    if (!isTriggered(view, trigger) || view.text.trimEnd().endsWith('?')) return NOTHING;
    const isReported = view.lower.some(isSpeech);
    const stated = finder
      .inClause(view, (at) => concerns(view.words[at]?.form.bits, trigger))
      .flatMap((hit) => statedBy(context, hit, phrases));
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

/** States that govern a phrase where one follows: "on Sunday", "over a fifth". */
const PREPOSITIONAL = new Set(['on', 'off', 'over', 'up', 'down', 'against', 'behind', 'away', 'there']);
/** What may follow them as states. */
const MAY_FOLLOW = new Set(['when', 'as', 'at', 'after', 'before', 'during', 'while', 'until', 'and', 'but', 'again', 'by', 'in']);

const governsPhrase = ({ view }: StatementContext, { form, firstWord, endWord }: PredicateHit): boolean =>
  form === 'state' &&
  PREPOSITIONAL.has(view.lower[endWord - 1] ?? '') &&
  endWord === firstWord + 1 &&
  endWord < view.words.length &&
  between(view, firstWord, endWord) === '' &&
  !MAY_FOLLOW.has(view.lower[endWord] ?? '');

/** Words behind a denied verb within which "until" says that it was done after all. */
const UNTIL_WITHIN = 8;

function statedBy(context: StatementContext, hit: PredicateHit, phrases: Phrases): Stated[] {
  const { view, names } = context;
  if (names.some(({ firstWord, endWord }) => firstWord <= hit.firstWord && hit.firstWord < endWord)) return [];
  if (governsPhrase(context, hit)) return [];
  const group = hit.form === 'state' ? stateGroupAt(view, hit.firstWord) : verbGroupAt(view, hit.firstWord, hit.form);
  if (group === undefined) return [];
  if (group.negated && view.lower.slice(hit.endWord, hit.endWord + UNTIL_WITHIN).includes('until')) return [];
  const subject = phrases.before(view, names, group.first);
  const object = group.passive ? undefined : phrases.after(view, names, hit.endWord, hit.particle);
  const afterVerb = hit.particle === undefined ? hit.endWord : hit.particle + 1;
  const by = view.lower[afterVerb] === 'by';
  const byAgent = by ? phrases.after(view, names, afterVerb + 1) : undefined;
  return hit.meant.flatMap((meant): Stated[] => {
    const parts = partsOf(meant.valency, hit, group, { subject, object, byAgent, by });
    return parts === undefined ? [] : [{ meant, hit, group, ...parts }];
  });
}

interface Around {
  readonly subject: NounPhrase | undefined;
  readonly object: NounPhrase | undefined;
  readonly byAgent: NounPhrase | undefined;
  readonly by: boolean;
}

type Parts = Pick<Stated, 'theme' | 'agent' | 'object'>;

/** What a predicate is said of, by its valency and the voice of its verb. */
function partsOf(valency: Valency, hit: PredicateHit, group: VerbGroup, around: Around): Parts | undefined {
  const { subject, object, byAgent } = around;
  if (valency === 'is') return subject === undefined ? undefined : { theme: subject };
  // "the plan rejected by the council", "Plan rejected": a past form without an object is a participle.
  const reduced = group.bare && hit.form !== 'third' && (around.by || object === undefined);
  if (valency === 'done') {
    if (group.passive || reduced) {
      if (subject === undefined) return undefined;
      return { theme: subject, ...(byAgent === undefined ? {} : { agent: byAgent }) };
    }
    if (object === undefined) return undefined;
    return { theme: object, ...(subject === undefined ? {} : { agent: subject }) };
  }
  if (group.passive || around.by || subject === undefined) return undefined;
  return { theme: subject, ...(object === undefined ? {} : { object }) };
}

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
  const isEarlier = group.earlier && !isReported && meant.valency !== 'is';
  return {
    span,
    core: span,
    attribute: meant.set,
    ...said,
    planned: group.planned,
    scope: [...said.scope, ...(isEarlier ? ['time: earlier'] : [])],
    value: termOf(lexicon, meant, group.negated !== theme.negated, context.published?.slice(0, 10)),
  };
}

function termOf({ data }: Lexicon, { set, pole }: Meant, negated: boolean, day: string | undefined): Term {
  const { changes, poles = {} } = data.opposites[set] ?? {};
  return {
    type: 'term',
    set,
    term: pole,
    ...(negated ? { negated } : {}),
    ...(changes === undefined || day === undefined ? {} : { asOf: day }),
    ...(changes === 'onward' ? { stage: Object.keys(poles).indexOf(pole) } : {}),
  };
}
