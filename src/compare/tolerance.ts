import { daysBetween } from '../model/calendar.ts';
import type { Tolerance } from '../model/compare-options.ts';
import type { DateValue, Quantity } from '../model/value.ts';
import { nearlyEqual } from './interval.ts';
import { isTimed, minutesBetween } from './time-of-day.ts';

const MINUTE = 60;
const DAY = 86_400;

/** Differences of shares are measured in parts of the whole, as shares are. */
const CHANGE = '-change';

/**
 * Whether two quantities of one dimension lie within a tolerance. Single figures are taken as written, ranges and bounds by their nearest
 * ends; vague words have no place from which to measure.
 */
export function quantitiesWithin(a: Quantity, b: Quantity, tolerance: Tolerance): boolean {
  if (a.vague === true || b.vague === true) return false;
  const [left, right] = [endsOf(a), endsOf(b)];
  const apart = Math.max(left.low - right.high, right.low - left.high, 0);
  const most = mostApart(tolerance, a, b);
  return most !== undefined && Number.isFinite(apart) && (apart <= most || nearlyEqual(apart, most));
}

function mostApart(tolerance: Tolerance, a: Quantity, b: Quantity): number | undefined {
  if (tolerance.kind === 'steps') return tolerance.most * Math.max(a.step, b.step);
  if (tolerance.kind === 'relative') return tolerance.most * Math.max(sizeOf(a), sizeOf(b));
  return measures(tolerance.dimension, a.dimension) ? tolerance.most : undefined;
}

/** "money:EUR" measures amounts of euros, "share-change" differences of shares. */
const measures = (measure: string, dimension: string): boolean =>
  measure === dimension || measure === `${dimension}${CHANGE}` || `${measure}${CHANGE}` === dimension;

/** The figure as written, where there is one; else the interval, without end where it has none. */
function endsOf({ min, max, relation, figures, step }: Quantity): { readonly low: number; readonly high: number } {
  if (relation === '=' && figures.length === 1 && min !== null && max !== null) {
    const point = min === max ? min : min + step / 2;
    return { low: point, high: point };
  }
  return { low: min ?? Number.NEGATIVE_INFINITY, high: max ?? Number.POSITIVE_INFINITY };
}

const sizeOf = (quantity: Quantity): number => {
  const { low, high } = endsOf(quantity);
  return Math.max(...[low, high].filter(Number.isFinite).map(Math.abs), 0);
};

/** Whether two dates lie within a stretch of time: by their clocks where both have one, else by whole days between their nearest ends. */
export function datesWithin(a: DateValue, b: DateValue, tolerance: Tolerance): boolean {
  if (tolerance.kind !== 'absolute' || tolerance.dimension !== 'duration') return false;
  if (isTimed(a) && isTimed(b)) {
    const minutes = minutesBetween(a, b);
    return minutes !== undefined && Math.abs(minutes) * MINUTE <= tolerance.most;
  }
  const days = daysApart(a, b);
  return days !== undefined && days * DAY <= tolerance.most;
}

function daysApart(a: DateValue, b: DateValue): number | undefined {
  if ((a.fiscal ?? b.fiscal) !== undefined) return undefined;
  const [earlier, later] = startOf(a) <= startOf(b) ? [a, b] : [b, a];
  return earlier.to === null || later.from === null ? undefined : daysBetween(earlier.to, later.from);
}

const startOf = ({ from }: DateValue): string => from ?? '';
