import type { Quantity, Value } from './value.ts';

/** What one unit of a currency is worth in another, as the user states it. */
export interface ExchangeRate {
  /** Lexicon ids of currencies: "USD", "EUR". */
  readonly from: string;
  readonly to: string;
  /** Units of `to` for one unit of `from`, as an exact decimal above nought: "0.8713". */
  readonly rate: string;
  /** ISO 8601, yyyy-mm-dd. */
  readonly date?: string;
  /** Who states it: "European Central Bank". */
  readonly origin?: string;
}

const MONEY = 'money:';

/** "EUR" of "money:EUR" and "money:EUR/duration"; undefined for what is no sum in a currency. */
export function currencyOf(value: Value): string | undefined {
  if (value.type !== 'quantity' || !value.dimension.startsWith(MONEY)) return undefined;
  return value.dimension.slice(MONEY.length).split('/', 1)[0];
}

/** The rate between two currencies, whichever way it is stated: of several the one of the latest date, of equally late ones the last. */
export function rateBetween(rates: readonly ExchangeRate[], a: string, b: string): ExchangeRate | undefined {
  return rates
    .filter(({ from, to }) => (from === a && to === b) || (from === b && to === a))
    .reduce<ExchangeRate | undefined>(
      (latest, rate) => (latest === undefined || (rate.date ?? '') >= (latest.date ?? '') ? rate : latest),
      undefined,
    );
}

/** A rate stands for an interval, as every written figure does: half its last written place to both sides. */
function boundsOf({ rate }: ExchangeRate): { readonly low: number; readonly high: number } {
  const half = 0.5 * 10 ** -(rate.split('.')[1]?.length ?? 0);
  return { low: Math.max(0, Number(rate) - half), high: Number(rate) + half };
}

/**
 * A sum in the currency that a rate leads to. It is approximate, and as wide as the sum and the rate as written allow; open ends stay open.
 * The sum must be in the currency that the rate starts from.
 */
export function exchanged(sum: Quantity, rate: ExchangeRate): Quantity {
  const { low, high } = boundsOf(rate);
  const inOther = (text: string): string => `${rate.to}${text.slice(rate.from.length)}`;
  const point = Number(rate.rate);
  const min = sum.min === null ? null : sum.min * (sum.min < 0 ? high : low);
  const max = sum.max === null ? null : sum.max * (sum.max < 0 ? low : high);
  const [first, second] = sum.figures;
  return {
    ...sum,
    figures: second === undefined ? [first * point] : [first * point, second * point],
    exact: (second === undefined ? [first] : [first, second]).map((figure) => String(figure * point)),
    relation: sum.relation === '=' ? '~' : sum.relation,
    unit: inOther(sum.unit),
    unitName: rate.to,
    dimension: `${MONEY}${inOther(sum.dimension.slice(MONEY.length))}`,
    min,
    max,
    step: sum.step * point,
  };
}

/** Two values as they can be compared: sums of two currencies in the one that a rate leads to; all others as they are. */
export function inOneCurrency(a: Value, b: Value, rates: readonly ExchangeRate[]): readonly [Value, Value] {
  const [left, right] = [currencyOf(a), currencyOf(b)];
  if (left === undefined || right === undefined || left === right) return [a, b];
  const rate = rateBetween(rates, left, right);
  if (rate === undefined || a.type !== 'quantity' || b.type !== 'quantity') return [a, b];
  return rate.from === left ? [exchanged(a, rate), b] : [a, exchanged(b, rate)];
}
