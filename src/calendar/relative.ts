import type { DateForm, Tolerance } from '../model/written-date.ts';
import { gapAt, isGap, isWord, type Read, type Scan, senseAt } from './scan.ts';
import { GAP } from './tokens.ts';

type Distance = Extract<DateForm, { form: 'distance' }>;

/** "last month", "this week", "next year", "last fiscal year", "the following week". */
export function readShifted(scan: Scan, at: number): Read | undefined {
  const { shift, neighbour } = senseAt(scan, at);
  if (shift === undefined && neighbour === undefined) return undefined;
  const fiscal = senseAt(scan, at + 1).fiscal === 'word' && isGap(scan, at + 1, GAP.blank);
  const unitAt = fiscal ? at + 2 : at + 1;
  const { unit } = senseAt(scan, unitAt);
  if (unit === undefined || !isGap(scan, unitAt, GAP.blank | GAP.dash) || unit === 'half' || unit === 'fortnight')
    return undefined;
  const toNamed = neighbour ?? (unit === 'day' ? shift : undefined);
  const to = unitAt + 1;
  if (toNamed === 0) return undefined;
  if (toNamed !== undefined)
    return { form: { form: 'distance', count: 1, unit, direction: toNamed, from: 'named' }, from: at, to };
  if (shift === undefined) return undefined;
  return { form: { form: 'relative', unit, shift, ...(fiscal ? { fiscal: true } : {}) }, from: at, to };
}

/** "earlier this year", "later this month". */
export function readSide(scan: Scan, at: number): Read | undefined {
  const { side } = senseAt(scan, at);
  if (side === undefined || senseAt(scan, at + 1).shift !== 0 || !isGap(scan, at + 1, GAP.blank)) return undefined;
  const read = readShifted(scan, at + 1);
  if (read?.form.form !== 'relative') return undefined;
  return { ...read, form: { ...read.form, side }, from: at };
}

/** "today", "yesterday", "tomorrow". */
export function readDayWord(scan: Scan, at: number): Read | undefined {
  const { days } = senseAt(scan, at);
  return days === undefined
    ? undefined
    : { form: { form: 'relative', unit: 'day', shift: days }, from: at, to: at + 1 };
}

const MOST_DIGITS = 3;

/** Whole number of units in words or figures, and where unit and number end: "three years", "a month", "a year and a half" is none. */
function countAt(scan: Scan, at: number): Pick<Distance, 'count' | 'unit'> | undefined {
  const token = scan.tokens[at];
  const { unit } = senseAt(scan, at + 1);
  if (
    token === undefined ||
    unit === undefined ||
    unit === 'weekend' ||
    unit === 'half' ||
    !isGap(scan, at + 1, GAP.blank | GAP.dash)
  )
    return undefined;
  const count = token.digits > 0 && token.digits <= MOST_DIGITS ? token.value : token.sense?.cardinal;
  return count === undefined || count === 0 ? undefined : { count, unit };
}

function toleranceBefore(scan: Scan, at: number): { tolerance?: Tolerance; start?: number } {
  const start = scan.tokens[at]?.start ?? 0;
  const { shortOf, beyond, about } = scan.vocabulary;
  const hedges: [Tolerance, number | undefined][] = [
    ['short of', shortOf(scan.text, start)],
    ['beyond', beyond(scan.text, start)],
    ['about', about(scan.text, start)],
  ];
  const [hedge] = hedges.filter(([, from]) => from !== undefined);
  return hedge?.[1] === undefined ? {} : { tolerance: hedge[0], start: hedge[1] };
}

/** A number of units of time at tokens[at], with the hedge before it, told from the source's date: "three years" in "in three years". */
export function readLength(scan: Scan, at: number): Read | undefined {
  const counted = countAt(scan, at);
  if (counted === undefined) return undefined;
  const { tolerance, start } = toleranceBefore(scan, at);
  return {
    form: { form: 'distance', ...counted, direction: -1, from: 'source', ...(tolerance && { tolerance }) },
    from: at,
    to: at + 2,
    ...(start === undefined ? {} : { start }),
  };
}

/** "before" and "after" may open a clause that says what is meant: "two days before the vote". */
const endsClause = (scan: Scan, at: number): boolean => {
  const end = scan.tokens[at]?.end ?? 0;
  return end === scan.text.length || /^[.,;:!?)]/.test(scan.text.slice(end, end + 1));
};

const ALWAYS_TOLD_FROM_ANOTHER = /^(?:earlier|later)$/;

/** "three years ago", "nearly three years ago", "two days earlier". */
export function readDistance(scan: Scan, at: number): Read | undefined {
  const length = readLength(scan, at);
  if (length?.form.form !== 'distance') return undefined;
  const behind = scan.tokens[at + 2];
  if (behind === undefined || gapAt(scan, at + 2) !== GAP.blank) return undefined;
  if (isWord(scan, at + 2, 'ago')) return { ...length, to: at + 3 };
  const { side } = behind.sense ?? {};
  if (side === undefined || (!ALWAYS_TOLD_FROM_ANOTHER.test(behind.lower) && !endsClause(scan, at + 2)))
    return undefined;
  return { ...length, form: { ...length.form, direction: side === 'earlier' ? -1 : 1, from: 'named' }, to: at + 3 };
}
