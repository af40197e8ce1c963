import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/check.ts';
import { createKeyer, findCopies, isStoryKey, mergeFacts } from '../../src/identity/index.ts';
import type { Facts } from '../../src/model/facts.ts';
import { shippedKit } from '../check/shipped-kit.ts';

const name = fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt', '7', '__proto__');
const sketch = fc.record(
  {
    published: fc.constantFrom('2024-01-01', '2025-06-16'),
    hashes: fc.constantFrom('', '0000000a', '0000000a0000000b'),
  },
  { requiredKeys: ['hashes'] },
);
const record = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.array(fc.tuple(name, value), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
const facts: fc.Arbitrary<Facts> = fc.record({
  aliases: record(fc.uniqueArray(fc.constantFrom('Arro', 'Bel', 'Cyr')).map((names) => [...names].sort())),
  sketches: record(sketch),
  load: record(fc.nat(50_000)),
});
const bytes = (one: Facts): string => JSON.stringify(one);

describe('facts of parts', () => {
  test('merge in any order', () => {
    fc.assert(fc.property(facts, facts, (a, b) => bytes(mergeFacts(a, b)) === bytes(mergeFacts(b, a))));
  });

  test('merge in any grouping', () => {
    fc.assert(
      fc.property(
        facts,
        facts,
        facts,
        (a, b, c) => bytes(mergeFacts(mergeFacts(a, b), c)) === bytes(mergeFacts(a, mergeFacts(b, c))),
      ),
    );
  });

  test('are counts that add up, and nothing of either is lost', () => {
    const merged = mergeFacts(
      { aliases: { Arro: ['AR'] }, sketches: { a: { hashes: '' } }, load: { x: 2 } },
      { aliases: { Arro: ['A'], Bel: ['B'] }, sketches: { b: { hashes: '' } }, load: { x: 3, y: 1 } },
    );
    expect(merged).toEqual({
      aliases: { Arro: ['A', 'AR'], Bel: ['B'] },
      sketches: { a: { hashes: '' }, b: { hashes: '' } },
      load: { x: 5, y: 1 },
    });
  });
});

const kit = shippedKit();
const documents = [{ name: 'a.txt', text: 'The tunnel under Mount Aro has a length of 11 km.' }];

test('a key under which too many claims stand is split by attribute', () => {
  const [record] = extract(documents, kit).records;
  if (record === undefined) throw new Error('The sentence states a length.');
  const empty: Facts = { aliases: {}, sketches: {}, load: {} };
  const keys = createKeyer(kit.lexicon, empty)(record);
  const full = new Proxy({}, { get: () => 1_000_000 });
  const split = createKeyer(kit.lexicon, { ...empty, load: full })(record);
  expect(keys.length).toBeGreaterThan(0);
  expect(split).toEqual(keys.filter((key) => !isStoryKey(key)).map((key) => `${key}#length`));
});

test('claims that name nobody have a key in common where the sources are few, and only there', () => {
  const [record] = extract([{ name: 'a.txt', text: 'The pier is 410 metres long.' }], kit).records;
  if (record === undefined) throw new Error('The sentence states a length.');
  const keysAmong = (sources: number): readonly string[] =>
    createKeyer(kit.lexicon, {
      aliases: {},
      sketches: Object.fromEntries(Array.from({ length: sources }, (_, index) => [`${index}.txt`, { hashes: '' }])),
      load: {},
    })(record);
  expect(keysAmong(12).some(isStoryKey)).toBe(true);
  expect(keysAmong(13).some(isStoryKey)).toBe(false);
});

test('of two copies the one that appeared first is the original, whatever it is called', () => {
  const hashes = Array.from({ length: 20 }, (_, index) => String(index).padStart(8, '0')).join('');
  const copies = findCopies({
    a: { published: '2025-06-02', hashes },
    b: { published: '2025-06-01', hashes },
    c: { published: '2025-06-01', hashes: '' },
  });
  expect([...copies]).toEqual([['a', 'b']]);
});
