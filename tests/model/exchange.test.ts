import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyOf, type ExchangeRate, exchanged, inOneCurrency, rateBetween } from '../../src/model/exchange.ts';
import type { Quantity } from '../../src/model/value.ts';

const sum = (figure: number, currency: string, more: Partial<Quantity> = {}): Quantity => ({
  type: 'quantity',
  figures: [figure],
  exact: [String(figure)],
  relation: '=',
  unit: currency,
  unitName: currency,
  dimension: `money:${currency}`,
  min: figure - 0.5,
  max: figure + 0.5,
  minOpen: false,
  maxOpen: true,
  step: 1,
  ...more,
});

const USD_EUR: ExchangeRate = { from: 'USD', to: 'EUR', rate: '0.90' };

test('what has a currency', () => {
  const perYear = sum(3, 'USD', { dimension: 'money:USD/duration', unit: 'USD/year' });
  expect(
    [sum(3, 'USD'), perYear, sum(3, 'USD', { dimension: 'money' }), sum(3, 'x', { dimension: 'share' })].map(
      currencyOf,
    ),
  ).toEqual(['USD', 'USD', undefined, undefined]);
});

describe('the rate between two currencies', () => {
  const older: ExchangeRate = { ...USD_EUR, rate: '0.80', date: '2024-01-01' };
  const newer: ExchangeRate = { from: 'EUR', to: 'USD', rate: '1.10', date: '2025-01-01' };
  test.each<[string, readonly ExchangeRate[], ExchangeRate | undefined]>([
    ['the latest, whichever way it is stated', [newer, older], newer],
    ['one with a date before one without', [older, USD_EUR], older],
    ['the last of equally late ones', [USD_EUR, { ...USD_EUR, rate: '0.91' }], { ...USD_EUR, rate: '0.91' }],
    ['none of other currencies', [{ ...USD_EUR, to: 'GBP' }], undefined],
  ])('%s', (_, rates, expected) => {
    expect(rateBetween(rates, 'EUR', 'USD')).toEqual(expected);
  });
});

describe('a sum at a rate', () => {
  test('is as wide as sum and rate allow, and approximate', () => {
    expect(exchanged(sum(100, 'USD'), USD_EUR)).toMatchObject({
      figures: [90],
      relation: '~',
      unit: 'EUR',
      dimension: 'money:EUR',
      min: 99.5 * 0.895,
      max: 100.5 * 0.905,
    });
  });

  test('keeps its period, its open ends and its sign', () => {
    const bound = sum(100, 'USD', {
      dimension: 'money:USD/duration',
      unit: 'USD/month',
      relation: '>',
      min: 100,
      max: null,
    });
    expect(exchanged(bound, USD_EUR)).toMatchObject({
      unit: 'EUR/month',
      dimension: 'money:EUR/duration',
      relation: '>',
      min: 89.5,
      max: null,
    });
    const loss = exchanged(sum(-100, 'USD', { min: -100, max: -100 }), USD_EUR);
    expect([loss.min, loss.max]).toEqual([-90.5, -89.5]);
  });

  test('holds the sum at every rate that is written so', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 1, max: 99_999 }),
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        (amount, digits, slip) => {
          const rate = { from: 'USD', to: 'EUR', rate: (digits / 1000).toFixed(3) };
          const converted = exchanged(sum(amount, 'USD', { min: amount, max: amount }), rate);
          const real = amount * Math.max(0, (digits + slip) / 1000);
          const slack = 1e-9 * (1 + Math.abs(real));
          expect(converted.min).toBeLessThanOrEqual(real + slack);
          expect(converted.max).toBeGreaterThanOrEqual(real - slack);
        },
      ),
      { seed: 20263, numRuns: 300 },
    );
  });
});

describe('two values in one currency', () => {
  const [dollars, euros] = [sum(100, 'USD'), sum(90, 'EUR')];

  test('whichever comes first, the one that the rate starts from is converted', () => {
    const [a, b] = inOneCurrency(dollars, euros, [USD_EUR]);
    expect([currencyOf(a), b]).toEqual(['EUR', euros]);
    expect(inOneCurrency(euros, dollars, [USD_EUR])).toEqual([b, a]);
  });

  test.each<[string, Quantity, Quantity]>([
    ['of one currency', dollars, sum(90, 'USD')],
    ['of which one has no currency', dollars, sum(90, 'x', { dimension: 'money' })],
    ['between which there is no rate', dollars, sum(90, 'GBP')],
  ])('stay as they are: those %s', (_, a, b) => {
    expect(inOneCurrency(a, b, [USD_EUR])).toEqual([a, b]);
  });
});
