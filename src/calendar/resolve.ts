import { addDays, isoDate, monthOf, weekdayOf, yearOf } from '../model/calendar.ts';
import type { DateValue } from '../model/value.ts';
import type { DateForm, OfYear, Shift } from '../model/written-date.ts';
import { dayExists } from './existence.ts';
import { between, distanceFrom, monthsFrom, oneDay, yearsFrom } from './intervals.ts';
import { relativePeriod } from './relative-periods.ts';

/** What a date is told from. */
export interface Reference {
  /** Day on which the source appeared, yyyy-mm-dd. */
  readonly published?: string;
  /** The date named before. */
  readonly named?: string;
  /** True where the words before a date look ahead: "will vote on Thursday". */
  readonly ahead?: boolean;
}

type Of<F extends DateForm['form']> = Extract<DateForm, { form: F }>;

/** A month without a year is the last one that had begun by the date of the source, or the next if it begins within two months. */
function nearestYear(published: string, month: number, lookingAhead: boolean): number {
  if (lookingAhead) return month < monthOf(published) ? yearOf(published) + 1 : yearOf(published);
  const ahead = (month - monthOf(published) + 12) % 12;
  const year = yearOf(published);
  if (ahead <= 2) return month < monthOf(published) ? year + 1 : year;
  return month > monthOf(published) ? year - 1 : year;
}

/** The year that is written or told from the source's date; `otherwise` where nothing is said of it. */
function yearOfForm(
  { year, yearShift }: OfYear,
  published: string | undefined,
  otherwise: (published: string) => number,
): { year: number; origin: DateValue['origin'] } | undefined {
  if (year !== undefined) return { year, origin: 'stated' };
  if (published === undefined) return undefined;
  return {
    year: yearShift === undefined ? otherwise(published) : yearOf(published) + yearShift,
    origin: 'resolved',
  };
}

/** The year around that of the source in which a weekday and a date go together; undefined where none does. */
function yearOfWeekday(month: number, day: number, weekday: number | undefined, year: number): number | undefined {
  if (weekday === undefined) return undefined;
  return [year, year - 1, year + 1].find(
    (candidate) => dayExists(day, month, candidate) && weekdayOf(isoDate(candidate, month, day)) + 1 === weekday,
  );
}

const LEAP_YEAR = 2000;

function resolveDay(
  form: Of<'day'>,
  weekday: number | undefined,
  { published, ahead }: Reference,
): DateValue | undefined {
  const { day, month } = form;
  if (form.swappable === true) return undefined;
  const known = yearOfForm(form, published, (from) => {
    const nearest = nearestYear(from, month, ahead === true);
    return yearOfWeekday(month, day, weekday, nearest) ?? nearest;
  });
  // Any leap year will do to write month and day.
  const monthDay = isoDate(LEAP_YEAR, month, day).slice(5);
  if (known === undefined) return { ...between(null, null, 'day', '=', 'resolved'), monthDay };
  if (!dayExists(day, month, known.year)) return undefined;
  return {
    ...oneDay(isoDate(known.year, month, day), known.origin),
    ...(known.origin === 'stated' ? {} : { monthDay }),
  };
}

/** The day of that number on or before the source's date, or behind it where the words look ahead. */
function resolveDayOfMonth({ day }: Of<'day-of-month'>, { published, ahead }: Reference): DateValue | undefined {
  if (published === undefined) return undefined;
  const step = ahead === true ? 1 : -1;
  let [year, month] = [yearOf(published), monthOf(published)];
  const today = Number(published.slice(8, 10));
  if (ahead === true ? day < today : day > today) month += step;
  while (!dayExists(day, ((month + 11) % 12) + 1, year)) month += step;
  year += Math.floor((month - 1) / 12);
  return oneDay(isoDate(year, ((month + 11) % 12) + 1, day), 'resolved');
}

const WEEK = 7;

/** Distance in days from the source's date to a weekday: back to the last one, or ahead. */
function weekdayDistance(today: number, weekday: number, shift: Shift | undefined, ahead: boolean): number {
  const back = (today - weekday + WEEK) % WEEK;
  const forth = (weekday - today + WEEK) % WEEK;
  if (shift === -1) return back === 0 ? -WEEK : -back;
  if (shift === 1) return forth === 0 ? WEEK : forth;
  return shift === 0 || ahead ? forth : -back;
}

function resolveWeekday({ weekday, shift }: Of<'weekday'>, { published, ahead }: Reference): DateValue {
  if (published === undefined) return between(null, null, 'day', '=', 'resolved');
  const days = weekdayDistance(weekdayOf(published) + 1, weekday, shift, ahead === true);
  return oneDay(addDays(published, days), 'resolved');
}

/** "last March" is the one that ended before the source's month, "next March" the one that begins after it. */
function shiftedMonthYear(published: string, month: number, shift: Shift): number {
  const year = yearOf(published);
  if (shift === -1) return month < monthOf(published) ? year : year - 1;
  if (shift === 1) return month > monthOf(published) ? year : year + 1;
  return year;
}

function resolveMonth(form: Of<'month'>, { published, ahead }: Reference): DateValue | undefined {
  const { month, shift } = form;
  const known = yearOfForm(form, published, (from) =>
    shift === undefined ? nearestYear(from, month, ahead === true) : shiftedMonthYear(from, month, shift),
  );
  return known && monthsFrom(known.year, month, 1, 'month', known.origin);
}

const MONTHS_OF = { quarter: 3, half: 6 } as const;

/** The last quarter or half of that number that had begun by the date of the source. */
function resolveDivision(form: Of<'division'>, { published }: Reference): DateValue | undefined {
  const { unit, number } = form;
  const months = MONTHS_OF[unit];
  const first = months * (number - 1) + 1;
  const known = yearOfForm(form, published, (from) => (first <= monthOf(from) ? yearOf(from) : yearOf(from) - 1));
  if (known === undefined) return undefined;
  if (form.fiscal !== true) return monthsFrom(known.year, first, months, unit, known.origin);
  const short = unit === 'quarter' ? 'Q' : 'H';
  return {
    ...fiscalYear(known.year, undefined, known.origin),
    granularity: unit,
    fiscal: `FY${known.year} ${short}${number}`,
  };
}

const SEASON_MONTHS = 3;

/** "last summer" is the one before the season that the source stands in or has just left. */
function resolveSeason(form: Of<'season'>, { published }: Reference): DateValue | undefined {
  const { month, shift } = form;
  const known = yearOfForm(form, published, (from) => {
    const year = yearOf(from);
    const over = isoDate(year, month + SEASON_MONTHS, 1) <= from;
    if (shift === 1) return isoDate(year, month, 1) > from ? year : year + 1;
    return over || shift === 0 ? year : year - 1;
  });
  return known && { ...monthsFrom(known.year, month, SEASON_MONTHS, 'quarter', known.origin), relation: '~' };
}

/** Months by which a business year may begin before, and end after, the calendar year that names it. */
const FISCAL_BEFORE = 11;
const FISCAL_AFTER = 3;

/** A business year of which only the name is known; the widest time that the name can mean. */
function fiscalYear(year: number, last: number | undefined, origin: DateValue['origin']): DateValue {
  const widest =
    last === undefined
      ? { from: isoDate(year, 1 - FISCAL_BEFORE, 1), to: addDays(isoDate(year + 1, 1 + FISCAL_AFTER, 1), -1) }
      : { from: isoDate(year, 1, 1), to: isoDate(last, 12, 31) };
  const label = last === undefined ? `FY${year}` : `FY${last}`;
  return { ...between(widest.from, widest.to, 'year', '=', origin), fiscal: label };
}

function resolveRelative(
  { unit, shift, side, fiscal }: Of<'relative'>,
  published: string | undefined,
): DateValue | undefined {
  if (published === undefined) return undefined;
  if (fiscal === true) return fiscalYear(yearOf(published) + shift, undefined, 'resolved');
  const period = relativePeriod(published, unit, shift);
  if (side === undefined) return period;
  return side === 'earlier'
    ? { ...period, to: published, relation: '~' }
    : { ...period, from: published, relation: '~' };
}

function resolveRange({ first, last }: Of<'range'>, reference: Reference): DateValue | undefined {
  const [from, to] = [resolveForm(first, undefined, reference), resolveForm(last, undefined, reference)];
  if (from === undefined || to === undefined || from.from === null || to.to === null || from.from > to.to)
    return undefined;
  const resolved = from.origin === 'resolved' || to.origin === 'resolved';
  return { ...between(from.from, to.to, to.granularity, '=', resolved ? 'resolved' : 'stated') };
}

/** The time that a form stands for; undefined where the reference does not suffice, or there is no such day. */
export function resolveForm(form: DateForm, weekday: number | undefined, reference: Reference): DateValue | undefined {
  switch (form.form) {
    case 'day':
      return resolveDay(form, weekday, reference);
    case 'day-of-month':
      return resolveDayOfMonth(form, reference);
    case 'weekday':
      return resolveWeekday(form, reference);
    case 'month':
      return resolveMonth(form, reference);
    case 'division':
      return resolveDivision(form, reference);
    case 'season':
      return resolveSeason(form, reference);
    case 'year':
      return form.fiscal === true
        ? fiscalYear(form.year, form.last, 'stated')
        : yearsFrom(form.year, form.last ?? form.year, 'year', 'stated');
    case 'decade':
      return yearsFrom(form.year, form.year + 9, 'decade', 'stated');
    case 'century':
      return yearsFrom(form.year, form.year + 99, 'century', 'stated');
    case 'relative':
      return resolveRelative(form, reference.published);
    case 'distance':
      return resolveDistance(form, reference);
    case 'clock':
      return between(null, null, 'minute', '=', 'stated');
    case 'range':
      return resolveRange(form, reference);
  }
}

function resolveDistance(form: Of<'distance'>, { published, named }: Reference): DateValue | undefined {
  const day = form.from === 'named' ? named : published;
  if (day === undefined) return undefined;
  return distanceFrom(day, form.count, form.unit, form.direction, form.tolerance);
}
