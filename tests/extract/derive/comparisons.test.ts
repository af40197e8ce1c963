import { expect, test } from 'vitest';
import { contradictions, derivedFrom, workings } from './source.ts';

/** Figures that a sentence says are so much more, so many times as much, or so much each. */
test.each([
  ['Attendance doubled from 415 to 972.', '2 × 415 = 830'],
  ['Output more than tripled from 128 tonnes to 361 tonnes.', '3 × 128 = 384 t'],
  ['The choir nearly halved from 84 members to 61.', '0.5 × 84 = 42'],
  ["The pump lifts 645 litres, three times as much as the old one's 155 litres.", '3 × 155 = 465 l'],
  ['There were 97 entries, twice as many as the 33 of last year.', '2 × 33 = 66'],
  ['The clinic counted 91 foals, 25 more than the 68 of a week ago.', '68 + 25 = 93'],
  ['Rangers saw 143 seals, 31 fewer than the 184 of last year.', '184 − 31 = 153'],
  ['The farm has 91 goats, up 25 from 68.', '68 + 25 = 93'],
  ['The motion passed by 118 votes, 3,715 to 3,587.', '3,715 − 3,587 = 128'],
  ['The motion passed by 3,715 votes to 3,587, a majority of 118.', '3,715 − 3,587 = 128'],
  ['The home side scored 394 points against 387, a margin of nine points.', '394 − 387 = 7'],
  ['The guild spent £615,000 on 41 looms, an average of £25,000 each.', '615,000 ÷ 41 = GBP 15,000'],
  ['It sold 3,150 lamps at $21 each, bringing in $86,150.', '3,150 × 21 = USD 66,150'],
  ['They walked 13 km a day for 7 days, 106 km in all.', '7 × 13 = 91 km'],
  ['The choir more than halved from 84 members to 61.', '0.5 × 84 = 42'],
])('does not fit: %s', (text, explanation) => {
  expect(workings(text)).toEqual([explanation]);
  expect(contradictions(text)).toMatchObject([{ level: 'conflict', severity: 'warning' }]);
});

test.each([
  'Output more than tripled from 128 tonnes to 411 tonnes.',
  'There were 97 entries, almost three times as many as the 33 of last year.',
  'The motion passed by 3,715 votes to 3,597, a majority of 118.',
  'The guild spent £615,000 on 41 looms, an average of £15,000 each.',
  'It sold 3,150 lamps at $21 each, bringing in $66,150.',
  'They walked 13 km a day for 7 days, 91 km in all.',
  'The choir halved from 84 members to 43.',
  'The choir more than halved from 84 members to 31.',
  'The choir has 31 altos, almost half as many as the 68 of last year.',
])('fits: %s', (text) => {
  expect(derivedFrom(text).length).toBeGreaterThan(0);
  expect(contradictions(text)).toEqual([]);
});
