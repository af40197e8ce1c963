import { describe, expect, test } from 'vitest';
import { concerns, createTriggers, isTriggered } from '../../src/extract/triggers.ts';
import { createFormOf, lowerWords, tokenise } from '../../src/extract/words.ts';

const stem = (word: string): string => word.replace(/s$/, '');

describe('triggers', () => {
  test('a passage concerns the readers that one of its words concerns, and no other', () => {
    const triggers = createTriggers();
    const boats = triggers.on((_, stemmed) => stemmed === 'boat');
    const said = triggers.on((lower) => lower === 'said');
    const words = tokenise('Three Boats left', createFormOf(stem, triggers));
    const passage = { triggered: triggers.together(words) };
    expect(isTriggered(passage, boats)).toBe(true);
    expect(isTriggered(passage, said)).toBe(false);
    expect(words.map(({ form }) => concerns(form.bits, boats))).toEqual([false, true, false]);
  });

  test.each([1, 31, 32, 33, 64, 100])('%i readers are told apart', (count) => {
    const triggers = createTriggers();
    const added = Array.from({ length: count }, (_, at) => triggers.on((lower) => lower === `w${at}`));
    const formOf = createFormOf(stem, triggers);
    added.forEach((trigger, at) => {
      const triggered = triggers.together(tokenise(`w${at}`, formOf));
      expect(added.filter((other) => isTriggered({ triggered }, other))).toEqual([trigger]);
    });
  });

  test('readers of certain words and readers that ask are told apart, and passages are put together', () => {
    const triggers = createTriggers();
    const left = triggers.onWords(['left', 'leaves', 'left']);
    const boats = triggers.on((_, stemmed) => stemmed === 'boat');
    const said = triggers.onWords(new Set(['said']));
    const formOf = createFormOf(stem, triggers);
    const passages = ['Three Boats', 'left'].map((text) => ({ triggered: triggers.together(tokenise(text, formOf)) }));
    const around = { triggered: triggers.union(passages) };
    expect([boats, left, said].map((trigger) => isTriggered(around, trigger))).toEqual([true, true, false]);
    expect(passages.map((passage) => isTriggered(passage, left))).toEqual([false, true]);
  });

  test('a distinct word is looked at once', () => {
    const triggers = createTriggers();
    let asked = 0;
    triggers.on(() => {
      asked++;
      return false;
    });
    const formOf = createFormOf(stem, triggers);
    const [first, second] = tokenise('boat boat', formOf);
    expect(second?.form).toBe(first?.form);
    expect(asked).toBe(1);
    expect(first?.form.bits).toBeUndefined();
  });
});

describe('words', () => {
  test.each([
    ['The year-end rate, 1,200 at 14.3%', ['the', 'year-end', 'rate', '1,200', 'at', '14.3']],
    ['U.S. firms’ R&D (y/y)', ['u.s', 'firms', 'r&d', 'y/y']],
    ['Ends. Begins', ['ends', 'begins']],
    ['120-seat “Aurelia”', ['120-seat', 'aurelia']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(lowerWords(text)).toEqual(expected);
    const words = tokenise(text, createFormOf(stem, createTriggers()));
    expect(words.map(({ lower }) => lower)).toEqual(expected);
    for (const { start, end, text: written } of words) expect(text.slice(start, end)).toBe(written);
  });

  test.each([
    ['companies', 'company'],
    ['losses', 'loss'],
    ['houses', 'house'],
    ['120-seats', 'seat'],
    ['bus', 'bus'],
    ['firm’s', 'firm'],
  ])('%s counts a %s', (written, singular) => {
    expect(createFormOf(stem, createTriggers())(written).singular).toBe(singular);
  });
});
