import { weekdayOf } from '../model/calendar.ts';
import type { CompareOptions } from '../model/compare-options.ts';
import type { Comparator } from '../model/plugin.ts';
import type { Level } from '../model/report.ts';
import type { DateValue, Value } from '../model/value.ts';
import { compareTimes, isTimed } from './time-of-day.ts';
import { datesWithin } from './tolerance.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const FIRST = '0000-01-01';
const LAST = '9999-12-31';

const isUnresolved = (date: DateValue): boolean => date.from === null && date.to === null;
const isBound = (date: DateValue): boolean => (date.from === null) !== (date.to === null);
const dayFrom = (date: DateValue): string => (date.from ?? FIRST).slice(0, 10);
const dayTo = (date: DateValue): string => (date.to ?? LAST).slice(0, 10);

/** The weekday that is written, else that of the one day meant. */
function weekday(date: DateValue): string | undefined {
  if (date.weekday !== undefined) return date.weekday.toLowerCase();
  return date.from !== null && dayFrom(date) === dayTo(date) ? WEEKDAYS[weekdayOf(date.from)] : undefined;
}

/** A weekday of an unknown week contradicts another weekday; of other periods it says nothing. */
function compareWeekdays(a: DateValue, b: DateValue): Level {
  const [left, right] = [weekday(a), weekday(b)];
  if (left === undefined || right === undefined) return 'not-comparable';
  return left === right ? 'same' : 'conflict';
}

/** Different weekdays, with zones or without, are no one's slip of the clock unless a zone moves midnight between them. */
const weekdaysAgree = (a: DateValue, b: DateValue): boolean => {
  const zones = a.zone !== undefined && b.zone !== undefined;
  return zones || compareWeekdays(a, b) !== 'conflict';
};

/** The week was told from the date of the source, so that the same weekday of another week may be meant. */
const resolvedFromWeekday = (date: DateValue): boolean =>
  date.origin === 'resolved' && date.weekday !== undefined && date.monthDay === undefined;

/** "mm-dd" of the one day meant, whatever the year. */
const monthDayOf = (date: DateValue): string | undefined =>
  date.monthDay ?? (date.from !== null && dayFrom(date) === dayTo(date) ? dayFrom(date).slice(5) : undefined);

/** Days of which one has no year at least: month and day decide; of a whole month, the month; else the weekdays. */
function compareUnresolved(a: DateValue, b: DateValue): Level {
  const [left, right] = [monthDayOf(a), monthDayOf(b)];
  if (left !== undefined && right !== undefined) return left === right ? 'same' : 'conflict';
  const [day, other] = left === undefined ? [right, a] : [left, b];
  if (day !== undefined && other.granularity === 'month' && other.from !== null && other.to !== null)
    return day.slice(0, 2) === other.from.slice(5, 7) ? 'rounding' : 'conflict';
  return compareWeekdays(a, b);
}

/** Periods of business years compare with one another only: when they begin is not known. Those that cannot meet differ all the same. */
function compareFiscal(a: DateValue, b: DateValue): Level {
  const disjoint = dayFrom(a) > dayTo(b) || dayFrom(b) > dayTo(a);
  if (a.fiscal === undefined || b.fiscal === undefined) return disjoint ? 'conflict' : 'not-comparable';
  if (a.fiscal === b.fiscal) return 'same';
  const [shorter, longer] = a.fiscal.length < b.fiscal.length ? [a.fiscal, b.fiscal] : [b.fiscal, a.fiscal];
  return longer.startsWith(`${shorter} `) ? 'rounding' : 'conflict';
}

/**
 * Level of two dates, compared as the intervals they stand for. One inside the other is rounding, one that is disjoint from the other a
 * conflict. A date with one end open is a bound. Where a source gives a day without its year, or a weekday alone, these decide; where both give a time of
 * day, on days that can be one, the times do. Symmetric.
 */
export function compareDates(a: DateValue, b: DateValue): Level {
  if (a.fiscal !== undefined || b.fiscal !== undefined) return compareFiscal(a, b);
  if (isTimed(a) && isTimed(b) && weekdaysAgree(a, b)) return compareTimes(a, b);
  if (isUnresolved(a) || isUnresolved(b)) return compareUnresolved(a, b);
  const [fromA, toA, fromB, toB] = [dayFrom(a), dayTo(a), dayFrom(b), dayTo(b)];
  if (fromA > toB || fromB > toA) {
    const sameWeekday = (resolvedFromWeekday(a) || resolvedFromWeekday(b)) && compareWeekdays(a, b) === 'same';
    return sameWeekday ? 'not-comparable' : 'conflict';
  }
  if (fromA === fromB && toA === toB) return isTimed(a) === isTimed(b) ? 'same' : 'rounding';
  if (isBound(a) || isBound(b)) return isBound(a) && isBound(b) && a.relation !== b.relation ? 'far-bound' : 'bound';
  const contained = (fromA <= fromB && toB <= toA) || (fromB <= fromA && toA <= toB);
  return contained || a.relation === '~' || b.relation === '~' ? 'rounding' : 'vague';
}

/** The same, with conflicts inside a tolerance as rounding. */
function compareWithin(a: DateValue, b: DateValue, { tolerance }: CompareOptions): Level {
  const level = compareDates(a, b);
  return level === 'conflict' && tolerance !== undefined && datesWithin(a, b, tolerance) ? 'rounding' : level;
}

export const date: Comparator = {
  id: 'date',
  valueType: 'date',
  tolerances: ['absolute'],
  compare: (a: Value, b: Value, options: CompareOptions = {}): Level =>
    a.type === 'date' && b.type === 'date' ? compareWithin(a, b, options) : 'not-comparable',
};
