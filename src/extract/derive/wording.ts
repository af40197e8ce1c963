import type { LexiconData } from '../../model/lexicon.ts';
import type { Quantity } from '../../model/value.ts';
import { type Decimal, decimalNumber } from '../values/decimal.ts';

const MAGNITUDES = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;
const DIGITS = 6;

/** A number in words as in a line of arithmetic: at most six significant digits, millions and billions by name. */
export function inFigures(number: Decimal): string {
  const value = decimalNumber(number);
  const [size, name] = MAGNITUDES.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  const [whole = '', fraction] = String(Number((Math.abs(value) / size).toPrecision(DIGITS))).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}${name}`;
}

/** A number with the unit of a quantity: "EUR 170 million", "4.5%", "48 TB"; a count stands bare. */
export function withUnit(number: Decimal, { dimension, unit, unitName }: Quantity, lexicon: LexiconData): string {
  const figures = inFigures(number);
  if (dimension === 'count') return figures;
  const [currency = unit, period] = unit.split('/');
  if (lexicon.currencies[currency] !== undefined)
    return `${currency} ${figures}${period === undefined ? '' : ` a ${period}`}`;
  if (unit === 'percent') return `${figures}%`;
  return `${figures} ${lexicon.units[unit]?.symbols?.[0] ?? unitName}`;
}
