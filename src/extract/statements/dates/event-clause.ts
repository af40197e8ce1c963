import type { NameHit } from '../../names/find.ts';
import type { StatementContext } from '../statement-reader.ts';
import { type EventCue, type EventWords, hasMark } from './event-words.ts';
import type { Moment } from './moments.ts';
import type { Tense } from './tense.ts';
import { phraseEndingAt, type Thing, thingEndingAt, thingStartingAt } from './things.ts';

/** Whom an event befell: a name; a thing without a name; or, with neither, what the document is about ("it"). */
export interface Patient {
  readonly name?: string;
  readonly thing?: Thing;
  /** True if a pronoun stands for it. */
  readonly pronoun?: boolean;
}

/** An event with its date, and whom it befell. */
export interface Found {
  readonly cue: EventCue;
  readonly patient: Patient;
  readonly moment: Moment;
  readonly tense: Tense;
  /** The clause of the verb; absent where a noun names the event. */
  readonly clause?: EventClause;
}

const IMPLIED: Patient = { pronoun: true };

/** The clause of a verb that states an event. */
export interface EventClause {
  readonly patient: Patient;
  /** Word before which the clause's own words begin, and one past verb and object. */
  readonly firstWord: number;
  readonly endWord: number;
  /** True for a verb with its own tense; a date may then stand before the subject. */
  readonly finite: boolean;
  /** True for what is to come: "will open", "is due to open", and "opens" of a day to come. */
  readonly planned: boolean;
  readonly present: boolean;
  /** True if the subject is what the event befell. */
  readonly passive: boolean;
}

const PRONOUNS = new Set(['it', 'we', 'they']);
/** They stand for people, whom the sentence before names if this one does not. */
const PERSONAL = new Set(['he', 'she']);
const OBJECT_PRONOUNS = new Set(['it', 'them', 'him', 'her']);
const RELATIVES = new Set(['which', 'who', 'that']);
/** Other words that stand between an auxiliary and its verb. */
const BESIDE_VERBS = new Set(['first', 'last', 'also', 'once', 'then', 'now', 'again', 'later', 'already', 'soon']);
/** Behind "set" they make it a verb of its own: "set up in 1989" is no plan. */
const PARTICLE = /^(?:up|off|out|back|down)$/;
/** Words that may stand between a verb and the name of its object. */
const OBJECT_REACH = 4;
/** Cues of that many words name whom the event befell themselves: "first patient was treated". */
const WHOLE_CLAUSE = 3;
/** Longest apposition between a name and its verb, in words. */
const APPOSITION = 12;
/** "was to open", "had been due to open": what was once planned. */
const PAST_AUXILIARIES = new Set(['was', 'were', 'had']);

interface VerbPhrase {
  /** Index of the first word of the phrase. */
  readonly first: number;
  readonly passive: boolean;
  readonly hasAuxiliary: boolean;
  readonly planned: boolean;
}

/** Auxiliaries and adverbs before the verb belong to it. Undefined for possibilities, denials and plans of the past. */
function verbPhrase({ view }: StatementContext, words: EventWords, cue: EventCue): VerbPhrase | undefined {
  let first = cue.firstWord;
  let passive = words.passives.has(view.lower[cue.firstWord] as string);
  let hasAuxiliary = passive;
  let planned =
    words.plans.has(view.lower[cue.firstWord] as string) && !PARTICLE.test(view.lower[cue.firstWord + 1] ?? '');
  while (first > 0 && !hasMark(view, first - 1, first)) {
    const word = view.lower[first - 1] as string;
    if (words.plans.has(word)) planned = true;
    else if (word === 'would' && isReported(view, words, first)) planned = true;
    else if (words.futures.has(word) || (planned && PAST_AUXILIARIES.has(word))) return undefined;
    else if (words.passives.has(word)) passive ||= !planned || view.lower[first] !== 'to';
    if (words.auxiliaries.has(word) || words.plans.has(word) || word === 'would') hasAuxiliary = true;
    else if (!words.isAdverb(word) && !BESIDE_VERBS.has(word)) break;
    first--;
  }
  return { first, passive: passive && isPassive(view.lower, words, first, cue), hasAuxiliary, planned };
}

/** "Arden said it would open": told as a plan. */
const isReported = ({ stems }: StatementContext['view'], words: EventWords, end: number): boolean =>
  stems.slice(0, end).some((stem) => words.speechVerbs.has(stem));

/** "is due to open": the auxiliary is not that of the verb. */
function isPassive(lower: readonly string[], words: EventWords, first: number, cue: EventCue): boolean {
  const to = lower.lastIndexOf('to', cue.firstWord - 1);
  if (to < first) return true;
  return lower.slice(to + 1, cue.firstWord + 1).some((word) => words.passives.has(word));
}

const nameEndingAt = (context: StatementContext, word: number): NameHit | undefined =>
  context.names.find((hit) => hit.endWord === word + 1);

/** Who or what the noun phrase that ends at a word means: a name, "the company", "work on the dam"; undefined if it is one of several. */
function nounAt(context: StatementContext, words: EventWords, at: number): Patient | undefined {
  const { view } = context;
  const word = view.lower[at];
  if (word === undefined) return undefined;
  const name = nameEndingAt(context, at);
  if (name !== undefined && (name.possessive || !isGoverned(context, words, name)))
    return name.possessive ? undefined : { name: name.name };
  if (name === undefined && PRONOUNS.has(word)) return IMPLIED;
  if (name === undefined && PERSONAL.has(word)) return {};
  const modifier = nameEndingAt(context, at - 1);
  const named = words.genericEntities.has(word) && modifier !== undefined && !modifier.possessive;
  if (named && !isGoverned(context, words, modifier)) return { name: modifier.name };
  const thing = thingEndingAt(context, words, at);
  if (thing?.head !== '') return thing && { thing };
  return thing.owner === undefined || thing.owner === name ? undefined : { name: thing.owner.name };
}

const isGoverned = ({ view }: StatementContext, words: EventWords, name: NameHit): boolean => {
  const before = view.lower[name.firstWord - 1] ?? '';
  const beyond = before === 'the' ? (view.lower[name.firstWord - 2] ?? '') : before;
  return words.prepositions.has(beyond);
};

/**
 * The subject that stands before a verb phrase: right before it, before "which", or, for a verb with its own tense, before an
 * apposition between commas.
 */
function subjectBefore(context: StatementContext, words: EventWords, phrase: VerbPhrase): Patient | undefined {
  const { view } = context;
  const at = phrase.first - 1;
  if (at < 0) return undefined;
  if (RELATIVES.has(view.lower[at] as string)) return nounAt(context, words, at - 1);
  if (view.lower[at] === 'and' || view.lower[at] === 'but') return subjectOfSentence(context, words);
  if (!hasMark(view, at, phrase.first)) return nounAt(context, words, at);
  const beforeAside = asideBefore(context, words, at);
  if (beforeAside !== undefined) return nounAt(context, words, beforeAside);
  if (!phrase.hasAuxiliary) return nounAt(context, words, at);
  for (let back = at; back > 0 && at - back < APPOSITION; back--) {
    if (hasMark(view, back - 1, back)) return nounAt(context, words, back - 1);
  }
  return nounAt(context, words, at);
}

/** "The museum, in Odda, opened": the word before what stands between commas, if that begins with a preposition. */
function asideBefore({ view }: StatementContext, words: EventWords, end: number): number | undefined {
  for (let back = end; back > 0 && end - back < APPOSITION; back--)
    if (hasMark(view, back - 1, back)) return words.prepositions.has(view.lower[back] as string) ? back - 1 : undefined;
  return undefined;
}

/** "The stadium will hold 40,000 and is due to open": the subject of a second verb opens the sentence. */
function subjectOfSentence(context: StatementContext, words: EventWords): Patient | undefined {
  const { view, names } = context;
  if (PRONOUNS.has(view.lower[0] ?? '')) return IMPLIED;
  const name = names.find((hit) => hit.firstWord === (view.lower[0] === 'the' ? 1 : 0) && !hit.possessive);
  if (name !== undefined) return { name: name.name };
  const end = view.lower.findIndex((word, at) => at > 0 && words.auxiliaries.has(word));
  const found = thingStartingAt(context, words, 0);
  return found === undefined || (end > 0 && found.endWord > end) ? undefined : { thing: found.thing };
}

/** "Founded in 2017, Norwind …": the subject is that of the main clause, right behind the comma. */
function subjectAfterComma(context: StatementContext, words: EventWords, from: number): Patient | undefined {
  const { view } = context;
  for (let at = from; at < view.words.length; at++) {
    if (!hasMark(view, at - 1, at)) continue;
    const start = view.lower[at] === 'the' ? at + 1 : at;
    const name = context.names.find((hit) => hit.firstWord === start);
    if (name !== undefined && !name.possessive) return { name: name.name };
    if (PRONOUNS.has(view.lower[at] as string)) return IMPLIED;
    const found = thingStartingAt(context, words, at);
    if (found !== undefined) return { thing: found.thing };
  }
  return undefined;
}

/** The object of a verb: a name ("founded the start-up Norwind") or a definite thing ("signed the contract"). */
function objectAfter(
  context: StatementContext,
  words: EventWords,
  first: number,
  end: number,
): { readonly patient: Patient; readonly endWord: number } | undefined {
  const { view, names } = context;
  const hit = names.find((name) => name.firstWord >= end);
  if (hit !== undefined && !hit.possessive && hit.firstWord - end <= OBJECT_REACH) {
    const between = view.lower.slice(end, hit.firstWord);
    const marked = between.some((_, index) => hasMark(view, end + index, end + index + 1));
    if (!marked && !between.some((word) => words.prepositions.has(word)))
      return { patient: { name: hit.name }, endWord: hit.endWord };
  }
  const bare = view.lower[end] ?? '';
  if (OBJECT_PRONOUNS.has(bare)) return { patient: {}, endWord: end + 1 };
  const found = words.bareThings.has(bare)
    ? { thing: { head: bare, which: [] }, endWord: end + 1 }
    : thingStartingAt(context, words, end);
  return found && { patient: { thing: withSubject(found.thing, context, words, first) }, endWord: found.endWord };
}

/** "Norwind signed the contract": whose it is stands right before the verb. */
function withSubject(thing: Thing, context: StatementContext, words: EventWords, first: number): Thing {
  const subject = nameEndingAt(context, first - 1);
  return thing.owner !== undefined || subject === undefined || subject.possessive || isGoverned(context, words, subject)
    ? thing
    : { ...thing, owner: subject };
}

/** Whether no object follows: the clause goes on with a preposition, a date, a mark, or ends. */
function standsAlone(
  { view }: StatementContext,
  words: EventWords,
  end: number,
  isDate: (at: number) => boolean,
): boolean {
  const at = words.isAdverb(view.lower[end] ?? '') ? end + 1 : end;
  const next = view.lower[at];
  return next === undefined || isDate(at) || words.prepositions.has(next) || hasMark(view, at - 1, at);
}

const SAME_IN_THE_PAST = new Set([
  'born',
  'hit',
  'shut',
  'set',
  'burst',
  'cut',
  'put',
  'quit',
  'we',
  'on',
  'out',
  'in',
  'into',
]);

/** "blasted open", "close to": a verb without an ending is one only behind "to", "will" or "did". */
const isBareForm = (words: EventWords, cue: EventCue, verb: string): boolean =>
  cue.endWord === cue.firstWord + 1 &&
  !/(?:ed|s)$/.test(verb) &&
  !words.isIrregular(verb) &&
  !SAME_IN_THE_PAST.has(verb);

/** "opens", "is closed": on a day to come as well as now. */
const isPresent = (auxiliaries: readonly string[], verb: string): boolean =>
  auxiliaries.length === 0 ? /[^s]s$/.test(verb) : auxiliaries.every((word) => word === 'is' || word === 'are');

/** "A public meeting will be held": what is announced is one of its kind, whatever its article. */
function announcedAt(context: StatementContext, words: EventWords, at: number): Patient | undefined {
  const thing = phraseEndingAt(context, words, at);
  return thing === undefined || thing.head === '' ? undefined : { thing };
}

/** The clause of an event verb, if it says whom the event befell. `isDate` tells whether a date begins at a word. */
export function eventClause(
  context: StatementContext,
  words: EventWords,
  cue: EventCue,
  isDate: (at: number) => boolean,
): EventClause | undefined {
  const { view } = context;
  const phrase = verbPhrase(context, words, cue);
  const verb = view.lower[cue.firstWord] as string;
  if (phrase === undefined || verb.endsWith('ing')) return undefined;
  const { first, planned } = phrase;
  if (isBareForm(words, cue, verb) && !planned && view.lower[cue.firstWord - 1] !== 'did') return undefined;
  const present = isPresent(view.lower.slice(first, cue.firstWord), verb);
  const clause = (patient: Patient | undefined, endWord: number, finite: boolean): EventClause | undefined =>
    patient && { patient, firstWord: first, endWord, finite, planned, present, passive: phrase.passive };
  if (verb === 'we') return clause(IMPLIED, cue.endWord, true);
  if (cue.entry.impersonal === true && cue.endWord - cue.firstWord >= WHOLE_CLAUSE)
    return clause(IMPLIED, cue.endWord, true);
  if (!phrase.passive && !standsAlone(context, words, cue.endWord, isDate)) {
    const object = objectAfter(context, words, first, cue.endWord);
    return object === undefined ? undefined : clause(object.patient, object.endWord, true);
  }
  if (first === 0 && !phrase.hasAuxiliary)
    return clause(subjectAfterComma(context, words, cue.endWord), cue.endWord, false);
  const subject = subjectBefore(context, words, phrase);
  const impersonal = cue.entry.impersonal === true ? IMPLIED : undefined;
  const announced = planned && subject === undefined ? announcedAt(context, words, first - 1) : undefined;
  return clause(
    subject ?? announced ?? impersonal,
    cue.endWord,
    phrase.hasAuxiliary || !hasMark(view, first - 1, first),
  );
}
