import { addDays, isoDate, monthOf, yearOf } from '../../../model/calendar.ts';
import type { Lexicon } from '../../../model/lexicon.ts';
import type { Mention } from '../../../model/mention.ts';
import type { DateValue } from '../../../model/value.ts';
import type { PassageView } from '../../context/passage-view.ts';
import type { NameHit } from '../../names/find.ts';
import type { StatementContext, StatementReader } from '../statement-reader.ts';
import { type EventClause, eventClause, type Patient } from './event-clause.ts';
import { type EventCue, type EventWords, eventWords, hasBreak, hasMark } from './event-words.ts';
import { labelledDates } from './labelled-dates.ts';
import { type Moment, momentsOf } from './moments.ts';

/** How far, in words, a date may stand behind a verb and its object, and before the verb. */
const REACH_BEHIND = 9;
const REACH_BEFORE = 10;
/** Names that an event of the news is looked up under. */
const MOST_CANDIDATES = 4;
/** Days around its own date within which a source reports an event as news. */
const NEWS_BEFORE = 21;
const NEWS_AFTER = 1;

/** Reads when events happened: "was founded in 2017", "Thursday's crash", "Start date: Saturday, 9 August". */
export function createEventDateReader(lexicon: Lexicon): StatementReader {
  const words = eventWords(lexicon);
  return (context) => {
    const cues = words.cuesIn(context.view.lower, context.view.stems);
    if (cues.length === 0 && context.cell === undefined) return [];
    const moments = momentsOf(context);
    if (moments.length === 0) return [];
    const labelled = labelledDates(context, words, moments);
    if (labelled.length > 0) return labelled;
    const found = cues
      .filter((cue) => words.standsBeside(cue, context.view.stems))
      .flatMap((cue) =>
        cue.kind === 'verb' ? byVerb(context, words, cue, moments) : byNoun(context, words, cue, moments),
      );
    return found.filter((one, index) => found.findIndex((other) => isRepeat(one, other)) === index);
  };
}

const isRepeat = (a: Mention, b: Mention): boolean => a.attribute === b.attribute && a.span.start === b.span.start;

/** A month or a day without a year that came out later than its source is that of the year before: the event has happened. */
function inThePast(value: DateValue, published: string | undefined): DateValue {
  const { from, to, origin } = value;
  if (published === undefined || origin !== 'resolved' || from === null || to === null || from <= published)
    return value;
  return { ...value, from: yearBefore(from), to: yearBefore(to) };
}

/** Keeps the time of day. */
const yearBefore = (day: string): string =>
  isoDate(yearOf(day) - 1, monthOf(day), Number(day.slice(8, 10))) + day.slice(10);

/** Whether a date is near enough to that of the source to be the event that it reports. */
function isNews({ value }: Moment, published: string | undefined): boolean {
  if (value.from === null && value.to === null) return true;
  if (published === undefined || value.from === null || value.to === null) return false;
  if (value.granularity !== 'day' && value.granularity !== 'minute') return false;
  const day = published.slice(0, 10);
  return value.from >= addDays(day, -NEWS_BEFORE) && value.to.slice(0, 10) <= addDays(day, NEWS_AFTER);
}

/** A date with what it dates. Events that recur belong to what the document is about, as far as the passage names nobody. */
function dated(
  context: StatementContext,
  words: EventWords,
  cue: EventCue,
  patient: Patient,
  moment: Moment,
): Mention[] {
  const { view, published } = context;
  const news = cue.entry.news === true;
  if (news && !isNews(moment, published)) return [];
  const first = view.words[moment.firstWord];
  const last = view.words[moment.endWord - 1];
  const subject = subjectOf(context, words, cue, patient);
  if (first === undefined || last === undefined || subject === undefined) return [];
  const possessive = /['’]s?$/.exec(last.text)?.[0].length ?? 0;
  const span = { start: first.start, end: last.end - possessive };
  return [{ span, core: span, attribute: cue.event, value: inThePast(moment.value, published), ...subject }];
}

/**
 * The name itself; for "the fire" the one name of the document that ends with that noun; else what the document is about, if the event
 * can befall it. Impersonal events may belong to any name of the passage or of those, others to the first.
 */
function subjectOf(
  context: StatementContext,
  words: EventWords,
  cue: EventCue,
  patient: Patient,
): Pick<Mention, 'subject' | 'subjectImplied'> | undefined {
  if ('name' in patient) return { subject: [patient.name] };
  const { focus, documentNames, names } = context;
  const { implied } = patient;
  const bearers = implied === '' ? [] : documentNames.filter((name) => endsWithWord(name, implied));
  const [bearer] = bearers.length === 1 ? bearers : [];
  const impersonal = cue.entry.impersonal === true;
  const stands = impersonal || (implied === '' ? cue.entry.bearers !== undefined : words.canBear(cue, implied));
  const beside = impersonal ? names.filter((hit) => !hit.titled).map((hit) => hit.name) : [];
  const candidates = [...(bearer === undefined ? [] : [bearer]), ...beside, ...(stands ? focus : [])];
  if (candidates.length === 0) return undefined;
  return { subject: [...new Set(candidates)].slice(0, impersonal ? MOST_CANDIDATES : 1), subjectImplied: true };
}

const endsWithWord = (name: string, word: string): boolean => name.toLowerCase().endsWith(` ${word}`);

function byVerb(context: StatementContext, words: EventWords, cue: EventCue, moments: readonly Moment[]): Mention[] {
  const clause = eventClause(context, words, cue, (at) => moments.some((moment) => moment.firstWord === at));
  if (clause === undefined) return [];
  const behind = moments.find((moment) => moment.firstWord >= clause.endWord);
  if (behind !== undefined && reachesBehind(context, words, clause.endWord, behind))
    return dated(context, words, cue, clause.patient, behind);
  const before = clause.finite ? moments.find((moment) => opens(context, words, clause, moment)) : undefined;
  return before === undefined ? [] : dated(context, words, cue, clause.patient, before);
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

/** "the launch in November 2022", "its founding in 2017", "Thursday's crash", "the 2022 indictment". */
function byNoun(context: StatementContext, words: EventWords, cue: EventCue, moments: readonly Moment[]): Mention[] {
  const { view } = context;
  const behind = moments.find((moment) => moment.firstWord >= cue.endWord);
  const before = moments.find((moment) => moment.endWord <= cue.firstWord && cue.firstWord - moment.endWord <= 1);
  const moment =
    behind !== undefined && followsNoun(context, words, cue.endWord, behind.firstWord)
      ? behind
      : before !== undefined && !hasMark(view, before.endWord - 1, cue.firstWord) && !cutsOff(view, before, cue)
        ? before
        : undefined;
  if (moment === undefined || isPlanned(view, words, cue)) return [];
  const patient = ownerOf(context, cue);
  return patient === undefined ? [] : dated(context, words, cue, patient, moment);
}

/** "on 3 November", "of Norwind in 2017": a preposition, or nothing, between noun and date, apart from whose event it is. */
function followsNoun(context: StatementContext, words: EventWords, end: number, start: number): boolean {
  const { view } = context;
  if (hasMark(view, end - 1, start)) return false;
  const free = range(end, start).filter((at) => nameAt(context, at) === undefined);
  return free.length <= 2 && free.every((at) => words.prepositions.has(view.lower[at] as string));
}

/** "on Thursday's crash" against "On Thursday crash investigators": the date must own or modify the noun. */
function cutsOff(view: PassageView, moment: Moment, cue: EventCue): boolean {
  const last = view.words[moment.endWord - 1]?.text ?? '';
  const modifies = moment.endWord === cue.firstWord && !/^(?:on|in)$/.test(view.lower[moment.firstWord - 1] ?? '');
  return !(/['’]s$/.test(last) || modifies);
}

const isPlanned = (view: PassageView, words: EventWords, cue: EventCue): boolean =>
  words.futures.has(view.lower[cue.firstWord - 1] ?? '') ||
  /^(?:planned|expected|scheduled|next)$/.test(view.lower[cue.firstWord - 1] ?? '');

/** Whose event it is: "Norwind's founding", "the launch of Tern", else that of the document. */
function ownerOf(context: StatementContext, cue: EventCue): Patient | undefined {
  const { view, names } = context;
  const owner = names.find((hit) => hit.endWord === cue.firstWord);
  if (owner !== undefined) return owner;
  const owned = names.find((hit) => hit.firstWord >= cue.endWord && hit.firstWord <= cue.endWord + 2);
  if (view.lower[cue.endWord] === 'of') return owned;
  const definite = /^(?:the|its|our)$/.test(view.lower[cue.firstWord - 1] ?? '');
  return cue.entry.impersonal === true || definite ? { implied: '' } : undefined;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
