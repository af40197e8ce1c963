import { addDays, monthOf, weekdayOf, yearOf } from '../model/calendar.ts';
import type { DateValue } from '../model/value.ts';
import type { DateUnit, Shift } from '../model/written-date.ts';
import { between, monthsFrom, oneDay, yearsFrom } from './intervals.ts';

const WEEK = 7;
/** Saturday is the fifth day from Monday. */
const SATURDAY = 5;
const MONTHS_OF: Readonly<Partial<Record<DateUnit, 1 | 3 | 6>>> = { month: 1, quarter: 3, half: 6 };

/** Weeks begin on Monday. */
function week(day: string, shift: Shift, weekend: boolean): DateValue {
  const monday = addDays(day, WEEK * shift - weekdayOf(day));
  return between(weekend ? addDays(monday, SATURDAY) : monday, addDays(monday, WEEK - 1), 'week', '=', 'resolved');
}

function months(day: string, shift: Shift, length: 1 | 3 | 6): DateValue {
  const index = yearOf(day) * 12 + Math.floor((monthOf(day) - 1) / length) * length + shift * length;
  const granularity = length === 1 ? 'month' : length === 3 ? 'quarter' : 'half';
  return monthsFrom(Math.floor(index / 12), (index % 12) + 1, length, granularity, 'resolved');
}

function years(day: string, shift: Shift, length: 1 | 10 | 100): DateValue {
  // Centuries begin with a year that ends in 01, decades in speech with one that ends in 0.
  const offset = length === 100 ? 1 : 0;
  const first = Math.floor((yearOf(day) - offset) / length) * length + offset + shift * length;
  const granularity = length === 1 ? 'year' : length === 10 ? 'decade' : 'century';
  return yearsFrom(first, first + length - 1, granularity, 'resolved');
}

/** The day, week, month, year … of a day, or the one before or after it: "last month", "this week". */
export function relativePeriod(day: string, unit: DateUnit, shift: Shift): DateValue {
  if (unit === 'day') return oneDay(addDays(day, shift), 'resolved');
  if (unit === 'week' || unit === 'weekend' || unit === 'fortnight') return week(day, shift, unit === 'weekend');
  const length = MONTHS_OF[unit];
  if (length !== undefined) return months(day, shift, length);
  return years(day, shift, unit === 'century' ? 100 : unit === 'decade' ? 10 : 1);
}
