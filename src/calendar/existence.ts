const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month; without a year, as many as February ever has. */
export const daysIn = (month: number, year: number | undefined): number =>
  month === 2 ? (year === undefined || isLeap(year) ? 29 : 28) : (DAYS[month - 1] ?? 0);

export const dayExists = (day: number, month: number, year: number | undefined): boolean =>
  day >= 1 && day <= daysIn(month, year);

/** Why a day is left out. */
export const NO_SUCH_DAY = 'no such day';
