import { describe, expect, test } from 'vitest';
import { claimsOf } from './support.ts';

const read = (text: string): string[] =>
  claimsOf('rank', text).map(
    ({ subject, text: written, value }) =>
      `${subject[0]}: ${written} = ${value.position} ${value.from} ${value.of} (${(value.among ?? []).join(', ')})`,
  );

describe('ranks', () => {
  test.each([
    [
      'The Brenholt is the second-longest tunnel in Norway and has two lanes.',
      'Brenholt: second-longest = 2 top length: tunnel (norway)',
    ],
    [
      'The Brenholt is the 3rd largest private hospital in Norway and has two wings.',
      'Brenholt: 3rd largest = 3 top size: hospit (norway)',
    ],
    [
      'The Brenholt is the oldest Norwegian theatre and has two stages.',
      'Brenholt: oldest = 1 top age: theatr (norwegian)',
    ],
    [
      'The Brenholt is the world’s smallest museum and has two rooms.',
      'Brenholt: smallest = 1 bottom size: museum (world)',
    ],
    [
      'The Brenholt was the third acquisition by Arden Foods after a long pause.',
      'Brenholt: third = 3 top order: acquisit (arden foods)',
    ],
    [
      'The Brenholt is the second most expensive bridge of Norway and has two lanes.',
      'Brenholt: second most expensive = 2 top price: bridg (norway)',
    ],
    [
      'The Brenholt is the third tallest tower in the country.',
      'Brenholt: third tallest = 3 top height: tower (country)',
    ],
    ['The Brenholt is the country’s leading exporter.', 'Brenholt: leading = 1 top amount: export (country)'],
    [
      'Ida Lund’s time is the third-fastest by a woman on this course.',
      'Ida Lund: third-fastest = 3 top speed: (that course)',
    ],
    [
      'The Brenholt overtook the Karlsund to become the second-largest ferry in Norway.',
      'Brenholt: second-largest = 2 top size: ferri (norway)',
    ],
    ['The Brenholt is the largest ferry ever built in Norway.', 'Brenholt: largest = 1 top size: ferri (ever, norway)'],
    ['For Ida Lund it was history: she is the first woman to win it.', 'Ida Lund: first = 1 top order: woman (ever)'],
    ['The Brenholt is longer than any other tunnel in Norway.', 'Brenholt: longer = 1 top length: tunnel (norway)'],
    ['Ida Lund took bronze in the final.', 'Ida Lund: bronze = 3 top place: final ()'],
    ['Ida Lund had to settle for silver in the final.', 'Ida Lund: silver = 2 top place: final ()'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

test('a thing without a name is told by what it is called', () => {
  const [claim] = claimsOf('rank', 'Brenholt grew again. The bank is the city’s third-largest employer.');
  expect(claim).toMatchObject({ subject: ['Brenholt'], scope: ['thing: bank'], implied: ['subject'] });
});

describe('no ranks', () => {
  test.each([
    ['a half', 'In the first half Arden Foods of Norway earned more than before.'],
    ['a quarter', 'In the second quarter Arden Foods of Norway earned more than before.'],
    ['a third party', 'A third-party supplier of Arden Foods of Norway was late again.'],
    ['the first time', 'For the first time Arden Foods of Norway earned nothing at all.'],
    ['one of several', 'The Brenholt is one of the largest tunnels in Norway by far.'],
    ['one among several', 'The Brenholt is among the largest tunnels in Norway by far.'],
    ['no longer', 'The Brenholt is no longer in Norway for the summer.'],
    ['a metal', 'Ida Lund bought gold in Norway again.'],
    ['a share', 'The Brenholt took the largest share of the traffic in Norway.'],
    ['a thing that is not named', 'The Brenholt lost to the largest tunnel in Norway by far.'],
    ['one of its own', 'The Brenholt sued its second-largest customer in Norway again.'],
    ['a floor', 'They met on the second floor of Arden House in Norway.'],
    ['nothing among which it ranks', 'The Brenholt is the longest tunnel they have ever built.'],
    ['since when', 'The Brenholt counted its lowest rate since 2019 for Norway.'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
