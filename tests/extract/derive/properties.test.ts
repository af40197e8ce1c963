import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contradictions } from './source.ts';

const NOUNS = ['barns', 'sheds', 'mills', 'boats', 'carts'] as const;

const listed = (parts: readonly number[]): string => {
  const members = parts.map((part, index) => `${part} ${NOUNS[index]}`);
  return `${members.slice(0, -1).join(', ')} and ${members.at(-1)}`;
};

/** Two figures and more than one of each, so that no member reads as an article or a year. */
const parts = fc.array(fc.integer({ min: 11, max: 400 }), { minLength: 2, maxLength: NOUNS.length });

const flood = (list: readonly number[], total: number): string =>
  `The flood ruined ${listed(list)}, for a total of ${total.toLocaleString('en')} buildings.`;

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

test('parts with the right total never conflict', () => {
  fc.assert(
    fc.property(parts, (list) => {
      expect(contradictions(flood(list, sum(list)))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

/** Half a step for the total and for each member: what rounding alone can explain. */
const roundingOf = (list: readonly number[], total: number): number => {
  const step = (value: number): number => (value % 100 === 0 ? Math.min(100, value / 10) : value % 10 === 0 ? 10 : 1);
  return step(total) / 2 + (Math.min(...list.map(step)) / 2) * list.length;
};

test('parts with a total that rounding cannot explain always conflict', () => {
  fc.assert(
    fc.property(parts, fc.double({ min: -0.3, max: 0.5, noNaN: true }), (list, share) => {
      const total = Math.round(sum(list) * (1 + share));
      fc.pre(Math.abs(total - sum(list)) > roundingOf(list, total) + 1);
      // A total that only some of the last members make up is taken for theirs.
      const lasts = list.map((_, from) => list.slice(from + 1)).filter((last) => last.length > 0);
      fc.pre(!lasts.some((last) => Math.abs(sum(last) - total) <= roundingOf(last, total) + 1));
      expect(contradictions(flood(list, total))).toHaveLength(1);
    }),
    { numRuns: 25 },
  );
});
