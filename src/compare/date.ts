import { weekdayOf } from '../model/calendar.ts';
import type { Comparator } from '../model/plugin.ts';
import type { Level } from '../model/report.ts';
import type { DateValue, Value } from '../model/value.ts';

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

/** The week was told from the date of the source, so that the same weekday of another week may be meant. */
const resolvedFromWeekday = (date: DateValue): boolean => date.origin === 'resolved' && date.weekday !== undefined;

/**
 * Level of two dates, compared as the intervals they stand for. One inside the other is rounding, one that is disjoint from the other a
 * conflict. A date with one end open is a bound. Where a source gives a weekday alone, the weekdays decide. Symmetric.
 */
export function compareDates(a: DateValue, b: DateValue): Level {
  if (isUnresolved(a) || isUnresolved(b)) return compareWeekdays(a, b);
  const [fromA, toA, fromB, toB] = [dayFrom(a), dayTo(a), dayFrom(b), dayTo(b)];
  if (fromA > toB || fromB > toA) {
    const sameWeekday = (resolvedFromWeekday(a) || resolvedFromWeekday(b)) && compareWeekdays(a, b) === 'same';
    return sameWeekday ? 'not-comparable' : 'conflict';
  }
  if (fromA === fromB && toA === toB) return 'same';
  if (isBound(a) || isBound(b)) return isBound(a) && isBound(b) && a.relation !== b.relation ? 'far-bound' : 'bound';
  const contained = (fromA <= fromB && toB <= toA) || (fromB <= fromA && toA <= toB);
  return contained || a.relation === '~' || b.relation === '~' ? 'rounding' : 'vague';
}

export const date: Comparator = {
  id: 'date',
  compare: (a: Value, b: Value): Level =>
    a.type === 'date' && b.type === 'date' ? compareDates(a, b) : 'not-comparable',
};
