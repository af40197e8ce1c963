import type { Amount } from './amounts.ts';
import { isCalendarName } from './dates.ts';
import { decimal, isWhole, order } from './decimal.ts';
import { isCapitalised } from './nouns.ts';
import { lowerAt, type Scan, textAt, tokenAt } from './scan.ts';
import type { Unit } from './units.ts';

const OLDEST = decimal('120');

/** Ages without a unit: "aged 47", "the age of 21", "Smith, 47,". */
export function ageOf(
  scan: Scan,
  amount: Amount,
): { readonly unit: Unit; readonly from: number; readonly to: number } | undefined {
  const { numeral } = amount;
  const unit = scan.vocabulary.units.byId.get('year-of-age');
  if (!unit || amount.unit || numeral.marked || numeral.fraction || !isWhole(numeral.value)) return undefined;
  if (numeral.value.digits < 0n || order(numeral.value, OLDEST) > 0) return undefined;
  const said = ['aged', 'age', 'ages'].includes(lowerAt(scan, amount.from - 1)) || ageOfWords(scan, amount.from);
  return said || isApposition(scan, amount) ? { unit, from: amount.from, to: amount.to } : undefined;
}

const ageOfWords = (scan: Scan, at: number): boolean =>
  lowerAt(scan, at - 1) === 'of' && (lowerAt(scan, at - 2) === 'age' || lowerAt(scan, at - 2) === 'ages');

/** A figure between commas behind a name. */
function isApposition(scan: Scan, amount: Amount): boolean {
  const { from, to, digits } = amount.numeral;
  if (!digits || textAt(scan, from - 1) !== ',' || !isCapitalised(scan, from - 2) || from < 2) return false;
  if (isCalendarName(scan, from - 2)) return false;
  const next = tokenAt(scan, to);
  return (next === undefined || [',', '.', ';'].includes(next.text)) && tokenAt(scan, from + 2)?.kind !== 'figure';
}
