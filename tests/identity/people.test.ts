import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { shippedKit } from '../check/shipped-kit.ts';

const kit = shippedKit();

const spellingsIn = (texts: readonly string[]): string[][] =>
  check(
    texts.map((text, index) => ({ name: `source-${index}.txt`, text })),
    kit,
    { version: '0.0.0' },
  )
    .findings.filter(({ rule }) => rule === 'spelling')
    .map(({ sides }) => sides.map(({ label }) => label).sort());

/** Sentences on people of one given name, each in a text of its own. */
const SURNAMES = [
  'Brekkestad',
  'Ormerod',
  'Tillinghast',
  'Wuorinen',
  'Castellanos',
  'Dabrowski',
  'Ferreira',
  'Kjeldsen',
];
const crowd = SURNAMES.map((surname) => `The mill was sold by Marit ${surname}, who had run it alone.`);

describe('people who share a given name', () => {
  test('are told apart by their surnames', () => {
    expect(spellingsIn(crowd)).toEqual([]);
  });

  test.each([
    ['one letter', 'Ormerod', 'Ormerad'],
    ['the first letter', 'Ferreira', 'Verreira'],
    ['the last letter', 'Kjeldsen', 'Kjeldsem'],
    ['two letters of a long name', 'Tillinghast', 'Tillanghost'],
  ])('are found among many where their surnames differ by %s', (_, right, wrong) => {
    expect(spellingsIn([...crowd, `The mill was sold by Marit ${wrong}, who had run it alone.`])).toEqual([
      [`Marit ${right}`, `Marit ${wrong}`].sort(),
    ]);
  });

  test('make a finding each, not one of all', () => {
    const wrong = ['Ormerad', 'Verreira'].map(
      (surname) => `The mill was sold by Marit ${surname}, who had run it alone.`,
    );
    expect(spellingsIn([...crowd, ...wrong]).length).toBe(2);
  });
});
