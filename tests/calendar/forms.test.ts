import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { slice } from '../../src/model/span.ts';
import { find, meaning, read, resolve } from './support.ts';

type Row = readonly [passage: string, ...datesAndMeanings: string[]];

const tables = ['days', 'periods', 'relative', 'times', 'ranges'].flatMap((name) => {
  const file = readFileSync(new URL(`../cases/dates-${name}.yaml`, import.meta.url), 'utf8');
  return Object.entries(parse(file) as Record<string, readonly Row[]>);
});

describe.each(tables)('%s', (_family, rows) => {
  test.each(rows.map(([passage, ...expected]) => ({ passage, expected })))('$passage', ({ passage, expected }) => {
    expect(read(passage).flatMap((date) => [slice(passage, date.span), meaning(date)])).toEqual(expected);
  });
});

describe('no date', () => {
  test.each([
    ['a verb', 'You may go now.'],
    ['a verb with a figure', 'It may 5 times out of ten.'],
    ['a verb in the plural', 'They march 12 miles a day.'],
    ['a protest', 'The March on the town was long.'],
    ['a star', 'The Sun rises over the quay.'],
    ['a satellite', 'It sat on the quay.'],
    ['a unit', 'It took one second.'],
    ['a second time', 'It was the second boat.'],
    ['a count without a comma', 'The yard has 1984 employees.'],
    ['a hedged count', 'About 2000 people came.'],
    ['a distance', 'The quay is 1500 metres long.'],
    ['a score', 'They won 1-2 away.'],
    ['a fraction', 'It takes 3/4 of the day.'],
    ['a floor', 'It is on the 14th floor.'],
    ['a name', 'April Jones opened it.'],
    ['a name behind a preposition', 'It was opened by June Cooper.'],
    ['a half of a match', 'The second half of the match was dull.'],
    ['a version', 'It runs version 1.2.3 well.'],
    ['a file number', 'See case 2:23-cr-00148 again.'],
    ['a phone number', 'Call 541-555-0141 now.'],
    ['a price', 'It costs $2024 in all.'],
    ['a large figure', 'It made 12024 boats.'],
    ['a part of a figure', 'It made 1,2024 boats.'],
    ['a model', 'The BX2024 is new.'],
    ['a season without a year', 'The spring broke, and it would fall.'],
    ['a share', 'May 5% be enough.'],
    ['a ratio', 'It is 3:1 in salt.'],
    ['a sum of months', 'It took three months.'],
    ['a spoken zone', 'The pt was an et of its own.'],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('figures that fit no month', () => {
  test.each(['2025-13-40', '45/13/2025', '14/14/2025', '99.99.2025', '0/0/2025'])('%s', (text) => {
    expect(read(text).flatMap(({ value }) => value ?? [])).toEqual([]);
  });
});

describe('a source without a date', () => {
  test.each([
    ['It opened on Thursday.', 'day'],
    ['It opened in May.', 'open'],
    ['It opened on 3 May.', 'day'],
    ['It opened last year.', 'open'],
    ['It opened three years ago.', 'open'],
    ['It opened in Q3.', 'open'],
    ['It opened on the 3rd.', 'open'],
    ['It opened last summer.', 'open'],
    ['It opened in May 2021.', 'month 2021-05-01..2021-05-31'],
  ])('%s', (text, expected) => {
    expect(resolve(find(text)).map(meaning)).toEqual([expected]);
  });
});
