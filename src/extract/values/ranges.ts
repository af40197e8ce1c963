import { type Amount, readAmount } from './amounts.ts';
import { isDash } from './characters.ts';
import { order, powerOfTen, times } from './decimal.ts';
import { gluedAt, inList, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Two amounts that are one value, or the two ends of a change. */
export interface Pair {
  readonly low: Amount;
  readonly high: Amount;
  /** First token, with "between" or "from". */
  readonly from: number;
  readonly to: number;
  /** "rose from A to B": two values. */
  readonly change: boolean;
}

/** Index of the numeral behind "to", "-" or, after "between", "and"; undefined if no range can go on there. */
function linkAfter(
  scan: Scan,
  low: Amount,
  opener: string,
): { readonly at: number; readonly link: string } | undefined {
  let at = low.to;
  const text = textAt(scan, at);
  if (isDash(text)) {
    const next = at + 1;
    // "five- to seven-year"
    if (lowerAt(scan, next) === 'to' || lowerAt(scan, next) === 'or') at = next;
    else return { at: next, link: '-' };
  }
  const link = lowerAt(scan, at);
  if (link === 'to' || link === 'or' || (link === 'and' && opener === 'between')) {
    const next = isDash(textAt(scan, at + 1)) && gluedAt(scan, at + 1) ? at + 2 : at + 1;
    return { at: next, link };
  }
  return undefined;
}

const isOpener = (word: string): boolean => word === 'between' || word === 'from' || word === 'by';

/** First numeral token at or just behind tokens[at], past a currency sign. */
function numeralFrom(scan: Scan, at: number, floor: number): Amount | undefined {
  for (let skip = 0; skip < 3; skip++) {
    const token = tokenAt(scan, at + skip);
    if (!token) return undefined;
    const amount = readAmount(scan, at + skip, floor);
    if (amount) return amount.from <= at ? amount : undefined;
    if (token.kind === 'word' && skip > 0) return undefined;
  }
  return undefined;
}

const isAlike = (low: Amount, high: Amount): boolean =>
  sameUnit(low, high) && low.numeral.fraction === high.numeral.fraction;

const sameUnit = (low: Amount, high: Amount): boolean => !low.unit || !high.unit || low.unit.id === high.unit.id;

/** "$89 to $93 billion", "1 to 2 thousand": the power of ten of the second figure holds for the first. */
function withSharedMagnitude(low: Amount, high: Amount): Amount {
  const exponent = high.numeral.magnitude;
  if (low.numeral.magnitude > 0 || order(low.numeral.value, powerOfTen(3)) >= 0) return low;
  // "$200 to $4 million": figures that descend as written each stand for themselves.
  const ascends = order(low.numeral.value, times(high.numeral.value, powerOfTen(-exponent))) < 0;
  if (exponent <= 0 || !ascends || (low.to > low.numeral.to && !low.unit?.currency)) return low;
  const power = powerOfTen(exponent);
  const scaled = {
    ...low.numeral,
    value: times(low.numeral.value, power),
    writtenPlace: times(low.numeral.writtenPlace, power),
    marked: true,
  };
  return { ...low, numeral: scaled };
}

/** Reads on from an amount to the second half of a range or a change, if one follows. */
export function readPair(scan: Scan, first: Amount, floor: number): Pair | undefined {
  const before = first.from - 1;
  const opener = before >= floor && isOpener(lowerAt(scan, before)) ? lowerAt(scan, before) : '';
  const link = linkAfter(scan, first, opener);
  const second = link && numeralFrom(scan, link.at, link.at);
  if (!link || !second || !isAlike(first, second)) return undefined;
  const low = withSharedMagnitude(first, second);
  const ascends = order(low.numeral.value, second.numeral.value) < 0;
  const change = isChange(scan, first, second, opener, before);
  if (!ascends && !change && !(first.unit && second.unit && link.link === 'to')) return undefined;
  if (!joins(scan, link.link, opener, low, second)) return undefined;
  const unit = low.unit ?? second.unit;
  const shared = unit && { unit };
  return {
    low: { ...low, ...shared },
    high: { ...second, ...(second.unit ? {} : shared) },
    from: opener === '' || opener === 'by' ? low.from : before,
    to: second.to,
    change,
  };
}

/** Whether the word or dash between two amounts makes them one value. */
function joins(scan: Scan, link: string, opener: string, low: Amount, high: Amount): boolean {
  if (link === 'or') return isAlternative(low, high);
  if (link === '-') return dashJoins(scan, low);
  if (link !== 'to') return true;
  // "from 24 to 33-35 billion": the second end is a range of its own.
  return !leavesItsUnit(low, high) && !(opener === 'from' && opensRange(scan, high));
}

/** "grew 20% to 1,800": a figure with a unit behind it and one without are a change and what it leads to. */
const leavesItsUnit = (first: Amount, second: Amount): boolean =>
  first.unit !== undefined && !first.unit.currency && first.to > first.numeral.to && !second.unit;

/** "three or four years" is a range; "5% or 200 jobs" is none. */
const isAlternative = (low: Amount, high: Amount): boolean =>
  !low.unit && !low.numeral.marked && order(high.numeral.value, times(low.numeral.value, powerOfTen(1))) < 0;

/** A dash joins figures when it is attached on both sides, or free on both. */
const dashJoins = (scan: Scan, low: Amount): boolean => {
  const attached = gluedAt(scan, low.to);
  return attached === gluedAt(scan, low.to + 1);
};

/**
 * "rose from A to B" and "rose by $5 to $9" state two values. "from A to B" alone is a range, and so is the first half of "from 5 to 7 per
 * cent to 3 to 5 per cent".
 */
function isChange(scan: Scan, first: Amount, second: Amount, opener: string, before: number): boolean {
  if (opener === 'by') return first.unit?.currency !== undefined && second.unit?.currency !== undefined;
  const descends =
    order(first.numeral.value, second.numeral.value) > 0 && first.numeral.magnitude >= second.numeral.magnitude;
  return opener === 'from' && (descends || changes(scan, before)) && lowerAt(scan, second.to) !== 'to';
}

const opensRange = (scan: Scan, amount: Amount): boolean =>
  isDash(textAt(scan, amount.to)) && gluedAt(scan, amount.to) && tokenAt(scan, amount.to + 1)?.kind === 'figure';

/** A verb or noun of change shortly before "from". */
function changes(scan: Scan, at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 4; back--) {
    if (inList(scan, 'trend-up', back) || inList(scan, 'trend-down', back)) return true;
    if (inList(scan, 'range-openers', back)) return false;
  }
  return false;
}
