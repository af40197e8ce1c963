// Values as sources write them: a story fixes one, and each source writes it in its own way.

/** @import { Chance } from '../../corpus/random.js' */
import { dayInWords, monthInWords } from './calendar.js';

export { age, count, distance, few, money, power, share, years } from './numbers.js';

/** What two sources print. @typedef {readonly [string, string]} Pair */

/**
 * A kind of value. `Base` is what a story fixes.
 * @template Base
 * @typedef {object} ValueKind
 * @property {string} sort
 * @property {(chance: Chance, day: number) => Base} draw `day` is the day of the report
 * @property {(base: Base, chance: Chance) => string} write
 * @property {(base: Base, chance: Chance) => Base} other a value that cannot be true where the base is
 * @property {Readonly<Record<string, (base: Base, chance: Chance) => Pair>>} near texts that can both be true
 * @property {Readonly<Record<string, (base: Base, chance: Chance) => Pair>>} [slips] texts of which one must be a slip of the other
 */

const ORDINALS = ['largest', 'second-largest', 'third-largest', 'fourth-largest', 'fifth-largest', 'sixth-largest'];

/** @type {ValueKind<number>} */
export const rank = {
  sort: 'rank',
  draw: (chance) => chance.below(4),
  write: (base) => ORDINALS[base] ?? '',
  other: (base, chance) => base + chance.pick([1, 2]),
  near: {},
};

/** A day shortly before the report, as its number. @type {ValueKind<number>} */
export const day = {
  sort: 'date',
  draw: (chance, reported) => reported - 3 - chance.below(22),
  write: dayInWords,
  other: (base, chance) => base - chance.pick([1, 2, 7, 30]),
  near: {
    coarser: (base, chance) => [dayInWords(base, chance), monthInWords(base)],
  },
};

/**
 * A word of a set in which only one can hold.
 * @param {readonly (readonly string[])[]} outcomes ways to say each of them
 * @returns {ValueKind<number>}
 */
export const outcome = (outcomes) => ({
  sort: 'outcome',
  draw: (chance) => chance.below(outcomes.length),
  write: (base, chance) => chance.pick(outcomes[base] ?? ['']),
  other: (base) => (base + 1) % outcomes.length,
  near: { words: (base) => [outcomes[base]?.[0] ?? '', outcomes[base]?.at(-1) ?? ''] },
});
