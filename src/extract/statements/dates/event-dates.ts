import type { Lexicon } from '../../../model/lexicon.ts';
import type { Mention } from '../../../model/mention.ts';
import type { Triggers } from '../../triggers.ts';
import type { StatementContext, StatementReader } from '../statement-reader.ts';
import type { Found } from './event-clause.ts';
import { byNoun } from './event-nouns.ts';
import { subjectOf } from './event-subject.ts';
import { type EventWords, eventWords } from './event-words.ts';
import { labelledDates } from './labelled-dates.ts';
import { dateOf, momentsOf } from './moments.ts';
import { openEvents } from './open-events.ts';
import { orderOf } from './order.ts';
import { byVerb } from './verb-dates.ts';

/** Reads when events happened or are to happen: "was founded in 2017", "Thursday's crash", "Start date: Saturday, 9 August". */
export function createEventDateReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const words = eventWords(lexicon, triggers);
  return (context) => {
    const moments = momentsOf(context);
    if (moments.length === 0) return [];
    const cues = words.cuesIn(context.view);
    const labelled = labelledDates(context, words, moments);
    if (labelled.length > 0) return labelled;
    const found = cues
      .filter((cue) => words.standsBeside(cue, context.view.stems))
      .map((cue) => (cue.kind === 'verb' ? byVerb(context, words, cue, moments) : byNoun(context, words, cue, moments)))
      .flatMap((one) => (one === undefined ? [] : dated(context, words, one)));
    const named = found.filter(
      (one, index) => found.findIndex((other) => isRepeat(one, other)) === index && !isGeneral(one, found),
    );
    return [...named, ...openEvents(context, words, cues, moments, named)];
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
  const { cue, patient, tense } = found;
  const event = subjectOf(context, words, cue, patient);
  if (event === undefined) return [];
  const nth = orderOf(context.view, cue);
  const news = nth === undefined && (cue.entry.news === true || event.attribute !== cue.event);
  const scope = nth === undefined ? event.scope : [...(event.scope ?? []), nth];
  return dateOf(context, found.moment, tense, news).map((date) => ({
    ...date,
    ...event,
    ...(scope === undefined ? {} : { scope }),
  }));
}
