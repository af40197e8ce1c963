import type { LexiconData } from '../../model/lexicon.ts';
import type { Quantity } from '../../model/value.ts';
import { decimalNumber, decimalOrFraction } from '../values/decimal.ts';
import { type Figure, sameKind } from './figure.ts';
import { asPoints } from './points.ts';

/**
 * A figure in the unit of the total that it may be a part of, or undefined. "141 million litres, 80 million and 30 million, altogether
 * 251 million": bare figures of one list are all in the unit that one of them names.
 */
export function asMember(figure: Figure, total: Figure, lexicon: LexiconData): Figure | undefined {
  if (isNoCount(figure, total)) return undefined;
  if (sameKind(figure, total)) return total.value.dimension === 'share-change' ? undefined : figure;
  if (isBare(total)) return scaled(figure, total.value, 1 / factorOf(figure.value, lexicon));
  if (isBare(figure)) return scaled(figure, total.value, factorOf(total.value, lexicon));
  return asPoints(figure, total);
}

/** Things are counted in whole numbers: "4.1" beside a count is a version, a grade or a rate. */
const isNoCount = (figure: Figure, total: Figure): boolean =>
  total.value.dimension === 'count' &&
  Number.isInteger(total.value.figures[0]) &&
  !figure.value.figures.every(Number.isInteger);

/** Digits from which on a bare figure may be an amount in the unit of its neighbours. Small ones are counts, ages and days. */
const FEWEST_AS_AMOUNT = 10;

const isBare = (figure: Figure): boolean =>
  figure.value.dimension === 'count' &&
  figure.value.unit === 'count' &&
  figure.noun === undefined &&
  (figure.value.figures[0] >= FEWEST_AS_AMOUNT || isMoreOfTheSame(figure));

/** "took another 8", "9 more": what the figure before it measures. */
const isMoreOfTheSame = ({ view, first, end }: Figure): boolean =>
  /^(?:another|further)$/.test(view.lower[first - 1] ?? '') || /^(?:more|further)$/.test(view.lower[end] ?? '');

/** Base units in one unit of a plain measure or sum of money; NaN for rates, temperatures and shares. */
export function factorOf({ unit, dimension }: Quantity, lexicon: LexiconData): number {
  if (lexicon.currencies[unit] !== undefined) return 1;
  const entry = lexicon.units[unit];
  const adds = entry !== undefined && entry.offset === undefined && !/share|count|age|\//.test(dimension);
  return adds ? decimalNumber(decimalOrFraction(entry.factor)) : Number.NaN;
}

function scaled(figure: Figure, like: Quantity, factor: number): Figure | undefined {
  if (!Number.isFinite(factor)) return undefined;
  const end = (at: number | null): number | null => (at === null ? null : at * factor);
  const { value } = figure;
  const read: Quantity = {
    ...value,
    unit: like.unit,
    unitName: like.unitName,
    dimension: like.dimension,
    min: end(value.min),
    max: end(value.max),
    step: value.step * factor,
  };
  return { ...figure, value: read };
}
