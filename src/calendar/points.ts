import { clockBehind, readClock } from './clocks.ts';
import { readDayMonth, readDayOfMonth, readMonth, readMonthDay, readNamedDay } from './days.ts';
import { readDivision, readDivisionOfShiftedYear, readSeason } from './divisions.ts';
import { readNumericDay } from './numeric-days.ts';
import { readDayWord, readDistance, readShifted, readSide } from './relative.ts';
import { gapAt, isGap, isWord, type Read, type Reader, type Scan } from './scan.ts';
import { GAP } from './tokens.ts';
import { readWeekday, weekdayBehind } from './weekdays.ts';
import { readCentury, readDecade, readFiscalYear, readYear } from './years.ts';

/** The first that reads something counts. A new form of date is one reader here. */
const BEGUN_BY_FIGURE: readonly Reader[] = [
  readNumericDay,
  readDayMonth,
  readClock,
  readCentury,
  readDecade,
  readDivision,
  readDistance,
  readYear,
  readDayOfMonth,
];
const BEGUN_BY_WORD: readonly Reader[] = [
  readNamedDay,
  readWeekday,
  readMonthDay,
  readMonth,
  readDivisionOfShiftedYear,
  readDivision,
  readSeason,
  readFiscalYear,
  readCentury,
  readSide,
  readShifted,
  readDayWord,
  readDistance,
  readClock,
];

function plain(scan: Scan, at: number): Read | undefined {
  const token = scan.tokens[at];
  if (token === undefined) return undefined;
  for (const read of token.digits > 0 ? BEGUN_BY_FIGURE : BEGUN_BY_WORD) {
    const found = read(scan, at);
    if (found !== undefined) return clockBehind(scan, weekdayBehind(scan, found));
  }
  return undefined;
}

const isDay = ({ form }: Read): boolean =>
  form.form === 'day' || form.form === 'weekday' || (form.form === 'relative' && form.unit === 'day');

/** "9:14 p.m. on Thursday", "noon, 3 May": the day behind a time of day. */
function withDayBehind(scan: Scan, read: Read): Read {
  if (read.form.form !== 'clock' || read.clock === undefined) return read;
  const at = isWord(scan, read.to, 'on') ? read.to + 1 : read.to;
  if (!isGap(scan, at, GAP.blank | GAP.comma) || gapAt(scan, read.to) === GAP.far) return read;
  const day = plain(scan, at);
  if (day === undefined || !isDay(day) || day.clock !== undefined || day.fault !== undefined) return read;
  return { ...day, from: read.from, clock: read.clock };
}

/** One date, without what bounds it, that begins at tokens[at]. */
export function readPoint(scan: Scan, at: number): Read | undefined {
  const read = plain(scan, at);
  return read && withDayBehind(scan, read);
}
