import { describe, expect, test } from 'vitest';
import { extract } from '../../src/check.ts';
import { shippedKit } from '../check/shipped-kit.ts';

const kit = shippedKit();

/** Whom the last claim of a text is said of. */
function subjectOf(text: string, name = 'source.txt'): readonly string[] {
  const { claims } = extract([{ name, text }], kit);
  return claims.filter(({ value }) => value.type === 'quantity').at(-1)?.subject ?? [];
}

describe('an ordinary word that opens a sentence belongs to no name', () => {
  test.each([
    ['what it says of the name', 'Neighbouring Ilmark has 40 ferries.', 'Ilmark'],
    ['a calling', 'Engineer Sorrel Haas owns 40 bees.', 'Sorrel Haas'],
    ['an adjective of its own making', 'Storm-hit Ilmark has 40 ferries.', 'Ilmark'],
  ])('%s', (_, text, name) => {
    expect(subjectOf(text)).toEqual([name]);
  });

  test.each([
    ['a kind of place', 'Mount Ilmark has 40 huts.', 'Mount Ilmark'],
    ['one ordinary word before another', 'Green Harbour has 40 ferries.', 'Green Harbour'],
  ])('but %s does', (_, text, name) => {
    expect(subjectOf(text)).toEqual([name]);
  });
});

describe('nobody is named by', () => {
  test.each([
    ['a contraction', "Don't worry: Ilmark has ferries. I've counted 40 of them."],
    ['a word of a table', '| Ilmark | Stored (m) |\n|---|---|\n| Unvaccinated | 40 |'],
  ])('%s', (_, text) => {
    expect(subjectOf(text, 'source.md')).toEqual(['Ilmark']);
  });
});

test('who prints a text is no part of what it is about', () => {
  const text =
    'The Ilmark Gazette\n\nThe Ilmark Gazette asked around. Sandholm opened a pier. The pier is 40 metres long.';
  expect(subjectOf(text)[0]).toBe('Sandholm');
});

test('what a sentence opens with is its subject, told by its name', () => {
  const text = 'Sandholm opened its pier on Monday.\n\nA similar pier at Ilmark, 40 metres long, is older.';
  expect(subjectOf(text)).toEqual(['Ilmark']);
  expect(subjectOf("Sandholm opened its pier.\n\nIlmark's pier, opened in 1931, holds 40 boats.")).toEqual(['Ilmark']);
});
