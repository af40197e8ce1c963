import type { Quantity } from '../model/value.ts';

/** Ends of the interval a quantity stands for, in the base unit of its dimension, with open ends as infinities. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Relative slack against binary rounding of decimal figures: far below any written precision. */
const EPSILON = 1e-9;

const slack = (a: number, b: number): number => EPSILON * Math.max(Math.abs(a), Math.abs(b));

export const nearlyEqual = (a: number, b: number): boolean =>
  a === b || (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= slack(a, b));

export const intervalOf = (quantity: Quantity): Interval => ({
  low: quantity.min ?? Number.NEGATIVE_INFINITY,
  high: quantity.max ?? Number.POSITIVE_INFINITY,
  lowOpen: quantity.minOpen,
  highOpen: quantity.maxOpen,
});

/** Whether the value lies inside; an open end is not inside. */
export function includes(interval: Interval, value: number): boolean {
  const aboveLow = nearlyEqual(value, interval.low) ? !interval.lowOpen : value > interval.low;
  const belowHigh = nearlyEqual(value, interval.high) ? !interval.highOpen : value < interval.high;
  return aboveLow && belowHigh;
}

/** Whether the two share a value; touching ends count only if both are closed. */
export function intersects(a: Interval, b: Interval): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function startsBeforeEnd(a: Interval, b: Interval): boolean {
  return nearlyEqual(a.low, b.high) ? !a.lowOpen && !b.highOpen : a.low < b.high;
}
