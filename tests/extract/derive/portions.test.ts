import { expect, test } from 'vitest';
import { contradictions, derivedFrom } from './source.ts';

/** Which share of a whole a count is. */
test.each([
  ['Nine of the twelve barges were raised.', '9 of 12 = 75%'],
  ['Eight out of the 32 orchards were flooded.', '8 of 32 = 25%'],
  ['All 14 sluices were opened.', 'all 14 = 100%'],
  ['None of the sluices were opened.', 'none = 0%'],
  ['Not one of the sluices was opened.', 'none = 0%'],
])('%s', (text, working) => {
  expect(derivedFrom(text).map(({ derived }) => derived?.explanation)).toContain(working);
});

test.each([
  'Nine barges, twelve sluices and a mill were raised.',
  'Nine of them had twelve sluices.',
  'No sluices were opened.',
  'Fourteen of nine barges were raised.',
])('%s – no share of anything', (text) => {
  expect(derivedFrom(text)).toEqual([]);
});

test('a share says what it is a share of', () => {
  const [claim] = derivedFrom('Nine of the twelve barges were raised.');
  expect(claim?.scope).toContain('of: barg');
  expect(claim?.value).toMatchObject({ dimension: 'share', figures: [0.75], min: 0.75, max: 0.75 });
});

test.each([
  ['Nine of the twelve barges of Port Aro were raised.', 'Half of the barges of Port Aro were raised.'],
  ['A third of the barges of Port Aro were raised.', 'All 12 barges of Port Aro were raised.'],
  ['Five of the twelve barges of Port Aro were raised.', 'Most of the barges of Port Aro were raised.'],
])('%s / %s', (one, other) => {
  expect(contradictions(one, other)).toHaveLength(1);
});

test.each([
  ['Nine of the twelve barges of Port Aro were raised.', 'Three quarters of the barges of Port Aro were raised.'],
  ['Nine of the twelve barges of Port Aro were raised.', 'Most of the barges of Port Aro were raised.'],
  ['Nine of the twelve barges of Port Aro were raised.', 'Half of the sluices of Port Aro were opened.'],
])('%s / %s – no conflict', (one, other) => {
  expect(contradictions(one, other)).toEqual([]);
});
