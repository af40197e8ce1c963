/** A date found in running text. Offsets are into the text that was searched. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** Absent where the text gives only day and month. */
  readonly year?: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday; absent unless written before the date. */
  readonly weekday?: number;
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY_NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?/gi;
const DAY_BEFORE = /(?:^|[^\d.,/:-])(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \u00a0]$/i;
const YEAR_AFTER = /^,?[ \u00a0](\d{4})(?!\d)/;
const DAY_AFTER = /^[ \u00a0](\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|\d)(?:,?[ \u00a0](\d{4})(?!\d))?/i;
const WEEKDAY_BEFORE = /\b(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?[.,]{0,2}[ \u00a0]$/i;
const NUMERIC = /(?<![\d/.-])(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?!\d|[-/.]\d)/g;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0));

/** Whether there is such a day; without a year, in a leap year. */
const exists = (year: number | undefined, month: number, day: number): boolean =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysIn(year ?? 2000, month) &&
  (year === undefined || (year >= 1900 && year < 2100));

function weekdayBefore(text: string, at: number): number | undefined {
  const name = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, at - 14), at))?.[1];
  return name === undefined ? undefined : WEEKDAY_NAMES.indexOf(name.slice(0, 3).toLowerCase());
}

function found(
  text: string,
  start: number,
  end: number,
  day: number,
  month: number,
  year: number | undefined,
): FoundDate | undefined {
  if (!exists(year, month, day)) return undefined;
  const weekday = weekdayBefore(text, start);
  return {
    start,
    end,
    day,
    month,
    ...(year === undefined ? {} : { year }),
    ...(weekday === undefined ? {} : { weekday }),
  };
}

/** "14 October 2025", "the 14th of October", "October 14, 2025", "Oct. 14". */
function aroundMonth(text: string, start: number, name: string): FoundDate | undefined {
  const month = MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const end = start + name.length;
  const rest = text.slice(end, end + 16);
  const window = text.slice(Math.max(0, start - 12), start);
  const before = DAY_BEFORE.exec(window)?.[1];
  if (before !== undefined) {
    const year = YEAR_AFTER.exec(rest);
    const from = start - window.length + window.lastIndexOf(before);
    return found(
      text,
      from,
      end + (year?.[0].length ?? 0),
      Number(before),
      month,
      year === null ? undefined : Number(year[1]),
    );
  }
  const after = DAY_AFTER.exec(rest);
  if (after === null) return undefined;
  return found(
    text,
    start,
    end + after[0].length,
    Number(after[1]),
    month,
    after[2] === undefined ? undefined : Number(after[2]),
  );
}

/** "2025-10-14", "2025/10/14", "14/10/2025". Left out where day and month could change places. */
function numeric(text: string, match: RegExpMatchArray): FoundDate | undefined {
  const [whole, first = '', , second = '', third = ''] = match;
  const start = match.index ?? 0;
  const end = start + whole.length;
  if (first.length === 4) return found(text, start, end, Number(third), Number(second), Number(first));
  if (third.length !== 4) return undefined;
  const [a, b] = [Number(first), Number(second)];
  if (a > 12) return found(text, start, end, a, b, Number(third));
  return b > 12 || a === b ? found(text, start, end, b, a, Number(third)) : undefined;
}

/** Dates with a day, written in words or digits, in text order. Linear in the text. */
export function findDates(text: string): FoundDate[] {
  const dates: FoundDate[] = [];
  if (!/\d/.test(text)) return dates;
  for (const match of text.matchAll(MONTH)) {
    const date = aroundMonth(text, match.index, match[0]);
    if (date !== undefined) dates.push(date);
  }
  for (const match of text.matchAll(NUMERIC)) {
    const date = numeric(text, match);
    if (date !== undefined) dates.push(date);
  }
  return dates.sort((a, b) => a.start - b.start);
}

/** yyyy-mm-dd. */
export const isoDate = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** 0 is Sunday. */
export const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)[ ]?(Z|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/** A date of some metadata field as ISO 8601, with the time where the field gives one in that form; undefined if it is no clear date. */
export function readMetadataDate(written: string): string | undefined {
  const text = written.trim();
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) {
    const [, year, month, day, time, zone = ''] = iso;
    if (!exists(Number(year), Number(month), Number(day))) return undefined;
    return `${year}-${month}-${day}${time === undefined ? '' : `T${time}${zone}`}`;
  }
  const date = findDates(text.slice(0, 100)).find((candidate) => candidate.year !== undefined);
  return date?.year === undefined ? undefined : isoDate(date.year, date.month, date.day);
}
