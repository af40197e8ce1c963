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
