import type { Amount } from './amounts.ts';
import { isApostrophe, isDash } from './characters.ts';
import { gluedAt, inList, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Tokens [from, to) that hold figures but no quantity. */
export interface Excluded {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

const EARLIEST_YEAR = 1000;
const LATEST_YEAR = 2199;

/** A whole number written in plain digits, at most `digits` of them; undefined if tokens[at] is none. */
function plainAt(scan: Scan, at: number, digits: number): string | undefined {
  const token = tokenAt(scan, at);
  if (token?.exact === undefined || token.grouped || (token.decimals ?? 0) > 0) return undefined;
  return token.exact.length <= digits ? token.exact : undefined;
}

export function isYearAt(scan: Scan, at: number): boolean {
  const digits = plainAt(scan, at, 4);
  return digits?.length === 4 && Number(digits) >= EARLIEST_YEAR && Number(digits) <= LATEST_YEAR;
}

const isDayAt = (scan: Scan, at: number): boolean => {
  const digits = plainAt(scan, at, 2);
  return digits !== undefined && Number(digits) >= 1 && Number(digits) <= 31;
};

const isMonthAt = (scan: Scan, at: number): boolean =>
  inList(scan, 'months', at) && textAt(scan, at) !== lowerAt(scan, at);

/** Index behind an optional point or comma. */
const pastMark = (scan: Scan, at: number, marks: string): number =>
  marks.includes(textAt(scan, at) || ' ') && gluedAt(scan, at) ? at + 1 : at;

const pastYear = (scan: Scan, at: number): number => {
  const year = pastMark(scan, at, ',');
  return isYearAt(scan, year) && !gluedAt(scan, year) ? year + 1 : at;
};

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

const isOrdinalEnding = (scan: Scan, at: number): boolean =>
  gluedAt(scan, at) && ORDINAL_ENDINGS.has(lowerAt(scan, at));

const pastOrdinal = (scan: Scan, at: number): number => (isOrdinalEnding(scan, at) ? at + 1 : at);

/** "August 12, 2025", "Aug. 12-14", "September 22 2019", "June 2025". */
function monthFirst(scan: Scan, at: number): Excluded | undefined {
  const month = textAt(scan, at - 1) === '.' && gluedAt(scan, at - 1) ? at - 2 : at - 1;
  if (!isMonthAt(scan, month)) return undefined;
  if (isYearAt(scan, at)) return { from: month, to: at + 1, reason: 'date' };
  if (!isDayAt(scan, at) || isDayUnit(scan, at + 1)) return undefined;
  let to = pastOrdinal(scan, at + 1);
  if ((isDash(textAt(scan, to)) || lowerAt(scan, to) === 'and') && isDayAt(scan, to + 1) && !isMonthAt(scan, to + 2))
    to += 2;
  return { from: month, to: pastYear(scan, to), reason: 'date' };
}

/** "May 5%" is a verb and a share. */
const isDayUnit = (scan: Scan, at: number): boolean =>
  textAt(scan, at) === '%' || lowerAt(scan, at) === 'percent' || lowerAt(scan, at) === 'per';

/** "14 October 2025", "the 12th of June", "14-16 August". */
function dayFirst(scan: Scan, at: number): Excluded | undefined {
  if (!isDayAt(scan, at)) return undefined;
  let to = pastOrdinal(scan, at + 1);
  if (isDash(textAt(scan, to)) && isDayAt(scan, to + 1)) to = pastOrdinal(scan, to + 2);
  if (lowerAt(scan, to) === 'of') to += 1;
  if (!isMonthAt(scan, to)) return undefined;
  return { from: at, to: pastYear(scan, pastMark(scan, to + 1, '.')), reason: 'date' };
}

/** 2025-08-12 (with a time behind "T"), 12/06/2025, 12-06-2025. */
function numericDate(scan: Scan, at: number): Excluded | undefined {
  const mark = textAt(scan, at + 1);
  if (
    (mark !== '/' && !isDash(mark)) ||
    textAt(scan, at + 3) !== mark ||
    !gluedAt(scan, at + 1) ||
    !gluedAt(scan, at + 3)
  )
    return undefined;
  const parts = [plainAt(scan, at, 4), plainAt(scan, at + 2, 4), plainAt(scan, at + 4, 4)];
  if (parts.some((part) => part === undefined)) return undefined;
  const lengths = parts.map((part) => (part as string).length);
  const iso = lengths[0] === 4 && (lengths[1] as number) <= 2 && (lengths[2] as number) <= 2;
  const spoken =
    (lengths[0] as number) <= 2 &&
    (lengths[1] as number) <= 2 &&
    (lengths[2] === 4 || lengths[2] === 2) &&
    Number(parts[0]) <= 31 &&
    Number(parts[1]) <= 31;
  return iso || spoken ? { from: at, to: at + 5, reason: 'date' } : undefined;
}

const pastZone = (scan: Scan, at: number): number => {
  let to = inList(scan, 'day-halves', at) ? at + 1 : at;
  if (inList(scan, 'time-zones', to)) to += 1;
  return to;
};

/** 23:50, 9:14:05 p.m., 9.30am, 5am, 0915 GMT, six o'clock. */
function clockTime(scan: Scan, at: number): Excluded | undefined {
  const hour = plainAt(scan, at, 4);
  const behind = at + 1;
  const colon = textAt(scan, behind) === ':' && gluedAt(scan, behind) && gluedAt(scan, behind + 1);
  if (colon && hour !== undefined && plainAt(scan, behind + 1, 2)?.length === 2) {
    const seconds =
      textAt(scan, behind + 2) === ':' && gluedAt(scan, behind + 2) && plainAt(scan, behind + 3, 2) !== undefined;
    const to = seconds ? behind + 4 : behind + 2;
    // A court's file number goes on: 2:23-cr-00148.
    if (isDash(textAt(scan, to)) && gluedAt(scan, to + 1) && isWordAt(scan, to + 1)) return undefined;
    return { from: at, to: pastZone(scan, to), reason: 'clock time' };
  }
  const token = tokenAt(scan, at);
  const half = inList(scan, 'day-halves', behind) && token?.exact !== undefined && Number(token.exact) < 24;
  const military = hour?.length === 4 && Number(hour) < 2400 && inList(scan, 'time-zones', behind);
  const oClock = lowerAt(scan, behind) === "o'clock";
  return half || military || oClock ? { from: at, to: pastZone(scan, behind), reason: 'clock time' } : undefined;
}

/** "1990s", "the '90s", "'24", "his 40s". */
function decade(scan: Scan, at: number): Excluded | undefined {
  const digits = plainAt(scan, at, 4);
  if (digits === undefined) return undefined;
  const apostrophe =
    isApostrophe(textAt(scan, at - 1).charCodeAt(0)) &&
    gluedAt(scan, at) &&
    !gluedAt(scan, at - 1) &&
    digits.length === 2;
  const plural = lowerAt(scan, at + 1) === 's' && gluedAt(scan, at + 1) && digits.endsWith('0') && digits.length !== 3;
  if (!plural && !apostrophe) return undefined;
  return { from: apostrophe ? at - 1 : at, to: plural ? at + 2 : at + 1, reason: 'year' };
}

/** Dates and times in figures that begin or go on at tokens[at]. */
export function dateAt(scan: Scan, at: number): Excluded | undefined {
  if (tokenAt(scan, at)?.kind !== 'figure') {
    const spoken = scan.vocabulary.cardinals.has(lowerAt(scan, at)) && lowerAt(scan, at + 1) === "o'clock";
    return spoken ? { from: at, to: at + 2, reason: 'clock time' } : undefined;
  }
  return numericDate(scan, at) ?? dayFirst(scan, at) ?? monthFirst(scan, at) ?? clockTime(scan, at) ?? decade(scan, at);
}

/** A bare four-digit figure that is a year: nothing measured or counted stands behind it. Also "2014-16" and "2024/25". */
export function yearOf(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const at = amount.numeral.from;
  if (amount.unit || amount.numeral.marked || !isYearAt(scan, at) || amount.numeral.to > at + 1) return undefined;
  const round = Number(textAt(scan, at)) % 100 === 0;
  if (counted && (round || isHedged(scan, at)) && !inList(scan, 'year-cues', at - 1)) return undefined;
  const mark = textAt(scan, at + 1);
  const goesOn =
    (isDash(mark) || mark === '/') &&
    gluedAt(scan, at + 1) &&
    (plainAt(scan, at + 2, 2)?.length === 2 || isYearAt(scan, at + 2));
  return { from: amount.from, to: goesOn ? at + 3 : at + 1, reason: 'year' };
}

const isHedged = (scan: Scan, at: number): boolean =>
  scan.vocabulary.hedgesBefore.before(scan.tokens, at, Math.max(0, at - 4)) !== undefined;

/** "between 1600 and 1900": two bare years in a row, whatever stands behind. */
export function yearsOf(scan: Scan, low: Amount, high: Amount): Excluded | undefined {
  const bare = !low.unit && !low.numeral.marked && !high.numeral.marked;
  if (!bare || !isYearAt(scan, low.numeral.from) || !isYearAt(scan, high.numeral.from)) return undefined;
  return { from: low.from, to: high.to, reason: 'year' };
}
