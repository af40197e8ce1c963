import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, compileLexicon, emptyLexicon } from '../../src/lexicon/index.ts';

const lexicon = compileLexicon({
  ...emptyLexicon,
  words: { titles: ['Captain', 'mate'] },
  aliases: { constructor: ['builder'] },
  irregular: { Sank: 'Sink', men: 'man', rose: 'rise' },
});

describe('stems', () => {
  test.each([
    ['sank', 'sinking'],
    ['SANK', 'sinks'],
    ['men', 'man'],
    ['rose', 'rises'],
    ['Investments', 'investment'],
    ['evacuated', 'evacuation'],
  ])('%s and %s have one', (a, b) => {
    expect(lexicon.stem(a)).toBe(lexicon.stem(b));
  });

  test.each([
    ['rise', 'rest'],
    ['constructor', 'sink'],
    ['ship', 'sheep'],
  ])('%s and %s have two', (a, b) => {
    expect(lexicon.stem(a)).not.toBe(lexicon.stem(b));
  });

  test('are lower case, and the same when asked again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (word) => {
        const stem = lexicon.stem(word);
        expect(stem).toBe(stem.toLowerCase());
        expect(lexicon.stem(word)).toBe(stem);
      }),
    );
  });

  test('of a megabyte without a space is that megabyte', () => {
    const long = 'ation'.repeat(200_000);
    expect(lexicon.stem(long.toUpperCase())).toBe(long);
  });
});

test('sets of words are lower-cased, and empty if there are none', () => {
  expect([...lexicon.words('titles')]).toEqual(['captain', 'mate']);
  expect(lexicon.words('constructor').size).toBe(0);
});

test('the data is frozen all the way down and looks up nothing that was not defined', () => {
  expect(Object.isFrozen(lexicon)).toBe(true);
  expect(Object.isFrozen(lexicon.data.numbers.cardinals)).toBe(true);
  expect(Object.isFrozen(Object.values(lexicon.data.aliases)[0])).toBe(true);
  expect(Reflect.get(lexicon.data.irregular, 'constructor')).toBeUndefined();
});

describe('the digest', () => {
  test('is that of the same data in any order of keys', () => {
    const other = compileLexicon({
      ...Object.fromEntries(Object.entries(emptyLexicon).reverse()),
      irregular: { rose: 'rise', men: 'man', Sank: 'Sink' },
      aliases: { constructor: ['builder'] },
      words: { titles: ['Captain', 'mate'] },
    } as unknown as typeof emptyLexicon);
    expect(other.digest).toBe(lexicon.digest);
    expect(lexicon.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('changes with any entry', () => {
    const { digest } = compileLexicon({ ...emptyLexicon, irregular: { men: 'man' } });
    expect(digest).not.toBe(compileLexicon({ ...emptyLexicon, irregular: { men: 'men' } }).digest);
  });
});

test('canonical JSON says the same for the same data, and parses back to it', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, each]) => [key, shuffled(each)]),
    );
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
