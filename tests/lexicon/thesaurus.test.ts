import { describe, expect, test } from 'vitest';
import { buildThesaurus, createThesaurusLookup } from '../../src/lexicon/thesaurus.ts';

const SENSES = [
  'shrink%2:30:00:: 00000010 1 40',
  'dwindle%2:30:00:: 00000010 1 9',
  'dwindling%1:04:00:: 00000011 1 2',
  'heron%1:05:00:: 00000012 1 1',
  'heron%1:06:00:: 00000013 2 0',
  'porter%1:18:00:: 00000014 1 6',
  'north_sea%1:17:00:: 00000015 1 3',
  'gladly%4:02:00:: 00000016 1 8',
].join('\n');
const VERBS = '00000010 30 v 02 shrink 0 dwindle 0 001 + 00000011 n 0101 01 + 02 00 | become less';

const lookup = createThesaurusLookup(buildThesaurus(SENSES, VERBS, (word) => word));

describe('the thesaurus', () => {
  test('says that words of one synset, and nouns derived from it, mean the same', () => {
    const [class1] = lookup('shrink').classes;
    expect(class1).toBeDefined();
    expect(lookup('dwindle').classes).toContain(class1);
    expect(lookup('dwindling').classes).toContain(class1);
  });

  test('says how common a word is, on a scale of tagged uses by powers of two', () => {
    expect(lookup('shrink').commonness).toBe(5);
    expect(lookup('dwindle').commonness).toBe(3);
  });

  test('says what a verb is mostly about', () => {
    expect(lookup('shrink').verbField).toBe('change');
    expect(lookup('heron').verbField).toBeUndefined();
  });

  test('has no phrases, adverbs and unknown words: they are rare and mean nothing but themselves', () => {
    for (const word of ['north_sea', 'gladly', 'constructor', ''])
      expect(lookup(word)).toEqual({ commonness: 0, classes: [] });
  });

  test('an empty table knows no word', () => {
    expect(createThesaurusLookup('')('shrink')).toEqual({ commonness: 0, classes: [] });
  });
});
