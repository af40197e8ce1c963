import { expect, test } from 'vitest';
import { contradictions, derivedFrom, workings } from './source.ts';

/** Parts as clauses, elliptic, over several sentences, and as outcomes that leave no third. */
test.each([
  [
    'The choir of Pell Bay has 38 altos and the choir of Aro has 27, and together they will field 75 voices.',
    '38 + 27 = 65',
  ],
  [
    'Ticket sales were 4,210 on Friday; on Saturday they reached 5,240; on Sunday 3,120: altogether 13,570.',
    '4,210 + 5,240 + 3,120 = 12,570',
  ],
  [
    'The west mill ground 318 tonnes and the east mill, with its new stones, 227, which comes to 585 tonnes.',
    '318 + 227 = 545 t',
  ],
  ['The choir lost 14 tenors to illness against 28 to the strike, a total of 47 singers.', '14 + 28 = 42'],
  [
    'The harbour took in 412 crates on Monday. On Tuesday it was 388 and on Wednesday 297. That makes 1,197 in all.',
    '412 + 388 + 297 = 1,097',
  ],
  [
    'The lighthouse was paid for with €18 million from the port, €7 million of loans and €4 million from the parish, adding up to €31 million.',
    '18 million + 7 million + 4 million = EUR 29 million',
  ],
  ['Rovers 14, Wanderers 11, Harbour Town 6 and two amateurs: that is all 35 places.', '14 + 11 + 6 + 2 = 33'],
  ['Aro has 117 kiosks and Bell 94, which makes 221 in all.', '117 + 94 = 211'],
  [
    'The vineyard sold 1,320 bottles: 610 at the gate, 480 at the fair and 190 in Aro and elsewhere.',
    '610 + 480 + 190 = 1,280',
  ],
  ['Of the 347 climbers, 298 reached the summit hut and finished, and 59 turned back.', '298 + 59 = 357'],
  ['There were 1,418 entrants. 1,207 of the entrants finished and 231 dropped out.', '1,207 + 231 = 1,438'],
  ['The school has 212 candidates: 187 passed and 35 failed.', '187 + 35 = 222'],
  ['Of the 163 hens, 148 were vaccinated and 25 were unvaccinated.', '148 + 25 = 173'],
  ['All 84 stalls were counted; 61 were open and 33 were closed.', '61 + 33 = 94'],
  ['Of the 412 delegates, 252 voted for the motion and 181 against it.', '252 + 181 = 433'],
  ['The northern depot keeps 317 vans and the southern one 158, and together they will run 465.', '317 + 158 = 475'],
  [
    'The orchard will hold 12,600 pear trees, the meadow 8,400, the slope 9,300 and the terrace, with its walls, 7,500, which makes 36,800 in all.',
    '12,600 + 8,400 + 9,300 + 7,500 = 37,800',
  ],
  [
    'The first silo holds 132 million litres of milk. The second takes 70 million, the third 45 million, the fourth 26 million and the small one 18 million, altogether 281 million.',
    '132 million + 70 million + 45 million + 26 million + 18 million = 291 million',
  ],
  [
    'In the spring 31 foals were born on the farms under the hill, 27 on the coast and 44 in the valley, or 92 all told.',
    '31 + 27 + 44 = 102',
  ],
  ['The library lost 57 novels to damp against 231 to theft, a total of 298 books.', '57 + 231 = 288'],
  [
    'There were 9,480 starters. 8,655 of all starters reached the finish and 945 gave up on the way.',
    '8,655 + 945 = 9,600',
  ],
  ['Of the 520 sailors aboard, 410 survived and 130 drowned.', '410 + 130 = 540'],
])('does not fit: %s', (text, explanation) => {
  expect(workings(text)).toEqual([explanation]);
  expect(contradictions(text)).toMatchObject([{ level: 'conflict', severity: 'warning' }]);
});

test.each([
  'The harbour took in 412 crates on Monday. On Tuesday it was 388 and on Wednesday 297. That makes 1,097 in all.',
  'The northern depot keeps 317 vans and the southern one 158, and together they will run 475.',
  'The orchard will hold 12,600 pear trees, the meadow 8,400, the slope 9,300 and the terrace, with its walls, 7,500, which makes 37,800 in all.',
  'The first silo holds 132 million litres of milk. The second takes 70 million, the third 45 million, the fourth 26 million and the small one 8 million, altogether 281 million.',
  'In the spring 31 foals were born on the farms under the hill, 27 on the coast and 44 in the valley, or 102 all told.',
  'Of the 520 sailors aboard, 410 survived and 110 drowned.',
])('fits: %s', (text) => {
  expect(derivedFrom(text).length).toBeGreaterThan(0);
  expect(contradictions(text)).toEqual([]);
});
