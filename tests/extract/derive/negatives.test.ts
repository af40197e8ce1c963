import { expect, test } from 'vitest';
import { contradictions, workings } from './source.ts';

test.each([
  ['figures that stand near each other', 'The storm ruined 12 barns and nine sheds; crews came in 27 trucks.'],
  ['things of a kind, one by one', 'The 40 rooms have two beds and three lamps each.'],
  [
    'a member that counts more than once',
    'The box weighs 50 kg: 20 kg for the case and ten kilograms for each of the lamps.',
  ],
  ['parts that need not be all', 'Of the 31 cases, 17 were in Aro, nine in Bell and three in Corvin.'],
  ['things that may be the same ones', 'Of the 63 hens, 48 were vaccinated and 25 laid eggs.'],
  ['a total that goes on', 'The mill sold 40 sacks in May and 30 in June, which brings the total to 170.'],
  ['some of many', 'Of the 240 passengers, 14 were hurt and three were taken to hospital.'],
  ['named among others', 'The company has 1,200 employees, including 700 in Aro and 300 in Bell.'],
  [
    'a member without a figure',
    'The fund has $40 million in shares, $25 million in bonds and some gold, totalling $70 million.',
  ],
  [
    'a list that goes on without figures',
    'The bus carried 48 people: 20 pupils from Aro, two teachers and a number of parents.',
  ],
  [
    'a total that goes on from an earlier one',
    'Three people died and 12 were injured, bringing the total number of casualties to 45.',
  ],
  ['a total of the year so far', 'Prices rose 3% in May and 4% in June, for a total of 12% this year.'],
  ['other years in brackets', 'Sales came to €10 million (2023: €9 million, 2022: €8 million).'],
  ['a total of something else', 'The mayor met 12 farmers and 14 millers. A total of 90 people came to the fair.'],
  ['another plan at another price', 'The plan costs $15 per month, or $150 a year.'],
  ['a share of something that is not stated', 'Norvik has 40% of the market, or 3 million users.'],
  ['interest by the year', 'The loan of $5 million carries interest of 4%, or $200,000 a year.'],
  ['growth since another time', 'Revenue grew 12% to €56 million, up from €40 million five years ago.'],
  [
    'versions behind a count',
    'It runs on many lines (also 22, 24, 26): shuttle 4.1, spindle 14, bobbin 1.7 are the newest.',
  ],
  ['two units', 'He ran 12 km on Monday and 9 miles on Tuesday, a total of 26 km.'],
  [
    'a rank without a measure',
    'The bridge, 4.8 km long, is the second-longest in the country; the road to it is 2 km long.',
  ],
])('%s', (_, text) => {
  expect(workings(text)).toEqual([]);
  expect(contradictions(text)).toEqual([]);
});
