import type { Quantity } from '../../model/value.ts';
import type { Figure } from './figure.ts';

const HUNDREDTH = 0.01;

const POINT = /^points?$/;

/**
 * Percentage points that add up to a share: "1.6 percentage points", and the bare "1.2 points" after it. The interval is read as parts
 * of the whole; undefined if the figure is neither or the total no share.
 */
export function asPoints(figure: Figure, total: Figure): Figure | undefined {
  if (total.value.dimension !== 'share') return undefined;
  const { value, noun } = figure;
  if (value.unit === 'percentage-point') return figure;
  if (value.dimension !== 'count' || noun === undefined || !POINT.test(noun.head) || noun.modifiers.length > 0)
    return undefined;
  const scaled = (end: number | null): number | null => (end === null ? null : end * HUNDREDTH);
  const points: Quantity = {
    ...value,
    unit: 'percentage-point',
    dimension: 'share-change',
    min: scaled(value.min),
    max: scaled(value.max),
    step: value.step * HUNDREDTH,
  };
  return { ...figure, value: points };
}
