import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createValueReader } from '../../../src/extract/values/index.ts';
import { shippedLexicon } from './lexicon.ts';

const read = createValueReader(shippedLexicon());

const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

/** Ways to write an amount of dollars, with the factor each writes out. */
const SPELLINGS: readonly (readonly [write: (figure: string) => string, factor: number])[] = [
  [(figure) => `$${figure}`, 1],
  [(figure) => `US$${figure}`, 1],
  [(figure) => `USD ${figure}`, 1],
  [(figure) => `${figure} dollars`, 1],
  [(figure) => `$${figure} million`, 1e6],
  [(figure) => `$${figure}bn`, 1e9],
  [(figure) => `$${figure}-million`, 1e6],
];

test('an amount written in any way is read back', () => {
  const amounts = fc.integer({ min: 1, max: 99_999_999 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(amounts, fc.constantFrom(...SPELLINGS), (value, [write, factor]) => {
      const passage = `It cost ${write(grouped(value))} in all.`;
      const { mentions } = read(passage);
      expect(mentions).toHaveLength(1);
      const [first] = mentions;
      if (first?.value.type !== 'quantity') throw new Error('no quantity');
      expect(first.value.unit).toBe('USD');
      expect(first.value.figures[0] / (value * factor)).toBeCloseTo(1, 9);
      expect(first.value.min as number).toBeLessThanOrEqual(value * factor);
      expect(first.value.max as number).toBeGreaterThanOrEqual(value * factor);
    }),
  );
});

const MARKS = [',', ' ', '\u00a0', '\u202f', '\u2009', '’'];

/** Digits in threes from the right, with a mark between. */
const inThrees = (digits: string, mark: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, mark);

test('no digit of a long figure is lost', () => {
  const whole = fc.stringMatching(/^[1-9]\d{0,19}$/);
  const decimals = fc.stringMatching(/^\d{0,11}[1-9]$/);
  fc.assert(
    fc.property(whole, decimals, fc.constantFrom(...MARKS), (integer, part, mark) => {
      const figure = `${inThrees(integer, mark)}.${part}`;
      const passage = `It weighs ${figure} kg in all.`;
      const [mention, ...others] = read(passage).mentions;
      expect(others).toEqual([]);
      expect(mention?.value).toMatchObject({ exact: [`${integer}.${part}`], unit: 'kilogram' });
      expect(passage.slice(mention?.core.start, mention?.core.end)).toBe(`${figure} kg`);
    }),
  );
});

test('per cent and percentage points are never of one dimension', () => {
  const PER_CENT = ['%', ' %', ' percent', ' per cent', 'pc', '-percent'];
  const POINTS = [' percentage points', ' per cent points', ' percentage-points', 'pp', ' % points', ' ppts'];
  const dimensionOf = (written: string): string | undefined => {
    const value = read(`It rose ${written} in all.`).mentions[0]?.value;
    return value?.type === 'quantity' ? value.dimension : undefined;
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(...PER_CENT),
      fc.constantFrom(...POINTS),
      (tenths, a, b) => {
        const figure = (tenths / 10).toFixed(1);
        expect([dimensionOf(`${figure}${a}`), dimensionOf(`${figure}${b}`)]).toEqual(['share', 'share-change']);
      },
    ),
  );
});

const scraps = fc.constantFrom(
  '5',
  '1,000',
  '3.2',
  '$',
  '€',
  '%',
  'm',
  'bn',
  '-',
  '–',
  'to',
  'between',
  'and',
  'of',
  'a',
  'half',
  'third',
  'two',
  'twenty',
  'million',
  'dozens',
  'km',
  '(',
  ')',
  ',',
  '.',
  ':',
  '/',
  '2024',
  'May',
  'Level',
  'more than',
  'or more',
  '+',
  'one',
  'in',
  'per',
  'year',
  'no',
  '½',
  '×10',
  'x',
  "'",
  '"',
  'ft',
  'Model',
  's',
  '[',
  ']',
  '@',
  'times',
  'twice',
  'turned',
  'she',
  'is',
  'every',
  'Page',
  'PS',
  'No.',
);

describe('any text', () => {
  test('spans lie in the text, in order, cores inside', () => {
    const texts = fc.oneof(
      fc.array(fc.tuple(scraps, fc.constantFrom('', ' ', '  '))).map((parts) => parts.flat().join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { mentions, leftOut } = read(text);
        let last = 0;
        for (const { span, core } of mentions) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(core.start).toBeGreaterThanOrEqual(span.start);
          expect(core.end).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(core.end).toBeGreaterThan(core.start);
          last = span.end;
        }
        for (const { span } of leftOut) expect(text.slice(span.start, span.end).length).toBe(span.end - span.start);
      }),
      { numRuns: 500 },
    );
  });
});

const KILOBYTE = 1024;

const repeated = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length));

function time(text: string): number {
  const start = performance.now();
  read(text);
  return performance.now() - start;
}

describe('time is linear in the text', () => {
  test.each(['7', ',', '.', '$', '(', '-', 'million ', 'one hundred and ', 'a.', "a'", 'level ', 'PS', 'No. '])(
    'a megabyte of %s',
    (piece) => {
      expect(time(repeated(piece, 1024 * KILOBYTE))).toBeLessThan(30_000);
    },
    60_000,
  );

  // Every piece is a figure or the start of one, so these cost far more than prose of the same length.
  test.each([
    '1,',
    '½',
    '1,11,',
    'two ',
    '5- ',
    '1-',
    '1/',
    'half a ',
    '2 or ',
    '(5 ',
    '19 cents ',
    'Level 1, ',
    'Big 5 A ',
    'rose by ',
    '5 km (',
    'twenty-',
    'one in ',
    'about ',
    'dozens of ',
    'from 5 to ',
    'a ',
    'a year or two ',
    '1 ',
    '[1,',
    'or two ',
    'F-35 ',
    'Model 3 ',
    '5 ft ',
    "5'1",
    '5 x ',
    'by 5% and by 5 ',
    '5 per 1000 ',
    'Photo 3/12 ',
    '12-34-',
    'three times as ',
    'seven boats in ten ',
    'she is 40 ',
    'to ten to ',
    '1 2 3 ',
    'Kills 5 ',
  ])(
    '%s over and over',
    (piece) => {
      time(repeated(piece, 2 * KILOBYTE));
      const short = Math.max(time(repeated(piece, 16 * KILOBYTE)), 2);
      // Four times the text; the margin is for collections of garbage and a busy machine.
      expect(time(repeated(piece, 64 * KILOBYTE)) / short).toBeLessThan(12);
    },
    60_000,
  );
});
