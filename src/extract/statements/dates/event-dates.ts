import type { Lexicon } from '../../../model/lexicon.ts';
import type { Mention } from '../../../model/mention.ts';
import type { NameHit } from '../../names/find.ts';
import type { Triggers } from '../../triggers.ts';
import type { StatementContext, StatementReader } from '../statement-reader.ts';
import { type EventClause, eventClause, type Found } from './event-clause.ts';
import { byNoun } from './event-nouns.ts';
import { subjectOf } from './event-subject.ts';
import { type EventCue, type EventWords, eventWords, hasBreak } from './event-words.ts';
import { labelledDates } from './labelled-dates.ts';
import { type Moment, momentsOf } from './moments.ts';
import { beginningOf, isNews, type Tense, timeOf } from './tense.ts';

/** How far, in words, a date may stand behind a verb and its object, and before the verb. */
const REACH_BEHIND = 9;
const REACH_BEFORE = 10;

/** Reads when events happened or are to happen: "was founded in 2017", "Thursday's crash", "Start date: Saturday, 9 August". */
export function createEventDateReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const words = eventWords(lexicon, triggers);
  return (context) => {
    const moments = momentsOf(context);
    if (moments.length === 0) return [];
    const cues = words.cuesIn(context.view);
    if (cues.length === 0 && context.cell === undefined) return [];
    const labelled = labelledDates(context, words, moments);
    if (labelled.length > 0) return labelled;
    const found = cues
      .filter((cue) => words.standsBeside(cue, context.view.stems))
      .map((cue) => (cue.kind === 'verb' ? byVerb(context, words, cue, moments) : byNoun(context, words, cue, moments)))
      .flatMap((one) => (one === undefined ? [] : dated(context, words, one)));
    return found.filter(
      (one, index) => found.findIndex((other) => isRepeat(one, other)) === index && !isGeneral(one, found),
    );
  };
}

const isRepeat = (a: Mention, b: Mention): boolean => a.attribute === b.attribute && a.span.start === b.span.start;

/** "The launch will take place on": that it takes place says no more than the launch. */
const OCCASION = 'occasion';

const isGeneral = (one: Mention, found: readonly Mention[]): boolean =>
  one.attribute === OCCASION &&
  found.some((other) => other.attribute !== OCCASION && other.span.start === one.span.start);

/** A date with what it dates. */
function dated(context: StatementContext, words: EventWords, found: Found): Mention[] {
  const { view, published } = context;
  const { cue, patient, tense } = found;
  const since = view.lower[found.moment.firstWord] === 'since';
  const moment = since ? { ...found.moment, value: beginningOf(found.moment.value) } : found.moment;
  const time = timeOf(moment.value, tense, published);
  const first = view.words[moment.firstWord];
  const last = view.words[moment.endWord - 1];
  if (first === undefined || last === undefined) return [];
  const event = subjectOf(context, words, cue, patient);
  if (event === undefined || event.subject?.length === 0) return [];
  const news = cue.entry.news === true || event.attribute !== cue.event;
  if (news && !time.planned && !isNews(context, moment)) return [];
  const possessive = /['’]s?$/.exec(last.text)?.[0].length ?? 0;
  const span = { start: first.start, end: last.end - possessive };
  return [{ span, core: span, value: time.value, ...event, ...(time.planned ? { planned: true } : {}) }];
}

function byVerb(
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
    return { cue, patient, moment: behind, tense };
  const when = moments.find((moment) => opensWhen(context, clause, moment));
  if (when !== undefined) return { cue, patient, moment: when, tense };
  const before = clause.finite ? moments.find((moment) => opens(context, words, clause, moment)) : undefined;
  return before && { cue, patient, moment: before, tense };
}

/** "in January 2024, when the first jab was given": the clause tells what happened then. */
const opensWhen = ({ view }: StatementContext, { firstWord }: EventClause, moment: Moment): boolean =>
  view.lower[moment.endWord] === 'when' &&
  firstWord > moment.endWord &&
  firstWord - moment.endWord <= REACH_BEFORE &&
  !/[,;:()]/.test(view.text.slice(view.words[moment.endWord]?.end, view.words[firstWord]?.start));

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
  const commas = view.text.slice(view.words[moment.endWord]?.start, view.words[clause.firstWord]?.start).includes(',');
  return !commas && between.every((at) => nameAt(context, at) !== undefined || isQuiet(context, words, at));
}

const isQuiet = (context: StatementContext, words: EventWords, at: number): boolean =>
  !words.clauseOpeners.has(context.view.lower[at] as string) && !isVerbLike(context, words, at);

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
