import { addDays, isoDate, lastDayOfMonth, yearOf } from '../../../model/calendar.ts';
import type { DateValue, Granularity, Relation } from '../../../model/value.ts';

/** Makers of date values. Dates are ISO 8601 days, both ends inclusive. Pure. */

export const between = (
  from: string | null,
  to: string | null,
  granularity: Granularity,
  relation: Relation,
  origin: DateValue['origin'],
): DateValue => ({ type: 'date', from, to, granularity, relation, origin });

/** A weekday whose week is not known: the source has no date. */
export const weekdayAlone = (weekday: string): DateValue => ({
  ...between(null, null, 'day', '=', 'resolved'),
  weekday,
});

/** `months` whole months from the month given (1 to 12) on; it may run into the next year. */
export function monthsFrom(year: number, month: number, months: number, granularity: Granularity): DateValue {
  const last = month + months - 1;
  const to = lastDayOfMonth(year + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1);
  return between(isoDate(year, month, 1), to, granularity, '=', 'stated');
}

const daysIn = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** How much of a period its beginning, middle and end take: halves that overlap, as nobody means exact thirds. */
const PARTS = { start: [0, 0.5], middle: [0.25, 0.75], end: [0.5, 1] } as const;

/** "early 2022", "the middle of 2023", "late March": part of a period, approximately. */
export function partOf(value: DateValue, part: keyof typeof PARTS): DateValue {
  if (value.from === null || value.to === null) return value;
  const days = daysIn(value.from, value.to);
  const [first, last] = PARTS[part];
  return {
    ...value,
    from: addDays(value.from, Math.floor(first * days)),
    to: addDays(value.from, Math.ceil(last * days)),
    relation: '~',
  };
}

/** Years around a year, in each direction, that "around 1990" still covers; days around a day; a month around others. */
const SLACK_DAYS: Readonly<Partial<Record<Granularity, number>>> = { year: 365, day: 2 };
const OTHER_SLACK_DAYS = 31;

export function around(value: DateValue): DateValue {
  if (value.from === null || value.to === null) return { ...value, relation: '~' };
  const slack = SLACK_DAYS[value.granularity] ?? OTHER_SLACK_DAYS;
  return { ...value, from: addDays(value.from, -slack), to: addDays(value.to, slack), relation: '~' };
}

export const upTo = (value: DateValue): DateValue => ({ ...value, from: null, relation: '<' });
export const from = (value: DateValue): DateValue => ({ ...value, to: null, relation: '>' });

export type Distance = 'about' | 'short of' | 'beyond';

const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25, decade: 3652.5 };
const GRANULARITY_OF: Readonly<Record<string, Granularity>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  decade: 'decade',
};
/** Half a unit is lost when somebody counts whole ones, more when the count is a high one. */
const LEAST_TOLERANCE = 0.5;
const RELATIVE_TOLERANCE = 0.1;
const FARTHEST_YEARS = 1000;

/**
 * The time that lies a number of units before a day. Whole years also cover the calendar year that subtraction gives. Undefined for
 * other units and for more than a thousand years.
 */
export function agoFrom(day: string, count: number, unit: string, distance?: Distance): DateValue | undefined {
  const days = DAYS_OF[unit];
  const granularity = GRANULARITY_OF[unit];
  if (days === undefined || granularity === undefined || count * days > FARTHEST_YEARS * 366) return undefined;
  const point = addDays(day, -Math.round(count * days));
  if (unit === 'day' && distance === undefined) return between(point, point, 'day', '=', 'resolved');
  const tolerance = Math.ceil(Math.max(LEAST_TOLERANCE, RELATIVE_TOLERANCE * count) * days);
  if (distance === 'beyond') return between(null, point, granularity, '<', 'resolved');
  if (distance === 'short of') return between(point, addDays(point, tolerance), granularity, '~', 'resolved');
  const low = addDays(point, -tolerance);
  const high = addDays(point, tolerance);
  if (unit !== 'year') return between(low, high, granularity, '~', 'resolved');
  const year = yearOf(day) - count;
  const first = isoDate(Math.floor(year), 1, 1);
  const last = isoDate(Math.floor(year), 12, 31);
  const [earliest, latest] = [[first, low].sort()[0], [last, high].sort()[1]] as [string, string];
  return between(earliest, latest, granularity, '~', 'resolved');
}

/** The years in which something can have begun that is so many years old on a day. */
export const beganWhenAged = (day: string, years: number): DateValue =>
  between(
    isoDate(yearOf(day) - years - 1, Number(day.slice(5, 7)), Number(day.slice(8, 10))),
    isoDate(yearOf(day) - years, 12, 31),
    'year',
    '~',
    'resolved',
  );
