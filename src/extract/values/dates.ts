import type { DateForm, WrittenDate } from '../../model/written-date.ts';
import type { Amount } from './amounts.ts';
import { isApostrophe, isDash } from './characters.ts';
import { gluedAt, lowerAt, type Scan, textAt, tokenAfter, tokenAt, tokenFrom } from './scan.ts';

/** Tokens [from, to) that hold figures but no quantity. */
export interface Excluded {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** The date that holds the first character of tokens[at]; dates are in text order. */
function dateOver(scan: Scan, at: number): WrittenDate | undefined {
  const offset = tokenAt(scan, at)?.start ?? -1;
  let low = 0;
  let high = scan.dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scan.dates[middle] as WrittenDate).core.end <= offset) low = middle + 1;
    else high = middle;
  }
  const date = scan.dates[low];
  return date !== undefined && date.core.start <= offset ? date : undefined;
}

/** Reason for leaving a date out, by its form. Bare years are looked at later, and "three years ago" holds a quantity. */
const REASONS: Readonly<Partial<Record<DateForm['form'], string>>> = {
  day: 'date',
  'day-of-month': 'date',
  month: 'date',
  clock: 'clock time',
  decade: 'year',
};

const isEnd = (form: DateForm): DateForm => (form.form === 'range' ? form.first : form);

function reasonOf({ form, clock, fault }: WrittenDate): string | undefined {
  const single = isEnd(form);
  if (fault !== undefined) return fault;
  if (single.form === 'day' && single.swappable === true) return 'date that can be read in two orders';
  return REASONS[single.form] ?? (clock === undefined ? undefined : 'clock time');
}

/** Dates and times in figures that begin or go on at tokens[at]. */
export function dateAt(scan: Scan, at: number): Excluded | undefined {
  const date = dateOver(scan, at);
  const reason = date && reasonOf(date);
  if (date === undefined || reason === undefined) return decade(scan, at);
  const from = tokenFrom(scan, at, date.core.start);
  const to = tokenAfter(scan, at, date.core.end);
  return from < 0 || to <= at ? undefined : { from, to, reason };
}

/** "his 40s", "the class of '24": years of an age or of a century that is not said. */
function decade(scan: Scan, at: number): Excluded | undefined {
  const token = tokenAt(scan, at);
  if (token?.kind !== 'figure' || token.exact === undefined || token.exact.length > 4) return undefined;
  const attached = gluedAt(scan, at) && !gluedAt(scan, at - 1);
  const apostrophe = isApostrophe(textAt(scan, at - 1).charCodeAt(0)) && attached && token.exact.length === 2;
  const plural = lowerAt(scan, at + 1) === 's' && gluedAt(scan, at + 1) && /^(?:\d|\d{3})0$/.test(token.exact);
  if (!plural && !apostrophe) return undefined;
  return { from: apostrophe ? at - 1 : at, to: plural ? at + 2 : at + 1, reason: 'year' };
}

/** A bare four-digit figure that is a year, with one that is joined to it: "2014-16", "2024/25". */
export function yearOf(scan: Scan, amount: Amount): Excluded | undefined {
  const at = amount.numeral.from;
  if (amount.unit || amount.numeral.marked || amount.numeral.to > at + 1 || !dateOver(scan, at)) return undefined;
  const mark = textAt(scan, at + 1);
  const joined = (isDash(mark) || mark === '/') && gluedAt(scan, at + 1);
  const goesOn = joined && dateOver(scan, at + 2) === dateOver(scan, at);
  return { from: amount.from, to: goesOn ? at + 3 : at + 1, reason: 'year' };
}

/** "between 1600 and 1900": two bare years in a row, whatever stands behind. */
export function yearsOf(scan: Scan, low: Amount, high: Amount): Excluded | undefined {
  const bare = !low.unit && !low.numeral.marked && !high.numeral.marked;
  if (!bare || !yearOf(scan, low) || !yearOf(scan, high)) return undefined;
  return { from: low.from, to: high.to, reason: 'year' };
}

/** Whether a word names a month or a weekday. */
export const isCalendarName = (scan: Scan, at: number): boolean => {
  const { months, weekdays } = scan.vocabulary.lexicon.data.calendar;
  return lowerAt(scan, at) in months || lowerAt(scan, at) in weekdays;
};
