import type { Mention } from '../../../model/mention.ts';
import { sameName } from '../../../model/names.ts';
import { tokenise } from '../../words.ts';
import type { StatementContext } from '../statement-reader.ts';
import type { EventCue, EventWords } from './event-words.ts';
import type { Moment } from './moments.ts';

/** Words of a label that only say that a date follows. */
const DATE_NOUNS = new Set(['date', 'year', 'day', 'time', 'of', 'the', 'on', 'in']);
const LONGEST_LABEL = 5;

/** The event that a label names as a whole ("Start date", "Launched", "Year of foundation"). */
function labelledEvent(label: string, words: EventWords): EventCue | undefined {
  const lower = tokenise(label).map((word) => word.lower);
  if (lower.length === 0 || lower.length > LONGEST_LABEL) return undefined;
  const stems = lower.map(words.stem);
  return words
    .cuesIn(lower, stems)
    .find((cue) => lower.every((word, at) => (at >= cue.firstWord && at < cue.endWord) || DATE_NOUNS.has(word)));
}

/** The label of a passage: the head of its table row or column, or what stands before a colon. */
function labelOf({ view, cell }: StatementContext): { label: string; from: number } | undefined {
  if (cell !== undefined) {
    const label = cell.label ?? cell.head;
    return label === undefined ? undefined : { label, from: 0 };
  }
  const colon = view.text.indexOf(':');
  return colon < 0 || colon > 40 ? undefined : { label: view.text.slice(0, colon), from: colon };
}

/** Dates that a table cell or an item with a label states: "| Start date | Saturday, August 9 |", "Launched: 3 November 2022". */
export function labelledDates(context: StatementContext, words: EventWords, moments: readonly Moment[]): Mention[] {
  const labelled = labelOf(context);
  if (labelled === undefined) return [];
  const event = labelledEvent(labelled.label, words);
  const { view, cell, focus, names } = context;
  const start = view.words.findIndex((word) => word.start >= labelled.from);
  const moment = moments.find((one) => one.firstWord >= start);
  if (event === undefined || moment === undefined || moment.firstWord - start > 1) return [];
  const first = view.words[moment.firstWord];
  const last = view.words[moment.endWord - 1];
  if (first === undefined || last === undefined) return [];
  const column = cell?.head !== undefined && cell.label !== undefined ? cell.head : undefined;
  const named =
    column !== undefined && [...focus, ...names.map((hit) => hit.name)].find((name) => sameName(name, column));
  const subject = named ? [named] : event.entry.impersonal === true ? focus : focus.slice(0, 1);
  if (subject.length === 0) return [];
  const span = { start: first.start, end: last.end };
  return [
    {
      span,
      core: span,
      attribute: event.event,
      value: moment.value,
      subject,
      ...(named ? {} : { subjectImplied: true }),
    },
  ];
}
