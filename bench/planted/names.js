// Invented names that never repeat: a name is a number written in syllables, so that two stories share no participant by chance.

const FIRST = 'ba bri co da dre fa ga gri ho ja ka ke lo ma me mo na no pe qua re sa ste to tu va vi we ya ze zo'.split(
  ' ',
);
const SECOND = 'b d f g l m n r s t v x ld nd rk st nt lm rn sk'.split(' ');
const THIRD = 'a e i o u ai ea y'.split(' ');
const FOURTH = 'b c d g k l m n p r s t v w nn ll'.split(' ');
const ENDINGS = {
  // Unlike each other, so that few people of one given name are called nearly the same.
  person: 'sson berg czyk escu idis mann wright gaard quist strand enko vich dotter worth ellini'.split(' '),
  place: 'ton ford burg mouth field haven stead port wick dorf holm by'.split(' '),
  firm: 'ex ora is ant eon um ith axa el ys onic ade'.split(' '),
};
const GIVEN = (
  'Agnes Amara Anton Bela Bianca Boris Celia Conrad Daniel Delia Dilek Edgar Elena Emre Esther Farid Felipe Fiona ' +
  'Gemma Goran Greta Hamza Helga Henrik Ibrahim Ida Ingrid Irene Ismail Jana Jasper Joana Judith Karim Katja Kemal ' +
  'Lars Leila Lorenz Magda Marek Milan Miriam Nadim Nelly Nora Olaf Olivia Oscar Paula Pavel Quentin Rania Ravi Rosa ' +
  'Sabine Selim Simon Svenja Tamara Thea Tomas Ulrich Ursula Valeria Vera Viktor Walid Wanda Xenia Yasmin Yusuf Zoe'
).split(' ');
const FIRM_KINDS = [' Group', ' Holdings', '', ' plc', ' Industries', ' Ltd', '', ' Partners'];

const COMBINATIONS = FIRST.length * SECOND.length * THIRD.length * FOURTH.length;
/** Primes that do not divide the number of combinations: near numbers give unlike words, none is given twice, and a firm is not called like its town. */
const STRIDES = { person: 30_011, place: 40_009, firm: 50_021 };
/** Names that a story may need of one kind. */
const OF_ONE_KIND = 2;

/** @typedef {keyof typeof ENDINGS} NameKind */

/**
 * The word of a number. Different numbers below about nine hundred thousand give different words of a kind.
 * @param {number} number @param {NameKind} kind
 */
function word(number, kind) {
  const endings = ENDINGS[kind];
  let rest = (number * STRIDES[kind]) % COMBINATIONS;
  const parts = [FIRST, SECOND, THIRD, FOURTH].map((syllables) => {
    const syllable = syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
    return syllable;
  });
  const [head = '', ...tail] = [...parts, endings[(number + Math.floor(number / COMBINATIONS)) % endings.length]].join(
    '',
  );
  return head.toUpperCase() + tail.join('');
}

/**
 * Whom a story is about.
 * @typedef {object} Cast
 * @property {string} firm
 * @property {string} rival
 * @property {string} place
 * @property {string} region
 * @property {string} person given name and surname
 * @property {string} surname of the person
 * @property {string} witness given name and surname
 */

/** The participants of a story. @param {number} story @returns {Cast} */
export function castOf(story) {
  const number = story * OF_ONE_KIND;
  const surname = word(number, 'person');
  const given = (/** @type {number} */ shift) => GIVEN[(story * 31 + shift) % GIVEN.length] ?? '';
  const firm = (/** @type {number} */ at) => word(at, 'firm') + (FIRM_KINDS[at % FIRM_KINDS.length] ?? '');
  return {
    firm: firm(number),
    rival: firm(number + 1),
    place: word(number, 'place'),
    region: word(number + 1, 'place'),
    person: `${given(0)} ${surname}`,
    surname,
    witness: `${given(7)} ${word(number + 1, 'person')}`,
  };
}
