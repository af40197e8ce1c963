import { type Decimal, ONE, plus, powerOfTen, times, ZERO } from './decimal.ts';
import { isIndefinite, type Numeral, numeral, pastHyphen } from './numeral.ts';
import { lowerAt, type Scan } from './scan.ts';

/** Exponent of "hundred", which multiplies inside a group of three digits. */
const HUNDRED = 2;

/** A cardinal in words: "twenty-five", "a hundred and ten", "two million". */
export function cardinal(scan: Scan, at: number): Numeral | undefined {
  const { cardinals, magnitudes } = scan.vocabulary;
  let total = ZERO;
  let group: Decimal | undefined;
  let index = at;
  let to = at;
  let lastExponent = 0;
  if (isIndefinite(lowerAt(scan, at)) && magnitudes.has(lowerAt(scan, at + 1))) {
    group = ONE;
    index += 1;
  }
  for (let rounds = 0; rounds < 16; rounds++) {
    const word = lowerAt(scan, index);
    const value = cardinals.get(word);
    const exponent = value === undefined ? magnitudes.get(word) : undefined;
    if (value !== undefined && fits(group, value)) {
      group = plus(group ?? ZERO, value);
      lastExponent = 0;
    } else if (exponent !== undefined && group !== undefined) {
      if (exponent === HUNDRED) group = times(group, powerOfTen(HUNDRED));
      else {
        total = plus(total, times(group, powerOfTen(exponent)));
        group = ZERO;
      }
      lastExponent = exponent;
    } else break;
    to = index + 1;
    index = nextWord(scan, to, group, total, lastExponent);
  }
  if (to === at || group === undefined) return undefined;
  const value = plus(total, group);
  const place = lastExponent > HUNDRED ? powerOfTen(lastExponent) : ONE;
  return numeral(at, to, value, { writtenPlace: place, magnitude: lastExponent, marked: lastExponent > 0 });
}

/** A cardinal may follow a group that leaves room for it: 20 + 5, 100 + 10; not 2 + 3, 20 + 15. */
function fits(group: Decimal | undefined, value: Decimal): boolean {
  if (group === undefined || group.digits === 0n) return true;
  const rest = group.digits % 100n;
  if (rest === 0n) return value.digits < 100n && value.digits > 0n;
  return rest >= 20n && rest % 10n === 0n && value.digits < 10n && value.digits > 0n;
}

/** Past a hyphen, or past "and" where only a smaller cardinal can follow ("a hundred and ten", not "one hundred and two hundred"). */
function nextWord(scan: Scan, at: number, group: Decimal, total: Decimal, lastExponent: number): number {
  const hyphen = pastHyphen(scan, at);
  if (hyphen > at) return hyphen;
  const inHundreds = group.digits > 0n && group.digits % 100n === 0n;
  const inThousands = group.digits === 0n && total.digits > 0n;
  if (lowerAt(scan, at) !== 'and' || !(inHundreds || inThousands)) return at;
  if (!scan.vocabulary.cardinals.has(lowerAt(scan, at + 1))) return at;
  const next = scan.vocabulary.magnitudes.get(lowerAt(scan, pastHyphen(scan, at + 2)));
  const smaller = next === undefined || (inHundreds ? next !== HUNDRED : next < lastExponent);
  return smaller ? at + 1 : at;
}
