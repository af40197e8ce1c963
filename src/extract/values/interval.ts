import type { HedgeEntry } from '../../model/lexicon.ts';
import { type Decimal, decimal, isWhole, lastPlace, minus, ONE, order, plus, powerOfTen, times } from './decimal.ts';

/** One written figure in its written unit. */
export interface Figure {
  readonly value: Decimal;
  /** Value of the last written place: 0.1 billion for "14.3 billion", 1 for "1,200". */
  readonly writtenPlace: Decimal;
  /** True if it is written with a decimal point, or as a fraction whose place is already its step. */
  readonly pointed: boolean;
}

/** Ends of an interval in the unit of the figure; null is unbounded. */
export interface Interval {
  readonly min: Decimal | null;
  readonly max: Decimal | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

const HALF = decimal('0.5');
const TENTH = decimal('0.1');
const EXACT_COUNT_LIMIT = decimal('20');

const magnitudeOf = (value: Decimal): Decimal => (value.digits < 0n ? { ...value, digits: -value.digits } : value);

/**
 * Precision of a figure as written. With a decimal point: the last written place. Without: the place of the last digit that is not zero,
 * but at most a tenth of the value; counts up to 20 have step 1. `keepWritten` is for units and attributes whose figures are meant to
 * the last written place (per cent, list prices).
 */
export function stepOf(figure: Figure, kind: { readonly count: boolean; readonly keepWritten: boolean }): Decimal {
  if (kind.keepWritten || figure.pointed || figure.value.digits === 0n) return figure.writtenPlace;
  const size = magnitudeOf(figure.value);
  if (kind.count && isWhole(size) && order(size, EXACT_COUNT_LIMIT) <= 0) return ONE;
  const place = powerOfTen(lastPlace(size));
  const tenth = times(size, TENTH);
  return order(place, tenth) > 0 ? tenth : place;
}

/** What a figure without a hedge stands for: half a step around it, or only itself if it is a whole count to the last unit. */
export function plainInterval(value: Decimal, step: Decimal, count: boolean): Interval {
  if (count && isWhole(value) && order(step, ONE) === 0)
    return { min: value, max: value, minOpen: false, maxOpen: false };
  const half = times(step, HALF);
  return { min: minus(value, half), max: plus(value, half), minOpen: false, maxOpen: true };
}

/** A stated range reaches from its lower to its upper figure, both included. */
export const rangeInterval = (low: Decimal, high: Decimal): Interval =>
  order(low, high) <= 0
    ? { min: low, max: high, minOpen: false, maxOpen: false }
    : { min: high, max: low, minOpen: false, maxOpen: false };

const stepsOf = (step: Decimal, count: number): Decimal => times(step, decimal(String(count)));

/** Moves the ends of a figure or range by the steps of a hedge. An end that a hedge leaves in place is open if the hedge excludes it. */
export function hedgedInterval(low: Decimal, high: Decimal, step: Decimal, hedge: HedgeEntry): Interval {
  const excludes = hedge.excludes === true;
  return {
    min: hedge.below === null ? null : minus(low, stepsOf(step, hedge.below)),
    max: hedge.above === null ? null : plus(high, stepsOf(step, hedge.above)),
    minOpen: excludes && hedge.below === 0,
    maxOpen: excludes && hedge.above === 0,
  };
}
