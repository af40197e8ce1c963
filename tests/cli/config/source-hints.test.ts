import { describe, expect, test } from 'vitest';
import { applySourceHints } from '../../../src/cli/config/index.ts';
import { matchesGlob } from '../../../src/model/glob.ts';

describe('matchesGlob', () => {
  test.each([
    ['a.txt', 'a.txt'],
    ['*.txt', 'a.txt'],
    ['*.txt', 'deep/er/a.txt'],
    ['wire/*.txt', 'wire/a.txt'],
    ['./wire/*.txt', 'wire/a.txt'],
    ['wire/**', 'wire/a/b.txt'],
    ['**/a.txt', 'a.txt'],
    ['**/a.txt', 'x/y/a.txt'],
    ['wire/**/b.*', 'wire/b.md'],
    ['wire/?.txt', 'wire/a.txt'],
    ['*a*b*', 'xxaxxbxx'],
    ['feed.jsonl', 'feed.jsonl'],
  ])('%s matches %s', (glob, name) => {
    expect(matchesGlob(glob, name)).toBe(true);
  });

  test.each([
    ['*.txt', 'a.md'],
    ['wire/*.txt', 'wire/deep/a.txt'],
    ['wire/*.txt', 'a.txt'],
    ['wire/?.txt', 'wire/ab.txt'],
    ['a.txt', 'ba.txt'],
    ['a', 'a.txt'],
    ['a.txt', 'a-txt'],
    ['', 'a.txt'],
  ])('%s does not match %s', (glob, name) => {
    expect(matchesGlob(glob, name)).toBe(false);
  });

  test('many stars end soon', () => {
    expect(matchesGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(2000))).toBe(false);
    expect(matchesGlob(`${'**/'.repeat(200)}b`, 'a/'.repeat(500))).toBe(false);
  });
});

test('the first hint that says a thing counts, and the text stays', () => {
  const hints = [
    { match: 'wire/a.txt', publisher: 'First' },
    { match: 'wire/*', publisher: 'Second', published: '2025-05-01' },
  ];
  const documents = ['wire/a.txt', 'wire/b.txt', 'c.txt'].map((name) => ({ name, text: 'x', publisher: 'Own' }));
  expect(applySourceHints(documents, hints)).toEqual([
    { name: 'wire/a.txt', text: 'x', publisher: 'First', published: '2025-05-01' },
    { name: 'wire/b.txt', text: 'x', publisher: 'Second', published: '2025-05-01' },
    { name: 'c.txt', text: 'x', publisher: 'Own' },
  ]);
});
