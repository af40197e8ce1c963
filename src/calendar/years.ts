import { wordBefore } from './ending-forms.ts';
import { gapAt, isGap, lowerAt, opensFigure, type Read, type Scan, senseAt, wordBehind, yearAt } from './scan.ts';
import { GAP } from './tokens.ts';

/** Without a word before it that asks for a year, an earlier one is more often a count. */
const EARLIEST_WITHOUT_CUE = 1500;
const CENTURY = 100;
/** Two digits of a business year mean this century. */
const THIS_CENTURY = 2000;

const DETERMINER = /^(?:the|its|their|his|her|our|this|that)$/;

/** Prepositions that ask for a figure as often as for a year: "of 1984 people". */
const WEAK_CUES = new Set([
  'of',
  'to',
  'from',
  'by',
  'and',
  'or',
  'between',
  'before',
  'after',
  'through',
  'on',
  'this',
  'past',
  'last',
  'next',
]);

/** Whether four digits alone are a year: a cue stands before them, or they do not count what stands behind. */
function isBareYear(scan: Scan, at: number, to: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined) return false;
  const before = wordBefore(scan.text, token.start);
  const cue = scan.vocabulary.cues.has(before);
  if (cue && !WEAK_CUES.has(before)) return true;
  if (token.value < EARLIEST_WITHOUT_CUE) return false;
  const behind = wordBehind(scan.text, scan.tokens[to - 1]?.end ?? token.end);
  if (!scan.vocabulary.isCounted(behind)) return true;
  return (cue || DETERMINER.test(before)) && token.value % CENTURY !== 0;
}

/** Opens a year that does not stand inside a longer figure or code; a dash before it is that of "mid-2024". */
const opensYear = (scan: Scan, at: number): boolean => opensFigure(scan, at) || gapAt(scan, at) === GAP.dash;

/** The second of two years written together ("2024/25", "2019-2021"), and where it ends. */
export function lastYearAt(scan: Scan, at: number, first: number): { last: number; to: number } | undefined {
  const token = scan.tokens[at];
  const before = scan.tokens[at - 1];
  if (token === undefined || before === undefined || token.start - before.end !== 1) return undefined;
  if (!isGap(scan, at, GAP.dash | GAP.slash) || isGap(scan, at + 1, GAP.none | GAP.dash | GAP.slash | GAP.dot))
    return undefined;
  const last = token.digits === 2 ? Math.floor(first / CENTURY) * CENTURY + token.value : yearAt(scan, at);
  if (last === undefined || last <= first || (token.digits !== 2 && token.digits !== 4)) return undefined;
  return { last, to: at + 1 };
}

/** "2019", "2024/25", "2019-2021". */
export function readYear(scan: Scan, at: number): Read | undefined {
  const year = yearAt(scan, at);
  if (year === undefined || !opensYear(scan, at)) return undefined;
  const fiscal = fiscalBehind(scan, at);
  if (fiscal !== undefined) return fiscal;
  const span = lastYearAt(scan, at + 1, year);
  const to = span?.to ?? at + 1;
  if (!isBareYear(scan, at, to)) return undefined;
  return { form: { form: 'year', year, ...(span && { last: span.last }) }, from: at, to };
}

/** "the 2025 fiscal year" */
function fiscalBehind(scan: Scan, at: number): Read | undefined {
  if (senseAt(scan, at + 1).fiscal !== 'word' || senseAt(scan, at + 2).unit !== 'year') return undefined;
  if (!isGap(scan, at + 1, GAP.blank) || !isGap(scan, at + 2, GAP.blank)) return undefined;
  return { form: { form: 'year', year: yearAt(scan, at) ?? 0, fiscal: true }, from: at, to: at + 3 };
}

/** "FY2025", "FY 25", "fiscal 2025", "financial year 2024/25". */
export function readFiscalYear(scan: Scan, at: number): Read | undefined {
  const { fiscal } = senseAt(scan, at);
  if (fiscal === undefined) return undefined;
  const next =
    fiscal === 'word' && senseAt(scan, at + 1).unit === 'year' && isGap(scan, at + 1, GAP.blank) ? at + 2 : at + 1;
  const year =
    fiscal === 'label' ? labelledYear(scan, next) : isGap(scan, next, GAP.blank) ? yearAt(scan, next) : undefined;
  if (year === undefined) return undefined;
  const span = lastYearAt(scan, next + 1, year);
  const to = span?.to ?? next + 1;
  const estimate = lowerAt(scan, to) === 'e' && gapAt(scan, to) === GAP.none ? to + 1 : to;
  return { form: { form: 'year', year, fiscal: true, ...(span && { last: span.last }) }, from: at, to: estimate };
}

/** Two or four digits behind a label: "FY25", "3Q25". */
export function labelledYear(scan: Scan, at: number): number | undefined {
  const token = scan.tokens[at];
  if (token === undefined || !isGap(scan, at, GAP.none | GAP.blank | GAP.dash)) return undefined;
  if (token.digits === 4)
    return token.value >= THIS_CENTURY - CENTURY && token.value < THIS_CENTURY + CENTURY ? token.value : undefined;
  return token.digits === 2 ? THIS_CENTURY + token.value : undefined;
}

const APOSTROPHE = /['’‘]/;
/** "the '90s" of the last century, "the '20s" of this one. */
const FIRST_DECADE_OF_LAST_CENTURY = 30;

/** "1990s", "the '90s", "the 90s", "the 1800s". */
export function readDecade(scan: Scan, at: number): Read | undefined {
  const token = scan.tokens[at];
  if (
    token === undefined ||
    token.value % 10 !== 0 ||
    lowerAt(scan, at + 1) !== 's' ||
    gapAt(scan, at + 1) !== GAP.none
  )
    return undefined;
  if (token.digits === 4 && (opensFigure(scan, at) || gapAt(scan, at) === GAP.dash)) {
    // "the 1800s" are a hundred years, "the 2000s" ten.
    const form = token.value % CENTURY === 0 && token.value < THIS_CENTURY ? 'century' : 'decade';
    return { form: { form, year: token.value }, from: at, to: at + 2 };
  }
  if (token.digits !== 2) return undefined;
  const year = token.value + (token.value < FIRST_DECADE_OF_LAST_CENTURY ? THIS_CENTURY : THIS_CENTURY - CENTURY);
  const read: Read = { form: { form: 'decade', year }, from: at, to: at + 2 };
  if (APOSTROPHE.test(scan.text[token.start - 1] ?? '')) return { ...read, start: token.start - 1 };
  return lowerAt(scan, at - 1) === 'the' && gapAt(scan, at) === GAP.blank ? read : undefined;
}

/** "19th century", "twenty-first century". */
export function readCentury(scan: Scan, at: number): Read | undefined {
  const number = ordinalAt(scan, at);
  if (
    number === undefined ||
    senseAt(scan, number.to).unit !== 'century' ||
    !isGap(scan, number.to, GAP.blank | GAP.dash)
  )
    return undefined;
  return { form: { form: 'century', year: (number.value - 1) * CENTURY + 1 }, from: at, to: number.to + 1 };
}

/** "19th", "third", "twenty-first", and where it ends. */
export function ordinalAt(scan: Scan, at: number): { value: number; to: number } | undefined {
  const token = scan.tokens[at];
  if (token === undefined) return undefined;
  if (token.digits > 0 && token.digits <= 2) {
    const ending = /^(?:st|nd|rd|th)$/.test(lowerAt(scan, at + 1)) && gapAt(scan, at + 1) === GAP.none;
    return ending ? { value: token.value, to: at + 2 } : undefined;
  }
  const { ordinal, cardinal } = senseAt(scan, at);
  if (ordinal !== undefined) return { value: ordinal, to: at + 1 };
  const units = senseAt(scan, at + 1).ordinal;
  const compound = cardinal !== undefined && cardinal >= 20 && cardinal % 10 === 0 && units !== undefined && units < 10;
  return compound && gapAt(scan, at + 1) === GAP.dash ? { value: cardinal + units, to: at + 2 } : undefined;
}
