import { expect, test } from 'vitest';
import { contradictions, derivedFrom, workings } from './source.ts';

/** A measure in another unit, a part of a whole as a share, and shares that leave one another the rest. */
test.each([
  ['The trail has 310 metres of climbing (roughly 1,420 feet).', '310 m = 1,017.06 ft'],
  ['The anvil weighs 96 kilograms of iron – that is 312 pounds – and more.', '96 kg = 211.644 lb'],
  ['The canal is 14 miles long, about 32.5 km in new money.', '14 mi = 22.5308 km'],
  ['Of the 1,240 lamps, 310 (35%) were broken.', '310 ÷ 1,240 = 25%'],
  ['Some 417 of the 1,240 lamps were broken, or 43.6 per cent.', '417 ÷ 1,240 = 33.629%'],
  ['One in five of the 645 shops, 189, closed.', 'One in five of 645 = 129'],
  ['417 of 1,240 lamps, 43.6%, were broken.', '417 ÷ 1,240 = 33.629%'],
  ['The mast takes 64 litres of paint – equal to 2.1 gallons – each spring.', '64 l = 16.907 gal'],
  [
    'Some 41% of the grain went to the north, 35% to the south and the remaining 31% to the islands.',
    '100% − Some 41% − 35% = 24%',
  ],
  ['The alloy is 62% copper, 21% tin and the remaining 27% lead.', '100% − 62% − 21% = 17%'],
  ['About 70% of the pupils are girls and the other 38% boys.', '100% − About 70% = 30%'],
])('does not fit: %s', (text, explanation) => {
  expect(workings(text)).toEqual([explanation]);
  expect(contradictions(text)).toMatchObject([{ level: 'conflict', severity: 'warning' }]);
});

test.each([
  'The trail has 310 metres of climbing (roughly 1,020 feet).',
  'The canal is 14 miles long, about 22.5 km in new money.',
  '417 of 1,240 lamps, 33.6%, were broken.',
  'Some 41% of the grain went to the north, 35% to the south and the remaining 24% to the islands.',
  'The choir is 60% women and the remaining 40% men.',
])('fits: %s', (text) => {
  expect(derivedFrom(text).length).toBeGreaterThan(0);
  expect(contradictions(text)).toEqual([]);
});
