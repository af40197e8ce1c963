import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { Term } from '../../model/value.ts';
import { createPhrases, type NounPhrase, type Phrases } from '../clauses/noun-phrase.ts';
import { createPredicateFinder, type Meant, type PredicateHit, type PredicateSource, type Valency } from '../clauses/predicates.ts';
import { stateGroupAt, type VerbGroup, verbGroupAt } from '../clauses/verb-group.ts';
import type { PassageView } from '../context/passage-view.ts';
import { concerns, isTriggered, type Triggers } from '../triggers.ts';
import type { StatementContext, StatementReader } from './statement-reader.ts';

/** Names that a thing without a name of its own is looked up under. */
const MOST_CANDIDATES = 3;

/** A predicate in its clause. */
interface Stated {
  readonly meant: Meant;
  readonly hit: PredicateHit;
  readonly group: VerbGroup;
  /** What it is said of. */
  readonly theme: NounPhrase;
  /** Who did it, or to whom: what tells two deeds of one kind apart. */
  readonly agent?: NounPhrase;
  readonly object?: NounPhrase;
}

/** Reads words of which the opposite may be said of the same thing: "approved", "was turned down", "is at large", "did not attend". */
export function createOppositeReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const finder = createPredicateFinder(lexicon, sourcesOf(lexicon));
  const trigger = triggers.on(finder.opens);
  const phrases = createPhrases({
    prepositions: lexicon.words('prepositions'),
    isSpeech: (word) => speech.has(lexicon.stem(word)),
  });
  const speech = new Set(
    [...lexicon.words('speech-verbs'), ...lexicon.words('reporting-verbs')].map((verb) => lexicon.stem(verb)),
  );
  const agentClass = agentClassesOf(lexicon);
  return (context) => {
    const { view } = context;
    if (!isTriggered(view, trigger) || view.text.trimEnd().endsWith('?')) return [];
    return finder
      .inClause(view, (at) => concerns(view.words[at]?.form.bits, trigger))
      .flatMap((hit) => statedBy(context, hit, phrases))
      .flatMap((stated) => mentionOf(context, stated, lexicon, agentClass) ?? []);
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

/** Stem of a noun → the class of those who act: owners, courts, assemblies. */
function agentClassesOf(lexicon: Lexicon): (stem: string) => string | undefined {
  const classes = new Map(
    ['owners', 'regulators', 'courts', 'assemblies', 'executives'].flatMap((name) =>
      [...lexicon.words(`agents-${name}`)].map((noun) => [lexicon.stem(noun), name] as const),
    ),
  );
  return (stem) => classes.get(stem);
}

function statedBy(context: StatementContext, hit: PredicateHit, phrases: Phrases): Stated[] {
  const { view, names } = context;
  if (names.some(({ firstWord, endWord }) => firstWord <= hit.firstWord && hit.firstWord < endWord)) return [];
  const group = hit.form === 'state' ? stateGroupAt(view, hit.firstWord) : verbGroupAt(view, hit.firstWord, hit.form);
  if (group === undefined) return [];
  const subject = phrases.before(view, names, group.first);
  const object = group.passive ? undefined : phrases.after(view, names, hit.endWord, hit.particle);
  const afterVerb = hit.particle === undefined ? hit.endWord : hit.particle + 1;
  const byAt = view.lower[afterVerb] === 'by' ? afterVerb + 1 : undefined;
  const byAgent = byAt === undefined ? undefined : phrases.after(view, names, byAt);
  return hit.meant.flatMap((meant): Stated[] => {
    const parts = partsOf(meant.valency, hit, group, { subject, object, byAgent, by: byAt !== undefined });
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

function mentionOf(
  context: StatementContext,
  stated: Stated,
  lexicon: Lexicon,
  agentClass: (stem: string) => string | undefined,
): Mention | undefined {
  const { view } = context;
  const { theme, hit, group, meant } = stated;
  if (theme.indefinite) return undefined;
  const subject = subjectOf(context, theme);
  if (subject === undefined) return undefined;
  const first = view.words[hit.firstWord];
  const last = view.words[(hit.particle ?? hit.endWord - 1) as number];
  if (first === undefined || last === undefined) return undefined;
  const from = group.negated ? (view.words[group.first] ?? first) : first;
  const span = { start: from.start, end: last.end };
  const negated = group.negated !== theme.negated;
  return {
    span,
    core: span,
    attribute: meant.set,
    ...subject,
    ...(group.planned ? { planned: true } : {}),
    scope: scopesOf(view, stated, agentClass),
    value: termOf(lexicon, meant, negated, context.published?.slice(0, 10)),
  };
}

/** Whom a predicate is said of: names of the phrase, or what the text is about for a thing without one. */
function subjectOf({ focus }: StatementContext, theme: NounPhrase): Pick<Mention, 'subject' | 'subjectImplied'> | undefined {
  const names = [...theme.names, ...theme.places].map(({ name }) => name);
  if (names.length > 0) return { subject: names };
  if (theme.kind === 'noun') return focus.length === 0 ? undefined : { subject: focus.slice(0, MOST_CANDIDATES), subjectImplied: true };
  return theme.kind === 'person' || theme.kind === 'elided' ? {} : undefined;
}

function scopesOf(view: PassageView, { theme, agent, object }: Stated, agentClass: (stem: string) => string | undefined): string[] {
  const stemOf = (phrase: NounPhrase | undefined): string | undefined =>
    phrase?.head === undefined ? undefined : view.stems[phrase.head];
  const thing = stemOf(theme);
  const aim = stemOf(object);
  const by = agentClass(stemOf(agent) ?? '');
  return [
    ...(thing === undefined ? [] : [`thing: ${thing}`]),
    ...(aim === undefined ? [] : [`object: ${aim}`]),
    ...(by === undefined ? [] : [`by: ${by}`]),
  ];
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
