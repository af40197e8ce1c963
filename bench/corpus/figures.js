// Figures as news writes them: money, shares, counts, measures, dates, and hedges before them.

/** @import { Chance } from './random.js' */
import { dateIn, monthIn } from './names.js';

const SIGNS = ['$', '$', '$', '£', '€', 'US$'];
const SMALL = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'twenty'];
const HEDGES = ['about ', 'more than ', 'nearly ', 'at least ', 'up to ', 'almost ', 'around ', 'over '];
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const LENGTHS = ['km', ' miles', ' kilometres', ' metres', ' feet'];

/** @param {Chance} chance */
const hedge = (chance) => (chance.often(25) ? chance.pick(HEDGES) : '');

/** One place after the point in half the cases. @param {Chance} chance @param {number} most */
const decimal = (chance, most) => {
  const whole = 1 + chance.below(most);
  return chance.often(50) ? `${whole}.${1 + chance.below(9)}` : String(whole);
};

/** @param {number} figure below a million */
const grouped = (figure) =>
  figure < 1000 ? String(figure) : `${Math.floor(figure / 1000)},${String(figure % 1000).padStart(3, '0')}`;

/** @param {Chance} chance */
function count(chance) {
  if (chance.often(25)) return chance.pick(SMALL);
  if (chance.often(10)) return `${decimal(chance, 40)} million`;
  return grouped(chance.often(50) ? 2 + chance.below(98) : 100 + chance.below(90_000));
}

/** What a template may name in braces. @type {Readonly<Record<string, (chance: Chance) => string>>} */
export const FIGURES = {
  money: (chance) =>
    `${hedge(chance)}${chance.pick(SIGNS)}${decimal(chance, 400)}${chance.pick([' million', ' billion', 'm', 'bn', ' million'])}`,
  price: (chance) => `${chance.pick(SIGNS)}${1 + chance.below(90)}.${10 + chance.below(90)}`,
  share: (chance) => `${hedge(chance)}${decimal(chance, 60)}${chance.pick(['%', '%', ' per cent', ' percent'])}`,
  count: (chance) => hedge(chance) + count(chance),
  small: (chance) => chance.pick(SMALL),
  length: (chance) => `${hedge(chance)}${decimal(chance, 300)}${chance.pick(LENGTHS)}`,
  weight: (chance) => `${decimal(chance, 900)}${chance.pick([' tonnes', ' kg', ' tons'])}`,
  warmth: (chance) => `${decimal(chance, 38)}°C`,
  power: (chance) => `${decimal(chance, 900)} MW`,
  years: (chance) => `${hedge(chance)}${2 + chance.below(40)} years`,
  age: (chance) => String(18 + chance.below(70)),
  year: (chance) => String(1950 + chance.below(76)),
  date: dateIn,
  month: (chance) => `${monthIn(chance)} ${2015 + chance.below(11)}`,
  weekday: (chance) => chance.pick(WEEKDAYS),
  clock: (chance) => `${1 + chance.below(12)}.${10 + chance.below(50)}${chance.pick(['am', 'pm'])}`,
  result: (chance) => `${chance.below(6)}-${chance.below(5)}`,
  ordinal: (chance) =>
    chance.pick(['first', 'second', 'third', 'fourth', 'largest', 'second-largest', 'third-biggest']),
};
