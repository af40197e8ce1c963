import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phraseIndex, wordsOf } from '../../src/model/phrases.ts';

const lower = (word: string): string => word.toLowerCase();
const index = phraseIndex(
  [
    ['lighthouse', 'tower'],
    ['lighthouse keeper', 'person'],
    ['Lighthouse Keeper of the year', 'prize'],
    ['lighthouse keeper', 'second of the same form'],
    ['   ', 'no words'],
  ],
  lower,
);

test.each([
  ['the lighthouse stood', 1, 'tower', 1],
  ['a LIGHTHOUSE keeper retired', 1, 'person', 2],
  ['lighthouse keeper of the year', 0, 'prize', 5],
  ['lighthouse keeper of the month', 0, 'person', 2],
  ['lighthouse keeper of the', 0, 'person', 2],
])('in "%s" from word %i the longest form is %s', (text, at, value, length) => {
  expect(index.longestAt(text.split(' '), at)).toEqual({ value, length });
});

test.each([
  ['keeper of the lighthouse', 0],
  ['lighthouse', 1],
  ['lighthouse', -1],
  ['', 0],
])('nothing stands in "%s" at %i', (text, at) => {
  expect(index.longestAt(text.split(' '), at)).toBeUndefined();
});

test('the longest form found is the one a plain search finds', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  const form = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(form), fc.array(word), (forms, words) => {
      const found = phraseIndex(
        forms.map((each) => [each, each] as const),
        lower,
      ).longestAt(words, 0);
      const expected = forms
        .filter((each) => words.slice(0, wordsOf(each).length).join(' ') === each)
        .sort((a, b) => b.length - a.length)[0];
      expect(found?.value).toBe(expected);
    }),
  );
});
