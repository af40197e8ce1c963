import { describe, expect, test } from 'vitest';
import { placedOutline, readBytes } from '../support.ts';
import { column, type PrintedLine, writePdf } from './pdf-writer.ts';

const outlineOf = async (pages: readonly (readonly PrintedLine[])[]): Promise<string[]> => {
  const { documents } = await readBytes('x.pdf', writePdf(pages));
  return documents.flatMap(placedOutline);
};

const LEFT = [
  'The kiln at Brae was lit for the first time',
  'in nine years. It holds 4,200 bricks, and the',
  'potters fill it by hand over two whole days.',
  'Nobody counts the cups that crack inside it,',
  'but the master says that few of them do so.',
];
const RIGHT = [
  'Visitors pay 12 euros and take home a plate',
  'that they have painted. The village has sold',
  'its ware at the market for as long as anyone',
  'remembers, and three families still live off',
  'the trade that made the name of the place.',
];

describe('reading order', () => {
  test('two columns are read one after the other', async () => {
    const title = { text: 'The kiln at Brae', x: 50, y: 780, size: 20 };
    expect(await outlineOf([[title, ...column(LEFT, 50, 740), ...column(RIGHT, 310, 740)]])).toEqual([
      'page 1, line 1 headline: The kiln at Brae',
      `page 1, line 2 paragraph: ${LEFT.join(' ')}`,
      `page 1, line 2 paragraph: ${RIGHT.join(' ')}`,
    ]);
  });

  test('also when their lines are not on one height', async () => {
    const found = await outlineOf([[...column(LEFT, 50, 740), ...column(RIGHT, 310, 735)]]);
    expect(found.map((line) => line.replace(/^.*: /, ''))).toEqual([LEFT.join(' '), RIGHT.join(' ')]);
  });

  test('a table is read row by row, with its labels and heads', async () => {
    const rows = [
      ['Village', '2023', '2024'],
      ['Brae', '4,100', '4,200'],
      ['Holm', '900', '870'],
    ];
    const cells = rows.flatMap((row, index) =>
      row.map((text, at) => ({ text, x: 60 + at * 120, y: 700 - index * 14 })),
    );
    const { documents } = await readBytes(
      'x.pdf',
      writePdf([
        [{ text: 'Bricks fired by village and year, in all kilns of the valley together.', x: 60, y: 760 }, ...cells],
      ]),
    );
    const last = documents[0]?.blocks.at(-1)?.cell;
    expect(last).toMatchObject({ label: 'Holm', head: '2024' });
  });

  test('a paragraph goes on over the end of a page, and every value keeps its page', async () => {
    const second = ['away, with a staff of 31 in the summer.'];
    const first = [
      'The pottery museum opens its doors on the far',
      'side of the river, where the ferry lands and the road',
      'ends. It is the oldest of its kind for many miles far',
    ];
    const { documents } = await readBytes('x.pdf', writePdf([column(first, 50, 700), column(second, 50, 780)]));
    expect(documents.flatMap(placedOutline)).toEqual([`page 1, line 1 paragraph: ${[...first, ...second].join(' ')}`]);
    const [document] = documents;
    const at = document?.text.indexOf('31') ?? -1;
    const { placeAt } = await import('../../../src/model/source.ts');
    expect(document && placeAt(document.positions, at)).toEqual({ line: 1, column: 23, page: 2 });
  });
});

test('running heads and numbers of pages are boilerplate, whatever the number', async () => {
  const page = (number: number): PrintedLine[] => [
    { text: `Annual review ${number + 2000}`, x: 50, y: 810, size: 8 },
    ...column(
      [
        `Chapter text of page ${'abc'[number]} begins here and says`,
        `${['a', 'no', 'one'][number]} thing or two about ${(number + 3) ** 3} kilns.`,
      ],
      50,
      700,
    ),
    { text: `- ${number + 1} -`, x: 290, y: 30, size: 8 },
  ];
  const found = await outlineOf([page(0), page(1), page(2)]);
  expect(found.filter((line) => line.includes('boilerplate'))).toHaveLength(6);
  expect(found.filter((line) => line.includes('paragraph'))).toHaveLength(3);
});

test('what a browser prints around a page is boilerplate', async () => {
  const found = await outlineOf([
    [
      { text: '3/14/25, 9:41 AM', x: 30, y: 820, size: 8 },
      { text: 'Kiln news', x: 300, y: 820, size: 8 },
      ...column(LEFT, 50, 740),
      { text: 'https://kiln.example/12-cups', x: 30, y: 20, size: 8 },
      { text: '1/1', x: 560, y: 20, size: 8 },
    ],
  ]);
  expect(found.map((line) => line.split(' ')[4]?.replace(':', ''))).toEqual([
    'boilerplate',
    'boilerplate',
    'paragraph',
    'boilerplate',
    'boilerplate',
  ]);
});

test('raised figures are notes or exponents, never digits of the figure before them', async () => {
  const found = await outlineOf([
    [
      { text: 'The yard covers 500', x: 50, y: 700, size: 10 },
      { text: '3', x: 143, y: 704, size: 6 },
      { text: 'and the hall 80 m', x: 150, y: 700, size: 10 },
      { text: '2', x: 231, y: 704, size: 6 },
      { text: 'of floor.', x: 240, y: 700, size: 10 },
    ],
  ]);
  expect(found.join()).toContain('500[3]');
  expect(found.join()).toContain('80 m²');
});

describe('what cannot be read is a problem that says what to do', () => {
  const key = 'A'.repeat(32);
  test.each([
    [
      'protected',
      writePdf([column(LEFT, 50, 700)], {
        trailer: `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt 6 0 R`,
        objects: [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (${key}) /U (${key}) >>`],
      }),
    ],
    ['damaged', Buffer.from('%PDF-1.7\nnothing of it is left')],
    ['no-text', writePdf([[], []])],
  ])('%s', async (code, bytes) => {
    const { documents, problems } = await readBytes('x.pdf', bytes);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code, file: 'x.pdf' }]);
    expect(problems[0]?.hint).toBeDefined();
  });

  test('a document with some scanned pages is read, and says so', async () => {
    const { documents, problems } = await readBytes('x.pdf', writePdf([column(LEFT, 50, 700), [], []]));
    expect(documents).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'no-text', message: '2 of 3 pages hold no text, the first is page 2.' }]);
  });

  test('of more than a thousand pages the first thousand are read', async () => {
    const pages = Array.from({ length: 1003 }, (_, index) =>
      column([`Page ${index} of the ledger names one jar.`], 50, 700),
    );
    const { documents, problems } = await readBytes('x.pdf', writePdf(pages));
    expect(problems).toMatchObject([{ code: 'too-large', message: 'Only the first 1000 of 1003 pages were read.' }]);
    expect(documents[0]?.blocks.length).toBe(1000);
  });
});

test('five hundred pages of small print are read in reasonable time', async () => {
  const page = column(
    Array.from({ length: 60 }, (_, index) => `Line ${index} of a page that is full of words about clay and fire.`),
    50,
    800,
  );
  const { documents, problems } = await readBytes('x.pdf', writePdf(Array.from({ length: 500 }, () => page)));
  expect(problems).toEqual([]);
  expect(documents[0]?.text.length).toBeGreaterThan(1_000_000);
}, 60_000);

test('text beyond the edges of a page and text set upright is left out', async () => {
  const found = await outlineOf([[...column(LEFT.slice(0, 1), 50, 700), { text: 'Hidden 99', x: 5000, y: 300 }]]);
  expect(found).toEqual([`page 1, line 1 paragraph: ${LEFT[0]}`]);
});
