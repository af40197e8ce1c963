import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/check.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { shippedKit } from '../../check/shipped-kit.ts';

const kit = shippedKit();

/** The first claim that is written so. */
const claimOf = (text: string, figure: string): Claim | undefined =>
  extract([{ name: 'source.md', text, published: '2025-06-16' }], kit).claims.find((claim) => claim.text === figure);

const scopesIn = (text: string, figure: string, set: string): readonly string[] | undefined =>
  claimOf(text, figure)?.scope.filter((scope) => scope.startsWith(`${set}: `));

describe('the moment that a value was taken at', () => {
  test.each([
    ['a time of day with a reading', 'At 19:00 the gauge at Odby showed 3.8 m.', '3.8 m', 'moment: 19:00'],
    ['a time by which something was counted', 'By 10 am 1,200 people had voted.', '1,200', 'moment: 10 am'],
    ['a part of the day', 'By evening 46 lorries were waiting.', '46', 'moment: evening'],
    ['the first days', 'In the first two weeks our nurses gave 412 doses.', '412', 'moment: the first two weeks'],
    [
      'the opening day, behind the value',
      'It drew 12,000 visitors on its opening day.',
      '12,000',
      'moment: its opening day',
    ],
  ])('%s', (_, text, figure, scope) => {
    expect(scopesIn(text, figure, 'moment')).toEqual([scope]);
  });

  test.each([
    ['when something happened', 'At 08:12 a train with 214 passengers left the rails.', '214'],
    ['who did it', 'By train 214 passengers reached Odby.', '214'],
    ['a day of its own', 'On Monday morning the fair drew 12,000 visitors.', '12,000'],
    [
      'far from the value',
      'It drew 12,000 visitors, and the band that had played in the first hour came back.',
      '12,000',
    ],
  ])('not %s', (_, text, figure) => {
    expect(scopesIn(text, figure, 'moment')).toEqual([]);
  });
});

describe('the stretch of time in which a value came together', () => {
  test.each([
    ['a value before it', 'Some 60 mm of rain fell on Odby within three hours.', 'Some 60 mm', 'within: 3 h'],
    ['a value behind it', 'In 24 hours 60 mm of rain fell on Odby.', '60 mm', 'within: 24 h'],
    ['its own length', 'In 24 hours 60 mm of rain fell on Odby.', '24 hours', 'within: 24 h'],
  ])('%s', (_, text, figure, scope) => {
    expect(scopesIn(text, figure, 'within')).toEqual([scope]);
  });

  test('not a length that is itself what is told', () => {
    expect(scopesIn('The notice period ends within three days.', 'within three days', 'within') ?? []).toEqual([]);
  });
});

test.each([
  ['half past four', 'At half past four the river at Odby stood at 6.6 metres.', '6.6 metres'],
  ['ten to nine', 'By ten to nine 46 lorries were waiting.', '46'],
])('a time in words: %s', (words, text, figure) => {
  expect(scopesIn(text, figure, 'moment')).toEqual([`moment: ${words}`]);
});

describe('a mark that another value is measured against', () => {
  test.each([
    ['a range', 'Shares of Corbel were placed at $24, above a range of $20 to $22.', '$20 to $22'],
    ['a rival', 'Corbel bids £310m, more than the £240m of its rival.', '£240m'],
    ['a multiple', 'The tower cost £120m, twice the £60m of its predecessor.', '£60m'],
    ['a forecast', 'Sales of £84m beat the £80m that was written in spring.', '£80m'],
  ])('%s', (_, text, figure) => {
    expect(scopesIn(text, figure, 'mark')).toEqual(['mark: of another']);
  });

  test.each([
    ['a bound', 'The tower cost more than £60m.', 'more than £60m'],
    ['a value of what is named', 'Odby asks for more than the entry fee of £12.', '£12'],
    ['a stretch of time', 'It sold more than the 12 months before.', '12 months'],
    ['behind a comma', 'It stands above the town, 60 metres high.', '60 metres'],
  ])('not %s', (_, text, figure) => {
    expect(scopesIn(text, figure, 'mark') ?? []).toEqual([]);
  });
});

describe('a count that has moved on', () => {
  test.each([
    ['a rise', 'Divers found a man, which brings the number of dead to four.', 'four', 'stage: risen'],
    ['what is left', 'One person is still missing.', 'One', 'stage: left over'],
  ])('%s', (_, text, figure, scope) => {
    expect(scopesIn(text, figure, 'stage')).toEqual([scope]);
  });

  test('not a sum of money, which has periods', () => {
    expect(scopesIn('Sales of Corbel have risen to £84m.', '£84m', 'stage')).toEqual([]);
  });
});

describe('parts of a whole that opens the sentence', () => {
  test('all that it counts', () => {
    const text = 'Of the 58 winners, 21 came from the north and 12 from Odby.';
    expect(['21', '12', '58'].map((figure) => scopesIn(text, figure, 'part'))).toEqual([
      ['part: of those'],
      ['part: of those'],
      [],
    ]);
  });

  test('not a total behind a colon', () => {
    const text = 'Of the winners, 21 came from the north and 12 from Odby: 33 in all.';
    expect(scopesIn(text, '33', 'part')).toEqual([]);
  });
});

describe('clauses of their own', () => {
  test('a value before its verb takes nothing from the clause before', () => {
    const text = 'Eight patients died and three needed a new kidney.';
    expect(claimOf(text, 'Eight')).toMatchObject({ attribute: 'casualties', scope: ['casualty: killed'] });
    expect(claimOf(text, 'three')?.scope).toEqual([]);
  });

  test('a value before a place does', () => {
    expect(claimOf('Eight patients died in Odby and three in Brampton.', 'three')?.scope).toEqual(['casualty: killed']);
  });
});

describe('what was expected', () => {
  test.each([
    ['Analysts had reckoned with a profit of £70 million.', '£70 million', 'forecast'],
    ['The market was looking for a profit of £70 million.', '£70 million', 'forecast'],
    ['Engineers warn of a crest of 6.2 metres.', '6.2 metres', 'forecast'],
    ['Better than expected, profit came to £70 million.', '£70 million', 'stated'],
    ['As expected profit came to £70 million.', '£70 million', 'stated'],
  ])('%s', (text, figure, certainty) => {
    expect(claimOf(text, figure)).toMatchObject({ certainty });
  });
});

test('the period of the value that another came up from is of that alone', () => {
  const text = 'It went to a profit of £46m from a loss of £11m in 2023, as sales of Corbel jumped to £812m.';
  expect(claimOf(text, '£11m')?.when?.from).toBe('2023-01-01');
  expect(claimOf(text, '£812m')?.implied).toContain('when');
});

test.each(['first guess of', 'initial estimate of', 'preliminary count of'])('a %s is of an earlier time', (words) => {
  expect(claimOf(`A ${words} 300 cars grew to 412.`, '300')?.scope).toContain('time: earlier');
});
