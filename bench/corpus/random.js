// Chance that is the same everywhere: integers only, no clock.

/**
 * @typedef {object} Chance
 * @property {(count: number) => number} below an integer from 0 to count - 1
 * @property {<T>(list: readonly T[]) => T} pick
 * @property {(percent: number) => boolean} often true in so many of a hundred cases
 */

/**
 * The mulberry32 generator. A seed is any 32-bit integer; near seeds give unlike sequences.
 * @param {number} seed
 * @returns {Chance}
 */
export function chanceFrom(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  /** @param {number} count */
  const below = (count) => next() % count;
  return {
    below,
    pick: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new RangeError('Nothing to pick from.');
      return chosen;
    },
    often: (percent) => below(100) < percent,
  };
}
