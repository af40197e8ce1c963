import { expect, test } from 'vitest';
import { placeInWords, placeTarget } from '../../src/report/place.ts';

test.each([
  ['a.txt', '', 'a.txt#L3'],
  ['a.txt', '../', '../a.txt#L3'],
  ['notes/a b.txt', '../my sources/', '../my%20sources/notes/a%20b.txt#L3'],
  ['feed.jsonl#17', '', 'feed.jsonl#L3'],
  ['feed.JSON#a#b', 'x/', 'x/feed.JSON#L3'],
  ['old.mbox#2', '', 'old.mbox#L3'],
  ['feed.jsonl.gz#17', '', 'feed.jsonl.gz#L3'],
  ['a#1.txt', '', 'a%231.txt#L3'],
  ['a b.eml › plan.csv', '', 'a%20b.eml#L3'],
  ['old.mbox#2 › plan.csv#1', 'x/', 'x/old.mbox#L3'],
  ['a(1).txt', '', 'a%281%29.txt#L3'],
  ['100%.txt', '', '100%25.txt#L3'],
  ['//host/a.txt', '', './/host/a.txt#L3'],
  ['javascript:alert(1)', '', 'javascript%3Aalert%281%29#L3'],
  ['caf\u00e9.txt', '', 'caf%C3%A9.txt#L3'],
  ['\ud800.txt', '', '%EF%BF%BD.txt#L3'],
])('%s after %j leads to %s', (source, prefix, expected) => {
  expect(placeTarget({ source, line: 3 }, prefix)).toBe(expected);
});

test.each([
  [{ source: 'a.txt', line: 3 }, 'a.txt:3'],
  [{ source: 'a.pdf', line: 1, page: 4 }, 'a.pdf, page 4'],
  [{ source: 'a.csv', line: 2, cell: 'B2' }, 'a.csv, cell B2'],
  [{ source: 'a.docx', line: 7, part: 'paragraph 7' }, 'a.docx, paragraph 7'],
])('%j is called %s', (place, expected) => {
  expect(placeInWords(place)).toBe(expected);
});

test.each([
  [{ source: 'a.pdf', line: 1, page: 4 }, 'a.pdf#page=4'],
  [{ source: 'a.docx', line: 7, part: 'paragraph 7' }, 'a.docx'],
])('%j is linked as %s', (place, expected) => {
  expect(placeTarget(place, '')).toBe(expected);
});
