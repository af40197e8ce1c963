import type { Claim } from '../model/claim.ts';
import type { DateValue, Quantity } from '../model/value.ts';

const MAGNITUDES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** A figure of the base unit with at most six significant digits, in millions and billions where that is shorter. */
export function numberInWords(value: number): string {
  const [factor, word] = MAGNITUDES.find(([size]) => Math.abs(value) >= size) ?? [1, ''];
  const figure = Number((value / factor).toPrecision(6));
  const [whole, fraction] = String(Math.abs(figure)).split('.') as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${figure < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}${word === '' ? '' : ` ${word}`}`;
}

const inUnit = (quantity: Quantity, end: number): string =>
  quantity.dimension === 'share' ? `${numberInWords(Number((end * 100).toPrecision(10)))} %` : numberInWords(end);

/** The interval that a claim's value stands for: "14.25 to 14.35 billion", "more than 14 billion". */
export function intervalInWords(claim: Claim): string {
  const value = claim.value;
  if (value.type === 'term') return `“${value.negated === true ? 'not ' : ''}${value.term}”`;
  return value.type === 'quantity' ? intervalOf(value) : claim.text;
}

/** The same of a quantity alone. */
export function intervalOf(value: Quantity): string {
  const { min, max } = value;
  if (min !== null && min === max) return `exactly ${inUnit(value, min)}`;
  if (min === null)
    return max === null ? 'any value' : `${value.maxOpen ? 'less than' : 'at most'} ${inUnit(value, max)}`;
  if (max === null) return `${value.minOpen ? 'more than' : 'at least'} ${inUnit(value, min)}`;
  return `${inUnit(value, min)} to ${inUnit(value, max)}`;
}

/** A period as it is read: "2024", "2025-09", "2025-08-12". */
export function dateInWords(date: DateValue): string {
  const from = date.from ?? '';
  if (date.granularity === 'year') return from.slice(0, 4);
  if (date.granularity === 'month') return from.slice(0, 7);
  return date.to === null || date.to === date.from ? from : `${from} to ${date.to}`;
}
