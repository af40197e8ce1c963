import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { BlockKind, Document } from '../../src/model/source.ts';
import { slice } from '../../src/model/span.ts';
import { segment } from '../../src/segment/index.ts';

const abbreviations: ReadonlySet<string> = new Set(
  parse(readFileSync(new URL('../../rules/lexicon/abbreviations.yaml', import.meta.url), 'utf8')).words.abbreviations,
);

const documentOf = (text: string, kind: BlockKind = 'paragraph'): Document => ({
  name: 'a.txt',
  text,
  blocks: [{ kind, span: { start: 0, end: text.length } }],
  positions: { text: [0], raw: [0], lineStarts: [0], firstLine: 1 },
});

const split = (text: string): string[] => segment(documentOf(text), abbreviations).map(({ span }) => slice(text, span));

/** Each table row is a text with "¦" where a sentence ends. */
const check = (marked: string): void => {
  const sentences = marked.split('¦').map((sentence) => sentence.trim());
  expect(split(marked.replaceAll('¦', ''))).toEqual(sentences);
};

describe('sentences end', () => {
  test.each([
    'It is open.¦ It is long.',
    'Is it open?¦ Yes!¦ Since May.',
    'It opened in 2019.¦ 14 boats came.',
    'It cost $1.2m.¦ The town paid 3.5%.¦ Nobody complained.',
    '"There is no fire."¦ She left.',
    '“It is overdue.”¦ “Is it?”¦ They left.',
    'They left (all of them).¦ Others stayed.',
    'He was found guilty.[3]¦ The jury of twelve agreed.[4][5]¦ It was late.',
    'It was in the U.S.¦ The mayor left.',
    'He works for Holm Inc.¦ It sells boats.',
    'They met at 9 p.m.¦ Holm left first.',
    'He said no.¦ Holm said yes.',
    'It is over…¦ Or is it?',
    'Wait...¦ There is more.',
    'See the plan B.¦ It is better.',
    'It has ropes, sails etc.¦ They are old.',
    'The end came ... ¦',
  ])('%s', (marked) => (marked.endsWith('¦') ? check(marked.slice(0, -1)) : check(marked)));
});

describe('sentences go on', () => {
  test.each([
    'Dr. Holm and Mrs. Vik met Gov. Dahl.',
    'The U.S. Coast Guard and the U.K. Treasury agreed.',
    'It rose from No. 5 to no. 3 in vol. 12, pp. 14.',
    'Holm Inc. Chairman Per Vik of Vik Bros. Shipping left.',
    'It opens on Sept. 18 or Oct. 3.',
    'It opens at 5:30 p.m. Thursday or 9 a.m. EST on Friday.',
    'J. K. Holm and Ada M. Vik won.',
    'It took approx. 20 days vs. 30 before, i.e. less, e.g. here.',
    'See www.example.org/a.b?c=d or write to a.holm@example.org today.',
    'Well... it is, um … not bad.',
    '"Is it open?" she asked.',
    '“We left!” said the captain.',
    'The paper (est. 1901; closed? no) is old.',
    'Yahoo! said it would buy the firm.',
    'It grew 3.5 per cent to 1.187 million.',
    'The Ph.D. Committee met in Washington D.C. Wednesday.',
    'She (pictured left.), left.',
  ])('%s', check);
});

test('a numbered item keeps its number', () => {
  expect(split('1. Numbers. They are low.')).toEqual(['1. Numbers.', 'They are low.']);
});

test('headlines are one passage, cells quote their row', () => {
  const headline = documentOf('Open at last. Or is it?', 'headline');
  expect(segment(headline, abbreviations)).toHaveLength(1);
  const row = { start: 0, end: 14 };
  const cells: Document = {
    ...documentOf('Length | 140 m'),
    blocks: [
      { kind: 'cell', span: { start: 0, end: 6 }, cell: { row } },
      { kind: 'cell', span: { start: 9, end: 14 }, cell: { row, label: 'Length' } },
    ],
  };
  expect(segment(cells, abbreviations).map(({ span, quote }) => [span, quote])).toEqual([
    [{ start: 0, end: 6 }, row],
    [{ start: 9, end: 14 }, row],
  ]);
});

describe('what is far longer than any sentence', () => {
  const words = `${'twelve metres and '.repeat(2000)}so on`;

  test('is parted between words, and nothing of it is lost', () => {
    const passages = segment(documentOf(words), abbreviations);
    expect(passages.length).toBe(Math.ceil(words.length / 10_000));
    expect(passages.map(({ span }) => slice(words, span)).join(' ')).toBe(words);
    expect(passages.every(({ span, quote }) => span.start === quote.start && span.end === quote.end)).toBe(true);
  });

  test('is parted anywhere where it has no blanks', () => {
    const lengths = segment(documentOf('x'.repeat(25_000)), abbreviations).map(({ span }) => span.end - span.start);
    expect(lengths).toEqual([10_000, 10_000, 5000]);
  });

  test('a row is not quoted, its cells are', () => {
    const cell = { row: { start: 0, end: words.length } };
    const span = { start: 0, end: 6 };
    const [passage] = segment({ ...documentOf(words), blocks: [{ kind: 'cell', span, cell }] }, abbreviations);
    expect(passage).toMatchObject({ span, quote: span });
  });
});

test('boilerplate is divided too and says what it is', () => {
  expect(
    segment(documentOf('All rights reserved. Call us.', 'boilerplate'), abbreviations).map(({ block }) => block.kind),
  ).toEqual(['boilerplate', 'boilerplate']);
});

test('white space around sentences belongs to none', () => {
  expect(split('  One.\u00a0 Two.  ')).toEqual(['One.', 'Two.']);
  expect(split('   ')).toEqual([]);
});
