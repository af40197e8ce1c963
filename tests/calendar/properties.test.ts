import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find, read, resolve } from './support.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly iso: string;
}

const someDay: fc.Arbitrary<Day> = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    iso: date.toISOString().slice(0, 10),
  }));

const pad = (value: number): string => String(value).padStart(2, '0');
const nameOf = ({ month }: Day): string => MONTHS[month - 1] as string;
const ending = ({ day }: Day): string => (day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'));

const WAYS: readonly ((day: Day) => string)[] = [
  (day) => day.iso,
  (day) => day.iso.replaceAll('-', '/'),
  (day) => `${day.day} ${nameOf(day)} ${day.year}`,
  (day) => `${day.day}${ending(day)} of ${nameOf(day)}, ${day.year}`,
  (day) => `${nameOf(day)} ${day.day}, ${day.year}`,
  (day) => `${nameOf(day)} ${day.day}${ending(day)} ${day.year}`,
  (day) => `${nameOf(day).slice(0, 3)}. ${day.day}, ${day.year}`,
  (day) => `${pad(day.day)}.${pad(day.month)}.${day.year}`,
  (day) => `${day.day}-${nameOf(day).slice(0, 3)}-${day.year}`,
];

test('a day is read back however it is written', () => {
  fc.assert(
    fc.property(someDay, fc.constantFrom(...WAYS), (day, write) => {
      const text = `It broke on ${write(day)} at last.`;
      expect(read(text).map(({ value }) => [value?.from, value?.to])).toEqual([[day.iso, day.iso]]);
    }),
  );
});

test('a month is read back, and holds its days', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const [date] = read(`It broke in ${nameOf(day)} ${day.year}.`);
      expect(date?.value?.from).toBe(`${day.iso.slice(0, 7)}-01`);
      expect(date?.value?.to?.slice(0, 7)).toBe(day.iso.slice(0, 7));
    }),
  );
});

test('a range lies between its ends', () => {
  fc.assert(
    fc.property(someDay, someDay, fc.constantFrom('–', ' to ', ' through '), (a, b, link) => {
      const [first, last] = a.iso <= b.iso ? [a, b] : [b, a];
      const write = WAYS[2] as (day: Day) => string;
      const [range] = read(`It held from ${write(first)}${link}${write(last)}.`);
      expect([range?.value?.from, range?.value?.to]).toEqual([first.iso, last.iso]);
    }),
  );
});

const PIECES = [
  ...['May ', 'march ', 'Mon', 'Sunday', ' the ', 'of ', '14', '3', '2024', '99', '-', '–', '/', '.', ',', ':', ' '],
  ...['th', "'s ", 'Q3', 'FY', 'p.m.', ' ago', 'two ', 'years', 'last ', 'early ', 'to ', 'and ', 'between ', 'T', 'Z'],
  ...[
    '+',
    'the end of ',
    'summer ',
    'noon',
    'before ',
    '\u00a0',
    '\ud83d',
    'é',
    '0000',
    '31',
    'since ',
    'later',
    '90s',
  ],
];
const someText = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 40 });

describe('whatever the text holds', () => {
  test('dates are in text order, apart, and slices of it', () => {
    fc.assert(
      fc.property(someText, (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { span, core } of find(text)) {
          expect(core.start).toBeGreaterThanOrEqual(end);
          expect(core.end).toBeGreaterThan(core.start);
          expect(core.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThanOrEqual(core.start);
          expect(span.end).toBe(core.end);
          end = core.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what a date stands for begins before it ends, in days that exist', () => {
    fc.assert(
      fc.property(someText, fc.option(someDay, { nil: undefined }), (pieces, published) => {
        for (const { value } of resolve(find(pieces.join('')), published?.iso)) {
          const [from, to] = [value?.from ?? null, value?.to ?? null];
          for (const end of [from, to]) {
            if (end === null) continue;
            expect(end).toMatch(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/);
            expect(new Date(`${end.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(end.slice(0, 10));
          }
          if (from !== null && to !== null) expect(from <= to).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a megabyte is read in a moment', () => {
  test.each([
    ['months', 'May '],
    ['months with days', 'May 3-5 and '],
    ['digits', '1'],
    ['digits apart', '12 '],
    ['slashes', '/'],
    ['digits and slashes', '1/2/'],
    ['years', '2024-'],
    ['clocks', '9:14:'],
    ['parts', 'early the end of '],
    ['weekdays', 'Sunday, '],
    ['hedges', 'about more than before '],
    ['blanks', ' '],
    ['letters', 'a'],
    ['dots', 'p.m.'],
  ])(
    '%s',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const started = performance.now();
      find(text);
      // Far above what it takes, far below what anything but linear time would.
      expect(performance.now() - started).toBeLessThan(15_000);
    },
    30_000,
  );
});
