import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMisplacedPoint, isSlipOf, ratioOf } from '../../src/identity/value.ts';
import type { Quantity } from '../../src/model/value.ts';

const count = (exact: string, bounds: Partial<Quantity> = {}): Quantity => ({
  type: 'quantity',
  figures: [Number(exact)],
  exact: [exact],
  relation: '=',
  unit: 'heron',
  unitName: 'heron',
  dimension: 'count',
  min: Number(exact),
  max: Number(exact),
  minOpen: false,
  maxOpen: false,
  step: 1,
  ...bounds,
});

describe('a figure that may be a slip of another', () => {
  test.each([
    ['swapped digits', '24618', '26418'],
    ['one other digit', '1187', '1157'],
    ['the point in another place', '1284', '12.84'],
  ])('%s', (_, a, b) => {
    expect(isSlipOf(count(a), count(b))).toBe(true);
    expect(isSlipOf(count(b), count(a))).toBe(true);
  });

  test.each([
    ['two other digits', '1187', '1256'],
    ['so few digits that chance explains them', '12', '21'],
    ['noughts, which only place the point', '4100', '1400'],
    ['another number of digits', '1187', '11870.5'],
  ])('not %s', (_, a, b) => {
    expect(isSlipOf(count(a), count(b))).toBe(false);
  });
});

test('a power of ten, a thousand and a million are misplaced points', () => {
  for (const factor of [10, 100, 1000, 1_000_000])
    expect(isMisplacedPoint(count('37'), count(String(37 * factor)))).toBe(true);
  expect(isMisplacedPoint(count('37'), count('740'))).toBe(false);
});

test('bounds and vague counts are as far apart as their nearest ends, other vague words at no distance', () => {
  expect(ratioOf(count('400', { min: null, relation: '<' }), count('1200'))).toBe(3);
  expect(ratioOf(count('24', { vague: true }), count('1200'))).toBe(50);
  expect(ratioOf(count('24', { vague: true, max: 100 }), count('80'))).toBeUndefined();
  expect(ratioOf(count('0.5', { vague: true, dimension: 'share' }), count('0.07'))).toBeUndefined();
});

test('the order of the two plays no part', () => {
  const figure = fc.integer({ min: 1, max: 10_000_000 }).map((value) => count(String(value)));
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      expect(isSlipOf(a, b)).toBe(isSlipOf(b, a));
      expect(ratioOf(a, b)).toBe(ratioOf(b, a));
      expect(isMisplacedPoint(a, b)).toBe(isMisplacedPoint(b, a));
    }),
  );
});
