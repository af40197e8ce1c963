import type { Amount } from './amounts.ts';
import { decimal, decimalOrFraction, divide, order } from './decimal.ts';
import { unitAfter } from './measures.ts';
import { nounAt } from './nouns.ts';
import type { Numeral } from './numeral.ts';
import { readNumeral } from './numerals.ts';
import { lowerAt, type Scan } from './scan.ts';

const MOST_OF_WHOLE = decimal('10');

/** "one in five", "two out of three", "one member in twelve": a share written as two counts. */
export function proportionOf(scan: Scan, amount: Amount): Numeral | undefined {
  const { numeral } = amount;
  if (
    amount.unit ||
    numeral.marked ||
    numeral.fraction ||
    order(numeral.value, MOST_OF_WHOLE) > 0 ||
    numeral.value.digits <= 0n
  )
    return undefined;
  const noun = numeral.value.digits === 1n && lowerAt(scan, numeral.to) !== 'in' && lowerAt(scan, numeral.to) !== 'out';
  const after = noun ? (nounAt(scan, numeral.to, 'one')?.to ?? numeral.to) : numeral.to;
  const link = lowerAt(scan, after);
  const outOf = link === 'out' && lowerAt(scan, after + 1) === 'of';
  if (!outOf && (link !== 'in' || numeral.digits)) return undefined;
  const whole = readNumeral(scan, outOf ? after + 2 : after + 1);
  if (!whole || whole.marked || whole.fraction || order(whole.value, numeral.value) <= 0) return undefined;
  if (
    order(whole.value, decimal('1000')) > 0 ||
    unitAfter(scan, whole.to, { marked: false, fraction: false, large: false })
  )
    return undefined;
  return {
    ...numeral,
    to: whole.to,
    value: divide(numeral.value, whole.value),
    writtenPlace: divide(decimalOrFraction('1/10'), whole.value),
    pointed: true,
    fraction: true,
  };
}
