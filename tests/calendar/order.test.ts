import { describe, expect, test } from 'vitest';
import { createDayFinder, inOrder, orderOf } from '../../src/calendar/index.ts';
import type { DateOrder } from '../../src/model/written-date.ts';
import { find, meaning, resolve } from './support.ts';

describe('a date of figures that fits two orders', () => {
  test.each<[string, DateOrder | undefined, string]>([
    ['12/06/2025', undefined, 'open'],
    ['12/06/2025', 'day-month', 'day 2025-06-12'],
    ['12/06/2025', 'month-day', 'day 2025-12-06'],
    ['14/06/2025', 'month-day', 'day 2025-06-14'],
    ['06/14/2025', 'day-month', 'day 2025-06-14'],
    ['12.06.2025', 'month-day', 'day 2025-06-12'],
    ['2025-06-12', 'month-day', 'day 2025-06-12'],
    ['12/06/2025 to 01/07/2025', 'day-month', 'day 2025-06-12..2025-07-01'],
  ])('%s in the order %s', (text, order, expected) => {
    expect(resolve(inOrder(find(text), order)).map(meaning)).toEqual([expected]);
  });
});

describe('the order that a text shows', () => {
  test.each<[string, DateOrder | undefined]>([
    ['It broke on 12/06/2025 and was mended on 25/06/2025.', 'day-month'],
    ['It broke on 12/06/2025 and was mended on 12/25/2025.', 'month-day'],
    ['It broke on 12/06/2025 and was mended on 05/05/2025.', undefined],
    ['It broke on 25/06/2025 and was mended on 12/25/2025.', undefined],
    ['It broke on 25.06.2025 or on 2025-12-25.', undefined],
    ['It broke on 25 June 2025.', undefined],
  ])('%s', (text, order) => {
    expect(orderOf(text, find(text))).toBe(order);
  });
});

describe('days', () => {
  test.each<[string, DateOrder | undefined, (string | undefined)[][]]>([
    ['Posted Tuesday, 14 October 2025 and 3 May.', undefined, [['2025-10-14', '2'], ['5-3']]],
    ['From 3 to 5 May 2025 it held.', undefined, [['2025-5-3']]],
    ['On 12/06/2025 it broke.', undefined, []],
    ['On 12/06/2025 it broke.', 'month-day', [['2025-12-6']]],
    ['On 31 April, in May 2025, last week, since 2019.', undefined, []],
  ])('%s', (text, order, expected) => {
    const days = createDayFinder(find, order)(text);
    const written = days.map(({ year, month, day, weekday }) => [
      [year, month, day].filter((part) => part !== undefined).join('-'),
      ...(weekday === undefined ? [] : [String(weekday)]),
    ]);
    expect(written).toEqual(expected);
  });
});

describe('a weekday beside a date', () => {
  test.each([
    ['Saturday, August 10, 2025', 'sunday'],
    ['August 10, 2025, a Saturday', 'sunday'],
    ['Sunday, August 10, 2025', undefined],
    // Without a year it is the year in which they go together.
    ['Saturday, August 10', undefined],
    // The old calendar may be meant.
    ['Saturday, August 10, 1805', undefined],
  ])('%s', (text, actual) => {
    expect(resolve(find(text), '2025-10-15')[0]?.actualWeekday).toBe(actual);
  });
});
