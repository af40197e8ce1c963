import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsOf } from '../../../src/ingest/pdf/bands.ts';
import { hyphenReader } from '../../../src/ingest/pdf/hyphens.ts';
import { layOut } from '../../../src/ingest/pdf/layout.ts';
import { type PageItem, segmentsOf } from '../../../src/ingest/pdf/segments.ts';

const item = (text: string, x: number, y: number, size = 10, font = 'body'): PageItem => ({
  text,
  x,
  y,
  width: text.length * size * 0.5,
  size,
  font,
});

describe('words divided at the end of a line', () => {
  const divided = ['The admin-', 'istration of the infor-', 'mation office and the de-', 'partment agreed.'];

  test.each([
    ['the informa-', 'tion desk', 'the information desk'],
    ['informa\u00ad', 'tion', 'information'],
    ['a well-', 'known potter', 'a well-known potter'],
    ['the Franco-', 'British fair', 'the Franco-British fair'],
    ['in 2019-', '2020 it fell', 'in 2019-2020 it fell'],
    ['two whole', 'days', 'two whole days'],
  ])('%s | %s is %s where a document divides words', (before, after, expected) => {
    const reader = hyphenReader([...divided, 'It is well-known here, and Franco-British.', 'all the same']);
    expect(reader.join(before, after)).toBe(expected);
  });

  test('a document that never divides words keeps its hyphens', () => {
    const reader = hyphenReader(['No word of this text is divided', 'although it has the second-', 'largest kiln.']);
    expect(reader.join('has the second-', 'largest kiln.')).toBe('has the second-largest kiln.');
  });

  test('a word that stands elsewhere as a whole is put together', () => {
    expect(hyphenReader(['the glazing room', 'of the glaz-', 'ing works']).join('of the glaz-', 'ing works')).toBe(
      'of the glazing works',
    );
  });
});

describe('segments', () => {
  test('a wide gap divides, a narrow one is a blank, a printed blank bridges', () => {
    const found = segmentsOf([item('Brae', 50, 100), item('kiln', 74, 100), item('4,200', 200, 100)], 1);
    expect(found.map(({ text }) => text)).toEqual(['Brae kiln', '4,200']);
    const justified = segmentsOf(
      [item('Brae', 50, 100), { ...item(' ', 70, 100), width: 30 }, item('kiln', 100, 100)],
      1,
    );
    expect(justified.map(({ text }) => text)).toEqual(['Brae kiln']);
  });

  test('figures of neighbouring cells are no figure together, however close and whatever blank is written', () => {
    const cells = [
      item('Holm', 50, 100),
      item('900', 75, 100),
      { ...item(' ', 90, 100), width: 20 },
      item('870', 95, 100),
    ];
    expect(segmentsOf(cells, 1).map(({ text }) => text)).toEqual(['Holm', '900', '870']);
    const figure = [item('900', 50, 100), item('870', 67, 100)];
    expect(segmentsOf(figure, 1).map(({ text }) => text)).toEqual(['900 870']);
  });

  test('a word printed twice to look bold is one', () => {
    expect(segmentsOf([item('Brae', 50, 100), item('Brae', 50.4, 100)], 1).map(({ text }) => text)).toEqual(['Brae']);
  });
});

const textsOf = (items: readonly PageItem[]): string[] => {
  const { text, blocks } = layOut([items], {});
  return blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
};

test('a table with narrow cells has its values apart', () => {
  const rows = [
    ['Brae', '4,100', '4,200'],
    ['Holm', '900', '870'],
    ['Weir', '1,250', '1,310'],
  ];
  const items = rows.flatMap((row, index) => row.map((text, column) => item(text, 50 + 36 * column, 100 + 14 * index)));
  expect(textsOf(items)).toEqual(rows.flat().map((text) => `cell: ${text}`));
});

test('lines of a column that a figure divides stay lines of their paragraph', () => {
  const words = ['They have counted in', '2019', 'all of the boats'];
  /** The words of a line, each a wide blank after the one before, in another order from line to line. */
  const line = (left: number, number: number): PageItem[] => {
    let x = left;
    return [0, 1, 2].map((index) => {
      const placed = item(words[(index + number) % 3] as string, x, 100 + 12 * number);
      x += placed.width + 6;
      return placed;
    });
  };
  const items = [0, 1, 2, 3].flatMap((number) => [...line(50, number), ...line(320, number)]);
  const lines = [0, 1, 2, 0].map((first) => [0, 1, 2].map((index) => words[(index + first) % 3]).join(' ')).join(' ');
  expect(textsOf(items)).toEqual([`paragraph: ${lines} ${lines}`]);
});

test('a page with more pieces than can be meant is taken line by line', () => {
  const items = Array.from({ length: 5000 }, (_, index) => item('x', (index % 10) * 50, Math.floor(index / 10) * 14));
  const bands = bandsOf(segmentsOf(items, 1));
  expect(bands).toHaveLength(1);
  expect(bands[0]?.kind).toBe('lines');
});

test('bold lines and larger ones are headlines, by their size', () => {
  const lines = [
    item('The kiln at Brae', 50, 50, 20),
    item('How it is lit', 50, 80, 14),
    ...Array.from({ length: 4 }, (_, index) =>
      item('Wood is laid in rows and left to dry for some days.', 50, 110 + index * 12),
    ),
    item('What it costs', 50, 175, 10, 'bold'),
    item('The wood costs 300 euros and the clay is free for all.', 50, 189),
  ];
  const { blocks, text } = layOut([lines], { title: 'draft.docx' });
  const found = blocks.map(
    ({ kind, level, span }) => `${kind} ${level ?? ''} ${text.slice(span.start, span.end).slice(0, 16)}`,
  );
  expect(found).toEqual([
    'headline 1 The kiln at Brae',
    'headline 2 How it is lit',
    expect.stringMatching(/^paragraph/),
    'headline 6 What it costs',
    expect.stringMatching(/^paragraph/),
  ]);
});

const anyItem = fc.record({
  text: fc.oneof(fc.lorem({ maxCount: 4 }), fc.constantFrom(' ', '1', '-', '•', 'word-', '\u00ad', 'Page 3')),
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 840 }),
  width: fc.integer({ min: 0, max: 500 }),
  size: fc.integer({ min: 1, max: 40 }),
  font: fc.constantFrom('a', 'b'),
});

test('whatever lies on the pages: blocks and marks ascend and no letter or digit is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyItem, { maxLength: 40 }), { maxLength: 4 }), (pages) => {
      const distinct = pages.map((items) => items.map((each, index) => ({ ...each, x: each.x + index / 2, size: 10 })));
      const { text, blocks, marks } = layOut(distinct, {});
      let end = 0;
      for (const { span } of blocks) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBe(text.length);
      marks.forEach(({ start }, index) => {
        expect(start).toBeGreaterThanOrEqual(marks[index - 1]?.start ?? 0);
      });
    }),
    { numRuns: 150, seed: 1 },
  );
});
