import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareQuantities } from '../../src/compare/quantity.ts';
import type { Level } from '../../src/model/report.ts';
import type { Quantity } from '../../src/model/value.ts';
import { about, fewerThan, moreThan, quantity, vague } from '../helpers/values.ts';

const inMetres = (figure: number, factor: number, step: number, unit: string): Quantity =>
  quantity(figure, step * factor, {
    unit,
    dimension: 'length',
    min: (figure - step / 2) * factor,
    max: (figure + step / 2) * factor,
  });

const rows: readonly [name: string, a: Quantity, b: Quantity, level: Level][] = [
  ['the same figure', quantity(14.3, 0.1), quantity(14.3, 0.1), 'same'],
  ['the same figure at another precision', quantity(5.5, 0.1), quantity(5.5, 0.01), 'same'],
  ['the finer rounds to the coarser', quantity(14.3, 0.1), quantity(14, 1), 'rounding'],
  ['half a step rounds up', quantity(13.5, 0.1), quantity(14, 1), 'rounding'],
  ['half a step does not round down', quantity(14.5, 0.1), quantity(14, 1), 'conflict'],
  ['overlap alone is not rounding', quantity(14.6, 0.4), quantity(14, 1), 'conflict'],
  ['a satisfied bound', quantity(14.3, 0.1), moreThan(14), 'bound'],
  ['a bound is satisfied by what is a quarter beyond it', quantity(17, 1), moreThan(14), 'bound'],
  ['a bound far below', quantity(29, 1), moreThan(14), 'far-bound'],
  ['a bound that is broken', quantity(214, 1), fewerThan(200), 'conflict'],
  ['a bound far above', quantity(20, 1), fewerThan(200), 'far-bound'],
  ['two bounds that leave room', moreThan(100), fewerThan(110), 'far-bound'],
  ['two bounds one way, near', moreThan(100), moreThan(110), 'bound'],
  ['two bounds that leave none', moreThan(110), fewerThan(100), 'conflict'],
  ['inside the width of a hedge', quantity(1187, 1), about(1200, 100), 'same'],
  ['outside the width of a hedge', quantity(640, 10), about(460, 10), 'conflict'],
  ['a vague word that fits', quantity(41, 1), vague(24, 100), 'vague'],
  ['a vague word that does not', quantity(8, 1), vague(24, 100), 'conflict'],
  ['the figure, not its interval, must lie in a vague word', quantity(100, 10), vague(1, 100), 'conflict'],
  ['two vague words that overlap', vague(24, 100), vague(10, 100), 'vague'],
  ['the same figure, up and down', quantity(3, 1, { trend: 'up' }), quantity(3, 1, { trend: 'down' }), 'conflict'],
  ['the same figure, up and not said', quantity(3, 1, { trend: 'up' }), quantity(3, 1), 'same'],
  ['other counts', quantity(200, 20), quantity(250, 10), 'conflict'],
  ['kilometres and miles, converted', inMetres(11, 1000, 1, 'kilometre'), inMetres(6.8, 1609.344, 0.1, 'mile'), 'same'],
  [
    'kilometres and miles, taken for each other',
    inMetres(11, 1000, 1, 'kilometre'),
    inMetres(11, 1609.344, 1, 'mile'),
    'conflict',
  ],
  [
    'other dimensions',
    quantity(165, 1, { dimension: 'money:EUR' }),
    quantity(192, 1, { dimension: 'money:USD' }),
    'not-comparable',
  ],
];

describe('compareQuantities', () => {
  test.each(rows)('%s', (_, a, b, level) => {
    expect(compareQuantities(a, b)).toBe(level);
    expect(compareQuantities(b, a)).toBe(level);
  });

  const anyQuantity = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom(1, 10, 0.1))
      .map(([figure, step]) => quantity(figure, step)),
    fc.tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom(1, 10)).map(([figure, step]) => about(figure, step)),
    fc.integer({ min: 1, max: 500 }).map((figure) => moreThan(figure)),
    fc.integer({ min: 1, max: 500 }).map((figure) => fewerThan(figure)),
    fc.tuple(fc.integer({ min: 1, max: 250 }), fc.integer({ min: 251, max: 500 })).map(([min, max]) => vague(min, max)),
  );

  test('does not depend on which value comes first', () => {
    fc.assert(fc.property(anyQuantity, anyQuantity, (a, b) => compareQuantities(a, b) === compareQuantities(b, a)));
  });

  test('a value is the same as itself', () => {
    fc.assert(fc.property(anyQuantity, (a) => compareQuantities(a, a) === 'same'));
  });

  test('does not depend on the unit that the interval is counted in', () => {
    const scaled = (value: Quantity): Quantity => ({
      ...value,
      min: value.min === null ? null : value.min * 1024,
      max: value.max === null ? null : value.max * 1024,
      step: value.step * 1024,
    });
    fc.assert(
      fc.property(
        anyQuantity,
        anyQuantity,
        (a, b) => compareQuantities(a, b) === compareQuantities(scaled(a), scaled(b)),
      ),
    );
  });
});
