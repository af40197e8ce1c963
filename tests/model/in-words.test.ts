import { describe, expect, test } from 'vitest';
import { dateInWords, numberInWords, valueInWords } from '../../src/model/in-words.ts';
import type { DateValue, Quantity, Value } from '../../src/model/value.ts';
import { about, fewerThan, moreThan, quantity, vague } from '../helpers/values.ts';

const inWords = (value: Value, text = 'as written'): string => valueInWords({ value, text });

const date = (from: string | null, to: string | null, more: Partial<DateValue> = {}): DateValue => ({
  type: 'date',
  from,
  to,
  granularity: 'day',
  relation: '=',
  origin: 'stated',
  ...more,
});

test.each([
  [0, '0'],
  [1234.5, '1,234.5'],
  [-12, '−12'],
  [14_250_000_000, '14.25 billion'],
  [1_000_000, '1 million'],
  [2.5e12, '2.5 trillion'],
])('the number %d: %s', (value, words) => {
  expect(numberInWords(value)).toBe(words);
});

describe('what a value stands for', () => {
  const length: Partial<Quantity> = { dimension: 'length', unit: 'kilometre', unitName: 'kilometre' };
  const speed: Partial<Quantity> = { dimension: 'speed', unit: 'kmh', unitName: 'kilometre per hour' };
  const money: Partial<Quantity> = { dimension: 'money:USD', unit: 'USD', unitName: 'dollar' };
  test.each<[string, Value]>([
    ['exactly 17', quantity(17, 1, { min: 17, max: 17 })],
    ['150 to 250', quantity(200, 100)],
    ['more than 40', moreThan(40)],
    ['at least 40', { ...moreThan(40), minOpen: false }],
    ['less than 40', fewerThan(40)],
    ['at most 40', { ...fewerThan(40), maxOpen: false }],
    ['any value', { ...fewerThan(40), max: null }],
    ['90 to 110', about(100, 10)],
    ['24 to 100', vague(24, 100)],
    ['10.5 to 11.5 kilometres', quantity(11, 1, { ...length, min: 10_500, max: 11_500 })],
    ['119.5 to 120.5 kilometres per hour', quantity(120, 1, { ...speed, min: 119.5 / 3.6, max: 120.5 / 3.6 })],
    ['more than 20 minutes', { ...moreThan(20), dimension: 'duration', unitName: 'minute', min: 1200 }],
    ['13.5 to 14.5 feet', quantity(14, 1, { dimension: 'length', unitName: 'foot', min: 4.1148, max: 4.4196 })],
    ['14.25 to 14.35 billion dollars', quantity(14.3e9, 0.1e9, money)],
    ['950,000 to 1.05 million dollars', quantity(1e6, 1e5, money)],
    ['48.5 to 49.5 %', quantity(49, 1, { dimension: 'share', unitName: 'per cent', min: 0.485, max: 0.495 })],
    ['293.65 to 294.65 kelvin', quantity(21, 1, { dimension: 'temperature', min: 293.65, max: 294.65 })],
    ['“approved”', { type: 'term', set: 'decision', term: 'approved' }],
    ['“not approved”', { type: 'term', set: 'decision', term: 'approved', negated: true }],
    ['2025-08-12', date('2025-08-12', '2025-08-12')],
    ['as written', date(null, null, { weekday: 'monday' })],
    ['as written', { type: 'name', role: 'mayor', name: 'Orla Quist' }],
  ])('%s', (words, value) => {
    expect(inWords(value)).toBe(words);
  });
});

test.each<[string, DateValue]>([
  ['2024', date('2024-01-01', '2024-12-31', { granularity: 'year' })],
  ['2025-09', date('2025-09-01', '2025-09-30', { granularity: 'month' })],
  ['2023-01-01 to 2024-12-31', date('2023-01-01', '2024-12-31', { granularity: 'year' })],
  ['2025-08-01 to 2025-08-03', date('2025-08-01', '2025-08-03')],
  ['2025-08-01', date('2025-08-01', null)],
  ['until 2025-08-03', date(null, '2025-08-03')],
  ['FY2025 Q3', date('2024-01-01', '2025-12-31', { fiscal: 'FY2025 Q3', granularity: 'quarter' })],
])('the period %s', (words, value) => {
  expect(dateInWords(value)).toBe(words);
});
