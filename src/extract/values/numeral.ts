import { isHyphen } from './characters.ts';
import { type Decimal, decimalOrFraction, ONE, powerOfTen, times } from './decimal.ts';
import { gluedAt, lowerAt, type Scan, textAt } from './scan.ts';

/** A number as written, before units: "2.5 million", "a hundred and ten", "two-thirds". Token indices, half-open. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: Decimal;
  readonly writtenPlace: Decimal;
  readonly pointed: boolean;
  /** A part of a whole: needs "of" or a unit to mean anything. */
  readonly fraction: boolean;
  readonly digits: boolean;
  /** Exponent of its last magnitude word or suffix: 6 for "2.5 million". */
  readonly magnitude: number;
  /** With a magnitude word or suffix, or thousands separators: no label and no year. */
  readonly marked: boolean;
}

const NOTHING_MORE: Partial<Numeral> = {};

export const numeral = (from: number, to: number, value: Decimal, more: Partial<Numeral> = NOTHING_MORE): Numeral => ({
  from,
  to,
  value,
  writtenPlace: more.writtenPlace ?? ONE,
  pointed: more.pointed ?? false,
  fraction: more.fraction ?? false,
  digits: more.digits ?? false,
  magnitude: more.magnitude ?? 0,
  marked: more.marked ?? false,
});

export const scaled = (base: Numeral, exponent: number, to: number): Numeral => ({
  ...base,
  to,
  value: times(base.value, powerOfTen(exponent)),
  writtenPlace: times(base.writtenPlace, powerOfTen(exponent)),
  fraction: false,
  magnitude: base.magnitude + exponent,
  marked: true,
});

/** Index behind an optional hyphen that joins two words. */
export const pastHyphen = (scan: Scan, at: number): number =>
  isHyphen(textAt(scan, at)) && gluedAt(scan, at) ? at + 1 : at;

/** Magnitude words behind a number: "5 million", "two hundred thousand", "$200-million". */
export function withMagnitudes(scan: Scan, base: Numeral): Numeral {
  let result = base;
  for (let rounds = 0; rounds < 3; rounds++) {
    const at = pastHyphen(scan, result.to);
    const exponent = scan.vocabulary.magnitudes.get(lowerAt(scan, at));
    if (exponent === undefined) break;
    result = scaled(result, exponent, at + 1);
  }
  return result;
}

/** A spoken fraction is meant to about a tenth of its part: "a quarter" covers 23 to 27 per cent. */
export const partOf = (from: number, to: number, value: Decimal, denominator: number): Numeral =>
  numeral(from, to, value, { writtenPlace: decimalOrFraction(`1/${10 * denominator}`), pointed: true, fraction: true });

export const isIndefinite = (word: string): boolean => word === 'a' || word === 'an';
