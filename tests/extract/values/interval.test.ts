import { describe, expect, test } from 'vitest';
import { createValueReader } from '../../../src/extract/values/index.ts';
import type { Quantity } from '../../../src/model/value.ts';
import { shippedLexicon } from './lexicon.ts';

const read = createValueReader(shippedLexicon());

function quantity(text: string): Quantity {
  const [mention] = read(text).mentions;
  if (mention?.value.type !== 'quantity') throw new Error(`nothing read in ${text}`);
  return mention.value;
}

describe('step and interval of one figure', () => {
  test.each<[string, Partial<Quantity>]>([
    ['$14.3 billion', { min: 14_250_000_000, max: 14_350_000_000, minOpen: false, maxOpen: true, step: 100_000_000 }],
    ['$14 billion', { min: 13_500_000_000, max: 14_500_000_000, step: 1_000_000_000 }],
    ['$100 million', { min: 95_000_000, max: 105_000_000, step: 10_000_000 }],
    ['1,200 users', { min: 1150, max: 1250, step: 100 }],
    ['500 users', { min: 475, max: 525, step: 50 }],
    ['1,187 users', { min: 1187, max: 1187, minOpen: false, maxOpen: false, step: 1 }],
    ['20 users', { min: 20, max: 20, step: 1 }],
    ['10%', { min: 0.095, max: 0.105, step: 0.01 }],
    ['£19.90', { min: 19.895, max: 19.905, step: 0.01 }],
    ['more than US$14 billion', { relation: '>', min: 14_000_000_000, max: null, minOpen: true }],
    ['at least 20 users', { relation: '>', min: 20, max: null, minOpen: false }],
    ['nearly 1,200 users', { relation: '<', min: 1100, max: 1200, minOpen: false, maxOpen: true }],
    ['about 500 users', { relation: '~', min: 450, max: 550 }],
    ['fewer than 200 users', { relation: '<', min: null, max: 200, maxOpen: true }],
    ['up to 200 users', { relation: '<', min: null, max: 200, maxOpen: false }],
    ['just over 400 users', { relation: '>', min: 400, max: 440, minOpen: true }],
    ['between 40 and 50 users', { relation: '=', min: 40, max: 50 }],
    ['320 km, give or take 15', { relation: '~', min: 305_000, max: 335_000 }],
    ['a minority stake', { min: 0, max: 0.5, minOpen: true, maxOpen: true, vague: true }],
    ['a majority stake', { min: 0.5, max: 1, minOpen: true, maxOpen: false, vague: true }],
    ['dozens of users', { min: 24, max: 100, maxOpen: true, vague: true }],
    ['20 °C', { min: 292.15, max: 294.15 }],
    ['25 basis points', { min: 0.00245, max: 0.00255, dimension: 'share-change' }],
  ])('%s', (text, expected) => expect(quantity(text)).toMatchObject(expected));
});

const point = (quantity: Quantity): Quantity => ({
  ...quantity,
  min: quantity.figures[0],
  max: quantity.figures[0],
  maxOpen: false,
});

/** Whether the intervals of two figures have a point in common; a figure lies inside a vague word as written or not at all. */
function meet(a: Quantity, b: Quantity): boolean {
  if (b.vague && a.unit !== 'percent' && a.min !== a.max) return meet(point(a), b);
  const low = Math.max(a.min ?? Number.NEGATIVE_INFINITY, b.min ?? Number.NEGATIVE_INFINITY);
  const high = Math.min(a.max ?? Number.POSITIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY);
  return (
    low < high ||
    (low === high && ![a, b].some((side) => (side.min === low && side.minOpen) || (side.max === high && side.maxOpen)))
  );
}

describe('pairs of figures that can, and cannot, both be true', () => {
  test.each<[string, string, boolean]>([
    ['$14.3 billion', '$14 billion', true],
    ['$14.3 billion', 'more than US$14 billion', true],
    ['$14.3 billion', '$29 billion', false],
    ['more than $14 billion', '$29 billion', true],
    ['49%', 'a minority stake', true],
    ['7.5%', 'a majority of the shares', false],
    ['1,187 users', 'nearly 1,200 users', true],
    ['1,187 users', '1,200 users', true],
    ['200 users', '250 users', false],
    ['10%', '12%', false],
    ['11 km', '6.8 miles', true],
    ['11 km', '11 miles', false],
    ['£2.36bn', 'almost £2.5bn', false],
    ['214 users', 'fewer than 200 users', false],
    ['$100 million', 'seven- and eight-figure packages', false],
  ])('%s and %s: %s', (a, b, together) => expect(meet(quantity(a), quantity(b))).toBe(together));

  test('currencies have dimensions of their own', () => {
    expect([quantity('€165 million').dimension, quantity('$192 million').dimension]).toEqual([
      'money:EUR',
      'money:USD',
    ]);
  });
});
