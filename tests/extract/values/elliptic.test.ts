import { expect, test } from 'vitest';
import { createValueReader } from '../../../src/extract/values/index.ts';
import { slice } from '../../../src/model/span.ts';
import { shippedLexicon } from './lexicon.ts';

const read = createValueReader(shippedLexicon());
const textsIn = (passage: string): string[] => read(passage).mentions.map(({ span }) => slice(passage, span));

test.each([
  ['Aro Foods runs 117 kiosks and Bell Dairy 94, for now.', ['117', '94']],
  ['Aro has 38 shops, Bell 27 and Corvin 19.', ['38', '27', '19']],
  ['Aro has 38 new shops while Bell 27.', ['38', '27']],
  ['Rovers 14, Wanderers 11, Harbour Town 6 and two amateurs won places.', ['14', '11', '6', 'two']],
  ['Lakers 14 and 31 others won places.', ['14', '31']],
])('a row says of its members what they count: %s', (passage, texts) => {
  expect(textsIn(passage)).toEqual(expect.arrayContaining(texts));
});

test.each([
  'Aro makes the Llama 4, the Gemini 2 and the Claude 3.',
  'It was flown by a Boeing 737 and an Airbus 320.',
  'In the film Aro meets Rocky 4.',
  'Aro sold 38 shops to Bell 27 years ago.',
  'Lakers 14, Rovers 13, Wanderers',
  'Lakers 14, Rovers',
])('a figure behind a name belongs to it: %s', (passage) => {
  expect(textsIn(passage).filter((text) => /^(?:4|2|3|737|320|14|13)$/.test(text))).toEqual([]);
});
