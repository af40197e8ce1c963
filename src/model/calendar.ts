/** Proleptic Gregorian dates as yyyy-mm-dd strings. Pure: no clock. */

const DAY = 86_400_000;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Month is 1 to 12; a day past the end of the month runs on into the next. */
export function isoDate(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year + (date.getUTCFullYear() - 2000));
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

const utc = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);

/** Whether a text is a day of the calendar, written as yyyy-mm-dd. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text)) && addDays(text, 0) === text;

export const addDays = (iso: string, days: number): string =>
  new Date(utc(iso) + days * DAY).toISOString().slice(0, 10);

/** Whole days, never negative. */
export const daysBetween = (a: string, b: string): number => (a === b ? 0 : Math.abs(utc(a) - utc(b)) / DAY);

/** 0 is Monday. */
export const weekdayOf = (iso: string): number => (new Date(utc(iso)).getUTCDay() + 6) % 7;

export const yearOf = (iso: string): number => Number(iso.slice(0, 4));
export const monthOf = (iso: string): number => Number(iso.slice(5, 7));

export const lastDayOfMonth = (year: number, month: number): string => addDays(isoDate(year, month + 1, 1), -1);

/** The latest day of that weekday (0 is Monday) on or before the date. */
export const weekdayOnOrBefore = (iso: string, weekday: number): string =>
  addDays(iso, -((weekdayOf(iso) - weekday + 7) % 7));
