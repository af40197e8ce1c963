import type { PassageView } from '../../context/passage-view.ts';
import type { NameHit } from '../../names/find.ts';
import type { StatementContext } from '../statement-reader.ts';
import type { Found, Patient } from './event-clause.ts';
import { type EventCue, type EventWords, hasMark } from './event-words.ts';
import type { Moment } from './moments.ts';
import { ARTICLE, isNounLike, thingEndingAt, thingStartingAt } from './things.ts';

/** Words between the noun of an event and its date. */
const OCCURRING_REACH = 10;

/** "the launch in November 2022", "its founding in 2017", "Thursday's crash", "the 2022 indictment", "the verdict is due on Friday". */
export function byNoun(
  context: StatementContext,
  words: EventWords,
  cue: EventCue,
  moments: readonly Moment[],
): Found | undefined {
  const { view } = context;
  const behind = moments.find((moment) => moment.firstWord >= cue.endWord);
  const link = behind === undefined ? undefined : linkBehind(context, words, cue.endWord, behind.firstWord);
  const before = moments.find((moment) => moment.endWord <= cue.firstWord && cue.firstWord - moment.endWord <= 1);
  const moment =
    behind !== undefined && link !== undefined
      ? behind
      : before !== undefined && !hasMark(view, before.endWord - 1, cue.firstWord) && !cutsOff(view, before, cue)
        ? before
        : undefined;
  if (moment === undefined) return undefined;
  const patient = ownerOf(context, words, cue, moment);
  const planned = link === 'planned' || words.plans.has(view.lower[cue.firstWord - 1] ?? '');
  return patient && { cue, patient, moment, tense: planned ? 'future' : 'open' };
}

/**
 * "on 3 November", "of Norwind in 2017", "is due on", "will take place in Bergen on": only prepositions, whose event it is, and words
 * that say that it happens may stand between noun and date.
 */
function linkBehind(
  context: StatementContext,
  words: EventWords,
  end: number,
  start: number,
): 'stated' | 'planned' | undefined {
  const { view } = context;
  if (hasMark(view, end - 1, start)) return undefined;
  let inPhrase = false;
  let planned = false;
  for (const at of range(end, start)) {
    const word = view.lower[at] as string;
    const phrase = nameAt(context, at) !== undefined || words.prepositions.has(word);
    const happens = words.occurring.has(word) || words.plans.has(word);
    if (!phrase && !happens && !(inPhrase && (ARTICLE.test(word) || isNominal(context, words, at)))) return undefined;
    planned ||= words.plans.has(word);
    inPhrase = phrase || (inPhrase && !happens);
  }
  return start - end > OCCURRING_REACH ? undefined : planned ? 'planned' : 'stated';
}

/** No verb: "sales at Arden rose in May" dates no sale. */
const isNominal = (context: StatementContext, words: EventWords, at: number): boolean =>
  isNounLike(context, words, at) &&
  !words.isIrregular(context.view.lower[at] as string) &&
  !words.trends.has(context.view.lower[at] as string);

const ofThing = (context: StatementContext, words: EventWords, end: number): ReturnType<typeof thingStartingAt> =>
  context.view.lower[end] === 'of' ? thingStartingAt(context, words, end + 1) : undefined;

/** "on Thursday's crash" against "On Thursday crash investigators": the date must own or modify the noun. */
function cutsOff(view: PassageView, moment: Moment, cue: EventCue): boolean {
  const last = view.words[moment.endWord - 1]?.text ?? '';
  const modifies = moment.endWord === cue.firstWord && !/^(?:on|in)$/.test(view.lower[moment.firstWord - 1] ?? '');
  return !(/['’]s$/.test(last) || modifies);
}

/** The event of which an occasion is one of many; its noun tells which. */
const OCCASION = 'occasion';

/** Whose event it is: "Norwind's founding", "the launch of Tern", "the start of the works", else that of the document. */
function ownerOf(context: StatementContext, words: EventWords, cue: EventCue, moment: Moment): Patient | undefined {
  const { view, names } = context;
  if (cue.event === OCCASION) return occasionOf(context, words, cue, moment);
  const owner = names.find((hit) => hit.endWord === cue.firstWord);
  if (owner !== undefined) return { name: owner.name };
  const owned = names.find((hit) => hit.firstWord >= cue.endWord && hit.firstWord <= cue.endWord + 2);
  if (view.lower[cue.endWord] === 'of' && moment.firstWord > cue.endWord + 1) {
    if (owned !== undefined && !owned.possessive) return { name: owned.name };
    const found = ofThing(context, words, cue.endWord);
    return found && { thing: found.thing };
  }
  const opens = cue.firstWord === 0 || hasMark(view, cue.firstWord - 1, cue.firstWord);
  const definite = opens || /^(?:the|its|our|and)$/.test(view.lower[cue.firstWord - 1] ?? '');
  return cue.entry.impersonal === true || definite ? {} : undefined;
}

/** "The hearing", "Sunday's final": one that everybody knows of. */
function occasionOf(context: StatementContext, words: EventWords, cue: EventCue, moment: Moment): Patient | undefined {
  const thing = thingEndingAt(context, words, cue.endWord - 1);
  if (thing?.head === '' && thing.owner !== undefined) return { name: thing.owner.name };
  if (thing !== undefined) return { thing };
  return moment.endWord === cue.firstWord
    ? { thing: { head: context.view.lower[cue.endWord - 1] as string, which: [] } }
    : undefined;
}

const nameAt = ({ names }: StatementContext, at: number): NameHit | undefined =>
  names.find((hit) => hit.firstWord <= at && at < hit.endWord);

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
