import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDates } from '../../src/compare/date.ts';
import type { Level } from '../../src/model/report.ts';
import type { DateValue, Relation } from '../../src/model/value.ts';

const date = (from: string | null, to: string | null, more: Partial<DateValue> = {}): DateValue => ({
  type: 'date',
  from,
  to,
  granularity: 'day',
  relation: '=',
  origin: 'stated',
  ...more,
});
const day = (on: string, more: Partial<DateValue> = {}): DateValue => date(on, on, more);
const year = (of: number): DateValue => date(`${of}-01-01`, `${of}-12-31`, { granularity: 'year' });
const time = (of: string, more: Partial<DateValue> = {}): DateValue =>
  date(null, null, { granularity: 'minute', time: of, ...more });
const moment = (on: string, of: string, more: Partial<DateValue> = {}): DateValue =>
  day(`${on}T${of}`, { granularity: 'minute', time: of, ...more });
const fiscal = (label: string, first: number): DateValue =>
  date(`${first - 1}-02-01`, `${first + 1}-03-31`, { granularity: 'year', fiscal: label });
const weekday = (name: string): DateValue => date(null, null, { weekday: name, origin: 'resolved' });
const resolved = (on: string, name: string): DateValue => day(on, { weekday: name, origin: 'resolved' });

describe('levels of times of day', () => {
  test.each<[string, DateValue, DateValue, Level]>([
    ['the same time', time('21:14'), time('21:14'), 'same'],
    ['another time', time('21:14'), time('23:40'), 'conflict'],
    ['a whole hour and a minute near it', time('21:00'), time('21:14'), 'rounding'],
    ['a half hour and a minute near it', time('21:30'), time('21:41'), 'rounding'],
    ['a half hour and a minute far from it', time('21:30'), time('21:51'), 'conflict'],
    ['two exact minutes', time('21:13'), time('21:14'), 'conflict'],
    ['around a minute', time('21:13', { relation: '~' }), time('21:34'), 'rounding'],
    ['around midnight', time('00:00'), time('23:50'), 'rounding'],
    ['one place in two zones', time('21:14', { zone: '-04:00' }), time('01:14', { zone: '+00:00' }), 'same'],
    ['two zones, another time', time('21:14', { zone: '-04:00' }), time('21:14', { zone: '+00:00' }), 'conflict'],
    ['one zone known', time('21:14', { zone: '-04:00' }), time('01:14'), 'not-comparable'],
    ['one zone known, the same time', time('21:14', { zone: '-04:00' }), time('21:14'), 'same'],
    ['a time and its day', time('21:14'), moment('2025-08-12', '21:14'), 'same'],
    ['a time of another day', moment('2025-08-12', '21:14'), moment('2025-08-13', '21:14'), 'conflict'],
    [
      'midnight between zones',
      moment('2025-08-12', '21:14', { zone: '-04:00' }),
      moment('2025-08-13', '01:14', { zone: '+00:00' }),
      'same',
    ],
    ['a moment in its day', moment('2025-08-12', '21:14'), day('2025-08-12'), 'rounding'],
    ['a moment of another day', moment('2025-08-12', '21:14'), day('2025-08-13'), 'conflict'],
    [
      'a time of another weekday',
      time('21:14', { weekday: 'friday' }),
      time('21:14', { weekday: 'sunday' }),
      'conflict',
    ],
    ['a time and a day', time('21:14'), day('2025-08-12'), 'not-comparable'],
    ['before a time', time('22:00', { relation: '<' }), time('21:14'), 'bound'],
    ['before an earlier time', time('21:00', { relation: '<' }), time('21:14'), 'conflict'],
    ['after a time', time('21:00', { relation: '>' }), time('21:14'), 'bound'],
    ['after a later time', time('22:00', { relation: '>' }), time('21:14'), 'conflict'],
    ['before and before', time('22:00', { relation: '<' }), time('21:00', { relation: '<' }), 'bound'],
    ['after and before that meet', time('21:00', { relation: '>' }), time('22:00', { relation: '<' }), 'far-bound'],
    ['after and before that do not', time('22:00', { relation: '>' }), time('21:00', { relation: '<' }), 'conflict'],
  ])('%s', (_, a, b, level) => {
    expect(compareDates(a, b)).toBe(level);
    expect(compareDates(b, a)).toBe(level);
  });
});

describe('levels of business years', () => {
  test.each<[string, DateValue, DateValue, Level]>([
    ['one label', fiscal('FY2025', 2025), fiscal('FY2025', 2025), 'same'],
    ['two labels', fiscal('FY2025', 2025), fiscal('FY2024', 2024), 'conflict'],
    ['a quarter of it', fiscal('FY2025', 2025), fiscal('FY2025 Q3', 2025), 'rounding'],
    ['two quarters', fiscal('FY2025 Q1', 2025), fiscal('FY2025 Q3', 2025), 'conflict'],
    ['the calendar year', fiscal('FY2025', 2025), year(2025), 'not-comparable'],
    ['a calendar year long before', fiscal('FY2025', 2025), year(2019), 'conflict'],
  ])('%s', (_, a, b, level) => {
    expect(compareDates(a, b)).toBe(level);
    expect(compareDates(b, a)).toBe(level);
  });
});

describe('levels of dates', () => {
  test.each<[string, DateValue, DateValue, Level]>([
    ['the same day', day('2021-05-03'), day('2021-05-03'), 'same'],
    ['another day', day('2021-05-03'), day('2021-05-04'), 'conflict'],
    ['a day in its year', day('2021-05-03'), year(2021), 'rounding'],
    ['a day in another year', day('2021-05-03'), year(2022), 'conflict'],
    ['two years', year(2017), year(2019), 'conflict'],
    ['an approximate time that overlaps', date('2020-10-01', '2021-06-01', { relation: '~' }), year(2021), 'rounding'],
    ['periods that overlap by chance', date('2020-10-01', '2021-06-01'), year(2021), 'vague'],
    ['before a day', date(null, '2021-12-31', { relation: '<' }), day('2021-05-03'), 'bound'],
    ['before another year', date(null, '2019-12-31', { relation: '<' }), day('2021-05-03'), 'conflict'],
    [
      'before and after',
      date(null, '2021-12-31', { relation: '<' }),
      date('2020-01-01', null, { relation: '>' }),
      'far-bound',
    ],
    ['two weekdays', weekday('saturday'), weekday('sunday'), 'conflict'],
    ['a weekday twice', weekday('saturday'), weekday('saturday'), 'same'],
    ['a weekday and its day', weekday('saturday'), day('2025-08-09'), 'same'],
    ['a weekday and another day', weekday('sunday'), day('2025-08-09'), 'conflict'],
    ['a weekday and a year', weekday('sunday'), year(2025), 'not-comparable'],
    [
      'a weekday told from sources a week apart',
      resolved('2025-08-09', 'saturday'),
      resolved('2025-08-16', 'saturday'),
      'not-comparable',
    ],
    [
      'two weekdays told from one source date',
      resolved('2025-08-09', 'saturday'),
      resolved('2025-08-10', 'sunday'),
      'conflict',
    ],
  ])('%s', (_, a, b, level) => {
    expect(compareDates(a, b)).toBe(level);
    expect(compareDates(b, a)).toBe(level);
  });
});

const someDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const someDate: fc.Arbitrary<DateValue> = fc
  .record({
    ends: fc.tuple(fc.option(someDay), fc.option(someDay)),
    weekday: fc.option(fc.constantFrom('monday', 'friday', 'sunday'), { nil: undefined }),
    relation: fc.constantFrom<Relation>('=', '~', '<', '>'),
    origin: fc.constantFrom<DateValue['origin']>('stated', 'resolved'),
    time: fc.option(fc.constantFrom('00:00', '09:14', '21:14', '21:30', '23:50'), { nil: undefined }),
    zone: fc.option(fc.constantFrom('+00:00', '-04:00', '+05:30'), { nil: undefined }),
    label: fc.option(fc.constantFrom('FY2025', 'FY2025 Q3', 'FY2024'), { nil: undefined }),
  })
  .map(({ ends: [a, b], weekday: name, relation, origin, time: of, zone, label }) => {
    const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return date(from, to, {
      relation,
      origin,
      ...(name === undefined ? {} : { weekday: name }),
      ...(of === undefined ? {} : { time: of }),
      ...(zone === undefined ? {} : { zone }),
      ...(label === undefined ? {} : { fiscal: label }),
    });
  });

test('the order of two dates plays no part', () => {
  fc.assert(fc.property(someDate, someDate, (a, b) => compareDates(a, b) === compareDates(b, a)));
});

test('a date never contradicts itself', () => {
  fc.assert(fc.property(someDate, (a) => compareDates(a, a) !== 'conflict'));
});

describe('days without a year', () => {
  const yearless = (monthDay: string): DateValue => date(null, null, { monthDay, origin: 'resolved' });
  test.each<[string, DateValue, DateValue, Level]>([
    ['the same day', yearless('05-12'), yearless('05-12'), 'same'],
    ['another day', yearless('05-12'), yearless('05-19'), 'conflict'],
    ['a day of a year', yearless('05-12'), day('2025-05-12'), 'same'],
    ['another day of a year', yearless('05-12'), day('2025-05-13'), 'conflict'],
    ['its month', yearless('05-12'), date('2025-05-01', '2025-05-31', { granularity: 'month' }), 'rounding'],
    ['another month', yearless('05-12'), date('2025-06-01', '2025-06-30', { granularity: 'month' }), 'conflict'],
    ['a year', yearless('05-12'), year(2025), 'not-comparable'],
    ['a weekday', yearless('05-12'), weekday('monday'), 'not-comparable'],
    [
      'the same weekday of another week, both days written',
      day('2025-10-20', { weekday: 'monday' }),
      { ...resolved('2025-10-27', 'monday'), monthDay: '10-27' },
      'conflict',
    ],
  ])('%s', (_, a, b, level) => {
    expect(compareDates(a, b)).toBe(level);
    expect(compareDates(b, a)).toBe(level);
  });
});
