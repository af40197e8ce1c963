import { isApostrophe, isDigit } from './characters.ts';

/** A run of digits with its separators, read from a text. */
export interface DigitRun {
  readonly end: number;
  /** Digits and point only: "1250000", ".5" as "0.5"; undefined if the run is no number (a version, a serial number, a phone number). */
  readonly exact?: string;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly reason?: 'version' | 'identifier' | 'phone number' | 'date' | 'web address';
}

/** Longer runs of digits are serial numbers. */
const MOST_DIGITS = 24;
/** Pairs that are looked ahead at without being sure of them. */
const MOST_PAIRS = 8;
const COMMA = 44;
const POINT = 46;
const SPACE = 32;

const digitsFrom = (text: string, at: number): number => {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
};

const isGroupMark = (code: number): boolean =>
  code === COMMA || code === SPACE || code === 0xa0 || code === 0x202f || code === 0x2009 || isApostrophe(code);

/** End of a group of exactly `size` digits at `at`, or -1. */
const groupEnd = (text: string, at: number, size: number): number => {
  const end = digitsFrom(text, at);
  return end - at === size ? end : -1;
};

/** End of the thousands groups behind the first group (1,234,567; 1 234 567; 12,34,567), all with the same mark. */
function groupsEnd(text: string, start: number, first: number): number {
  const mark = text.charCodeAt(first);
  if (!isGroupMark(mark) || first - start > 3 || text.charCodeAt(start) === 48) return first;
  let end = first;
  while (text.charCodeAt(end) === mark) {
    const next = groupEnd(text, end + 1, 3);
    if (next < 0) break;
    end = next;
  }
  return mark === COMMA ? Math.max(end, indianEnd(text, first)) : end;
}

/** 12,34,567: pairs, then three digits. */
function indianEnd(text: string, first: number): number {
  let end = first;
  for (let pairs = 0; pairs < MOST_PAIRS && text.charCodeAt(end) === COMMA; pairs++) {
    const pair = groupEnd(text, end + 1, 2);
    if (pair < 0) break;
    end = pair;
  }
  const last = end > first && text.charCodeAt(end) === COMMA ? groupEnd(text, end + 1, 3) : -1;
  return last < 0 ? first : last;
}

const withoutMarks = (text: string, start: number, end: number): string => {
  let digits = '';
  for (let at = start; at < end; at++) if (isDigit(text.charCodeAt(at))) digits += text[at];
  return digits;
};

/** Reads the run of digits at `start`, which is a digit or a point before one. Linear in the run. */
export function readDigits(text: string, start: number): DigitRun {
  const phone = phoneEnd(text, start);
  if (phone > 0) return { end: phone, decimals: 0, grouped: false, reason: 'phone number' };
  const first = digitsFrom(text, start);
  if (first - start > MOST_DIGITS) return { end: first, decimals: 0, grouped: false, reason: 'identifier' };
  const whole = groupsEnd(text, start, first);
  const grouped = whole > first;
  if (whole - start > 2 * MOST_DIGITS) return { end: whole, decimals: 0, grouped, reason: 'identifier' };
  const integer = grouped ? withoutMarks(text, start, whole) : text.slice(start, whole);
  if (text.charCodeAt(whole) !== POINT || !isDigit(text.charCodeAt(whole + 1))) {
    return { end: whole, exact: integer, decimals: 0, grouped };
  }
  const end = digitsFrom(text, whole + 1);
  if (text.charCodeAt(end) === POINT && isDigit(text.charCodeAt(end + 1))) return dotted(text, start, end);
  if (end - whole > MOST_DIGITS) return { end, decimals: 0, grouped, reason: 'identifier' };
  return { end, exact: `${integer || '0'}.${text.slice(whole + 1, end)}`, decimals: end - whole - 1, grouped };
}

/** Several points: a date if it looks like 12.06.2025, else a version. */
function dotted(text: string, start: number, from: number): DigitRun {
  let end = from;
  let points = 1;
  while (text.charCodeAt(end) === POINT && isDigit(text.charCodeAt(end + 1))) {
    end = digitsFrom(text, end + 1);
    points += 1;
  }
  const parts = points === 2 ? text.slice(start, end).split('.') : [];
  const date =
    parts.length === 3 &&
    (parts[0] as string).length <= 2 &&
    (parts[1] as string).length <= 2 &&
    (parts[2] as string).length === 4;
  return { end, decimals: 0, grouped: false, reason: date ? 'date' : 'version' };
}

const PHONE_MARKS = ' -.()/';

interface Groups {
  readonly end: number;
  readonly sizes: readonly number[];
  /** All joined by hyphens. */
  readonly hyphens: boolean;
}

const MOST_GROUPS = 8;

/** Groups of digits that phone numbers are written in, from `start` on. */
function phoneGroups(text: string, start: number): Groups {
  const sizes: number[] = [];
  let end = start;
  let hyphens = true;
  for (let at = start; sizes.length < MOST_GROUPS; ) {
    end = digitsFrom(text, at);
    sizes.push(end - at);
    const next = pastPhoneMarks(text, end);
    if (next === end || !isDigit(text.charCodeAt(next))) break;
    hyphens &&= text[end] === '-';
    at = next;
  }
  return { end, sizes, hyphens };
}

const pastPhoneMarks = (text: string, at: number): number => {
  let end = at;
  while (end - at < 2 && PHONE_MARKS.includes(text[end] ?? '\n')) end += 1;
  return end;
};

/** End of a phone number at `start`: "+31 118 555 250", "0371 555 0186", "541-555-0141"; 0 if there is none. */
function phoneEnd(text: string, start: number): number {
  if (!isDigit(text.charCodeAt(start))) return 0;
  const { end, sizes, hyphens } = phoneGroups(text, start);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > 15 || total < 7 || sizes.length < 2) return 0;
  const international = text[start - 1] === '+';
  const trunk = text[start] === '0' && isDigit(text.charCodeAt(start + 1)) && (sizes[0] as number) <= 5;
  if (total >= 9 && (international || trunk)) return end;
  const bracketed = text[start - 1] === '(' && text[start + (sizes[0] as number)] === ')';
  return (hyphens || bracketed) && isDomestic(sizes) ? end : 0;
}

/** 541-555-0141 and 555-0141: groups as in North America. */
const isDomestic = (groups: readonly number[]): boolean =>
  groups.at(-1) === 4 && groups.slice(0, -1).every((size) => size === 3) && groups.length >= 2 && groups.length <= 3;
