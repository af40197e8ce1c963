// Invented people, firms and places. Syllables rather than lists, so that a large corpus has as many different names as real news.

/** @import { Chance } from './random.js' */

/** Who and what one document is about; names come back in the course of it. @typedef {object} Cast
 * @property {string} firm
 * @property {string} rival
 * @property {string} place
 * @property {string} region
 * @property {string} person given name and surname
 * @property {string} surname of the person
 * @property {string} witness given name and surname
 * @property {string} office of the person, lower case
 * @property {string} published
 */

const ONSETS = 'b br c cr d dr f fl g gr h k l m n p pr qu r s sk st t th tr v w z'.split(' ');
const VOWELS = 'a a e e i i o o u ai ea ie ou'.split(' ');
const CODAS = 'l n r s t ck d ll m nd ng rn rt sk st x'.split(' ');
const PERSON_ENDINGS = 'son ski ley er man well ström ez ova ini ham dale ard'.split(' ');
const PLACE_ENDINGS = 'ton ford burg mouth ville field stead haven by port dorf minster'.split(' ');
const FIRM_ENDINGS = 'ex ix on ia ora tek sys lane gate mark'.split(' ');
const FIRM_KINDS = [' Group', ' Holdings', ' Ltd', ' plc', ' Inc', ' Energy', ' Foods', ' Rail', ' Labs', '', '', ''];
const GIVEN = (
  'Ada Amir Anders Beatriz Bruno Carla Chen Clara Dario Edith Elif Emil Farah Felix Gita Hana Hugo Ines Ivo Jonas ' +
  'Kaya Lena Luca Maeve Malik Mira Nadia Nils Olga Omar Petra Priya Rafael Rosa Samir Sofia Tariq Tessa Viktor Yara'
).split(' ');
const OFFICES = [
  'chief executive',
  'finance director',
  'mayor',
  'minister',
  'police chief',
  'coach',
  'professor',
  'union leader',
];
const BEARINGS = ['North', 'South', 'East', 'West', 'Upper', 'Lower', 'New'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** @param {string} word */
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** @param {Chance} chance */
const root = (chance) => chance.pick(ONSETS) + chance.pick(VOWELS) + (chance.often(60) ? chance.pick(CODAS) : '');

/** @param {Chance} chance @param {readonly string[]} endings */
const invented = (chance, endings) =>
  capital(root(chance) + (chance.often(35) ? root(chance) : '') + chance.pick(endings));

/** @param {Chance} chance */
export const dateIn = (chance) => `${1 + chance.below(28)} ${chance.pick(MONTHS)} ${2015 + chance.below(11)}`;

/** @param {Chance} chance */
export const monthIn = (chance) => chance.pick(MONTHS);

/** @param {Chance} chance @returns {Cast} */
export function castOf(chance) {
  const surname = invented(chance, PERSON_ENDINGS);
  return {
    firm: invented(chance, FIRM_ENDINGS) + chance.pick(FIRM_KINDS),
    rival: invented(chance, FIRM_ENDINGS) + chance.pick(FIRM_KINDS),
    place: (chance.often(20) ? `${chance.pick(BEARINGS)} ` : '') + invented(chance, PLACE_ENDINGS),
    region: `${chance.pick(BEARINGS)} ${invented(chance, PLACE_ENDINGS)}`,
    person: `${chance.pick(GIVEN)} ${surname}`,
    surname,
    witness: `${chance.pick(GIVEN)} ${invented(chance, PERSON_ENDINGS)}`,
    office: chance.pick(OFFICES),
    published: dateIn(chance),
  };
}
