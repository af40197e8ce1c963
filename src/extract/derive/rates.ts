import type { LexiconData } from '../../model/lexicon.ts';
import { type Decimal, decimal, decimalNumber, times } from '../values/decimal.ts';
import { boundsOf, exactly, productOf } from './bounds.ts';
import { type Figure, isPlain } from './figure.ts';
import { type Gap, gapBetween, rest, restates } from './gap.ts';
import type { RelationList, RelationWords } from './relation-words.ts';
import { inFigures, withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

const BETWEEN_PRICE_AND_BILL = 12;
const AFTER_SUM = 3;
const MOST_TIMES = 100_000;

/** Periods of prices, and how many of the shorter go into the longer. */
const PERIODS: readonly { readonly list: RelationList; readonly unit: string; readonly perYear: number }[] = [
  { list: 'per-year', unit: 'year', perYear: 1 },
  { list: 'per-half-year', unit: 'half-year', perYear: 2 },
  { list: 'per-quarter', unit: 'quarter', perYear: 4 },
  { list: 'per-month', unit: 'month', perYear: 12 },
];

/** "EUR/month": money by a period. */
function rateOf({ value }: Figure): { money: string; unit: string; perYear: number } | undefined {
  const [currency, unit] = value.unit.split('/');
  const period = PERIODS.find((entry) => entry.unit === unit);
  if (currency === undefined || period === undefined || !value.dimension.startsWith('money:')) return undefined;
  return { money: `money:${currency}`, unit: period.unit, perYear: period.perYear };
}

/** "EUR 39 per month, invoiced once a year (EUR 468)", "$12 a month ($144 a year)": a price by the month, and the sum it comes to. */
export function billedSums(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  return figures.flatMap((price, index) => {
    const sum = figures[index + 1];
    const rate = rateOf(price);
    if (sum === undefined || rate === undefined || !isPlain(price) || !isPlain(sum)) return [];
    const currency = sum.value.dimension.split('/')[0];
    const gap = gapBetween(price, sum);
    if (currency !== rate.money || gap.words.length > BETWEEN_PRICE_AND_BILL || /[.;!?]/.test(gap.text)) return [];
    const longer = billedPeriod(gap, sum, words);
    const count = longer === undefined ? 0 : rate.perYear / longer;
    if (count <= 1 || !Number.isInteger(count)) return [];
    return [multiplied(price, sum, decimal(String(count)), lexicon)];
  });
}

/** How often a year the sum falls due: the price is said to be paid so, or the sum restates it by that period. */
function billedPeriod(gap: Gap, sum: Figure, words: RelationWords): number | undefined {
  const periodIn = (row: readonly string[]): number | undefined =>
    PERIODS.find(({ list }) => words.find(list, row).length > 0)?.perYear;
  const billed = words.find('billing', gap.words).length > 0 ? periodIn(gap.words) : undefined;
  if (billed !== undefined) return billed;
  // "or" offers another plan at another price as often as it restates.
  if (!restates(gap, words) || gap.words.includes('or')) return undefined;
  return rateOf(sum)?.perYear ?? periodIn(rest(sum).words.slice(0, AFTER_SUM));
}

/** Base units in one written unit of a figure: a price by the year is kept by the second. */
const baseOf = ({ value }: Figure): number => ((value.min ?? 0) + (value.max ?? 0)) / (2 * value.figures[0]);

/** A price times a number of periods, in money that is paid: exact to the written place. */
function multiplied(price: Figure, sum: Figure, count: Decimal, lexicon: LexiconData): Working {
  const amount = decimal(price.value.exact[0] ?? '0');
  const figure = times(amount, count);
  const value = workedOut(sum.value, figure, exactly(decimalNumber(figure) * baseOf(sum)));
  return {
    how: 'product',
    parts: [price.claim],
    like: sum.claim,
    bound: true,
    value,
    explanation: `${inFigures(count)} × ${inFigures(amount)} = ${withUnit(figure, value, lexicon)}`,
  };
}

/** "4 × 12 TB (48 TB)", "12 tablets at $250 each, or $3,000 in all": a number of equal parts, and what they come to. */
export function multiples(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  return figures.flatMap((count, index) => {
    const [each, total] = figures.slice(index + 1, index + 3);
    if (each === undefined || total === undefined || count.value.dimension !== 'count' || !isPlain(count)) return [];
    if (each.value.unit !== total.value.unit || each.value.dimension === 'count') return [];
    if (!isPlain(each) || !isPlain(total) || count.value.figures[0] > MOST_TIMES) return [];
    if (!isTimes(gapBetween(count, each), each, words) || !isResult(gapBetween(each, total), total, words)) return [];
    const [number, one] = [decimal(count.value.exact[0] ?? '0'), decimal(each.value.exact[0] ?? '0')];
    const figure = times(number, one);
    const bounds = productOf(boundsOf(count.value), boundsOf(each.exactValue));
    return {
      how: 'product',
      parts: [count.claim, each.claim],
      like: total.claim,
      bound: true,
      value: workedOut(total.value, figure, bounds),
      explanation: `${inFigures(number)} × ${inFigures(one)} = ${withUnit(figure, total.value, lexicon)}`,
    };
  });
}

function isTimes(gap: Gap, each: Figure, words: RelationWords): boolean {
  if (/^\s*[×x]\s*$/.test(gap.text)) return true;
  const said = words.find('each', rest(each).words).some((hit) => hit.firstWord === 0);
  return said && gap.words.length <= 3 && words.find('times', gap.words).length > 0;
}

const BEFORE_RESULT = 4;

/** "(48 TB)", ", or $3,000", ", for a total of $3,000", ", cost $3,000 in all". */
const isResult = (gap: Gap, total: Figure, words: RelationWords): boolean => {
  const behindEach = words.find('each', gap.words)[0]?.endWord ?? 0;
  const left = { ...gap, words: gap.words.slice(behindEach), text: gap.text };
  const behind = words.find('total-after', rest(total).words).some((hit) => hit.firstWord === 0);
  if (behind && left.words.length <= BEFORE_RESULT) return true;
  const endsWith = (list: RelationList): boolean =>
    words.find(list, left.words).some((hit) => hit.endWord === left.words.length);
  return restates(left, words) || endsWith('total-before') || endsWith('proceeds-before');
};
