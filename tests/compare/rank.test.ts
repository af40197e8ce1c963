import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRanks } from '../../src/compare/rank.ts';
import type { Level } from '../../src/model/report.ts';
import type { Rank } from '../../src/model/value.ts';

const rank = (position: number, of: string, among: readonly string[], from: Rank['from'] = 'top'): Rank => ({
  type: 'rank',
  position,
  from,
  of,
  among,
});

describe('levels of ranks', () => {
  test.each<[string, Rank, Rank, Level]>([
    ['the same place', rank(2, 'size: bank', ['norway']), rank(2, 'size: bank', ['norway']), 'same'],
    ['another place', rank(2, 'size: bank', ['norway']), rank(1, 'size: bank', ['norway']), 'conflict'],
    ['a fuller noun phrase', rank(3, 'size: equiti round', ['danish']), rank(1, 'size: round', ['danish']), 'conflict'],
    ['forms of one country', rank(3, 'size: bank', ['belgium']), rank(1, 'size: bank', ['belgian']), 'conflict'],
    [
      'a body and its noun',
      rank(2, 'order: comet', ['arden space agency']),
      rank(1, 'order: comet', ['agency']),
      'conflict',
    ],
    ['another place in one contest', rank(2, 'place: leagu', ['2023']), rank(3, 'place: leagu', ['2023']), 'conflict'],
    ['a place in no contest that is named', rank(2, 'place:', []), rank(3, 'place:', []), 'conflict'],
    ['a contest that only one names', rank(2, 'place: leagu', []), rank(3, 'place:', []), 'not-comparable'],
    ['another field', rank(2, 'size: bank', ['norway']), rank(5, 'size: bank', ['europe']), 'not-comparable'],
    ['a narrower field', rank(2, 'size: bank', ['norway']), rank(1, 'size: bank', ['norway', 'its']), 'not-comparable'],
    ['another property', rank(2, 'size: bank', ['norway']), rank(1, 'age: bank', ['norway']), 'not-comparable'],
    ['the other end', rank(2, 'size: bank', ['norway']), rank(1, 'size: bank', ['norway'], 'bottom'), 'not-comparable'],
    [
      'a worse place among fewer',
      rank(3, 'size: equiti round', ['norway']),
      rank(1, 'size: round', ['norway']),
      'conflict',
    ],
    [
      'a better place among fewer',
      rank(1, 'size: fish port', ['norway']),
      rank(2, 'size: port', ['norway']),
      'not-comparable',
    ],
    [
      'one order, things told more closely',
      rank(1, 'order: comet encount', ['norway']),
      rank(2, 'order: comet', ['norway']),
      'conflict',
    ],
    ['the highest and the largest', rank(2, 'amount: fine', ['norway']), rank(1, 'size: fine', ['norway']), 'conflict'],
    ['an amount and a place in a contest', rank(2, 'amount:', []), rank(1, 'place:', []), 'not-comparable'],
    [
      'things that one does not name again',
      rank(3, 'speed:', ['norway']),
      rank(1, 'speed: time', ['norway']),
      'conflict',
    ],
    [
      'that league, named elsewhere',
      rank(2, 'amount: scorer', ['norway']),
      rank(1, 'amount: scorer', ['that league']),
      'conflict',
    ],
    ['other things', rank(2, 'size: bank', ['norway']), rank(1, 'size: port', ['norway']), 'not-comparable'],
  ])('%s', (_, a, b, level) => {
    expect(compareRanks(a, b)).toBe(level);
    expect(compareRanks(b, a)).toBe(level);
  });
});

const words = fc.uniqueArray(fc.constantFrom('norway', 'norwegian', 'its', 'arden bank', 'bank', 'europe'), {
  minLength: 1,
  maxLength: 3,
});
const someRank = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('size: bank', 'size: big bank', 'age: bank'), words)
  .map(([position, of, among]) => rank(position, of, among));

test('the order of two ranks plays no part', () => {
  fc.assert(fc.property(someRank, someRank, (a, b) => compareRanks(a, b) === compareRanks(b, a)));
});
