import type { Amount } from './amounts.ts';
import { decimal, decimalOrFraction, divide, ONE, order, powerOfTen } from './decimal.ts';
import { unitAfter } from './measures.ts';
import { nounAt } from './nouns.ts';
import { isIndefinite, type Numeral, numeral } from './numeral.ts';
import { readNumeral } from './numerals.ts';
import { inList, lowerAt, type Scan } from './scan.ts';

/** Larger parts are counts in a place or a time: "14 in 20 games". */
const LARGEST_PART = decimal('10');
/** Of a single one the whole may be large: "one in 15,000". */
const LARGEST_WHOLE = decimal('1000000');
const LARGEST_SHARED_WHOLE = decimal('1000');

/** "one in five", "two out of three", "seven voters in ten", "three of every five", "1 in 15,000": a share written as two counts. */
export function proportionOf(scan: Scan, amount: Amount): Numeral | undefined {
  const part = amount.numeral;
  if (amount.unit || part.marked || part.fraction || part.pointed) return undefined;
  if (part.value.digits <= 0n || order(part.value, LARGEST_PART) > 0) return undefined;
  const after = nounEnd(scan, part);
  const whole = wholeBehind(scan, after);
  if (!whole || !isWhole(part, whole.numeral) || !isShare(scan, part, whole, after > part.to)) return undefined;
  return {
    ...part,
    to: whole.numeral.to,
    value: divide(part.value, whole.numeral.value),
    writtenPlace: divide(decimalOrFraction('1/10'), whole.numeral.value),
    pointed: true,
    fraction: true,
  };
}

const isLink = (scan: Scan, at: number): boolean => ['in', 'out', 'of'].includes(lowerAt(scan, at));

/** Index behind a noun that stands between the part and its whole. */
function nounEnd(scan: Scan, part: Numeral): number {
  if (isLink(scan, part.to)) return part.to;
  const one = order(part.value, ONE) === 0;
  return nounAt(scan, part.to, one ? 'one' : 'many')?.to ?? part.to;
}

interface Whole {
  readonly numeral: Numeral;
  /** "out of", "in every", "of every" say a share whatever the figures are. */
  readonly plain: boolean;
}

function wholeBehind(scan: Scan, at: number): Whole | undefined {
  const link = lowerAt(scan, at);
  const of = link === 'out' && lowerAt(scan, at + 1) === 'of' ? at + 2 : at + 1;
  if (link !== 'in' && link !== 'of' && of === at + 1) return undefined;
  const every = lowerAt(scan, of) === 'every';
  if (link === 'of' && !every) return undefined;
  const from = every ? of + 1 : of;
  const whole = readNumeral(scan, from) ?? hundredAt(scan, from);
  return whole && { numeral: whole, plain: every || link === 'out' };
}

/** "in every hundred": without article or number. */
function hundredAt(scan: Scan, at: number): Numeral | undefined {
  if (isIndefinite(lowerAt(scan, at)) || !scan.vocabulary.magnitudes.has(lowerAt(scan, at))) return undefined;
  return numeral(at, at + 1, powerOfTen(scan.vocabulary.magnitudes.get(lowerAt(scan, at)) ?? 0));
}

function isWhole(part: Numeral, whole: Numeral): boolean {
  const largest = order(part.value, ONE) === 0 ? LARGEST_WHOLE : LARGEST_SHARED_WHOLE;
  const bare = !whole.fraction && !whole.pointed;
  return bare && order(whole.value, part.value) > 0 && order(whole.value, largest) <= 0;
}

/** "two in five years", "three in ten matches" and "four people in five cars" count in a time or a place. */
function isShare(scan: Scan, part: Numeral, { numeral: whole, plain }: Whole, noun: boolean): boolean {
  if (unitAfter(scan, whole.to, { marked: false, fraction: false, large: false })) return false;
  const counted = nounAt(scan, whole.to, 'many');
  if (counted && inList(scan, 'occasions', counted.to - 1)) return false;
  if (plain) return true;
  if (noun) return order(part.value, ONE) === 0 || (!counted && whole.value.digits % 10n === 0n);
  return !part.digits || order(part.value, ONE) === 0 || whole.value.digits % 5n === 0n;
}
