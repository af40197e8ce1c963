import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/check.ts';
import { shippedKit } from '../../check/shipped-kit.ts';

const kit = shippedKit();

/** Scope of the first figure that is written so. */
const scopeOf = (text: string, figure: string): readonly string[] | undefined =>
  extract([{ name: 'source.md', text }], kit).claims.find((claim) => claim.text === figure)?.scope;

describe('what a share is a share of', () => {
  test.each([
    ['after "of the"', 'Ilmark lost 40% of the old reed beds.', '40%', 'of: bed'],
    ['behind a ratio', 'One in three herons came back to Ilmark.', 'One in three', 'of: heron'],
    ['behind words', 'Two thirds of all ferries were late.', 'Two thirds', 'of: ferri'],
  ])('%s', (_, text, figure, base) => {
    expect(scopeOf(text, figure)).toContain(base);
  });

  test.each([
    ['a name', 'Norwind holds 40% of Solvane.', '40%'],
    ['nothing', 'Turnout in Ilmark was 40%.', '40%'],
  ])('not of %s', (_, text, figure) => {
    expect(scopeOf(text, figure)?.filter((scope) => scope.startsWith('of: '))).toEqual([]);
  });
});

describe('how much a count changed', () => {
  test.each([
    ['a verb of change', 'The Reed Party lost six herons.', 'six'],
    ['more than before', 'Ilmark has 23 more than a week ago.', '23'],
  ])('%s', (_, text, figure) => {
    expect(scopeOf(text, figure)).toContain('measure: change');
  });

  test.each([
    ['a level', 'Ilmark has 23 herons.', '23'],
    ['what is itself a change', 'Norwind will lay off 1,500 workers.', '1,500'],
  ])('not %s', (_, text, figure) => {
    expect(scopeOf(text, figure)).not.toContain('measure: change');
  });
});

test('a row that does not say what is measured says of which part it is', () => {
  const table = '| Age | Cases of measles |\n|---|---|\n| 18 and over | 26 |\n| Total | 87 |';
  expect(scopeOf(table, '26')).toContain('row: 18 and over');
  expect(scopeOf(table, '87')?.filter((scope) => scope.startsWith('row: '))).toEqual([]);
});
