import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/check.ts';
import { shippedKit } from '../../check/shipped-kit.ts';

const kit = shippedKit();
const PUBLISHED = '2025-10-15';

/** Dates of a text in a source that is about Norwind, as "event of participants (scope): date". */
const read = (text: string): string[] =>
  extract([{ name: 'source.txt', text, published: PUBLISHED }], kit).claims.flatMap(
    ({ attribute, subject, implied, scope, text: written, value, certainty }) =>
      value.type !== 'date'
        ? []
        : [
            [
              certainty === 'forecast' ? 'plan: ' : '',
              `${attribute} of ${implied.includes('subject') ? '?' : subject.join(' and ')}`,
              scope.length > 0 ? ` (${scope.join(', ')})` : '',
              `: ${written}`,
            ].join(''),
          ],
  );

describe('verbs without an entry of their own', () => {
  test.each([
    ['The Karlsund mill was demolished in 1961.', 'event:demolish of Karlsund (thing: mill): 1961'],
    ['Ida Lund restored the orchestra in 2006.', 'event:restor of Ida Lund (thing: orchestra): 2006'],
    ['Odda licensed the drug in May 2023.', 'grant of approval of Odda (thing: drug): May 2023'],
    ['Norwind will vacate the site on 3 November.', 'plan: event:vacat of Norwind (thing: sites): 3 November'],
    [
      'Police said Norwind would vacate the site on 3 November.',
      'plan: event:vacat of Norwind (thing: sites): 3 November',
    ],
    ['Police were called to the Karlsund mill at 11.40pm on Tuesday.', 'event:call of Karlsund: 11.40pm on Tuesday'],
    ['It was in 1992 that the Karlsund mill was automated.', 'event:autom of Karlsund (thing: mill): 1992'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ['a value of that time', 'Norwind repaid 3 million euros in 2006.'],
    ['what rises and falls', 'Sales at Norwind rose in May.'],
    ['what somebody thinks', 'Ida Lund wondered in 2006.'],
    ['a state', 'Norwind resembled the others in 2006.'],
    ['what is done again and again, long ago', 'Ida Lund beat the champion on 3 May.'],
    ['what one does more than once', 'Ida Lund visited the orchestra in 2006.'],
    ['the plural of a noun', 'Ferries left Odda on Tuesday.'],
    ['what did not happen', 'Norwind did not vacate the site in 2006.'],
  ])('none of %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('since when somebody is something', () => {
  test.each([
    ['Ida Lund became mayor of Odda in 2018.', 'appointment of Ida Lund: 2018'],
    ['Ida Lund has been mayor of Odda since 2015.', 'appointment of Ida Lund: since 2015'],
    ['Ida Lund, mayor since 2021, left.', 'appointment of Ida Lund: since 2021'],
    ['Odda became a city in 1924.', 'event:becom of Odda (thing: citi): 1924'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('a quality is no such thing', () => {
    expect(read('Ida Lund became very rich in 1924.')).toEqual([]);
  });
});

describe('which of several events', () => {
  test.each([
    ['Mount Karl last erupted in 1886.', 'outbreak of Mount Karl (nth: last): 1886'],
    ['The Karlsund bridge was reopened in 1988.', 'opening of Karlsund (nth: again): 1988'],
    ['The most recent eruption of Mount Karl was in 1902.', 'outbreak of Mount Karl (nth: last): 1902'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('an eruption long ago is one of many', () => {
    expect(read('Mount Karl erupted in 1886.')).toEqual([]);
  });
});

describe('clauses', () => {
  test.each([
    ['The Assembly of Odda meets on Monday 27 October.', 'plan: occasion of Assembly of Odda: Monday 27 October'],
    ['The new Karlsund line will open on 12 November.', 'plan: opening of Karlsund (thing: line): 12 November'],
    ['Norwind’s last shop, in Odda, closed on 3 October.', 'closure of Norwind (thing: shops, which: last): 3 October'],
    ['Set up in 1989, Norwind makes sails.', 'founding of Norwind: 1989'],
    ['Norwind will begin enrolment on 3 November.', 'plan: start of Norwind (thing: enrol): 3 November'],
    [
      'On Tuesday, 7 October, at 05:15, the Karlsund mine collapsed.',
      'accident of Karlsund: Tuesday, 7 October, at 05:15',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected);
  });

  test('an announced meeting is one of its kind', () => {
    expect(read('Norwind spoke. A public meeting will be held on 3 November.')).toEqual([
      'plan: occasion of ? (thing: meetings): 3 November',
    ]);
  });
});
