import type { Lexicon } from '../../model/lexicon.ts';
import type { StatementContext } from '../statements/statement-reader.ts';
import { concerns, isTriggered, type Triggers } from '../triggers.ts';
import { declaredOf, isOnlyDelayed, mayState } from './assertion.ts';
import { PREPOSITIONS } from './function-words.ts';
import { type NounPhrase, nameAt, type Scene } from './noun-phrase.ts';
import { antecedentOf, CLAUSAL, objectAfter, subjectBefore } from './phrase-search.ts';
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
  const prepositions = new Set([...lexicon.words('prepositions'), ...PREPOSITIONS]);
  const isSpeech = speechOf(lexicon);
  return (context) => {
    const { view } = context;
    if (!isTriggered(view, trigger) || view.text.trimEnd().endsWith('?')) return [];
    const scene: Scene = { text: view, names: context.names, prepositions, isSpeech };
    return finder
      .inClause(view, (at) => concerns(view.words[at]?.form.bits, trigger))
      .flatMap((hit) => statedBy(scene, hit));
  };
}

/** Whether a word is a verb that makes somebody a speaker. */
export function speechOf(lexicon: Lexicon): (word: string) => boolean {
  const verbs = new Set(
    [...lexicon.words('speech-verbs'), ...lexicon.words('reporting-verbs')].map((verb) => lexicon.stem(verb)),
  );
  return (word) => verbs.has(lexicon.stem(word));
}

function statedBy(scene: Scene, hit: PredicateHit): Stated[] {
  const { text } = scene;
  if (nameAt(scene.names, hit.firstWord) !== undefined || !mayState(text, hit)) return [];
  const group = hit.form === 'state' ? stateGroupAt(text, hit.firstWord) : verbGroupAt(text, hit.firstWord, hit.form);
  if (group === undefined) {
    const declared = declaredOf(scene, hit);
    return declared === undefined ? [] : hit.meant.map((meant) => ({ meant, hit, ...declared }));
  }
  if (isOnlyDelayed(text, group, hit)) return [];
  const around = aroundOf(scene, hit, group);
  return hit.meant.flatMap((meant): Stated[] => {
    const parts = partsOf(meant.valency, hit, group, around);
    return parts === undefined ? [] : [{ meant, hit, group, ...parts }];
  });
}

/** The phrases around a verb. */
function aroundOf(scene: Scene, hit: PredicateHit, group: VerbGroup): Around {
  const { text } = scene;
  const behind = hit.particle === undefined ? hit.endWord : hit.particle + 1;
  const by = text.lower[behind] === 'by';
  const object = group.passive ? undefined : objectAfter(scene, hit.endWord, hit.particle);
  // "the hall, designed by Edda Lind, opens": the participle explains what stands before the comma.
  const explains = by && group.bare && between(text, group.first - 1, group.first) === ',';
  return {
    subject: explains ? antecedentOf(scene, group.first) : subjectBefore(scene, group.first),
    object,
    opensClause: CLAUSAL.has(text.lower[behind] ?? ''),
    byAgent: by ? objectAfter(scene, behind + 1) : undefined,
    by,
  };
}

interface Around {
  readonly subject: NounPhrase | undefined;
  readonly object: NounPhrase | undefined;
  readonly byAgent: NounPhrase | undefined;
  readonly by: boolean;
  /** True if a clause follows instead of an object: "denied that". */
  readonly opensClause: boolean;
}

type Parts = Pick<Stated, 'theme' | 'agent' | 'object'>;

/** What a predicate is said of, by its valency and the voice of its verb; undefined where that is not named. */
function partsOf(valency: Valency, hit: PredicateHit, group: VerbGroup, around: Around): Parts | undefined {
  const { subject, object, byAgent, by, opensClause } = around;
  if (valency === 'is') return withTheme(subject, {});
  if (valency === 'does') return group.passive || by ? undefined : withTheme(subject, { object });
  // "the plan rejected by the council", "Plan rejected": a past form without an object is a participle.
  const reduced = group.bare && hit.form !== 'third' && (by || (object === undefined && !opensClause));
  return group.passive || reduced ? withTheme(subject, { agent: byAgent }) : withTheme(object, { agent: subject });
}

const withTheme = (
  theme: NounPhrase | undefined,
  { agent, object }: { readonly agent?: NounPhrase | undefined; readonly object?: NounPhrase | undefined },
): Parts | undefined =>
  theme === undefined
    ? undefined
    : { theme, ...(agent === undefined ? {} : { agent }), ...(object === undefined ? {} : { object }) };
