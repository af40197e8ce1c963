import type { Lexicon } from '../../model/lexicon.ts';
import type { StatementContext } from '../statements/statement-reader.ts';
import { concerns, isTriggered, type Triggers } from '../triggers.ts';
import { DETERMINERS, DONE, INDEFINITE, NOT_DONE, TO_COME } from './function-words.ts';
import { createPhrases, type NounPhrase, type Phrases } from './noun-phrase.ts';
import {
  createPredicateFinder,
  type Meant,
  type PredicateHit,
  type PredicateSource,
  type Valency,
} from './predicates.ts';
import { between, stateGroupAt, type VerbGroup, verbGroupAt } from './verb-group.ts';

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

/** The predicates of a passage, each with what it is said of. Questions state nothing. */
export type ClauseReader = (context: StatementContext) => readonly Stated[];

export function createClauseReader(
  lexicon: Lexicon,
  triggers: Triggers,
  sources: readonly PredicateSource[],
): ClauseReader {
  const finder = createPredicateFinder(lexicon, sources);
  const trigger = triggers.on(finder.opens);
  const phrases = createPhrases({ prepositions: lexicon.words('prepositions'), isSpeech: speechOf(lexicon) });
  return (context) => {
    const { view } = context;
    if (!isTriggered(view, trigger) || view.text.trimEnd().endsWith('?')) return [];
    return finder
      .inClause(view, (at) => concerns(view.words[at]?.form.bits, trigger))
      .flatMap((hit) => statedBy(context, hit, phrases));
  };
}

/** Whether a word is a verb that makes somebody a speaker. */
export function speechOf(lexicon: Lexicon): (word: string) => boolean {
  const verbs = new Set(
    [...lexicon.words('speech-verbs'), ...lexicon.words('reporting-verbs')].map((verb) => lexicon.stem(verb)),
  );
  return (word) => verbs.has(lexicon.stem(word));
}

/** States that govern a phrase where one follows: "on Sunday", "over a fifth". */
const PREPOSITIONAL = new Set(['on', 'off', 'over', 'up', 'down', 'against', 'behind', 'away', 'there']);
/** What may follow them as states. */
const MAY_FOLLOW = new Set([
  'when',
  'as',
  'at',
  'after',
  'before',
  'during',
  'while',
  'until',
  'and',
  'but',
  'again',
  'by',
  'in',
]);

const governsPhrase = ({ view }: StatementContext, { form, firstWord, endWord }: PredicateHit): boolean =>
  form === 'state' &&
  PREPOSITIONAL.has(view.lower[endWord - 1] ?? '') &&
  endWord === firstWord + 1 &&
  endWord < view.words.length &&
  between(view, firstWord, endWord) === '' &&
  !MAY_FOLLOW.has(view.lower[endWord] ?? '');

/** "declined to comment", "refused to go": what is stated stands in the infinitive. */
const governsInfinitive = ({ view }: StatementContext, { form, firstWord, endWord }: PredicateHit): boolean => {
  const verb = view.lower[firstWord] as string;
  if (form === 'state' || endWord !== firstWord + 1 || !(NOT_DONE.has(verb) || DONE.has(verb) || TO_COME.has(verb)))
    return false;
  const next = view.lower[endWord + 1] ?? '';
  return view.lower[endWord] === 'to' && /^[a-z]{2,}$/.test(next) && !DETERMINERS.has(next) && !INDEFINITE.has(next);
};

/** Verbs that give their object a state: "declared the strike unlawful". */
const DECLARING = new Set([
  ...['declare', 'declares', 'declared', 'rule', 'rules', 'ruled', 'find', 'finds', 'found', 'deem', 'deems', 'deemed'],
  ...[
    'consider',
    'considers',
    'considered',
    'leave',
    'leaves',
    'left',
    'keep',
    'keeps',
    'kept',
    'make',
    'makes',
    'made',
  ],
  ...['pronounce', 'pronounced', 'judge', 'judged', 'render', 'rendered', 'call', 'calls', 'called'],
]);
const DECLARED_WITHIN = 7;

/** A state behind the object of such a verb. */
function declaredOf({ view, names }: StatementContext, hit: PredicateHit, phrases: Phrases): Stated[] {
  if (hit.form !== 'state') return [];
  for (let at = hit.firstWord - 2; at >= 0 && hit.firstWord - at <= DECLARED_WITHIN; at--) {
    if (between(view, at + 1, at + 2) !== '') return [];
    if (!DECLARING.has(view.lower[at] as string)) continue;
    const group = verbGroupAt(view, at, 'past');
    const theme = phrases.after(view, names, at + 1, hit.firstWord);
    if (group === undefined || group.passive || theme === undefined || theme.end !== hit.firstWord) return [];
    return hit.meant.map((meant) => ({ meant, hit, group, theme }));
  }
  return [];
}

/** Words behind a denied verb within which "until" says that it was done after all. */
const UNTIL_WITHIN = 8;

function statedBy(context: StatementContext, hit: PredicateHit, phrases: Phrases): Stated[] {
  const { view, names } = context;
  if (names.some(({ firstWord, endWord }) => firstWord <= hit.firstWord && hit.firstWord < endWord)) return [];
  if (governsPhrase(context, hit)) return [];
  if (governsInfinitive(context, hit)) return [];
  const group = hit.form === 'state' ? stateGroupAt(view, hit.firstWord) : verbGroupAt(view, hit.firstWord, hit.form);
  if (group === undefined) return declaredOf(context, hit, phrases);
  if (group.negated && view.lower.slice(hit.endWord, hit.endWord + UNTIL_WITHIN).includes('until')) return [];
  const object = group.passive ? undefined : phrases.after(view, names, hit.endWord, hit.particle);
  const afterVerb = hit.particle === undefined ? hit.endWord : hit.particle + 1;
  const by = view.lower[afterVerb] === 'by';
  // "the hall, designed by Edda Lind, opens": the participle explains what stands before the comma.
  const explains = by && group.bare && group.first > 0 && between(view, group.first - 1, group.first) === ',';
  const subject = (explains ? phrases.antecedent : phrases.before)(view, names, group.first);
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
