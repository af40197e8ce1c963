// Inputs that are slow where time is not linear, or where a common path is dear: long lists, sentences full of figures, many copies of one
// text, a language that is not read, and sources of which no two agree.

/** @import { Text } from './generate.js' */
import { generateCorpus } from './generate.js';
import { chanceFrom } from './random.js';

/** @param {number} count @param {(index: number) => string} one */
const repeated = (count, one) => Array.from({ length: count }, (_, index) => one(index));

const PLACES = 'Nordhaven Eastley Brackwater Millford Stonebridge Ashcombe Westerby Kingsmere'.split(' ');

/** @param {number} items two figures each */
const longList = (items) =>
  [
    '# Grants by project',
    '',
    ...repeated(items, (at) => `- Project ${at + 1}: ${at + 17} homes for $${at + 3} million`),
  ].join('\n');

/** @param {number} figures */
const longSentence = (figures) => `The depots sold ${repeated(figures, (at) => `${at + 2} crates`).join(', ')}.\n`;

const GERMAN = [
  'Die Stadt meldete am Montag 214 Verletzte und 17 Tote nach dem Hochwasser im Süden des Landes.',
  'Nach Angaben der Behörden wurden rund 1.200 Häuser beschädigt, der Schaden liegt bei 2,3 Milliarden Euro.',
  'Der Ministerpräsident versprach am 3. Mai 2024 schnelle Hilfe für die Betroffenen und ihre Familien.',
  'Mehr als 40 Prozent der Haushalte waren am Abend noch ohne Strom, wie der Versorger mitteilte.',
  'Die Einwohner des Ortes kehren langsam in ihre Wohnungen zurück und räumen die Straßen auf.',
];

/** @param {number} sentences */
const german = (sentences) => {
  const chance = chanceFrom(7);
  return repeated(sentences, (at) => chance.pick(GERMAN) + (at % 5 === 4 ? '\n\n' : ' ')).join('');
};

/** Every source gives the same figures of the same thing, each another value. @param {number} count @returns {Text[]} */
const disagreeing = (count) =>
  repeated(count, (at) => {
    const [killed, injured, homes] = [20 + at, 300 + 7 * at, 1200 + 31 * at];
    const place = PLACES[0];
    return [
      `Fire in ${place} kills ${killed}`,
      '',
      `The fire in ${place} killed ${killed} people and injured ${injured}, police said. It destroyed ${homes} homes.`,
      `Damage is put at $${3 + at} million, and ${at % 90}% of the fire had been contained by Monday evening.`,
      '',
    ].join('\n');
  }).map((text, at) => ({ name: `paper-${String(at).padStart(4, '0')}.txt`, text }));

/** @param {number} count @returns {Text[]} */
const copies = (count) => {
  const text = generateCorpus('news', 40_000)
    .slice(0, 3)
    .map((one) => one.text)
    .join('\n');
  return repeated(count, () => text).map((copy, at) => ({
    name: `copy-${String(at).padStart(4, '0')}.txt`,
    text: copy,
  }));
};

/** @param {string} name @param {string} text @returns {Text[]} */
const alone = (name, text) => [{ name, text }];

/**
 * By name; made when called for.
 * @type {Readonly<Record<string, () => Text[]>>}
 */
export const SLOW_INPUTS = {
  'a list of 5,000 items with 10,000 figures': () => alone('list.md', longList(5000)),
  '5,000 figures in one sentence': () => alone('sentence.txt', longSentence(5000)),
  '200 copies of one text': () => copies(200),
  'a German text of 200 KB': () => alone('german.txt', german(2100)),
  '300 sources in which nothing agrees': () => disagreeing(300),
};
