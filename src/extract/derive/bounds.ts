import type { Quantity } from '../../model/value.ts';

/** Ends of an interval in the base unit of a dimension; null is unbounded. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

/** The interval that holds one number alone. */
export const exactly = (value: number): Bounds => ({ min: value, max: value, minOpen: false, maxOpen: false });

export const boundsOf = ({ min, max, minOpen, maxOpen }: Quantity): Bounds => ({ min, max, minOpen, maxOpen });

type Operation = (a: number, b: number) => number;

const ends = (operation: Operation, a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : operation(a, b);

/** Interval arithmetic for an operation that grows with both operands. */
const growing = (operation: Operation, a: Bounds, b: Bounds): Bounds => ({
  min: ends(operation, a.min, b.min),
  max: ends(operation, a.max, b.max),
  minOpen: a.minOpen || b.minOpen,
  maxOpen: a.maxOpen || b.maxOpen,
});

/** The same for one that grows with the first operand and shrinks with the second. */
const opposed = (operation: Operation, a: Bounds, b: Bounds): Bounds => ({
  min: ends(operation, a.min, b.max),
  max: ends(operation, a.max, b.min),
  minOpen: a.minOpen || b.maxOpen,
  maxOpen: a.maxOpen || b.minOpen,
});

export const sumOf = (all: readonly Bounds[]): Bounds =>
  all.reduce((total, one) => growing((a, b) => a + b, total, one), exactly(0));

export const differenceOf = (a: Bounds, b: Bounds): Bounds => opposed((x, y) => x - y, a, b);

/** a × b; both must not be negative. */
export const productOf = (a: Bounds, b: Bounds): Bounds => growing((x, y) => x * y, a, b);

/** a ÷ b; a must not be negative, b must be positive. A divisor that reaches down to nothing leaves the quotient without upper end. */
export function quotientOf(a: Bounds, b: Bounds): Bounds {
  const divisor: Bounds = b.min === null || b.min <= 0 ? { ...b, min: null } : b;
  return opposed((x, y) => x / y, a, divisor);
}

/** Relative slack against binary rounding of decimal figures: far below any written precision. */
const EPSILON = 1e-9;

/** Whether two intervals share a value. */
export function meet(a: Bounds, b: Bounds): boolean {
  const slack = EPSILON * Math.max(...[a.min, a.max, b.min, b.max].map((end) => Math.abs(end ?? 0)));
  const below = (low: number | null, high: number | null): boolean =>
    low === null || high === null || low <= high + slack;
  return below(a.min, b.max) && below(b.min, a.max);
}
