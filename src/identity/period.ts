import { addDays, daysBetween, monthOf, yearOf } from '../model/calendar.ts';
import type { DateValue } from '../model/value.ts';

/** How long before and after its publication a source speaks of when it names no period, against a period stated elsewhere. */
const BEFORE_PUBLICATION = { day: 45, month: 100 } as const;
const AFTER_PUBLICATION = { day: 7, month: 100 } as const;
/** Two sources that name no period speak of the same one if they appeared within this time. */
const SAME_COVERAGE_DAYS = 400;
/** A figure of the year before is still current for a source of these months. */
const LAST_MONTH_OF_LOOKING_BACK = 3;

const day = (value: string | null, fallback: string): string => (value ?? fallback).slice(0, 10);
const FIRST = '0001-01-01';
const LAST = '9999-12-31';

const overlap = (fromA: string, toA: string, fromB: string, toB: string): boolean => fromA <= toB && fromB <= toA;

function statedAgainstImplied(stated: DateValue, implied: DateValue): boolean {
  const published = day(implied.from, FIRST);
  const from = day(stated.from, FIRST);
  const to = day(stated.to, LAST);
  if (stated.granularity === 'year') {
    const [first, last] = [yearOf(from), yearOf(to)];
    const year = yearOf(published);
    return (first <= year && year <= last) || (last === year - 1 && monthOf(published) <= LAST_MONTH_OF_LOOKING_BACK);
  }
  const reach = stated.granularity === 'day' || stated.granularity === 'minute' ? 'day' : 'month';
  return overlap(
    from,
    to,
    addDays(published, -BEFORE_PUBLICATION[reach]),
    addDays(published, AFTER_PUBLICATION[reach]),
  );
}

/**
 * Whether two claims can speak of the same time. A claim without any period is compatible with all; a business year is that of the same
 * label only, as nobody knows when it begins.
 */
export function samePeriod(
  a: DateValue | undefined,
  impliedA: boolean,
  b: DateValue | undefined,
  impliedB: boolean,
): boolean {
  if (a === undefined || b === undefined) return true;
  if (impliedA && impliedB) {
    const [dayA, dayB] = [day(a.from, FIRST), day(b.from, FIRST)];
    return daysBetween(dayA, dayB) <= SAME_COVERAGE_DAYS;
  }
  if (!impliedA && !impliedB && (a.fiscal ?? b.fiscal) !== undefined) return a.fiscal === b.fiscal;
  if (impliedA) return statedAgainstImplied(b, a);
  if (impliedB) return statedAgainstImplied(a, b);
  return overlap(day(a.from, FIRST), day(a.to, LAST), day(b.from, FIRST), day(b.to, LAST));
}
