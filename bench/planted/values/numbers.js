// Amounts, counts and measures, and how sources that do not contradict each other write them differently.

/** @import { Chance } from '../../corpus/random.js' */
/** @import { Pair, ValueKind } from './index.js' */

export const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const PERCENT = ['%', '%', ' per cent', ' percent'];
const OVER = ['more than', 'over', 'at least'];
const ABOUT = ['about', 'around', 'some', 'roughly'];

/** 1234567 as "1,234,567". @param {number} figure */
const grouped = (figure) => String(figure).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Without noughts after the point. @param {number} figure @param {number} places */
const fixed = (figure, places) => String(Number(figure.toFixed(places)));

/** The nearest whole number of tenths that is not half way between two wholes, where readers differ on what it rounds to. @param {number} tenths */
const decided = (tenths) => (tenths % 10 === 5 ? tenths + 1 : tenths);

/** A fifth to nearly a hundred per cent off. @param {number} figure @param {Chance} chance */
const wellOff = (figure, chance) => Math.round((figure * chance.pick([62, 71, 79, 126, 138, 155, 184, 196])) / 100);

/** @typedef {{ readonly sign: string, readonly hundredths: number }} Money hundredths of a million */

/** @param {Money} base @param {number} places @param {Chance} chance */
const sum = ({ sign, hundredths }, places, chance) =>
  sign + fixed(hundredths / 100, places) + chance.pick([' million', ' million', 'm']);

/** @param {Money} base @returns {Money} */
const clear = ({ sign, hundredths }) => ({ sign, hundredths: decided(Math.round(hundredths / 10)) * 10 });

/** @type {ValueKind<Money>} */
export const money = {
  sort: 'amount',
  draw: (chance) => ({ sign: chance.pick(['$', '$', '£', '€']), hundredths: 611 + chance.below(40_000) }),
  write: (base, chance) => sum(base, 1, chance),
  other: (base, chance) => ({ ...base, hundredths: wellOff(base.hundredths, chance) }),
  near: {
    rounding: (base, chance) => [sum(clear(base), 1, chance), sum(clear(base), 0, chance)],
    hedge: (base, chance) => [
      sum(clear(base), 1, chance),
      `${chance.pick(['about', 'around'])} ${sum(clear(base), 0, chance)}`,
    ],
    bound: (base, chance) => {
      const floor = { ...base, hundredths: Math.floor(base.hundredths / 100) * 100 };
      return [
        sum({ ...base, hundredths: floor.hundredths + 40 }, 1, chance),
        `${chance.pick(OVER)} ${sum(floor, 0, chance)}`,
      ];
    },
    'far bound': (base, chance) => {
      const third = { ...base, hundredths: Math.ceil(base.hundredths / 300) * 100 };
      return [sum(base, 1, chance), `${chance.pick(OVER)} ${sum(third, 0, chance)}`];
    },
  },
  slips: {
    magnitude: ({ sign, hundredths }) => {
      const amount = sign + fixed(hundredths / 100, 1);
      return [`${amount} million`, `${amount} billion`];
    },
  },
};

/** What a count of this size is rounded to. @param {number} figure */
const place = (figure) => (figure < 1000 ? 10 : figure < 10_000 ? 100 : 1000);
/** @param {number} figure */
const rounded = (figure) => Math.round(figure / place(figure)) * place(figure);

/** Hundreds to tens of thousands, never round. @type {ValueKind<number>} */
export const count = {
  sort: 'count',
  draw: (chance) => {
    const figure = chance.pick([120 + chance.below(800), 1100 + chance.below(8000), 11_000 + chance.below(70_000)]);
    return figure % 10 === 0 ? figure + 3 : figure;
  },
  write: grouped,
  other: (base, chance) => wellOff(base, chance),
  near: {
    rounding: (base) => [grouped(base), grouped(rounded(base))],
    hedge: (base, chance) => [grouped(base), `${chance.pick(ABOUT)} ${grouped(rounded(base))}`],
    bound: (base, chance) => [
      grouped(base),
      `${chance.pick(OVER)} ${grouped(Math.floor(base / place(base)) * place(base))}`,
    ],
    'far bound': (base, chance) => [grouped(base), `${chance.pick(OVER)} ${grouped(rounded(Math.round(base / 3)))}`],
    // "Hundreds" are two hundred at least.
    vague: (base) => {
      const figure = String(base).startsWith('1') ? base * 3 : base;
      return [
        grouped(figure),
        figure < 1000 ? 'hundreds of' : figure < 10_000 ? 'thousands of' : 'tens of thousands of',
      ];
    },
  },
  slips: {
    digits: (base) => {
      const [first = '', second = '', ...rest] = String(base).split('');
      const swapped = Number(
        [second === '0' || second === first ? String((Number(first) % 9) + 1) : second, first, ...rest].join(''),
      );
      return [grouped(base), grouped(swapped)];
    },
  },
};

/** One or two digits, in words up to twelve. @type {ValueKind<number>} */
export const few = {
  sort: 'small count',
  draw: (chance) => 3 + chance.below(70),
  write: (base, chance) => (base <= 12 && chance.often(80) ? (SMALL[base] ?? '') : String(base)),
  other: (base, chance) => base + chance.pick([2, 3, 4, 6, 9]),
  near: {
    words: (base) => [String(2 + (base % 11)), SMALL[2 + (base % 11)] ?? ''],
    bound: (base, chance) => [String(base + 13), `${chance.pick(OVER)} ${base + 13 - chance.pick([1, 2])}`],
    vague: (base) => [String(26 + (base % 60)), 'dozens of'],
  },
};

/** Tenths of a per cent. @type {ValueKind<number>} */
export const share = {
  sort: 'share',
  draw: (chance) => 55 + chance.below(830),
  write: (base, chance) => fixed(base / 10, 1) + chance.pick(PERCENT),
  other: (base, chance) => (base > 450 ? base - chance.pick([37, 52, 86, 120]) : base + chance.pick([34, 58, 91, 130])),
  near: {
    rounding: (base, chance) => [
      fixed(decided(base) / 10, 1) + chance.pick(PERCENT),
      fixed(decided(base) / 10, 0) + chance.pick(PERCENT),
    ],
    hedge: (base, chance) => {
      const whole = Math.round(base / 10);
      const side = base < whole * 10 ? 'nearly' : 'just over';
      return [
        fixed(base / 10, 1) + chance.pick(PERCENT),
        `${base === whole * 10 ? 'about' : side} ${whole}${chance.pick(PERCENT)}`,
      ];
    },
    words: (_, chance) => {
      /** @type {readonly Pair[]} */
      const pairs = [
        ['33%', 'a third'],
        ['49.8%', 'half'],
        ['25 per cent', 'a quarter'],
        ['67%', 'two-thirds'],
      ];
      return chance.pick(pairs);
    },
  },
};

const KILOMETRES_OF_A_MILE = 1.609344;

/** Tenths of a kilometre. @type {ValueKind<number>} */
export const distance = {
  sort: 'length',
  draw: (chance) => 21 + chance.below(900),
  write: (base, chance) => fixed(base / 10, 1) + chance.pick([' km', ' kilometres', 'km']),
  other: wellOff,
  near: {
    rounding: (base, chance) => [
      fixed(decided(base) / 10, 1) + chance.pick([' km', 'km']),
      `${fixed(decided(base) / 10, 0)} kilometres`,
    ],
    conversion: (base, chance) => [
      fixed(base / 10, 1) + chance.pick([' km', ' kilometres']),
      `${fixed(base / 10 / KILOMETRES_OF_A_MILE, 1)} miles`,
    ],
    bound: (base, chance) => [
      `${fixed(base / 10 + 3, 1)} km`,
      `${chance.pick(OVER)} ${Math.floor(base / 10 + 2.9)} km`,
    ],
  },
  slips: { unit: (base) => [`${fixed(base / 10, 1)} km`, `${fixed(base / 10, 1)} miles`] },
};

/** Megawatts. @type {ValueKind<number>} */
export const power = {
  sort: 'power',
  draw: (chance) => 143 + chance.below(800),
  write: (base, chance) => base + chance.pick([' MW', ' megawatts', 'MW']),
  other: wellOff,
  near: {
    hedge: (base, chance) => [`${base} MW`, `${chance.pick(['about', 'around'])} ${rounded(base)} megawatts`],
    bound: (base, chance) => [`${base} MW`, `${chance.pick(OVER)} ${Math.floor(base / 10) * 10} MW`],
  },
  slips: { unit: (base) => [`${base} MW`, `${base} kilowatts`] },
};

/** @type {ValueKind<number>} */
export const years = {
  sort: 'duration',
  draw: (chance) => 2 + chance.below(11),
  write: (base, chance) => `${chance.often(60) ? SMALL[base] : base} years`,
  other: (base, chance) => (base > 6 ? base - chance.pick([2, 3, 4]) : base + chance.pick([1, 2, 4])),
  near: {
    words: (base) => [`${base} years`, `${SMALL[base]} years`],
    conversion: (base) => [`${2 + (base % 4)} years`, `${(2 + (base % 4)) * 12} months`],
  },
};

/** @type {ValueKind<number>} */
export const age = {
  sort: 'age',
  draw: (chance) => 21 + chance.below(60),
  write: String,
  other: (base, chance) => base + chance.pick([2, 3, 10]),
  near: {},
};
