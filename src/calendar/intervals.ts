import { addDays, isoDate, lastDayOfMonth, yearOf } from '../model/calendar.ts';
import type { DateValue, Granularity, Relation } from '../model/value.ts';
import type { DateUnit, Tolerance, WrittenDate } from '../model/written-date.ts';

/** Makers of date values. Dates are ISO 8601 days, both ends inclusive. Pure. */

type Origin = DateValue['origin'];

export const between = (
  from: string | null,
  to: string | null,
  granularity: Granularity,
  relation: Relation,
  origin: Origin,
): DateValue => ({ type: 'date', from, to, granularity, relation, origin });

export const oneDay = (day: string, origin: Origin): DateValue => between(day, day, 'day', '=', origin);

/** `months` whole months from the month given (1 to 12) on; it may run into the next year. */
export function monthsFrom(
  year: number,
  month: number,
  months: number,
  granularity: Granularity,
  origin: Origin,
): DateValue {
  const last = month + months - 1;
  const to = lastDayOfMonth(year + Math.floor((last - 1) / 12), ((last - 1) % 12) + 1);
  return between(isoDate(year, month, 1), to, granularity, '=', origin);
}

export const yearsFrom = (first: number, last: number, granularity: Granularity, origin: Origin): DateValue =>
  between(isoDate(first, 1, 1), isoDate(last, 12, 31), granularity, '=', origin);

const daysIn = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** How much of a period its beginning, middle and end take: halves that overlap, as nobody means exact thirds. */
const PARTS = { start: [0, 0.5], middle: [0.25, 0.75], end: [0.5, 1] } as const;

/** "early 2022", "the middle of 2023", "late March": part of a period, approximately. */
export function partOf(value: DateValue, part: NonNullable<WrittenDate['part']>): DateValue {
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

function around(value: DateValue): DateValue {
  if (value.from === null || value.to === null || value.granularity === 'minute') return { ...value, relation: '~' };
  const slack = SLACK_DAYS[value.granularity] ?? OTHER_SLACK_DAYS;
  return { ...value, from: addDays(value.from, -slack), to: addDays(value.to, slack), relation: '~' };
}

const RELATION_OF: Readonly<Record<NonNullable<WrittenDate['bound']>, Relation>> = {
  about: '~',
  before: '<',
  by: '<',
  after: '>',
  since: '>',
};

/** A date as the words before it bound it. "before" and "after" leave the date itself out, down to its day. */
export function bounded(value: DateValue, bound: WrittenDate['bound']): DateValue {
  const { from, to } = value;
  if (bound === undefined) return value;
  // A time of day alone is bounded within its day, which is not known.
  if (from === null && to === null) return { ...value, relation: RELATION_OF[bound] };
  if (bound === 'about') return around(value);
  if (bound === 'by') return { ...value, from: null, relation: '<' };
  if (bound === 'since') return { ...value, to: null, relation: '>' };
  const timed = value.granularity === 'minute';
  if (bound === 'before')
    return { ...value, from: null, to: from === null || timed ? from : addDays(from, -1), relation: '<' };
  return { ...value, from: to === null || timed ? to : addDays(to, 1), to: null, relation: '>' };
}

const DAYS_OF: Readonly<Partial<Record<DateUnit, number>>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30.44,
  quarter: 91.3,
  year: 365.25,
  decade: 3652.5,
  century: 36_525,
};
const GRANULARITY_OF: Readonly<Partial<Record<DateUnit, Granularity>>> = { fortnight: 'week' };
/** Half a unit is lost when somebody counts whole ones, more when the count is a high one. */
const LEAST_TOLERANCE = 0.5;
const RELATIVE_TOLERANCE = 0.1;
const FARTHEST_DAYS = 1000 * 366;
const YEAR = 365.25;
const EARLIEST_YEAR = 100;

/**
 * The time that lies a number of units before or after a day. Whole years also cover the calendar year that subtraction gives.
 * Undefined for units that are no length and for more than a thousand years.
 */
export function distanceFrom(
  day: string,
  count: number,
  unit: DateUnit,
  direction: -1 | 1,
  tolerance: Tolerance | undefined,
): DateValue | undefined {
  const days = DAYS_OF[unit];
  if (days === undefined || count * days > FARTHEST_DAYS) return undefined;
  if (yearOf(day) + (direction * count * days) / YEAR < EARLIEST_YEAR) return undefined;
  const granularity = GRANULARITY_OF[unit] ?? (unit as Granularity);
  const point = addDays(day, direction * Math.round(count * days));
  if (unit === 'day' && tolerance === undefined) return between(point, point, 'day', '=', 'resolved');
  const slack = Math.ceil(Math.max(LEAST_TOLERANCE, RELATIVE_TOLERANCE * count) * days);
  if (tolerance === 'beyond')
    return direction < 0
      ? between(null, point, granularity, '<', 'resolved')
      : between(point, null, granularity, '>', 'resolved');
  if (tolerance === 'short of') {
    const nearer = addDays(point, -direction * slack);
    const [low, high] = direction < 0 ? [point, nearer] : [nearer, point];
    return between(low, high, granularity, '~', 'resolved');
  }
  const [low, high] = [addDays(point, -slack), addDays(point, slack)];
  if (unit !== 'year') return between(low, high, granularity, '~', 'resolved');
  const year = yearOf(day) + direction * count;
  const [earliest] = [isoDate(year, 1, 1), low].sort();
  const [, latest] = [isoDate(year, 12, 31), high].sort();
  return between(earliest ?? low, latest ?? high, 'year', '~', 'resolved');
}
