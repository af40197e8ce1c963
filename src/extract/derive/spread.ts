import type { LexiconData } from '../../model/lexicon.ts';
import { decimal, times } from '../values/decimal.ts';
import { factorOf } from './as-member.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { type Figure, isPlain } from './figure.ts';
import { gapBetween, rest, restates } from './gap.ts';
import type { RelationWords } from './relation-words.ts';
import { inFigures, withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

const MOST_BETWEEN = 2;
const MOST_PERIODS = 100;

/** "$60 million over five years, or $12 million a year", "$12 million a year for five years, or $60 million": sum, time and rate. */
export function spreadSums(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  return figures.flatMap((first, index) => {
    const [time, last] = figures.slice(index + 1, index + 3);
    if (time === undefined || last === undefined || time.value.dimension !== 'duration') return [];
    const link = gapBetween(first, time);
    if (link.words.length > MOST_BETWEEN || /[.;:]/.test(link.text) || !joins(time, last, words)) return [];
    if (isRateOver(last, time, first)) return work(last, time, first, lexicon);
    return isRateOver(first, time, last) ? work(first, time, last, lexicon) : [];
  });
}

const joins = (time: Figure, last: Figure, words: RelationWords): boolean => {
  const gap = gapBetween(time, last);
  const behind = words.find('total-after', rest(last).words).some((hit) => hit.firstWord === 0);
  return restates(gap, words) || (behind && gap.words.length <= MOST_BETWEEN);
};

/** Money, or a measure, by the very period that the time counts. */
function isRateOver(rate: Figure, time: Figure, sum: Figure): boolean {
  const [currency, period] = rate.value.unit.split('/');
  return (
    period === time.value.unit &&
    currency === sum.value.unit &&
    rate.value.dimension.startsWith(`${sum.value.dimension}/`) &&
    [rate, time, sum].every(isPlain) &&
    Number.isInteger(time.value.figures[0]) &&
    time.value.figures[0] > 0 &&
    time.value.figures[0] <= MOST_PERIODS
  );
}

function work(rate: Figure, time: Figure, sum: Figure, lexicon: LexiconData): Working[] {
  const [one, count] = [decimal(rate.value.exact[0] ?? '0'), decimal(time.value.exact[0] ?? '0')];
  const figure = times(one, count);
  // The rate is kept by the second and in the base unit: its interval is scaled back to the period it is stated for.
  const middle = ((rate.value.min ?? 0) + (rate.value.max ?? 0)) / 2;
  if (middle <= 0 || rate.value.min === null || rate.value.max === null) return [];
  const scale = (rate.value.figures[0] * time.value.figures[0] * factorOf(sum.value, lexicon)) / middle;
  const own = boundsOf(rate.value);
  const bounds: Bounds = { ...own, min: rate.value.min * scale, max: rate.value.max * scale };
  const explanation = `${inFigures(count)} × ${inFigures(one)} = ${withUnit(figure, sum.value, lexicon)}`;
  return [
    {
      how: 'product',
      parts: [rate.claim, time.claim],
      like: sum.claim,
      bound: true,
      value: workedOut(sum.value, figure, bounds),
      explanation,
    },
  ];
}
