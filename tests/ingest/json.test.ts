import { expect, test } from 'vitest';
import { formats, ingest } from '../../src/ingest/index.ts';
import { placeAt } from '../../src/model/source.ts';
import { outline, read, tools } from './support.ts';

const ingestAll = (name: string, text: string) => ingest([{ name, text }], formats, tools);

test('a news record is a document with its metadata', () => {
  const record = {
    title: 'Quay opens',
    source: { name: 'Island Gazette' },
    publishedAt: '2025-10-14T16:05:00Z',
    url: 'http://x.example/q',
    language: 'en',
    content: 'The quay is open.\n\nIt is 140 metres long.',
  };
  const document = read('a.json', JSON.stringify(record));
  expect(document).toMatchObject({
    name: 'a.json',
    title: 'Quay opens',
    publisher: 'Island Gazette',
    url: 'http://x.example/q',
    language: 'en',
    published: { date: '2025-10-14T16:05:00Z', origin: 'stated' },
  });
  expect(outline(document)).toEqual([
    'headline: Quay opens',
    'paragraph: The quay is open.',
    'paragraph: It is 140 metres long.',
  ]);
});

test.each([
  ['a list', '[{"id":"x","text":"One here."},{"text":"Two here."}]', ['a.json#x', 'a.json#2']],
  ['a list inside', '{"status":"ok","articles":[{"text":"One here."},{"text":"Two here."}]}', ['a.json#1', 'a.json#2']],
  ['a repeated id', '[{"id":7,"text":"One here."},{"id":7,"text":"Two here."}]', ['a.json#7', 'a.json#7 (2)']],
])('names of %s', (_, text, names) => {
  expect(ingestAll('a.json', text).documents.map((document) => document.name)).toEqual(names);
});

test('a body that is HTML is read as HTML', () => {
  const document = read(
    'a.json',
    JSON.stringify({ title: 'Quay', body: '<p>The quay &amp; pier</p><ul><li>One "two"</li></ul>' }),
  );
  expect(outline(document)).toEqual(['headline: Quay', 'paragraph: The quay & pier', 'item: One "two"']);
});

test('places point behind escapes', () => {
  const text = '{\n  "title": "Caf\\u00e9 opens",\n  "body": "A \\"new\\" caf\\u00e9.\\n\\nIt has 12 tables."\n}';
  const document = read('a.json', text);
  const offset = document.text.indexOf('12 tables');
  const lines = text.split('\n');
  const { line, column } = placeAt(document.positions, offset);
  expect(lines[line - 1]?.slice(column - 1, column + 8)).toBe('12 tables');
});

test('of a repeated key the last value counts, with its place', () => {
  for (const name of ['a.json', 'a.jsonl']) {
    const text = '{"text":"The first value.","text":"The second value."}';
    const document = read(name, text);
    expect(document.text).toBe('The second value.');
    expect(placeAt(document.positions, 0).column - 1).toBe(text.indexOf('The second'));
  }
});

test.each([
  ['not valid', '{"title": "Quay",,}', { code: 'json', line: 1, column: 18 }],
  ['cut off', '{\n"title": "Quay"', { code: 'json', line: 2 }],
  ['nested too deeply', '['.repeat(100_000), { code: 'json' }],
  ['without text', '{"a": 1}', { code: 'no-text' }],
  ['a number', '12', { code: 'no-text' }],
])('JSON %s is a problem', (_, text, problem) => {
  const { documents, problems } = ingestAll('a.json', text);
  expect(documents).toEqual([]);
  expect(problems).toMatchObject([{ file: 'a.json', ...problem }]);
});

test('a broken line costs only itself', () => {
  const text =
    '{"id":"a","title":"Quay","text":"One here."}\n{"id":"b", oops}\n\n{"text":"Three \\"here\\" with 3."}\r\n[1]\n';
  const { documents, problems } = ingestAll('feed.jsonl', text);
  expect(documents.map((document) => document.name)).toEqual(['feed.jsonl#a', 'feed.jsonl#4']);
  expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['json', 2, 12],
    ['no-text', 5, 1],
  ]);
  const [, third] = documents;
  const place = third && placeAt(third.positions, third.text.indexOf('with 3'));
  expect(place && text.split('\n')[place.line - 1]?.slice(place.column - 1)).toBe('with 3."}\r');
});

test('a reader that throws costs only its document', () => {
  const failing = {
    id: 'bad',
    extensions: ['.bad'],
    read: () => {
      throw new Error('no such luck');
    },
  };
  const raws = [
    { name: 'a.bad', text: 'x' },
    { name: 'b.txt', text: 'The quay is open.' },
  ];
  const { documents, problems } = ingest(raws, [...formats, failing], tools);
  expect(documents.map((document) => document.name)).toEqual(['b.txt']);
  expect(problems).toMatchObject([{ code: 'unreadable', file: 'a.bad', message: 'Cannot be read: no such luck.' }]);
});

test('a document without text is a problem', () => {
  expect(ingestAll('a.txt', ' \n ').problems).toMatchObject([{ code: 'no-text', file: 'a.txt' }]);
});
