import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames } from '../../src/compare/name.ts';
import { editDistance } from '../../src/model/edit-distance.ts';
import type { Level } from '../../src/model/report.ts';
import type { Name } from '../../src/model/value.ts';

const name = (role: string, written: string): Name => ({ type: 'name', role, name: written });
const person = (written: string): Name => name('person: marit', written);

describe('levels of names', () => {
  test.each<[string, Name, Name, Level]>([
    ['marks and capitals', person('Marit Jørstad'), person('MARIT JØRSTAD'), 'same'],
    ['one letter replaced', person('Marit Solheim'), person('Marit Solhaim'), 'conflict'],
    ['two letters swapped', person('Marit Solheim'), person('Marit Solhiem'), 'conflict'],
    ['a hyphenated surname', person('Marit Moen-Brekke'), person('Marit Moan-Brekke'), 'not-comparable'],
    ['a long hyphenated surname', person('Marit Brekke-Solheim'), person('Marit Brakke-Solheim'), 'conflict'],
    ['two letters of a long surname', person('Marit Kowalczyk'), person('Marit Kowalchik'), 'conflict'],
    ['two letters of a short surname', person('Marit Hansen'), person('Marit Jensen'), 'not-comparable'],
    ['a short surname', person('Marit Moen'), person('Marit Noen'), 'not-comparable'],
    ['another surname', person('Marit Solheim'), person('Marit Brekke'), 'not-comparable'],
    ['another given name', person('Marit Solheim'), name('person: berit', 'Berit Solheim'), 'not-comparable'],
    ['a middle name', person('Marit Solheim'), person('Marit Anne Solheim'), 'not-comparable'],
    ['digits swapped', name('flight', 'NV618'), name('flight', 'NV681'), 'conflict'],
    ['letters mistaken', name('flight', 'NV618'), name('flight', 'NW618'), 'conflict'],
    ['the flight back', name('flight', 'NV618'), name('flight', 'NV619'), 'not-comparable'],
    ['another flight', name('flight', 'NV618'), name('flight', 'NV204'), 'not-comparable'],
    ['two holders', name('holder: mayor', 'Marit Solheim'), name('holder: mayor', 'Sten Brekke'), 'conflict'],
    ['a holder by surname', name('holder: mayor', 'Marit Solheim'), name('holder: mayor', 'Solheim'), 'same'],
    ['a middle name', name('holder: mayor', 'Marit Solheim'), name('holder: mayor', 'Marit Anne Solheim'), 'same'],
    [
      'another surname alone',
      name('holder: mayor', 'Marit Solheim'),
      name('holder: mayor', 'Brekke'),
      'not-comparable',
    ],
    [
      'holders of two offices',
      name('holder: mayor', 'Marit Solheim'),
      name('holder: dean', 'Sten Brekke'),
      'not-comparable',
    ],
    ['digits of a number swapped', name('number: local', '871'), name('number: local', '817'), 'conflict'],
    ['one digit of a number', name('number: local', '871'), name('number: local', '671'), 'conflict'],
    ['the next number', name('number: local', '871'), name('number: local', '872'), 'not-comparable'],
    ['another number', name('number: local', '871'), name('number: local', '12'), 'not-comparable'],
    ['two short numbers', name('number: local', '47'), name('number: local', '41'), 'not-comparable'],
    ['two types', name('type: aircraft', 'a330'), name('type: aircraft', '787'), 'conflict'],
  ])('%s', (_, a, b, level) => {
    expect(compareNames(a, b)).toBe(level);
    expect(compareNames(b, a)).toBe(level);
  });
});

describe('edit distance', () => {
  test.each([
    ['solheim', 'solheim', 0],
    ['solheim', 'solhiem', 1],
    ['solheim', 'solheims', 1],
    ['kowalczyk', 'kowalchik', 2],
    ['solheim', 'brekke', 3],
    ['', 'ab', 2],
  ])('%s / %s', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  test('is symmetric, and zero for equal texts alone', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 3);
        return distance === editDistance(b, a, 3) && (distance === 0) === (a === b);
      }),
    );
  });
});

test('the order of two names plays no part', () => {
  const someName = fc
    .constantFrom('Marit Solheim', 'Marit Solhaim', 'Marit Sol', 'NV618', 'NV681', 'NV619')
    .chain((written) =>
      fc.constantFrom('flight', 'person: marit', 'type: aircraft').map((role) => name(role, written)),
    );
  fc.assert(fc.property(someName, someName, (a, b) => compareNames(a, b) === compareNames(b, a)));
});
