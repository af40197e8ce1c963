import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/model/claim.ts';
import type { Value } from '../../../src/model/value.ts';
import type { FindingView } from '../../../src/report/finding-view.ts';
import { measureOf, plural } from '../../../src/review/page/logic/measure.ts';
import { numberLine } from '../../../src/review/page/logic/number-line.ts';
import { legible, niceStep, scaleFor, timeScale } from '../../../src/review/page/logic/scale.ts';
import { clockExtent, dateExtent } from '../../../src/review/page/logic/time-extent.ts';
import { claimOf } from '../../report/fixtures.ts';
import { dateOf, quantityOf } from './fixtures.ts';

const metres = (figure: number, half: number) =>
  quantityOf({
    figures: [figure],
    unit: 'kilometre',
    unitName: 'kilometre',
    dimension: 'length',
    min: (figure - half) * 1000,
    max: (figure + half) * 1000,
    maxOpen: true,
  });

const rowOf = (source: string, text: string, value: Value) => ({
  claim: claimOf(source, text, { value }) as Claim,
  who: source,
  later: false,
});
const viewOf = (...sides: readonly (readonly ReturnType<typeof rowOf>[])[]): FindingView => ({
  headline: 'Length of the pier',
  sides: sides.map((rows, index) => ({ label: `side ${index}`, rows })),
});

describe('units', () => {
  test.each([
    ['boat', 'boats'],
    ['kilometre per hour', 'kilometres per hour'],
    ['per cent', 'per cent'],
    ['foot', 'feet'],
    ['foot per second', 'feet per second'],
    ['inch', 'inches'],
    ['city', 'cities'],
    ['day', 'days'],
    ['person', 'people'],
    ['people', 'people'],
    ['celsius', 'degrees Celsius'],
  ])('more than one %s are %s', (one, many) => {
    expect(plural(one)).toBe(many);
  });

  test('figures are shown in the unit that most are written in', () => {
    const miles = quantityOf({
      figures: [7],
      unit: 'mile',
      unitName: 'mile',
      dimension: 'length',
      min: 10_460,
      max: 12_070,
    });
    const measure = measureOf([metres(11, 0.5), metres(12, 0.5), miles]);
    expect(measure?.caption).toBe('kilometres');
    expect(measure?.shown(11_000)).toBe(11);
  });

  test('shares are per cent, temperatures keep their zero', () => {
    const share = measureOf([
      quantityOf({ figures: [49], unit: 'percent', unitName: 'per cent', dimension: 'share', min: 0.485, max: 0.495 }),
    ]);
    expect(share?.inWords(share.shown(0.49))).toBe('49 %');
    const warm = measureOf([
      quantityOf({
        figures: [20],
        unit: 'celsius',
        unitName: 'celsius',
        dimension: 'temperature',
        min: 292.65,
        max: 293.65,
      }),
    ]);
    expect(warm?.shown(293.15)).toBe(20);
  });

  test('a rate over time is shown beside amounts as the amount of its period; another dimension is not', () => {
    const amount = quantityOf({
      unit: 'USD',
      unitName: 'dollar',
      dimension: 'money:USD',
      figures: [34_800],
      min: 34_750,
      max: 34_850,
    });
    const rate = { ...amount, unit: 'USD/year', dimension: 'money:USD/duration', min: 0.001, max: 0.0012 };
    const measure = measureOf([amount, rate]);
    expect(measure?.fitted(rate)?.dimension).toBe('money:USD');
    expect(measure?.fitted(quantityOf())).toBeUndefined();
    expect(measureOf([])).toBeUndefined();
  });

  test.each([
    ['at least', { relation: '>', max: null }],
    ['at most', { relation: '<', min: null }],
  ] as const)('the factor of a unit is read off a figure that is a bound (%s)', (_, bound) => {
    const base = {
      figures: [3] as [number],
      unit: 'tonne',
      unitName: 'tonne',
      dimension: 'mass',
      min: 3000,
      max: 3000,
    };
    expect(measureOf([quantityOf({ ...base, ...bound })])?.shown(3000)).toBe(3);
  });
});

describe('scales', () => {
  test('steps are 1, 2 or 5 times a power of ten, about as many as wanted', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (span) => {
        const step = niceStep(span);
        expect(span / step).toBeGreaterThan(2);
        expect(span / step).toBeLessThan(9);
      }),
    );
  });

  test('order is kept and every value stands on the axis', () => {
    const figures = fc.array(fc.double({ min: -1e9, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(figures, (values) => {
        const { at, ticks } = scaleFor(values, String);
        const sorted = [...values].sort((a, b) => a - b);
        for (const [index, value] of sorted.entries()) {
          expect(at(value)).toBeGreaterThanOrEqual(0);
          expect(at(value)).toBeLessThanOrEqual(100);
          expect(at(value)).toBeGreaterThanOrEqual(at(sorted[index - 1] ?? value));
        }
        for (const tick of ticks) expect(tick.at).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('figures orders of magnitude apart stand on powers of ten', () => {
    const { logarithmic, ticks, at } = scaleFor([14, 14_000_000], String);
    expect(logarithmic).toBe(true);
    expect(ticks.map(({ label }) => label)).toContain('1000');
    expect(at(0)).toBe(0);
  });

  test('a lone value stands in the middle, zero too', () => {
    expect(scaleFor([40], String).at(40)).toBeCloseTo(50);
    expect(scaleFor([0], String).logarithmic).toBe(false);
  });

  test.each([
    ['hours', '2025-03-01T08:00Z', '2025-03-01T15:00Z', '12:00'],
    ['parts of days', '2025-03-01T08:00Z', '2025-03-02T15:00Z', '2 Mar'],
    ['days', '2025-03-01T00:00Z', '2025-03-05T00:00Z', '3 Mar'],
    ['weeks', '2025-03-01T00:00Z', '2025-03-30T00:00Z', '12 Mar'],
    ['months', '2025-01-20T00:00Z', '2025-05-30T00:00Z', 'Mar 2025'],
    ['half years', '2023-01-20T00:00Z', '2025-05-30T00:00Z', '2024'],
    ['years', '1990-01-20T00:00Z', '2025-05-30T00:00Z', '2010'],
    ['decades', '1750-01-20T00:00Z', '2025-05-30T00:00Z', '1800'],
  ])('time is marked in %s', (_, from, to, label) => {
    expect(timeScale([Date.parse(from), Date.parse(to)]).ticks.map((tick) => tick.label)).toContain(label);
  });

  test('of labels that would run into each other some are left out, evenly', () => {
    const ticks = Array.from({ length: 9 }, (_, index) => ({ at: index * 12, label: `${index} March 2025` }));
    expect(legible(ticks).map(({ at }) => at)).toEqual([0, 36, 72]);
    expect(legible(ticks.map(({ at }) => ({ at, label: '5' })))).toHaveLength(9);
    expect(legible([])).toEqual([]);
  });

  test('a single moment has an axis too', () => {
    const moment = Date.parse('2025-03-01T00:00Z');
    expect(timeScale([moment]).at(moment)).toBeCloseTo(50);
  });
});

describe('dates', () => {
  test.each([
    ['a day', dateOf('2025-03-01', '2025-03-01'), 24],
    ['a month', dateOf('2025-03-01', '2025-03-31', { granularity: 'month' }), 31 * 24],
    ['an hour', dateOf('2025-03-01T08:00', '2025-03-01T08:00', { granularity: 'hour' }), 1],
  ])('%s lasts to its end', (_, value, hours) => {
    const extent = dateExtent(value);
    expect(((extent?.high ?? 0) - (extent?.low ?? 0)) / 3_600_000).toBe(hours);
  });

  test.each([
    ['from', dateOf('2025-03-01', null), { high: null, standsFor: 'from 1 March 2025 on' }],
    ['up to', dateOf(null, '2025-03-01'), { low: null, standsFor: 'up to 1 March 2025' }],
    ['after', dateOf('2025-03-01', '2025-03-01', { relation: '>' }), { high: null, hedged: true }],
    ['before', dateOf('2025-03-01', '2025-03-01', { relation: '<' }), { low: null, hedged: true }],
    ['range', dateOf('2025-03-01', '2025-03-04'), { standsFor: '1 March 2025 to 4 March 2025' }],
  ])('open ends stay open: %s', (_, value, expected) => {
    expect(dateExtent(value)).toMatchObject(expected);
  });

  test('a weekday alone has no place; a time of day has one of its own', () => {
    expect(dateExtent(dateOf(null, null, { weekday: 'monday' }))).toBeUndefined();
    expect(dateExtent(dateOf('not a date', 'not a date'))).toBeUndefined();
    expect(clockExtent(dateOf(null, null, { time: '09:30' }))).toMatchObject({ low: 34_200_000, high: 34_260_000 });
    expect(clockExtent(dateOf(null, null))).toBeUndefined();
    expect(clockExtent(dateOf('2025-03-01', '2025-03-01', { time: '09:30' }))).toBeUndefined();
  });
});

describe('the line of a finding', () => {
  test('shows a point where the figure is exact, a band where it is not, and open ends', () => {
    const line = numberLine(
      viewOf(
        [rowOf('a', '40 boats', quantityOf()), rowOf('b', 'about 40', quantityOf({ relation: '~', min: 30, max: 50 }))],
        [rowOf('c', 'more than 60', quantityOf({ relation: '>', figures: [60], min: 60, max: null, minOpen: true }))],
        [rowOf('d', 'dozens', quantityOf({ vague: true, min: 24, max: 100, maxOpen: true }))],
        [rowOf('e', 'fewer than 30', quantityOf({ relation: '<', figures: [30], min: null, max: 30, maxOpen: true }))],
      ),
    );
    expect(line).toMatchObject({ kind: 'number', caption: 'boats' });
    const [exact, about, more, dozens, fewer] = line.rows;
    expect(exact).toMatchObject({ side: 0, standsFor: 'exactly 40', mark: { hedged: false, openAbove: false } });
    expect(exact?.mark?.from).toBe(exact?.mark?.to);
    expect(about).toMatchObject({ standsFor: '30 to 50', mark: { hedged: true } });
    expect(more).toMatchObject({ side: 1, standsFor: 'more than 60', mark: { openAbove: true, to: 100 } });
    expect(more?.mark?.point).toBe(more?.mark?.from);
    expect(dozens?.mark).toMatchObject({ vague: true });
    expect(dozens?.mark?.point).toBeUndefined();
    expect(fewer).toMatchObject({ standsFor: 'less than 30', mark: { openBelow: true, from: 0 } });
  });

  test('large figures leave the magnitude to the caption, figures far apart stand on tenfold steps', () => {
    const dollars = (figure: number) =>
      quantityOf({
        figures: [figure],
        unit: 'USD',
        unitName: 'dollar',
        dimension: 'money:USD',
        min: figure,
        max: figure,
      });
    const near = numberLine(viewOf([rowOf('a', '$14m', dollars(14e6))], [rowOf('b', '$19m', dollars(19e6))]));
    expect(near.caption).toBe('million dollars');
    expect(near.ticks.map(({ label }) => label)).toContain('16');
    const far = numberLine(viewOf([rowOf('a', '$14', dollars(14))], [rowOf('b', '$19m', dollars(19e6))]));
    expect(far.caption).toBe('dollars, tenfold steps');
    expect(far.ticks.map(({ label }) => label)).toContain('1,000');
  });

  test('one source that says the same twice is one row; more than ten rows are one for each written value', () => {
    const same = rowOf('a', '40 boats', quantityOf());
    expect(numberLine(viewOf([same, same])).rows).toMatchObject([{ more: 1 }]);
    const many = Array.from({ length: 12 }, (_, number) => rowOf(`source ${number}`, '40 boats', quantityOf()));
    expect(numberLine(viewOf(many)).rows).toMatchObject([{ more: 11 }]);
  });

  test('dates make a timeline, times of day one of a day, ranks an order', () => {
    const dates = viewOf(
      [rowOf('a', '1 March', dateOf('2025-03-01', '2025-03-01'))],
      [rowOf('b', 'on Monday', dateOf(null, null, { weekday: 'monday' }))],
    );
    expect(numberLine(dates)).toMatchObject({ kind: 'time', caption: 'time' });
    expect(numberLine(dates).rows[1]?.mark).toBeUndefined();
    const clocks = viewOf([rowOf('a', 'at 9:30', dateOf(null, null, { time: '09:30' }))]);
    expect(numberLine(clocks)).toMatchObject({ kind: 'time', caption: 'time of day' });
    const rank = (position: number) => ({ type: 'rank', position, from: 'top', of: 'size' }) as const;
    const ranks = numberLine(viewOf([rowOf('a', 'largest', rank(1))], [rowOf('b', 'third', rank(3))]));
    expect(ranks).toMatchObject({ kind: 'number', caption: 'place in the order' });
    expect(ranks.ticks.every(({ label }) => Number.isInteger(Number(label)))).toBe(true);
  });

  test('words have no axis', () => {
    const term = (word: string): Value => ({ type: 'term', set: 'decision', term: word });
    const line = numberLine(
      viewOf([rowOf('a', 'approved', term('approved'))], [rowOf('b', 'rejected', term('rejected'))]),
    );
    expect(line).toMatchObject({ kind: 'none', ticks: [] });
    expect(line.rows).toHaveLength(2);
  });

  test('a word that bounds nothing leaves no axis', () => {
    expect(numberLine(viewOf([rowOf('a', 'some', quantityOf({ min: null, max: null, vague: true }))])).kind).toBe(
      'none',
    );
  });
});
