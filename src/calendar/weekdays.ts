import { readDayMonth, readMonthDay } from './days.ts';
import { readNumericDay } from './numeric-days.ts';
import { gapAt, isGap, isWord, type Read, type Scan, senseAt } from './scan.ts';
import { GAP } from './tokens.ts';

/** Shorter names are other words or parts of names unless a date stands beside them. */
const SHORTEST_ALONE = 6;

const withDay = (scan: Scan, at: number): Read | undefined => {
  const next = isWord(scan, at, 'the') ? at + 1 : at;
  return readNumericDay(scan, next) ?? readDayMonth(scan, next) ?? readMonthDay(scan, next);
};

/** "Thursday", "last Thursday", "Saturday, August 9", "Tue 14 Oct 2025". */
export function readWeekday(scan: Scan, at: number): Read | undefined {
  const { shift } = senseAt(scan, at);
  const named = shift !== undefined && isGap(scan, at + 1, GAP.blank) ? at + 1 : at;
  const token = scan.tokens[named];
  const weekday = token?.sense?.weekday;
  if (token === undefined || weekday === undefined) return undefined;
  const beside = named === at && isGap(scan, at + 1, GAP.blank | GAP.comma | GAP.point) && !token.possessive;
  const day = beside ? withDay(scan, at + 1) : undefined;
  if (day !== undefined) return { ...day, from: at, weekday };
  if (token.end - token.start < SHORTEST_ALONE) return undefined;
  const shifted = named > at && shift !== undefined ? { shift } : {};
  return { form: { form: 'weekday', weekday, ...shifted }, from: at, to: named + 1 };
}

/** A weekday behind a date: "August 10, 2025, a Saturday". */
export function weekdayBehind(scan: Scan, read: Read): Read {
  if (read.form.form !== 'day' || read.weekday !== undefined || gapAt(scan, read.to) !== GAP.comma) return read;
  const at = senseAt(scan, read.to).cardinal === 1 && isGap(scan, read.to + 1, GAP.blank) ? read.to + 1 : read.to;
  const { weekday } = at > read.to ? senseAt(scan, at) : {};
  return weekday === undefined ? read : { ...read, weekday, to: at + 1 };
}
