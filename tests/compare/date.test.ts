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
const weekday = (name: string): DateValue => date(null, null, { weekday: name, origin: 'resolved' });
const resolved = (on: string, name: string): DateValue => day(on, { weekday: name, origin: 'resolved' });

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
  })
  .map(({ ends: [a, b], weekday: name, relation, origin }) => {
    const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return date(from, to, { relation, origin, ...(name === undefined ? {} : { weekday: name }) });
  });

test('the order of two dates plays no part', () => {
  fc.assert(fc.property(someDate, someDate, (a, b) => compareDates(a, b) === compareDates(b, a)));
});

test('a date never contradicts itself', () => {
  fc.assert(fc.property(someDate, (a) => compareDates(a, a) !== 'conflict'));
});
