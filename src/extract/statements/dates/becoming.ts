import { eventAttribute } from '../../../model/event.ts';
import type { Mention } from '../../../model/mention.ts';
import type { StatementContext } from '../statement-reader.ts';
import { type EventWords, hasMark } from './event-words.ts';
import { dateOf, type Moment } from './moments.ts';

/** Words between the verb and the date. */
const REACH = 9;
const BECOMING = eventAttribute(['becom']);
/** Event of the lexicon by which somebody comes into an office. */
const APPOINTMENT = 'appointment';
const BECAME = /^(?:became|becomes|become)$/;
const BEEN = /^been$/;
const PERFECT = /^(?:has|have|had)$/;
const PRONOUN = /^(?:s?he|it|they)$/;
const ARTICLE = /^(?:the|an?|its|his|her|their)$/;

/** Reads since when somebody or something is what it is: "became mayor of Odda in 2018", "has been mayor of Odda since 2015". */
export const becomings = (context: StatementContext, words: EventWords, free: readonly Moment[]): Mention[] =>
  free.flatMap((moment) => {
    const verb = verbBefore(context, moment) ?? commaBefore(context, moment);
    if (verb === undefined) return [];
    const head = headOf(context, words, verb + 1, moment.firstWord);
    const subject = subjectBefore(context, verb);
    if (head === undefined || subject === undefined) return [];
    const event = words.isOffice(head)
      ? { attribute: APPOINTMENT, ...subject }
      : { attribute: BECOMING, ...subject, scope: [`thing: ${words.kindOf(head)}`] };
    return dateOf(context, moment, 'past', false).map((date) => ({ ...date, ...event }));
  });

/** "became …" before a date, "been …" before "since" and a date. */
function verbBefore({ view }: StatementContext, { firstWord }: Moment): number | undefined {
  const since = view.lower[firstWord] === 'since';
  for (let at = firstWord - 1; at >= 0 && firstWord - at <= REACH; at--) {
    if (hasMark(view, at, at + 1)) return undefined;
    if ((since ? BEEN : BECAME).test(view.lower[at] as string)) return at;
  }
  return undefined;
}

/** "Ida Lund, mayor since 2015": the last word of the name before the comma stands for the verb. */
function commaBefore({ view, names }: StatementContext, { firstWord }: Moment): number | undefined {
  if (view.lower[firstWord] !== 'since') return undefined;
  for (let at = firstWord - 1; at >= 0 && firstWord - at <= REACH; at--)
    if (hasMark(view, at, at + 1)) return names.some((hit) => hit.endWord === at + 1) ? at : undefined;
  return undefined;
}

/** The noun of what it became: "mayor", "a founding member". */
function headOf({ view, names }: StatementContext, words: EventWords, from: number, to: number): string | undefined {
  let head: string | undefined;
  for (let at = from; at < to; at++) {
    const word = view.lower[at] as string;
    if (ARTICLE.test(word) && at === from) continue;
    const named = names.some((hit) => hit.firstWord <= at && at < hit.endWord);
    if (words.prepositions.has(word) || named) break;
    // "has been closed since" and "became very rich in" tell no kind of thing.
    if (words.functionWords.has(word) || words.isAdverb(word) || !/^[a-z-]+$/.test(word)) return undefined;
    head = word;
  }
  return head !== undefined && words.isNoun(head) ? head : undefined;
}

function subjectBefore(
  { view, names, focus }: StatementContext,
  verb: number,
): Pick<Mention, 'subject' | 'subjectImplied'> | undefined {
  const end = PERFECT.test(view.lower[verb - 1] ?? '') ? verb - 1 : verb;
  const named = names.find((hit) => (hit.endWord === end || hit.endWord === verb + 1) && !hit.possessive);
  if (named !== undefined) return { subject: [named.name] };
  return PRONOUN.test(view.lower[end - 1] ?? '') ? { subject: focus, subjectImplied: true } : undefined;
}
