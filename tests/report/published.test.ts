import { describe, expect, test } from 'vitest';
import { dateInWords, instantOf, isLater } from '../../src/report/published.ts';

describe('dateInWords', () => {
  test.each([
    ['2025-10-14', '14 October 2025'],
    ['2025-01-01', '1 January 2025'],
    ['2025-10', 'October 2025'],
    ['2025-10-14T09:30', '14 October 2025, 09:30'],
    ['2025-10-14T09:30:59.123Z', '14 October 2025, 09:30'],
    ['2025-10-14T09:30:00+02:00', '14 October 2025, 09:30'],
  ])('%s is %s', (iso, words) => {
    expect(dateInWords(iso)).toBe(words);
  });

  test.each(['', '2025', '2025-13-01', '2025-00-01', 'yesterday', '14/10/2025'])('%j comes back as it is', (text) => {
    expect(dateInWords(text)).toBe(text);
  });
});

describe('isLater', () => {
  test.each([
    ['2025-05-12', '2025-05-11', true],
    ['2025-05-12T23:59', '2025-05-12T08:00', true],
    ['2025-05-12T01:00+10:00', '2025-05-11T14:00Z', true],
    ['2025-05-12T00:30+10:00', '2025-05-11T20:00Z', false],
    ['2025-05-12T23:59', '2025-05-12', false],
    ['2025-05-12', '2025-05-12T08:00', false],
    ['2025-06', '2025-05-12', false],
    ['later', '2025-05-12', false],
  ])('%s after %s: %s', (iso, other, expected) => {
    expect(isLater(iso, other)).toBe(expected);
    if (expected) expect(isLater(other, iso)).toBe(false);
  });
});

test('instantOf puts undated last and counts a day from its beginning in UTC', () => {
  expect(instantOf(undefined)).toBe(Number.POSITIVE_INFINITY);
  expect(instantOf('1970-01-02')).toBe(86_400_000);
  expect(instantOf('1970-01-01T01:00+01:00')).toBe(0);
});
