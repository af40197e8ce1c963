import type { PassageView } from '../../context/passage-view.ts';
import type { NameHit } from '../../names/find.ts';
import type { StatementContext } from '../statement-reader.ts';
import { type EventClause, eventClause, type Found } from './event-clause.ts';
import { type EventCue, type EventWords, hasBreak } from './event-words.ts';
import type { Moment } from './moments.ts';
import type { Tense } from './tense.ts';

/** How far, in words, a date may stand behind a verb and its object, and before the verb. */
const REACH_BEHIND = 9;
const REACH_BEFORE = 10;

/** The event that a verb states, with the date that belongs to its clause: behind verb and object, or before the subject. */
export function byVerb(
  context: StatementContext,
  words: EventWords,
  cue: EventCue,
  moments: readonly Moment[],
): Found | undefined {
  const clause = eventClause(context, words, cue, (at) => moments.some((moment) => moment.firstWord === at));
  if (clause === undefined) return undefined;
  const { patient } = clause;
  const tense: Tense = clause.planned ? 'future' : clause.present ? 'present' : 'past';
  const behind = moments.find((moment) => moment.firstWord >= clause.endWord);
  if (behind !== undefined && reachesBehind(context, words, clause.endWord, behind))
    return { cue, patient, moment: behind, tense, clause };
  const when = moments.find((moment) => opensWhen(context, clause, moment));
  if (when !== undefined) return { cue, patient, moment: when, tense, clause };
  const before = clause.finite ? moments.find((moment) => opens(context, words, clause, moment)) : undefined;
  return before && { cue, patient, moment: before, tense, clause };
}

/** "in January 2024, when the first jab was given": the clause tells what happened then. */
const opensWhen = ({ view }: StatementContext, { firstWord }: EventClause, moment: Moment): boolean =>
  (view.lower[moment.endWord] === 'when' || (view.lower[moment.endWord] === 'that' && isCleft(view, moment))) &&
  firstWord > moment.endWord &&
  firstWord - moment.endWord <= REACH_BEFORE &&
  !/[,;:()]/.test(view.text.slice(view.words[moment.endWord]?.end, view.words[firstWord]?.start));

/** "It was in 2019 that she found it": the sentence is about the date. */
function isCleft({ lower }: PassageView, { firstWord }: Moment): boolean {
  const at = /^(?:in|on|at)$/.test(lower[firstWord - 1] ?? '') ? firstWord - 2 : firstWord - 1;
  const not = lower[at] === 'only' ? at - 1 : at;
  return /^(?:was|is)$/.test(lower[not] ?? '') && lower[not - 1] === 'it';
}

const nameAt = ({ names }: StatementContext, at: number): NameHit | undefined =>
  names.find((hit) => hit.firstWord <= at && at < hit.endWord);

/** Whether only what belongs to the verb stands between it and a date behind it: names, prepositional phrases. */
function reachesBehind(context: StatementContext, words: EventWords, end: number, moment: Moment): boolean {
  const { view } = context;
  const free = range(end, moment.firstWord).filter((at) => nameAt(context, at) === undefined);
  if (free.length > REACH_BEHIND || hasBreak(view, end - 1, moment.firstWord)) return false;
  return free.every((at) => {
    const word = view.lower[at] as string;
    if (word === 'as' && at === end) return true;
    if (word === 'and' || word === 'or') return nameAt(context, at + 1) !== undefined;
    return !words.clauseOpeners.has(word) && !isVerbLike(context, words, at);
  });
}

/** A past form that nothing shows to be an adjective: an article right before it would. */
function isVerbLike({ view }: StatementContext, words: EventWords, at: number): boolean {
  const word = view.lower[at] as string;
  const before = view.lower[at - 1] ?? '';
  if (/^(?:an?|the|its|his|her|their|our)$/.test(before)) return false;
  return /ed$/.test(word) || words.isIrregular(word) || words.speechVerbs.has(words.stem(word));
}

/** Whether a date opens the clause of a verb: "On Thursday a jury convicted …", "In 2017, …". */
function opens(context: StatementContext, words: EventWords, clause: EventClause, moment: Moment): boolean {
  const { view } = context;
  const between = range(moment.endWord, clause.firstWord);
  if (moment.endWord > clause.firstWord || between.length > REACH_BEFORE) return false;
  const head =
    moment.firstWord <= 2 && range(0, moment.firstWord).every((at) => words.prepositions.has(view.lower[at] as string));
  if (!head || hasBreak(view, moment.endWord - 1, clause.firstWord)) return false;
  // One comma may close the date: "In 2019, the mill was sold".
  const commas = view.text.slice(view.words[moment.endWord]?.start, view.words[clause.firstWord]?.start).includes(',');
  return !commas && between.every((at) => nameAt(context, at) !== undefined || isQuiet(context, words, at));
}

const isQuiet = (context: StatementContext, words: EventWords, at: number): boolean =>
  !words.clauseOpeners.has(context.view.lower[at] as string) && !isVerbLike(context, words, at);

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
