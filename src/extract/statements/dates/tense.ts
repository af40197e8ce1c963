import { addDays, isoDate, lastDayOfMonth, monthOf, yearOf } from '../../../model/calendar.ts';
import { sameName } from '../../../model/names.ts';
import type { DateValue } from '../../../model/value.ts';
import type { StatementContext } from '../statement-reader.ts';

/** What a clause or a noun says of when its event lies; a noun alone says nothing. */
export type Tense = 'past' | 'present' | 'future' | 'open';

/** Days around its own date within which a source reports an event as news. */
const NEWS_BEFORE = 21;
const NEWS_AFTER = 1;
const WEEK = 7;

/** A date as the tense means it, and whether the event is still to come on the day of the source. */
export function timeOf(
  value: DateValue,
  tense: Tense,
  published: string | undefined,
): { readonly value: DateValue; readonly planned: boolean } {
  const day = published?.slice(0, 10);
  const { from, to } = value;
  // "It opens on 3 May" is said of what is to come; "it is closed since 2019" is not.
  const ahead = tense === 'future' || (tense === 'present' && day === undefined && isDay(value));
  if (day === undefined || to === null) return { value, planned: ahead };
  const resolved = value.origin === 'resolved';
  // "The museum opens on Friday" is said of the next one.
  const next = tense === 'future' || (tense === 'present' && value.weekday !== undefined);
  if (next && resolved && dayOf(to) < day) return { value: inTheFuture(value, from, to), planned: true };
  if (from === null) return { value, planned: tense === 'future' || dayOf(to) > day };
  if (tense === 'past' && resolved && dayOf(from) > day) return { value: moved(value, from, to, -1), planned: false };
  return { value, planned: tense === 'future' || dayOf(from) > day };
}

const isDay = ({ granularity }: DateValue): boolean => granularity === 'day' || granularity === 'minute';

/** The next weekday or month of that name. */
const inTheFuture = (value: DateValue, from: string | null, to: string): DateValue =>
  value.weekday === undefined || value.monthDay !== undefined
    ? moved(value, from, to, 1)
    : { ...value, from: from && weekAfter(from), to: weekAfter(to) };

const moved = (value: DateValue, from: string | null, to: string, years: number): DateValue => ({
  ...value,
  from: from && yearsFrom(from, years),
  to: yearsFrom(to, years),
});

const DAY_LENGTH = 10;
const dayOf = (moment: string): string => moment.slice(0, DAY_LENGTH);

/** Both keep the time of day. */
const weekAfter = (moment: string): string => addDays(moment, WEEK) + moment.slice(DAY_LENGTH);

const yearsFrom = (moment: string, years: number): string =>
  isoDate(yearOf(moment) + years, monthOf(moment), Number(moment.slice(8, DAY_LENGTH))) + moment.slice(DAY_LENGTH);

/** "Closed since May": what lasts since then began then. */
export function beginningOf(value: DateValue): DateValue {
  const { from, to, granularity } = value;
  if (from === null || to !== null) return value;
  if (granularity === 'year') return { ...value, to: isoDate(yearOf(from), 12, 31), relation: '=' };
  if (granularity === 'month') return { ...value, to: lastDayOfMonth(yearOf(from), monthOf(from)), relation: '=' };
  return granularity === 'day' || granularity === 'minute' ? { ...value, to: from, relation: '=' } : value;
}

/**
 * Whether a date is that of the event that a source reports: near its own date, or a day written out in full in a sentence that names
 * what the source is about. Others of the kind are told as history.
 */
export function isNews(
  { published, focus, names }: StatementContext,
  { value }: { readonly value: DateValue },
): boolean {
  if (value.from === null && value.to === null) return true;
  if (value.from === null || value.to === null) return false;
  if (value.granularity !== 'day' && value.granularity !== 'minute') return false;
  const day = published?.slice(0, 10);
  if (day !== undefined && value.from >= addDays(day, -NEWS_BEFORE) && dayOf(value.to) <= addDays(day, NEWS_AFTER))
    return true;
  const [main] = focus;
  return value.origin === 'stated' && main !== undefined && names.some((hit) => sameName(hit.name, main));
}
