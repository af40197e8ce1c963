import type { OfYear } from '../model/written-date.ts';
import { wordBefore } from './ending-forms.ts';
import { dayExists, NO_SUCH_DAY } from './existence.ts';
import {
  dayAt,
  gapAt,
  isGap,
  isWord,
  lowerAt,
  opensFigure,
  pastOrdinal,
  type Read,
  type Scan,
  senseAt,
  wordBehind,
  yearAt,
} from './scan.ts';
import { GAP, type Token } from './tokens.ts';

/** Month named at tokens[at], with a capital. */
export const monthAt = (scan: Scan, at: number): number | undefined =>
  scan.tokens[at]?.capital === true ? senseAt(scan, at).month : undefined;

/** The year behind a month or a day, or what stands for one, and where it ends. */
interface YearBehind extends OfYear {
  readonly to: number;
}

/** "2025", ", 2025", "of 2025", "last year", "this year". */
export function yearBehind(scan: Scan, at: number, gaps: number): YearBehind {
  const next = isWord(scan, at, 'of') || isWord(scan, at, 'in') ? at + 1 : at;
  const { shift } = senseAt(scan, next);
  if (
    shift !== undefined &&
    isGap(scan, next, GAP.blank) &&
    senseAt(scan, next + 1).unit === 'year' &&
    isGap(scan, next + 1, GAP.blank)
  )
    return { yearShift: shift, to: next + 2 };
  const year = next > at ? isGap(scan, next, GAP.blank) : isGap(scan, next, gaps);
  const value = year ? yearAt(scan, next) : undefined;
  return value === undefined ? { to: at } : { year: value, to: next + 1 };
}

const dayForm = (day: number, month: number, year: OfYear): Pick<Read, 'form' | 'fault'> => ({
  form: { form: 'day', day, month, ...year },
  ...(dayExists(day, month, year.year) ? {} : { fault: NO_SUCH_DAY }),
});

/** Words that make a figure behind a month something other than its day: "May 5 people". */
const isMeasure = (scan: Scan, to: number): boolean => {
  const behind = wordBehind(scan.text, scan.tokens[to - 1]?.end ?? 0);
  return behind !== '' && scan.vocabulary.isCounted(behind);
};

/** "14 October 2025", "the 14th of October", "14 Oct.", "14-Oct-2025". */
export function readDayMonth(scan: Scan, at: number): Read | undefined {
  const day = dayAt(scan, at);
  if (day === undefined || !opensFigure(scan, at)) return undefined;
  const ordinal = pastOrdinal(scan, at + 1);
  const of = isWord(scan, ordinal, 'of') ? ordinal + 1 : ordinal;
  const month = isGap(scan, of, GAP.blank | GAP.dash) ? monthAt(scan, of) : undefined;
  if (month === undefined) return undefined;
  const { to, ...year } = yearBehind(scan, of + 1, GAP.blank | GAP.comma | GAP.point | GAP.dash);
  return { ...dayForm(day, month, year), from: at, to };
}

/** "October 14, 2025", "Oct. 14", "October 14th". */
export function readMonthDay(scan: Scan, at: number): Read | undefined {
  const month = monthAt(scan, at);
  const day =
    month === undefined || !isGap(scan, at + 1, GAP.blank | GAP.point | GAP.dot | GAP.dash)
      ? undefined
      : dayAt(scan, at + 1);
  if (month === undefined || day === undefined) return undefined;
  const ordinal = pastOrdinal(scan, at + 2);
  const { to, ...year } = yearBehind(scan, ordinal, GAP.blank | GAP.comma | GAP.dash);
  if (to === ordinal && (gapAt(scan, at + 2) === GAP.none ? ordinal === at + 2 : isMeasure(scan, to))) return undefined;
  return { ...dayForm(day, month, year), from: at, to };
}

/** "October 2025", "Oct. 2025", "October", "October last year", "last October". Alone it must not be another word or a name. */
export function readMonth(scan: Scan, at: number): Read | undefined {
  const { shift } = senseAt(scan, at);
  const named = shift !== undefined && isGap(scan, at + 1, GAP.blank) ? at + 1 : at;
  const month = monthAt(scan, named);
  if (month === undefined) return undefined;
  const { to, ...year } = yearBehind(scan, named + 1, GAP.blank | GAP.comma | GAP.point | GAP.dash);
  if (to === named + 1 && named === at && !standsAlone(scan, at)) return undefined;
  const shifted = named > at && shift !== undefined ? { shift } : {};
  return { form: { form: 'month', month, ...year, ...shifted }, from: at, to };
}

/** A month at the beginning of a range: what stands behind it shows that it is one. */
export function readBareMonth(scan: Scan, at: number): Read | undefined {
  const month = monthAt(scan, at);
  return month === undefined ? undefined : { form: { form: 'month', month }, from: at, to: at + 1 };
}

/** Whether what stands behind a day that shares the month of another is no thing that it counts: "August 12 and 14". */
export function endsDay(scan: Scan, to: number): boolean {
  const end = scan.tokens[to - 1]?.end ?? 0;
  const next = scan.text[end] ?? '.';
  return /[.,;:!?)]/.test(next) || (next === ' ' && BEHIND_DAY_OF_MONTH.test(wordBehind(scan.text, end) || '-'));
}

/** Whether a month without day and year is one: behind a cue, or no other word and not the first of two names. */
function standsAlone(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined) return false;
  const cue = scan.vocabulary.cues.has(wordBefore(scan.text, token.start));
  const { ambiguous } = senseAt(scan, at);
  const name =
    /^[ \u00a0]\p{Lu}\p{Ll}/u.test(scan.text.slice(token.end, token.end + 3)) && !isGap(scan, at + 1, GAP.blank);
  if (ambiguous === true) return (cue || modifies(scan, token)) && !name;
  return !name || cue;
}

/** "the March report": between an article and a noun. "The March on …" is a name. */
const modifies = ({ text }: Scan, { start, end }: Token): boolean =>
  /^(?:the|its|their|our|a)$/.test(wordBefore(text, start)) &&
  !/^(?:|on|of|was|is|has|had|will|and|or)$/.test(wordBehind(text, end));

const BEFORE_DAY_OF_MONTH = /^(?:on|by|until|till|since|from|to|of|before|after)$/;
const BEHIND_DAY_OF_MONTH = /^(?:$|at|and|in|when|but|with|to|by|for|as|or|after|before)$/;

/** "on the 14th": only behind a preposition, and not before a noun. */
export function readDayOfMonth(scan: Scan, at: number): Read | undefined {
  const day = dayAt(scan, at);
  const to = pastOrdinal(scan, at + 1);
  const start = scan.tokens[at - 1]?.start ?? 0;
  if (day === undefined || to === at + 1 || lowerAt(scan, at - 1) !== 'the' || gapAt(scan, at) !== GAP.blank)
    return undefined;
  if (!BEFORE_DAY_OF_MONTH.test(wordBefore(scan.text, start)) || !endsDay(scan, to)) return undefined;
  return { form: { form: 'day-of-month', day }, from: at, to };
}

/** Longest name of a day or an hour, in words. */
const LONGEST_NAME = 3;

/** The longest phrase of a list that begins at tokens[at], and where it ends. */
export function phraseAt(
  scan: Scan,
  at: number,
  phrases: ReadonlyMap<string, string>,
): { value: string; to: number } | undefined {
  let phrase = '';
  let found: { value: string; to: number } | undefined;
  for (let to = at; to < at + LONGEST_NAME; to++) {
    if (to > at && gapAt(scan, to) !== GAP.blank) break;
    phrase = to === at ? lowerAt(scan, to) : `${phrase} ${lowerAt(scan, to)}`;
    const value = phrases.get(phrase);
    if (value !== undefined) found = { value, to: to + 1 };
  }
  return found;
}

/** "Christmas Day 2024". */
export function readNamedDay(scan: Scan, at: number): Read | undefined {
  if (scan.tokens[at]?.capital !== true || senseAt(scan, at).feast !== true) return undefined;
  const name = phraseAt(scan, at, scan.vocabulary.days);
  if (name === undefined) return undefined;
  const { to, ...year } = yearBehind(scan, name.to, GAP.blank | GAP.comma);
  const [month, day] = name.value.split('-').map(Number) as [number, number];
  return { ...dayForm(day, month, year), from: at, to };
}
