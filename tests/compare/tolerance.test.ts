import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { date } from '../../src/compare/date.ts';
import { quantity as comparator } from '../../src/compare/quantity.ts';
import type { Tolerance } from '../../src/model/compare-options.ts';
import type { Level } from '../../src/model/report.ts';
import type { DateValue, Quantity } from '../../src/model/value.ts';
import { about, fewerThan, moreThan, quantity, vague } from '../helpers/values.ts';

/** A count written to the last unit. */
const whole = (figure: number): Quantity => quantity(figure, 1, { min: figure, max: figure, maxOpen: false });

const absolute = (most: number, dimension = 'count'): Tolerance => ({ kind: 'absolute', most, dimension, written: '' });
const relative = (most: number): Tolerance => ({ kind: 'relative', most, written: '' });
const steps = (most: number): Tolerance => ({ kind: 'steps', most, written: '' });

describe('figures', () => {
  test.each<[string, Quantity, Quantity, Tolerance, Level]>([
    ['as far apart as allowed', whole(100), whole(110), absolute(10), 'rounding'],
    ['a little further', whole(100), whole(111), absolute(10), 'conflict'],
    ['of another dimension than the tolerance', whole(100), whole(101), absolute(10, 'length'), 'conflict'],
    ['a tenth of the larger', whole(90), whole(100), relative(0.1), 'rounding'],
    ['more than that', whole(89), whole(100), relative(0.1), 'conflict'],
    ['one step of the coarser', quantity(1200, 100), quantity(1300, 100), steps(1), 'rounding'],
    ['two steps', quantity(1200, 100), quantity(1400, 100), steps(1), 'conflict'],
    ['a bound by its end', moreThan(100), whole(95), absolute(5), 'rounding'],
    ['a bound further off', fewerThan(100), whole(120), absolute(5), 'conflict'],
    ['a hedge by its nearest end', about(100, 10), whole(120), absolute(10), 'rounding'],
    ['a vague word has no place', vague(24, 100), whole(101), absolute(1000), 'conflict'],
    ['the same stays the same', whole(100), whole(100), absolute(10), 'same'],
  ])('%s', (_name, a, b, tolerance, level) => {
    expect(comparator.compare(a, b, { tolerance })).toBe(level);
    expect(comparator.compare(b, a, { tolerance })).toBe(level);
  });

  test('a wider tolerance never finds more', () => {
    const figure = fc.integer({ min: 1, max: 1000 }).map(whole);
    fc.assert(
      fc.property(figure, figure, fc.nat(500), fc.nat(500), (a, b, less, more) => {
        const isConflict = (most: number): boolean =>
          comparator.compare(a, b, { tolerance: absolute(most) }) === 'conflict';
        if (isConflict(less + more)) expect(isConflict(less)).toBe(true);
      }),
    );
  });
});

const DAY = 86_400;
const day = (on: string, more: Partial<DateValue> = {}): DateValue => ({
  ...{ type: 'date', from: on, to: on, granularity: 'day', relation: '=', origin: 'stated' },
  ...more,
});
const at = (on: string, time: string): DateValue => day(`${on}T${time}`, { granularity: 'minute', time });

describe('dates', () => {
  test.each<[string, DateValue, DateValue, Tolerance, Level]>([
    ['a day apart', day('2024-05-03'), day('2024-05-04'), absolute(DAY, 'duration'), 'rounding'],
    ['two days apart', day('2024-05-03'), day('2024-05-05'), absolute(DAY, 'duration'), 'conflict'],
    ['over the end of a month', day('2024-05-31'), day('2024-06-01'), absolute(DAY, 'duration'), 'rounding'],
    ['by the clock', at('2024-05-03', '21:13'), at('2024-05-03', '21:22'), absolute(600, 'duration'), 'rounding'],
    [
      'by the clock, too far',
      at('2024-05-03', '21:13'),
      at('2024-05-03', '21:24'),
      absolute(600, 'duration'),
      'conflict',
    ],
    ['a length is no measure of days', day('2024-05-03'), day('2024-05-04'), absolute(DAY, 'length'), 'conflict'],
    ['nor a share', day('2024-05-03'), day('2024-05-04'), relative(0.5), 'conflict'],
    [
      'nor for business years',
      day('2024-05-03', { fiscal: 'FY2024' }),
      day('2024-05-04', { fiscal: 'FY2025' }),
      absolute(9 * DAY, 'duration'),
      'conflict',
    ],
    [
      'a bound by its end',
      day('2024-05-03', { from: null, relation: '<' }),
      day('2024-05-04'),
      absolute(DAY, 'duration'),
      'rounding',
    ],
    [
      'weekdays alone',
      day('2024-05-03', { from: null, to: null, weekday: 'friday' }),
      day('2024-05-04'),
      absolute(DAY, 'duration'),
      'conflict',
    ],
  ])('%s', (_name, a, b, tolerance, level) => {
    expect(date.compare(a, b, { tolerance })).toBe(level);
    expect(date.compare(b, a, { tolerance })).toBe(level);
  });
});
