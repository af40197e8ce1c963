import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributionOf, sourcesByName, viewFinding } from '../../src/report/finding-view.ts';
import { claimOf, findingOf, publishedOn, reportOf, sideOf, sourceOf } from './fixtures.ts';

const sources = sourcesByName(
  reportOf({
    sources: [
      sourceOf('may.txt', publishedOn('2025-05-01')),
      sourceOf('june.txt', publishedOn('2025-06-01')),
      sourceOf('july.txt', publishedOn('2025-07-01')),
      sourceOf('undated.txt'),
    ],
  }),
);

/** Each side as "label: source source", a later source marked with "+". */
const shown = (...sides: (readonly [label: string, ...names: string[]])[]): string[] =>
  viewFinding(
    findingOf(sides.map(([label, ...names]) => sideOf(label, ...names.map((name) => claimOf(`${name}.txt`, '1'))))),
    sources,
  ).sides.map(
    (side) =>
      `${side.label}: ${side.rows.map((row) => row.claim.source.replace('.txt', row.later ? '+' : '')).join(' ')}`,
  );

test.each([
  [
    'the earliest side first',
    [
      ['a', 'july'],
      ['b', 'may'],
    ],
    ['b: may', 'a: july+'],
  ],
  [
    'the earliest row first',
    [
      ['a', 'july', 'may'],
      ['b', 'june'],
    ],
    ['a: may july+', 'b: june'],
  ],
  [
    'undated last, and never later',
    [
      ['a', 'undated'],
      ['b', 'june'],
    ],
    ['b: june', 'a: undated'],
  ],
  [
    'the same date is not later',
    [
      ['a', 'may'],
      ['b', 'may'],
    ],
    ['a: may', 'b: may'],
  ],
  [
    'later means later than all other sides',
    [
      ['a', 'may'],
      ['b', 'june'],
      ['c', 'july'],
    ],
    ['a: may', 'b: june', 'c: july+'],
  ],
] as const)('%s', (_, sides, expected) => {
  expect(shown(...sides)).toEqual(expected);
});

test('the order of claims within a side plays no part', () => {
  const claims = ['july.txt', 'undated.txt', 'may.txt', 'june.txt', 'may.txt'].map((name, line) =>
    claimOf(name, '1', { line }),
  );
  const orderOf = (shuffled: readonly (typeof claims)[number][]) =>
    viewFinding(findingOf([sideOf('a', ...shuffled), sideOf('b', claimOf('june.txt', '2'))]), sources);
  fc.assert(
    fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
      expect(orderOf(shuffled)).toEqual(orderOf(claims));
    }),
  );
});

test.each([
  [{}, ''],
  [{ speaker: 'the mayor' }, 'the mayor'],
  [{ speaker: 'the mayor', certainty: 'rumoured' }, 'the mayor, rumoured'],
  [{ origin: 'Coast Agency', certainty: 'reported' }, 'reported, citing Coast Agency'],
] as const)('%j is attributed as %j', (more, expected) => {
  expect(attributionOf(claimOf('a.txt', '1', more))).toBe(expected);
});
