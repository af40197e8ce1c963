import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createValueReader } from '../../../src/extract/values/index.ts';
import { slice } from '../../../src/model/span.ts';
import { shippedLexicon } from './lexicon.ts';

type Row = readonly [passage: string, text: string, figures: readonly number[], unit: string];
type Negative = readonly [passage: string, text: string, reason: string];

const CASES = new URL('../../cases/', import.meta.url);

const casesOf = (name: string): unknown => parse(readFileSync(new URL(`${name}.yaml`, CASES), 'utf8'));

const named = (start: string): string[] =>
  readdirSync(CASES)
    .filter((file) => file.startsWith(start))
    .map((file) => file.replace('.yaml', ''))
    .sort();

const read = createValueReader(shippedLexicon());

const tables = named('values-').flatMap((name) => Object.entries(casesOf(name) as Record<string, readonly Row[]>));

const negatives = named('not-values').flatMap((name) => casesOf(name) as readonly Negative[]);

describe.each(tables)('%s', (_family, rows) => {
  test.each(rows)('%s → %s', (passage, text, figures, unit) => {
    const found = read(passage).mentions.map((mention) => ({
      text: slice(passage, mention.span),
      figures: mention.value.type === 'quantity' ? mention.value.figures : [],
      unit: mention.value.type === 'quantity' ? mention.value.unit : '',
    }));
    expect(found).toContainEqual({ text, figures, unit });
  });
});

describe('figures that are no quantity', () => {
  test.each(negatives)('%s', (passage, text, reason) => {
    const { mentions, leftOut } = read(passage);
    expect(mentions).toEqual([]);
    expect(leftOut.map((out) => [slice(passage, out.span), out.reason])).toContainEqual([text, reason]);
  });

  test('a row shows every reason that there is', () => {
    const folder = new URL('../../../src/extract/values/', import.meta.url);
    const code = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const reasons = code.flatMap((text) =>
      [...text.matchAll(/(?:reason: |return )'([a-z ]+)'/g)].map(([, reason]) => reason),
    );
    const shown = new Set<string | undefined>(negatives.map(([, , reason]) => reason));
    expect(reasons.filter((reason) => !shown.has(reason) && !['up', 'down', 'or'].includes(reason ?? ''))).toEqual([]);
  });

  test.each([
    'The final third of the pitch',
    'A quarter earlier',
    'In the second half',
    'There is no GPS',
    'They may go',
  ])('nothing to read in %s', (passage) => expect(read(passage).mentions).toEqual([]));
});

describe('every row shows a form of its own', () => {
  const { data } = shippedLexicon();
  const kept = new Set(
    [
      ...Object.values(data.words).flat(),
      ...Object.values(data.units).flatMap(({ forms, symbols = [] }) => [...forms, ...symbols]),
      ...Object.values(data.currencies).flatMap(({ forms, codes, symbols = [], subunit }) => [
        ...forms,
        ...codes,
        ...symbols,
        ...(subunit?.forms ?? []),
      ]),
      ...Object.values(data.hedges).flatMap(({ before = [], after = [] }) => [...before, ...after]),
      ...Object.values(data.vague).flatMap(({ forms }) => forms),
      ...Object.values(data.numbers).flatMap((entries) => Object.keys(entries)),
    ].flatMap((form) => form.toLowerCase().split(/[^\p{L}]+/u)),
  );
  /** Digits become 9, but a zero in front, and words that the lexicon does not know become w, or ws in the plural; signs and spaces stay. */
  const shapeOf = (text: string): string =>
    text
      .replace(/(?<!\d)0(?=\d)/g, '_')
      .replace(/\d/g, '9')
      .replace(/\p{L}+/gu, (word) =>
        kept.has(word.toLowerCase()) ? word.toLowerCase() : word.endsWith('s') ? 'ws' : 'w',
      );
  const shapes = (rows: readonly (readonly [string, string, unknown, unknown?])[]): string[] =>
    rows.map(([passage, text, third, unit]) => {
      const marked = passage.replace(text, () => `[${text}]`);
      return `${shapeOf(marked)} | ${unit ?? String(third)}`;
    });
  const doubles = (all: readonly string[]): string[] => all.filter((shape, index) => all.indexOf(shape) !== index);

  test('values', () => expect(doubles(shapes(tables.flatMap(([, rows]) => rows)))).toEqual([]));
  test('figures that are none', () => expect(doubles(shapes(negatives))).toEqual([]));
});

const quantities = (passage: string) => read(passage).mentions.map((mention) => ({ mention, value: mention.value }));

describe('direction of change', () => {
  test.each([
    ['Sales rose 3%', 'up'],
    ['Sales fell by 3%', 'down'],
    ['Sales fell by nearly 3%', 'down'],
    ['The share was up 19 cents', 'up'],
    ['A 3% drop followed', 'down'],
    ['A sharp 3 percent drop followed', 'down'],
    ['It closed 5% lower', 'down'],
    ['The board raised its final dividend by 5%', 'up'],
    ['Lead +0.8%', 'up'],
    ['Sales rose to 3%', undefined],
    ['A three-month contract', undefined],
  ])('%s → %s', (passage, trend) => {
    const [first] = quantities(passage);
    expect(first?.value).toMatchObject({ type: 'quantity' });
    expect(first?.value.type === 'quantity' && first.value.trend).toBe(trend);
  });
});

describe('conversions', () => {
  test.each([
    ['a drop of 11 km (6.8 miles)', [undefined, 0]],
    ['a price of €180 million ($208.8 million)', [undefined, 0]],
    ['at 30,000 feet (about 9,100 metres)', [undefined, 0]],
    ['some 9,300 acres, or roughly 3,760 hectares', [undefined, 0]],
    ['an engine of 296 hp (224 kW / 300 PS)', [undefined, 0, 0]],
    ['12 boats (5 km)', [undefined, undefined]],
    ['5 km and 3 miles', [undefined, undefined]],
  ])('%s', (passage, converts) => {
    expect(read(passage).mentions.map((mention) => mention.converts)).toEqual(converts);
  });

  test('a conversion shares the bound of what it restates', () => {
    const values = quantities('more than 7.5 million Danish crowns ($1.1 million)').map(({ value }) => value);
    expect(values).toMatchObject([{ relation: '>' }, { relation: '>', min: 1_100_000, max: null }]);
  });
});

describe('nouns', () => {
  test.each([
    ['200 full-time gardeners', 'gardeners', ['full-time'], 'full-time gardener'],
    ['about 500 contractors left', 'contractors', [], 'contractor'],
    ['seven European countries', 'countries', ['european'], 'european country'],
    ['four FA Cup finals with them', 'finals', ['fa', 'cup'], 'fa cup final'],
    ['50 different products and more', 'products', ['different'], 'different product'],
  ])('%s', (passage, head, modifiers, unitName) => {
    const [first] = quantities(passage);
    expect(first?.mention.noun).toMatchObject({ head, modifiers });
    expect(first?.value).toMatchObject({ unitName, dimension: 'count' });
  });

  test('a measured figure keeps the noun it modifies', () => {
    const [first] = quantities('It bought a 49% stake');
    expect(first?.mention.noun?.head).toBe('stake');
    expect(first?.value).toMatchObject({ unit: 'percent', min: 0.485, max: 0.495 });
  });
});

describe('units from a table', () => {
  test.each([
    [
      '1,874.3',
      { corner: '£m unless stated', head: '2025', label: 'Revenue' },
      { figures: [1_874_300_000], unit: 'GBP' },
    ],
    [
      '21.4',
      { corner: '£m unless stated', label: 'Dividend per share (pence)' },
      { figures: [21.4], unit: 'GBP-penny' },
    ],
    ['12.0%', { corner: '£m unless stated', label: 'Operating margin' }, { figures: [12], unit: 'percent' }],
    ['1,970', { label: 'Launch mass (kg)' }, { figures: [1970], unit: 'kilogram' }],
    ['4.1', { head: '%' }, { figures: [4.1], unit: 'percent' }],
    ['(21.0)', { head: '€ million' }, { figures: [-21_000_000], unit: 'EUR' }],
    ['250', { label: 'Concurrent users, max.' }, { figures: [250], unit: 'count' }],
    ['17.5', { label: 'Price in euros' }, { figures: [17.5], unit: 'EUR' }],
  ])('%s under %o', (text, context, expected) => {
    expect(read(text, context).mentions.map((mention) => mention.value)).toMatchObject([expected]);
  });
});

test('the exact value keeps the last written place as its step', () => {
  const [mention] = read('a list price of €2,390').mentions;
  expect(mention?.value).toMatchObject({ min: 2385, max: 2395, step: 10 });
  expect(mention?.exactValue).toMatchObject({ min: 2389.5, max: 2390.5, step: 1 });
});
