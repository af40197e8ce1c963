import type { Quantity } from './value.ts';

/** Seconds in a period; the year is the Julian year of 365.25 days, as in the lexicon's units. */
const SECONDS: Readonly<Record<string, number>> = {
  year: 31_557_600,
  quarter: 7_889_400,
  month: 2_629_800,
  week: 604_800,
  day: 86_400,
  hour: 3_600,
};
const OVER_TIME = '/duration';

/** "$38,400 a year" as an amount of dollars, for one of the periods that it is written by; undefined for what is no rate over time. */
export function amountOfPeriod(rate: Quantity): Quantity | undefined {
  if (!rate.dimension.endsWith(OVER_TIME)) return undefined;
  const slash = rate.unit.lastIndexOf('/');
  const seconds = SECONDS[rate.unit.slice(slash + 1)];
  if (seconds === undefined) return undefined;
  const scaled = (end: number | null): number | null => (end === null ? null : end * seconds);
  return {
    ...rate,
    unit: rate.unit.slice(0, slash),
    dimension: rate.dimension.slice(0, -OVER_TIME.length),
    min: scaled(rate.min),
    max: scaled(rate.max),
    step: rate.step * seconds,
  };
}

/** The two as they are, or, where one is a rate over time and the other an amount ("$34,800 for a year"), the rate as the amount of its period. */
export function commensurate(a: Quantity, b: Quantity): readonly [Quantity, Quantity] {
  if (a.dimension === `${b.dimension}${OVER_TIME}`) return [amountOfPeriod(a) ?? a, b];
  if (b.dimension === `${a.dimension}${OVER_TIME}`) return [a, amountOfPeriod(b) ?? b];
  return [a, b];
}
