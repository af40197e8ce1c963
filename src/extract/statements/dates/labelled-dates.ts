import type { Mention } from '../../../model/mention.ts';
import { sameName } from '../../../model/names.ts';
import { lowerWords } from '../../words.ts';
import type { StatementContext } from '../statement-reader.ts';
import { subjectOf } from './event-subject.ts';
import type { EventCue, EventWords } from './event-words.ts';
import type { Moment } from './moments.ts';
import { timeOf } from './tense.ts';
import type { Thing } from './things.ts';

/** Words of a label that only say that a date follows. */
const DATE_NOUNS = new Set(['date', 'year', 'day', 'time', 'of', 'the', 'on', 'in']);
const LONGEST_LABEL = 5;
/** Names that a labelled date is looked up under where the document names nobody it could belong to. */
const MOST_CANDIDATES = 3;

/** An event that a label names, with the thing that it befell ("Start of construction"), if the label says so. */
interface LabelledEvent {
  readonly cue: EventCue;
  readonly thing?: Thing;
}

/** The event that a label names as a whole ("Start date", "Launched", "Year of foundation"), apart from one noun. */
function labelledEvent(label: string, words: EventWords): LabelledEvent | undefined {
  const lower = lowerWords(label);
  if (lower.length === 0 || lower.length > LONGEST_LABEL) return undefined;
  const labelled = words.cuesInLabel(lower).map((cue) => ({
    cue,
    others: lower.filter((word, at) => (at < cue.firstWord || at >= cue.endWord) && !DATE_NOUNS.has(word)),
    noun: lower[cue.endWord - 1] as string,
  }));
  const whole = labelled.find(({ others }) => others.length === 0);
  if (whole !== undefined)
    return { cue: whole.cue, ...(whole.cue.event === OCCASION ? { thing: { head: whole.noun, which: [] } } : {}) };
  const part = labelled.find(({ cue, others }) => others.length === 1 && cue.event !== OCCASION);
  return part && { cue: part.cue, thing: { head: part.others[0] as string, which: [] } };
}

/** The event of which an occasion is one of many; its noun tells which. */
const OCCASION = 'occasion';

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
  const found = subjectOf(context, words, event.cue, event.thing === undefined ? {} : { thing: event.thing });
  const subject = named ? [named] : (found?.subject ?? focus.slice(0, MOST_CANDIDATES));
  if (subject.length === 0) return [];
  const time = timeOf(moment.value, 'open', context.published);
  const span = { start: first.start, end: last.end };
  return [
    {
      ...found,
      span,
      core: span,
      attribute: found?.attribute ?? event.cue.event,
      value: time.value,
      subject,
      ...(named ? { subjectImplied: false } : { subjectImplied: true }),
      ...(time.planned ? { planned: true } : {}),
    },
  ];
}
