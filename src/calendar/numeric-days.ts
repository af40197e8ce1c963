import { dayExists, NO_SUCH_DAY } from './existence.ts';
import { gapAt, isGap, opensFigure, type Read, type Scan } from './scan.ts';
import { GAP } from './tokens.ts';

const MOST_DAYS = 31;
const MONTHS = 12;
/** Two digits from here on are a year of the last century. */
const FIRST_OF_LAST_CENTURY = 50;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** Three figures joined by one mark, which nothing continues. */
function figures(scan: Scan, at: number): [number, number, number] | undefined {
  const [a, b, c] = [scan.tokens[at], scan.tokens[at + 1], scan.tokens[at + 2]];
  if (a === undefined || b === undefined || c === undefined || a.digits * b.digits * c.digits === 0) return undefined;
  const mark = b.gap;
  if ((mark !== GAP.slash && mark !== GAP.dash && mark !== GAP.dot) || c.gap !== mark) return undefined;
  if (b.start - a.end !== 1 || c.start - b.end !== 1 || !opensFigure(scan, at)) return undefined;
  const joined =
    isGap(scan, at + 3, GAP.dash | GAP.slash | GAP.dot | GAP.none) && (scan.tokens[at + 3]?.start ?? 0) - c.end <= 1;
  return joined || /[\d%\p{L}]/u.test((scan.text[c.end] ?? '').replace('T', ''))
    ? undefined
    : [a.digits, b.digits, c.digits];
}

/** "2025-10-14", "2025/10/14", "14/10/2025", "14.10.2025", "12/06/25". Points always stand behind the day first. */
export function readNumericDay(scan: Scan, at: number): Read | undefined {
  const digits = figures(scan, at);
  if (digits === undefined) return undefined;
  const [first, second, third] = [0, 1, 2].map((next) => scan.tokens[at + next]?.value ?? 0) as [
    number,
    number,
    number,
  ];
  if (digits[0] === 4) {
    const fits = digits[1] <= 2 && digits[2] <= 2 && first >= FIRST_YEAR && first <= LAST_YEAR;
    return fits ? dayRead(at, third, second, first) : undefined;
  }
  const withPoints = gapAt(scan, at + 1) === GAP.dot;
  const yearFits = digits[2] === 4 ? third >= FIRST_YEAR && third <= LAST_YEAR : digits[2] === 2 && !withPoints;
  if (digits[0] > 2 || digits[1] > 2 || !yearFits || first > MOST_DAYS || second > MOST_DAYS) return undefined;
  const year = digits[2] === 4 ? third : third + (third < FIRST_OF_LAST_CENTURY ? 2000 : 1900);
  if (withPoints || (second <= MONTHS && first > MONTHS)) return dayRead(at, first, second, year);
  if (second > MONTHS) return dayRead(at, second, first, year);
  const read = dayRead(at, first, second, year);
  return first === second || read.fault !== undefined
    ? read
    : { ...read, form: { form: 'day', day: first, month: second, year, swappable: true } };
}

const dayRead = (at: number, day: number, month: number, year: number): Read => ({
  form: { form: 'day', day, month, year },
  from: at,
  to: at + 3,
  ...(dayExists(day, month, year) ? {} : { fault: NO_SUCH_DAY }),
});
