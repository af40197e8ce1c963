import { describe, expect, test } from 'vitest';
import { contradictions, derivedFrom, workings } from './source.ts';

describe('a list and the total that its text gives it', () => {
  test.each([
    [
      'before its total',
      'The flood ruined 12 barns, nine sheds and four mills, for a total of 27 buildings.',
      '12 + 9 + 4 = 25',
    ],
    ['total behind', 'The union lost 3,200 jobs in spring and 1,450 in autumn, 4,950 in all.', '3,200 + 1,450 = 4,650'],
    [
      'amounts in brackets',
      'It takes the mill (€6.2 million), the weir (€3.1 million) and the barge (€9.4 million), a total of €19.7 million.',
      '6.2 million + 3.1 million + 9.4 million = EUR 18.7 million',
    ],
    [
      'parts of those that a sentence opens with',
      'Of the 31 cases, 17 were in Aro, nine in Bell and seven in Corvin.',
      '17 + 9 + 7 = 33',
    ],
    [
      'taken up by "it"',
      'The bill breaks down into €41.3 million for milk, €23.5 million for bread and €2 million for holding up the searches of its offices, which brings it to a total of €64.8 million.',
      '41.3 million + 23.5 million + 2 million = EUR 66.8 million',
    ],
    [
      'two nouns under one figure',
      'The rescue took 62 soldiers and firefighters, 48 guides and 20 volunteers, 140 people in all.',
      '62 + 48 + 20 = 130',
    ],
    [
      'several parts that bring a total',
      'Norwind pays $900m in cash, $450m in stock and $150m in notes, which bring the price to $1.6bn.',
      '900 million + 450 million + 150 million = USD 1.5 billion',
    ],
    [
      'more of what the first measures',
      'The first hole took 41 hours. Widening it took another 38 and lining it 9 more, which adds up to 98 hours.',
      '41 + 38 + 9 = 88 h',
    ],
    [
      'points of a share',
      'Rent added 1.4 percentage points, fuel 1.1 points and clothing 0.9 points, which together make the 3.9% rate.',
      '1.4 + 1.1 + 0.9 = 3.4%',
    ],
    [
      'after a colon',
      'A total of 310 guests stayed overnight: 120 in the lodge, 96 in the annex and 84 in tents.',
      '120 + 96 + 84 = 300',
    ],
    ['in apposition to all', 'All 52 passengers, 48 adults and six children, got off safely.', '48 + 6 = 54'],
    ['in brackets', 'The town has 14 schools (nine primary, four secondary).', '9 + 4 = 13'],
    ['made up of', 'The choir has 64 members, made up of 30 sopranos, 14 altos and 22 men.', '30 + 14 + 22 = 66'],
    [
      'headed by together',
      'Together, the harbour (€12m), the pier (€4.5m) and the lighthouse (€1.5m) cost €20m.',
      '12 million + 4.5 million + 1.5 million = EUR 18 million',
    ],
    [
      'in the sentence before',
      'The harbour cost €12 million, the pier €4.5 million and the lighthouse €1.5 million. In total, the town spent €20 million.',
      '12 million + 4.5 million + 1.5 million = EUR 18 million',
    ],
    [
      'with a rest',
      'Of the 48 boats in the harbour, 30 were trawlers and the remaining 12 were yachts.',
      '30 + 12 = 42',
    ],
    [
      'with a rest, in the next sentence',
      'The harbour has 48 boats. Of these, 30 are trawlers and the other 14 are yachts.',
      '30 + 14 = 44',
    ],
    [
      'with nobody else',
      'The round came to EUR 190m. Here is who paid. Aro Capital put in EUR 90m, Bell Ventures added EUR 55m and Corvin Partners EUR 35m. Nobody else took part.',
      '90 million + 55 million + 35 million = EUR 180 million',
    ],
  ])('%s', (_, text, explanation) => {
    expect(workings(text)).toEqual([explanation]);
    expect(contradictions(text)).toHaveLength(1);
  });

  test.each([
    'The fund has $40 million in shares and $25 million in bonds, totalling $65 million.',
    'The museum sold 1,200 tickets on Friday, 1,800 on Saturday and 2,100 on Sunday, for a total of 5,100 over the weekend.',
    'The jury found her guilty of five counts of fraud and three counts of perjury, eight counts in all.',
    'The harbour has 48 boats, of which 30 are trawlers and the remaining 18 yachts.',
    'The cargo, 14.4 tonnes of rice and 8.4 tonnes of flour, weighed 23 tonnes in all.',
  ])('adds up: %s', (text) => {
    expect(derivedFrom(text)).toHaveLength(1);
    expect(contradictions(text)).toEqual([]);
  });

  test('the derived claim says what its total says, and points to the members', () => {
    const [claim] = derivedFrom('The flood ruined 12 barns, nine sheds and four mills, for a total of 27 buildings.');
    expect(claim).toMatchObject({
      text: '12',
      attribute: 'count:build',
      value: { min: 25, max: 25, relation: '=', unit: 'building', exact: ['25'] },
      derived: { how: 'sum', from: [{ text: '12' }, { text: 'nine' }, { text: 'four' }] },
    });
  });

  test('round members are meant as finely as the others', () => {
    const [claim] = derivedFrom('Aro gave €90m, Bell €45m and Corvin €35m, a total of €180m.');
    expect(claim?.value).toMatchObject({ min: 168_500_000, max: 171_500_000, relation: '~' });
  });
});

describe('tables', () => {
  const table = (total: string): string =>
    `| Item | Cost |\n|---|---|\n| Hull | €120,000 |\n| Engine | €45,000 |\n| Sails | €15,000 |\n| Total | ${total} |\n`;

  test('a row of totals adds up the rows above', () => {
    expect(workings(table('€190,000'))).toEqual(['120,000 + 45,000 + 15,000 = EUR 180,000']);
    expect(contradictions(table('€190,000'))).toHaveLength(1);
    expect(contradictions(table('€180,000'))).toEqual([]);
  });

  test('rows that a sentence adds up', () => {
    const text = (mass: string): string =>
      `| Ferry | |\n|---|---|\n| Full weight | ${mass} |\n| Hull | 730 t |\n| Engines | 280 t |\n\nThe hull and the engines together make up the full weight.\n`;
    expect(workings(text('1,040 t'))).toEqual(['730 + 280 = 1,010 t']);
    expect(contradictions(text('1,040 t'))).toHaveLength(1);
    expect(contradictions(text('1,010 t'))).toEqual([]);
  });

  test('speeds and means do not add up', () => {
    expect(workings('| Model | Speed |\n|---|---|\n| A | 20 km/h |\n| B | 30 km/h |\n| Total | 25 km/h |\n')).toEqual(
      [],
    );
    expect(workings('| Class | Pupils |\n|---|---|\n| A | 20 |\n| B | 30 |\n| Total | 25 |\n')).toEqual([]);
  });
});
