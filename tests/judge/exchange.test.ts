import { describe, expect, test } from 'vitest';
import { conversionInWords, conversionsBetween, createComparable, rateInWords } from '../../src/judge/exchange.ts';
import type { Claim } from '../../src/model/claim.ts';
import { currencyOf, type ExchangeRate } from '../../src/model/exchange.ts';
import type { Value } from '../../src/model/value.ts';
import { claimOf } from '../report/fixtures.ts';

const RATES: readonly ExchangeRate[] = [
  { from: 'USD', to: 'EUR', rate: '0.90', date: '2025-03-14', origin: 'Central Bank' },
  { from: 'GBP', to: 'EUR', rate: '1.20' },
];

const sum = (figure: number, currency: string): Value => ({
  type: 'quantity',
  figures: [figure],
  exact: [String(figure)],
  relation: '=',
  unit: currency,
  unitName: currency,
  dimension: `money:${currency}`,
  min: figure,
  max: figure,
  minOpen: false,
  maxOpen: false,
  step: 1,
});

const claim = (source: string, figure: number, currency: string, more: Partial<Claim> = {}): Claim =>
  claimOf(source, `${figure} ${currency}`, { value: sum(figure, currency), ...more });

describe('values as they can be compared', () => {
  const dollars = claim('a', 100, 'USD');
  const euros = claim('b', 90, 'EUR');
  const currencies = (claims: readonly Claim[], rates: readonly ExchangeRate[], a: Claim, b: Claim): unknown[] =>
    createComparable(claims, rates)(a, b).map(currencyOf);

  test('are in one currency where a rate is given', () => {
    expect(currencies([dollars, euros], RATES, dollars, euros)).toEqual(['EUR', 'EUR']);
    expect(currencies([dollars, euros], [], dollars, euros)).toEqual(['USD', 'EUR']);
  });

  test('stay as they are where the source of one converts it itself, in both directions', () => {
    const own = claim('a', 88, 'EUR', { converts: dollars.id });
    const others = claim('c', 102, 'USD');
    const all = [dollars, own, euros, others];
    expect(currencies(all, RATES, dollars, euros)).toEqual(['USD', 'EUR']);
    expect(currencies(all, RATES, own, others)).toEqual(['EUR', 'USD']);
    expect(currencies(all, RATES, others, euros)).toEqual(['EUR', 'EUR']);
  });

  test('are converted where the claim that one restates stands elsewhere', () => {
    const restated = claim('a', 88, 'EUR', { converts: 'elsewhere' });
    const others = claim('c', 102, 'USD');
    expect(currencies([restated, others], RATES, restated, others)).toEqual(['EUR', 'EUR']);
  });
});

describe('what a finding says of rates', () => {
  test('each rate once, with the claim that is converted', () => {
    const sides = [
      [claim('a', 100, 'USD')],
      [claim('b', 120, 'USD')],
      [claim('c', 70, 'EUR')],
      [claim('d', 99, 'GBP')],
    ];
    expect(conversionsBetween(sides, RATES).map(conversionInWords)).toEqual([
      '“100 USD” is 89.5 to 90.5 EUR at 1 USD = 0.90 EUR (Central Bank, 2025-03-14).',
      '“99 GBP” is 118.305 to 119.295 EUR at 1 GBP = 1.20 EUR.',
    ]);
  });

  test('nothing of sums in one currency, and nothing without a rate', () => {
    const dollars = [[claim('a', 100, 'USD')], [claim('b', 120, 'USD')]];
    expect(conversionsBetween(dollars, RATES)).toEqual([]);
    expect(conversionsBetween([...dollars, [claim('c', 9, 'JPY')]], RATES)).toEqual([]);
  });

  test('its day or its origin alone', () => {
    expect(rateInWords({ from: 'USD', to: 'EUR', rate: '0.9', date: '2025-03-14' })).toBe(
      '1 USD = 0.9 EUR (2025-03-14)',
    );
    expect(rateInWords({ from: 'USD', to: 'EUR', rate: '0.9', origin: 'a bank' })).toBe('1 USD = 0.9 EUR (a bank)');
  });
});
