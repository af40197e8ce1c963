import { describe, expect, test } from 'vitest';
import { contradictions, derivedFrom, workings } from './source.ts';

describe.each([
  [
    'a part, its share and the whole',
    'Night ferries brought in £430m, or 21% of group income of £2.5bn.',
    '21% of 2.5 billion = GBP 525 million',
  ],
  ['a share of a whole, and the part', 'Rent takes 35% of her income of £2,400, or £640.', '35% of 2,400 = GBP 840'],
  ['some of many, and the share', 'Nine of the 12 jurors (80%) voted to acquit.', '9 ÷ 12 = 75%'],
  [
    'a share, and some of many',
    'Turnout reached 64%, with 5,120 of 8,300 voters casting a ballot.',
    '5,120 ÷ 8,300 = 61.6867%',
  ],
  [
    'a monthly price that is billed once a year',
    'The plan costs EUR 29 per month, invoiced once a year in advance (EUR 384).',
    '12 × 29 = EUR 348',
  ],
  ['a price by the month and by the year', 'The plan costs $15 a month ($190 a year).', '12 × 15 = USD 180 a year'],
  ['a number of equal parts', 'The shelf holds 6 × 8 TB (56 TB).', '6 × 8 = 48 TB'],
  [
    'a number at a price each',
    'The town bought 14 buses at €450,000 each, or €5.4 million in all.',
    '14 × 450,000 = EUR 6.3 million',
  ],
  [
    'a sum over years',
    'The deal is worth $50 million over five years, or $12 million a year.',
    '5 × 12 million = USD 60 million',
  ],
  ['growth to and from', 'Membership grew 20% to 1,800 from 1,400.', '1,800 ÷ 1,400: +28.5714%'],
  [
    'from, to and growth',
    'Ridership fell from 5 million to 4.4 million, a drop of 24%.',
    '4.4 million ÷ 5 million: −12%',
  ],
  ['rates by points', 'The bank raised its rate by 25 basis points to 3.75% from 3.25%.', '3.75% − 3.25% = 50 bp'],
  [
    'a printed exchange rate',
    'Corvin Mills paid 40 million euros ($60 million) for Pell Dairy.\n\n($1 = 0.8000 euros)',
    'EUR 40 million ÷ 0.8 = USD 50 million',
  ],
  [
    'a rank below a value',
    'At $21 million it is the second-largest donation in the history of the college, behind a $15 million gift from 1998.',
    'ranked below USD 15 million',
  ],
  [
    'a rank above a value',
    'At $21 million it is the largest donation in the history of the college, surpassing a $25 million gift from 1998.',
    'ranked above USD 25 million',
  ],
])('%s', (_, text, explanation) => {
  test('is worked out and does not fit', () => {
    expect(workings(text)).toEqual([explanation]);
    expect(contradictions(text)).toMatchObject([{ level: 'conflict', severity: 'warning' }]);
  });
});

test.each([
  'Night ferries brought in £525m, or 21% of group income of £2.5bn.',
  'Nine of the 12 jurors (75%) voted to acquit.',
  'A third of the 90 workers (30) left.',
  'About 30% of the 1,200 homes, or roughly 360, lost power.',
  'The plan costs EUR 29 per month, invoiced once a year in advance (EUR 348).',
  'The deal is worth $60 million over five years, or $12 million a year.',
  'Membership rose from 1,400 to 1,800, an increase of 29%.',
  'Ridership fell 12% to 4.4 million from 5 million a year earlier.',
  'Corvin Mills paid 40 million euros ($50 million) for Pell Dairy.\n\n($1 = 0.8000 euros)',
  'At $12 million it is the second-largest donation in the history of the college, behind a $15 million gift from 1998.',
])('fits: %s', (text) => {
  expect(derivedFrom(text).length).toBeGreaterThan(0);
  expect(contradictions(text)).toEqual([]);
});

describe('the price of a part', () => {
  const [claim] = derivedFrom('Aro Foods paid $20 million for a 40% stake in Bell Dairy.');

  test('implies what the whole is worth, as a claim like any other', () => {
    expect(claim).toMatchObject({ attribute: 'valuation', subject: ['Bell Dairy'], value: { exact: ['50000000'] } });
    expect(claim?.derived).not.toHaveProperty('against');
    expect(claim?.value).toMatchObject({ min: 19e6 / 0.405, max: 21e6 / 0.395 });
  });

  test('a vague part gives a bound', () => {
    const [bound] = derivedFrom('Aro Foods holds a minority stake valued at $20 million in Bell Dairy.');
    expect(bound?.value).toMatchObject({ min: 38e6, max: null, relation: '>' });
  });

  test('of a share that was raised says nothing of the whole', () => {
    expect(workings('Aro Foods raised its stake in Bell Dairy to 40% for $2 million.')).toEqual([]);
  });
});
