import { describe, expect, test } from 'vitest';
import { type LookAlike, listedOf, mostAlike, type Named } from '../../src/judge/index.ts';
import { buildSides } from '../../src/judge/sides.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Level } from '../../src/model/report.ts';

const claim = (id: string, figure: number): Claim =>
  ({
    id,
    source: id,
    quote: `It measures ${figure} metres, says ${id}.`,
    start: 0,
    value: {
      type: 'quantity',
      figures: [figure],
      exact: [String(figure)],
      relation: '=',
      unit: 'metre',
      dimension: 'length',
      min: figure,
      max: figure,
      step: 1,
    },
  }) as unknown as Claim;
const minOf = ({ value }: Claim): number => (value.type === 'quantity' ? (value.min ?? 0) : 0);
const standingOf = (one: Claim): string => String(minOf(one));

/** Sources that print one of three figures, of which two go together. */
const claims = Array.from({ length: 600 }, (_, index) => claim(`source-${index}`, [40, 41, 55][index % 3] ?? 0));

function counting(): { readonly levelOf: (a: Claim, b: Claim) => Level; readonly count: () => number } {
  let count = 0;
  return {
    levelOf: (a, b) => {
      count++;
      const distance = Math.abs(minOf(a) - minOf(b));
      return distance === 0 ? 'same' : distance === 1 ? 'rounding' : 'conflict';
    },
    count: () => count,
  };
}

describe('many sources that state few values', () => {
  test('make the same sides whether each is compared with each or one with one of each value', () => {
    const { levelOf } = counting();
    expect(buildSides(claims, levelOf, standingOf)).toEqual(buildSides(claims, levelOf));
  });

  test('are compared in time that grows with their number, not with its square', () => {
    const { levelOf, count } = counting();
    const { sides } = buildSides(claims, levelOf, standingOf);
    expect(sides.map((side) => side.length)).toEqual([200, 400]);
    expect(count()).toBeLessThan(claims.length * 4);
  });
});

describe('what is listed of what is no finding', () => {
  const entry = (id: string): Named => ({ id, claims: [] }) as unknown as Named;
  const lookAlikes: LookAlike[] = ['d', 'a', 'c', 'b'].map((id, index) => ({
    entry: entry(id),
    likeness: [0.3, 0.9, 0.3, 0.5][index] ?? 0,
  }));
  const idsOf = (list: readonly LookAlike[]): string[] => list.map((one) => one.entry.id);

  test.each([
    [4, ['d', 'a', 'c', 'b']],
    [3, ['a', 'c', 'b']],
    [2, ['a', 'b']],
    [0, []],
  ])('the %i most alike, in the order in which they came', (most, ids) => {
    expect(idsOf(mostAlike(lookAlikes, most))).toEqual(ids);
  });

  test('does not depend on the order in which it comes', () => {
    const backwards = [...lookAlikes].reverse();
    for (const most of [0, 1, 2, 3, 4])
      expect(new Set(idsOf(mostAlike(backwards, most)))).toEqual(new Set(idsOf(mostAlike(lookAlikes, most))));
  });

  test('is cut to a number', () => {
    expect(listedOf(['d', 'a', 'c'].map(entry), 2).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
