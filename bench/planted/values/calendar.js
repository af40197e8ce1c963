// Days as numbers, and as sources write them.

/** @import { Chance } from '../../corpus/random.js' */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const FIRST_YEAR = 2023;
const MS_OF_A_DAY = 86_400_000;

/** Day 0 is the first of the first year; one calendar everywhere, as UTC has no summer time. @param {number} day */
const dateOf = (day) => new Date(Date.UTC(FIRST_YEAR, 0, 1) + day * MS_OF_A_DAY);

/** @param {number} day */
export const isoDay = (day) => dateOf(day).toISOString().slice(0, 10);

/** @param {number} day */
export const yearOf = (day) => dateOf(day).getUTCFullYear();

/** @param {number} day @param {Chance} chance */
export function dayInWords(day, chance) {
  const date = dateOf(day);
  const [number, month, year] = [date.getUTCDate(), MONTHS[date.getUTCMonth()], date.getUTCFullYear()];
  return chance.pick([`${number} ${month} ${year}`, `${number} ${month} ${year}`, `${month} ${number}, ${year}`]);
}

/** @param {number} day */
export const monthInWords = (day) => `${MONTHS[dateOf(day).getUTCMonth()]} ${yearOf(day)}`;
