import { eventAttribute } from '../../../model/event.ts';
import type { VerbField } from '../../../model/lexicon.ts';
import type { Mention } from '../../../model/mention.ts';
import type { PassageView } from '../../context/passage-view.ts';
import type { StatementContext } from '../statement-reader.ts';
import { becomings } from './becoming.ts';
import type { EventClause, Found, Patient } from './event-clause.ts';
import type { EventCue, EventWords } from './event-words.ts';
import { dateOf, type Moment } from './moments.ts';
import { orderOf } from './order.ts';
import { thingStartingAt } from './things.ts';
import { byVerb } from './verb-dates.ts';

/** Verbs of these fields tell what somebody thinks, says or is, not what happens once on a day. */
const NO_EVENT: ReadonlySet<VerbField> = new Set([
  'cognition',
  'communication',
  'emotion',
  'perception',
  'stative',
  'weather',
]);
/** What one does of these fields is done once; of other things without more only the date of the news is that of one event. */
const ONCE: ReadonlySet<VerbField> = new Set(['change', 'creation', 'possession', 'social']);
/** Verbs that many things are said with: alone they name no event. */
const LIGHT_VERBS = new Set(
  'be have do make take get give go come put let keep use need want work show become'.split(' '),
);
const PARTICLE = /^(?:away|back|down|off|out|over|up)$/;
/** A past form at least that long may end in -ed without being one: "shed", "need". */
const SHORTEST_REGULAR = 5;
/** Names that a thing which nobody owns is looked up under. */
const MOST_OWNERS = 6;
const NO_ENTRY = { label: '', dimensions: ['date'] } as const;

/**
 * Reads the dates of events that the lexicon has no entry for: the verb of the clause is the event ("was demolished in 1961", "will
 * vacate the site on 3 May"). `cues` are those of the lexicon, `named` what they date.
 */
export function openEvents(
  context: StatementContext,
  words: EventWords,
  cues: readonly EventCue[],
  moments: readonly Moment[],
  named: readonly Mention[],
): Mention[] {
  const { view } = context;
  const free = moments.filter(
    ({ firstWord }) => !named.some(({ span }) => span.start === view.words[firstWord]?.start),
  );
  if (free.length === 0 || context.cell !== undefined) return [];
  const found = openCues(view, words, cues).flatMap((cue) => byVerb(context, words, cue, free) ?? []);
  const happened = found.flatMap((one, index) =>
    found.findIndex(({ moment }) => moment === one.moment) === index ? dated(context, words, one) : [],
  );
  return [...happened, ...becomings(context, words, free)];
}

/** The verbs of a passage that may state an event of their own. */
function openCues(view: PassageView, words: EventWords, cues: readonly EventCue[]): EventCue[] {
  return view.lower.flatMap((word, at) => {
    const taken = cues.some(({ firstWord, endWord }) => firstWord <= at && at < endWord);
    const stem = view.stems[at] as string;
    if (taken || !mayStateEvent(view, words, at)) return [];
    const particle = view.lower[at + 1] ?? '';
    const phrasal = PARTICLE.test(particle);
    const event = eventAttribute(phrasal ? [stem, particle] : [stem]);
    if (word.endsWith('ing')) return [];
    const passive = words.eventOfPassive(stem);
    if (passive !== undefined)
      return [{ event: passive, entry: words.entryOf(passive), kind: 'verb' as const, firstWord: at, endWord: at + 1 }];
    // Who was called plays no part.
    const entry = isSummons(view.lower, words, at) ? { ...NO_ENTRY, impersonal: true } : NO_ENTRY;
    return [{ event, entry, kind: 'verb' as const, firstWord: at, endWord: phrasal ? at + 2 : at + 1 }];
  });
}

function mayStateEvent({ lower, stems, words: written }: PassageView, words: EventWords, at: number): boolean {
  const word = lower[at] as string;
  const field = words.verbFieldOf(word);
  const summons = field === 'communication' && isSummons(lower, words, at);
  if (field === undefined || (NO_EVENT.has(field) && !summons) || LIGHT_VERBS.has(stems[at] as string)) return false;
  if (written[at]?.text !== word && at > 0) return false;
  if (words.auxiliaries.has(word) || words.plans.has(word) || words.trends.has(word)) return false;
  if (words.speechVerbs.has(stems[at] as string)) return false;
  const past = (/ed$/.test(word) && word.length >= SHORTEST_REGULAR) || words.isIrregular(word);
  if (past) return true;
  return /[^s]s$/.test(word) ? !singularsOf(word).some(words.isNoun) : isAhead(words, lower[at - 1] ?? '');
}

/** "ferries" is the plural of a noun rather than a verb. */
const singularsOf = (word: string): string[] => [word.slice(0, -1), word.replace(/es$/, ''), word.replace(/ies$/, 'y')];

const isAhead = (words: EventWords, word: string): boolean => words.plans.has(word) || word === 'would';

/** "were called to", "was summoned to": people are sent for. */
const isSummons = (lower: readonly string[], words: EventWords, at: number): boolean =>
  lower[at + 1] === 'to' && words.passives.has(lower[at - 1] ?? '');

/** Where people were called to stands for the event, whoever they were. */
function placeOf(context: StatementContext, words: EventWords, end: number): Patient | undefined {
  const start = context.view.lower[end + 1] === 'the' ? end + 2 : end + 1;
  const thing = thingStartingAt(context, words, end + 1)?.thing;
  const name = context.names.find((hit) => hit.firstWord === start);
  return name === undefined ? thing && { thing } : { name: name.name };
}

/** A date with what it dates; none where the clause states a figure of that time. */
function dated(context: StatementContext, words: EventWords, found: Found): Mention[] {
  const { cue, moment, clause, tense } = found;
  if (clause === undefined || statesFigure(context.view, clause, moment)) return [];
  const summoned = isSummons(context.view.lower, words, cue.firstWord);
  const patient = summoned ? placeOf(context, words, cue.endWord) : found.patient;
  // "was licensed" is an event of the lexicon, and so is "licensed the drug".
  if (cue.entry !== NO_ENTRY && !summoned && clause.endWord === cue.endWord) return [];
  const event = patient && participantsOf(context, words, cue, patient, clause);
  if (event === undefined) return [];
  const field = words.verbFieldOf(context.view.lower[cue.firstWord] as string);
  const nth = orderOf(context.view, cue);
  const once = clause.passive || clause.planned || nth !== undefined;
  const again =
    field === undefined || !ONCE.has(field) || words.activities.has(context.view.stems[cue.firstWord] as string);
  const news = !once && again;
  const scope = [...(event.scope ?? []), ...(nth === undefined ? [] : [nth])];
  return dateOf(context, moment, tense, news).map((date) => ({ ...date, ...event, scope }));
}

const statesFigure = ({ mentions, words }: PassageView, { firstWord }: EventClause, moment: Moment): boolean => {
  const start = words[firstWord]?.start ?? 0;
  const end = words[moment.firstWord]?.start ?? 0;
  return mentions.some(({ span }) => span.start >= Math.min(start, end) && span.end <= Math.max(start, end));
};

/** Who does it to what: names stand as participants, a thing without a name as scope. */
function participantsOf(
  { names, focus }: StatementContext,
  words: EventWords,
  { event, endWord: cueEnd }: EventCue,
  { name, thing }: Patient,
  { firstWord, endWord, passive }: EventClause,
): Pick<Mention, 'attribute' | 'subject' | 'subjectImplied' | 'scope'> | undefined {
  if (name === undefined && thing === undefined) return undefined;
  const agent = passive ? undefined : names.find((hit) => hit.endWord === firstWord && !hit.possessive)?.name;
  // "Ferries left Odda": nobody that a name tells from others did it.
  if (!passive && agent === undefined && thing === undefined && endWord > cueEnd) return undefined;
  const subject = [...new Set([agent, thing?.owner?.name, name].filter((one) => one !== undefined))];
  const scope = [
    ...(thing === undefined || thing.head === '' ? [] : [`thing: ${words.kindOf(thing.head)}`]),
    ...(thing === undefined || thing.which.length === 0
      ? []
      : [`which: ${[...new Set(thing.which)].sort().join(' ')}`]),
  ];
  if (subject.length > 0) return { attribute: event, subject, scope };
  return { attribute: event, subject: focus.slice(0, MOST_OWNERS), subjectImplied: true, scope };
}
