import type { Claim } from './claim.ts';
import type { Level } from './report.ts';
import type { DateValue, Quantity } from './value.ts';

const MAGNITUDES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** A figure with at most six significant digits, in millions and billions where that is shorter. */
export function numberInWords(value: number): string {
  const [factor, word] = MAGNITUDES.find(([size]) => Math.abs(value) >= size) ?? [1, ''];
  const figure = Number((value / factor).toPrecision(6));
  const [whole, fraction] = String(Math.abs(figure)).split('.') as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${figure < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}${word === '' ? '' : ` ${word}`}`;
}

const IRREGULAR: Readonly<Record<string, string>> = { foot: 'feet', inch: 'inches', century: 'centuries', yen: 'yen' };

/** "kilometre per hour" → "kilometres per hour". */
function pluralOf(unit: string): string {
  const [first = '', ...rest] = unit.split(/ (?=(?:per|of) )/);
  // Codes of currencies stay as they are.
  if (/^[A-Z]+$|^per\b|s$|hertz$|kelvin$/.test(first)) return unit;
  return [IRREGULAR[first] ?? `${first}s`, ...rest].join(' ');
}

/**
 * How many of the base unit one of the written unit is, and how to name the written one. The interval is centred on a stated figure, and ends
 * at that of a bound. Temperatures, whose units begin at different zeros, stay in the base unit.
 */
function writtenUnit(value: Quantity): { readonly size: number; readonly name: string } {
  const { dimension, figures, min, max, unitName } = value;
  if (dimension === 'share') return { size: 0.01, name: ' %' };
  if (dimension === 'temperature') return { size: 1, name: ' kelvin' };
  if (dimension === 'count' || dimension === 'money') return { size: 1, name: '' };
  if (dimension.startsWith('money:')) return { size: 1, name: ` ${pluralOf(unitName)}` };
  const figure = figures.length === 2 ? (figures[0] + figures[1]) / 2 : figures[0];
  const at = min !== null && max !== null ? (value.relation === '<' ? max : (min + max) / 2) : (min ?? max ?? 0);
  const size = value.vague === true || figure === 0 || at === 0 ? 1 : at / figure;
  return { size, name: ` ${pluralOf(unitName)}` };
}

/** The interval that a quantity stands for, in the unit as written. */
export function quantityInWords(value: Quantity): string {
  const { size, name } = writtenUnit(value);
  const inUnit = (end: number): string => numberInWords(Number((end / size).toPrecision(10)));
  const { min, max } = value;
  if (min !== null && min === max) return `exactly ${inUnit(min)}${name}`;
  if (min === null)
    return max === null ? 'any value' : `${value.maxOpen ? 'less than' : 'at most'} ${inUnit(max)}${name}`;
  if (max === null) return `${value.minOpen ? 'more than' : 'at least'} ${inUnit(min)}${name}`;
  const [low, high] = [inUnit(min), inUnit(max)];
  const magnitude = /[a-z]+$/.exec(high)?.[0];
  const short = magnitude !== undefined && low.endsWith(magnitude) ? low.slice(0, -magnitude.length - 1) : low;
  return `${short} to ${high}${name}`;
}

/** What a claim's value stands for: "14.25 to 14.35 billion US dollars", "more than 20 minutes", "“approved”". */
export function valueInWords({ value, text }: Pick<Claim, 'value' | 'text'>): string {
  switch (value.type) {
    case 'quantity':
      return quantityInWords(value);
    case 'term':
      return `“${value.negated === true ? 'not ' : ''}${value.term}”`;
    case 'date':
      return value.from === null && value.to === null ? text : dateInWords(value);
    default:
      return text;
  }
}

/** A period as it is read: "2024", "2025-09", "2025-08-12", "2025-08-01 to 2025-08-03". */
export function dateInWords(date: DateValue): string {
  if (date.fiscal !== undefined) return date.fiscal;
  const from = date.from ?? '';
  if (date.granularity === 'year' && from.slice(0, 4) === date.to?.slice(0, 4)) return from.slice(0, 4);
  if (date.granularity === 'month' && from.slice(0, 7) === date.to?.slice(0, 7)) return from.slice(0, 7);
  if (date.from === null) return `until ${date.to ?? 'an open day'}`;
  return date.to === null || date.to === date.from ? from : `${from} to ${date.to}`;
}

/** What a comparator says of two values, as a clause. */
export const LEVEL_IN_WORDS: Readonly<Record<Level, string>> = {
  same: 'the values are the same',
  rounding: 'one value may be the other, rounded',
  bound: 'one value is a bound that the other meets',
  'far-bound': 'one value is a bound far from the other',
  vague: 'one side is too vague to confirm the other',
  conflict: 'the values cannot all be true',
  'not-comparable': 'the values cannot be compared',
};
