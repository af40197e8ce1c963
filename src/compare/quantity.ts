import { type CompareOptions, TOLERANCES } from '../model/compare-options.ts';
import type { Comparator } from '../model/plugin.ts';
import { commensurate } from '../model/rate.ts';
import type { Level } from '../model/report.ts';
import type { Quantity, Value } from '../model/value.ts';
import { includes, intersects, intervalOf, nearlyEqual } from './interval.ts';
import { quantitiesWithin } from './tolerance.ts';

/** A bound supports a value up to this share of the bound beyond it; further away it speaks for neither side. */
const BOUND_REACH = 0.25;

const isBound = (quantity: Quantity): boolean => quantity.min === null || quantity.max === null;

/** The written figure in the base unit: known for unhedged single figures, whose interval is centred on it. */
function writtenPoint(quantity: Quantity): number | undefined {
  if (quantity.relation !== '=' || quantity.vague === true || quantity.figures.length === 2) return undefined;
  if (quantity.min === null || quantity.max === null) return undefined;
  return quantity.min === quantity.max ? quantity.min : quantity.min + quantity.step / 2;
}

/** Whether b's interval holds what a says: its figure where a is unhedged, else any value of its interval. */
function agrees(a: Quantity, b: Quantity): boolean {
  const point = writtenPoint(a);
  return point === undefined ? intersects(intervalOf(a), intervalOf(b)) : includes(intervalOf(b), point);
}

function sameFigures(a: Quantity, b: Quantity): boolean {
  return (
    a.unit === b.unit &&
    a.relation === b.relation &&
    a.figures.length === b.figures.length &&
    a.figures.every((figure, index) => nearlyEqual(figure, b.figures[index] as number))
  );
}

/** Two unhedged figures: the finer must round to the coarser at the coarser one's step; overlap alone is not enough. */
function compareUnhedged(a: Quantity, b: Quantity, pointA: number, pointB: number): Level {
  if (nearlyEqual(pointA, pointB)) return 'same';
  const [coarse, finePoint] = a.step >= b.step ? [a, pointB] : [b, pointA];
  if (!includes(intervalOf(coarse), finePoint)) return 'conflict';
  return a.unit === b.unit ? 'rounding' : 'same';
}

/** The end at which a bound stops, and the value of the other that lies nearest to it. */
function withinReach(bound: Quantity, other: Quantity): boolean {
  const otherInterval = intervalOf(other);
  if (bound.min !== null) {
    const nearest = Math.max(otherInterval.low, bound.min);
    return nearest <= bound.min + BOUND_REACH * Math.abs(bound.min);
  }
  if (bound.max !== null) {
    const nearest = Math.min(otherInterval.high, bound.max);
    return nearest >= bound.max - BOUND_REACH * Math.abs(bound.max);
  }
  return false;
}

function compareBounds(a: Quantity, b: Quantity): Level {
  if (!intersects(intervalOf(a), intervalOf(b))) return 'conflict';
  if (isBound(a) && isBound(b)) {
    const oneWay = (a.min === null) === (b.min === null);
    return oneWay && withinReach(a, b) && withinReach(b, a) ? 'bound' : 'far-bound';
  }
  return withinReach(isBound(a) ? a : b, isBound(a) ? b : a) ? 'bound' : 'far-bound';
}

/** "money" without a currency is what words such as "seven-figure" stand for: it compares with every currency. */
const sameDimension = (a: Quantity, b: Quantity): boolean =>
  a.dimension === b.dimension ||
  (a.dimension === 'money' && b.dimension.startsWith('money:')) ||
  (b.dimension === 'money' && a.dimension.startsWith('money:'));

/** "rose by 3%" and "fell by 3%", "eased to 3.8%" and "quickened to 3.8%": whatever the figures, one of two directions is wrong. */
const moveApart = (a: Quantity, b: Quantity): boolean =>
  a.trend !== undefined && b.trend !== undefined && a.trend !== b.trend;

/** Level of two quantities. Symmetric. Money of two currencies has two dimensions and does not compare. */
export function compareQuantities(left: Quantity, right: Quantity): Level {
  const [a, b] = commensurate(left, right);
  if (!sameDimension(a, b)) return 'not-comparable';
  if (moveApart(a, b)) return 'conflict';
  if (a.vague === true || b.vague === true) {
    if (a.vague === true && b.vague === true) {
      if (sameFigures(a, b)) return 'same';
      return intersects(intervalOf(a), intervalOf(b)) ? 'vague' : 'conflict';
    }
    const [vague, precise] = a.vague === true ? [a, b] : [b, a];
    return agrees(precise, vague) ? 'vague' : 'conflict';
  }
  if (sameFigures(a, b)) return 'same';
  if (isBound(a) || isBound(b)) return compareBounds(a, b);
  const pointA = writtenPoint(a);
  const pointB = writtenPoint(b);
  if (pointA !== undefined && pointB !== undefined) return compareUnhedged(a, b, pointA, pointB);
  return intersects(intervalOf(a), intervalOf(b)) ? 'same' : 'conflict';
}

/** The same, with conflicts inside a tolerance as rounding. */
function compareWithin(a: Quantity, b: Quantity, { tolerance }: CompareOptions): Level {
  const level = compareQuantities(a, b);
  if (level !== 'conflict' || tolerance === undefined) return level;
  return quantitiesWithin(...commensurate(a, b), tolerance) ? 'rounding' : level;
}

export const quantity: Comparator = {
  id: 'quantity',
  valueType: 'quantity',
  tolerances: TOLERANCES,
  compare: (a: Value, b: Value, options: CompareOptions = {}): Level =>
    a.type === 'quantity' && b.type === 'quantity' ? compareWithin(a, b, options) : 'not-comparable',
};
