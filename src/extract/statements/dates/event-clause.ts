import type { NameHit } from '../../names/find.ts';
import type { StatementContext } from '../statement-reader.ts';
import { type EventCue, type EventWords, hasMark } from './event-words.ts';

/** Whom an event befell: a name, or what the document is about, with the noun that stands for it ("the fire"). */
export type Patient = { readonly name: string } | { readonly implied: string };

const IMPLIED: Patient = { implied: '' };

/** The clause of a verb that states an event. */
export interface EventClause {
  readonly patient: Patient;
  /** Word before which the clause's own words begin, and one past verb and object. */
  readonly firstWord: number;
  readonly endWord: number;
  /** True for a verb with its own tense; a date may then stand before the subject. */
  readonly finite: boolean;
}

const ARTICLES = new Set(['the', 'this', 'that', 'our', 'its']);
const PRONOUNS = new Set(['it', 'we', 'they']);
const RELATIVES = new Set(['which', 'who', 'that']);
const ADVERB = /ly$/;
/** Words that may stand between a verb and the name of its object. */
const OBJECT_REACH = 4;
/** Longest apposition between a name and its verb, in words. */
const APPOSITION = 12;

interface VerbPhrase {
  /** Index of the first word of the phrase. */
  readonly first: number;
  readonly passive: boolean;
  readonly hasAuxiliary: boolean;
}

/** Auxiliaries and adverbs before the verb belong to it. Undefined for plans, possibilities and denials: nothing has happened. */
function verbPhrase({ view }: StatementContext, words: EventWords, cue: EventCue): VerbPhrase | undefined {
  let first = cue.firstWord;
  let passive = words.passives.has(view.lower[cue.firstWord] as string);
  let hasAuxiliary = passive;
  while (first > 0 && !hasMark(view, first - 1, first)) {
    const word = view.lower[first - 1] as string;
    if (words.futures.has(word)) return undefined;
    if (words.passives.has(word)) passive = true;
    if (words.auxiliaries.has(word)) hasAuxiliary = true;
    else if (!ADVERB.test(word) && word !== 'first' && word !== 'also') break;
    first--;
  }
  return { first, passive, hasAuxiliary };
}

const nameEndingAt = (context: StatementContext, word: number): NameHit | undefined =>
  context.names.find((hit) => hit.endWord === word + 1);

/** Who or what the noun phrase that ends at a word means: a name, "the company", or something else that no claim can name. */
function nounAt(context: StatementContext, words: EventWords, at: number): Patient | undefined {
  const { view } = context;
  const word = view.lower[at];
  if (word === undefined) return undefined;
  const name = nameEndingAt(context, at);
  if (name !== undefined) return name.possessive || isGoverned(context, words, name) ? undefined : name;
  if (PRONOUNS.has(word)) return IMPLIED;
  if (!words.genericEntities.has(word)) return undefined;
  const before = view.lower[at - 1] ?? '';
  const modifier = nameEndingAt(context, at - 1);
  if (modifier !== undefined && !modifier.possessive) return modifier;
  return ARTICLES.has(before) || ARTICLES.has(view.lower[at - 2] ?? '') ? { implied: word } : undefined;
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
  if (!phrase.hasAuxiliary || !hasMark(view, at, phrase.first)) return nounAt(context, words, at);
  for (let back = at; back > 0 && at - back < APPOSITION; back--) {
    if (hasMark(view, back - 1, back)) return nounAt(context, words, back - 1);
  }
  return nounAt(context, words, at);
}

/** "Founded in 2017, Norwind …": the subject is that of the main clause, right behind the comma. */
function subjectAfterComma(context: StatementContext, words: EventWords, from: number): Patient | undefined {
  const { view } = context;
  for (let at = from; at < view.words.length; at++) {
    if (!hasMark(view, at - 1, at)) continue;
    const start = view.lower[at] === 'the' ? at + 1 : at;
    const name = context.names.find((hit) => hit.firstWord === start);
    if (name !== undefined) return name.possessive ? undefined : name;
    const implied = PRONOUNS.has(view.lower[at] as string) || (start > at && headIsGeneric(context, words, start));
    if (implied) return IMPLIED;
  }
  return undefined;
}

const headIsGeneric = ({ view }: StatementContext, words: EventWords, start: number): boolean =>
  words.genericEntities.has(view.lower[start] ?? '') || words.genericEntities.has(view.lower[start + 1] ?? '');

/** The name that is the object of a verb: "founded the start-up Norwind". */
function objectAfter(context: StatementContext, words: EventWords, end: number): NameHit | undefined {
  const { view, names } = context;
  const hit = names.find((name) => name.firstWord >= end);
  if (hit === undefined || hit.possessive || hit.firstWord - end > OBJECT_REACH) return undefined;
  for (let at = end; at < hit.firstWord; at++) {
    if (words.prepositions.has(view.lower[at] as string) || hasMark(view, at, at + 1)) return undefined;
  }
  return hit;
}

/** Whether no object follows: the clause goes on with a preposition, a date, a mark, or ends. */
function standsAlone(
  { view }: StatementContext,
  words: EventWords,
  end: number,
  isDate: (at: number) => boolean,
): boolean {
  const at = ADVERB.test(view.lower[end] ?? '') ? end + 1 : end;
  const next = view.lower[at];
  return next === undefined || isDate(at) || words.prepositions.has(next) || hasMark(view, at - 1, at);
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
  if (phrase === undefined || (view.lower[cue.firstWord] as string).endsWith('ing')) return undefined;
  const { first } = phrase;
  const clause = (patient: Patient | undefined, endWord: number, finite: boolean): EventClause | undefined =>
    patient && { patient, firstWord: first, endWord, finite };
  if (view.lower[cue.firstWord] === 'we') return clause(IMPLIED, cue.endWord, true);
  if (!phrase.passive && !standsAlone(context, words, cue.endWord, isDate)) {
    const object = objectAfter(context, words, cue.endWord);
    return object === undefined ? undefined : clause(object, object.endWord, true);
  }
  if (first === 0 && !phrase.hasAuxiliary)
    return clause(subjectAfterComma(context, words, cue.endWord), cue.endWord, false);
  const subject = subjectBefore(context, words, phrase);
  const impersonal = cue.entry.impersonal === true ? IMPLIED : undefined;
  return clause(subject ?? impersonal, cue.endWord, phrase.hasAuxiliary || !hasMark(view, first - 1, first));
}
