// Sentences without a figure, made by a small grammar, so that no two documents share their wording.

/** @import { Chance } from './random.js' */
/** @import { Cast as WholeCast } from './names.js' */
import { ADJECTIVES, ADVERBS, LINKS, NOUNS, OPENINGS, PREPOSITIONS, VERBS } from './words.js';

/** Whom a sentence may name. @typedef {Omit<WholeCast, 'office' | 'published'>} Cast */

/** @param {Chance} chance */
const noun = (chance) => chance.pick(NOUNS) + (chance.often(30) ? 's' : '');

/** @param {Chance} chance @param {Cast} cast */
function thing(chance, cast) {
  if (chance.often(12)) return chance.pick([cast.firm, cast.rival, cast.place, cast.surname, cast.region]);
  const adjective = chance.often(35) ? `${chance.pick(ADJECTIVES)} ` : '';
  return `${chance.pick(['the', 'the', 'its', 'their', 'some', 'any', 'this'])} ${adjective}${noun(chance)}`;
}

/** @param {Chance} chance @param {Cast} cast */
function clause(chance, cast) {
  const adverb = chance.often(25) ? `${chance.pick(ADVERBS)} ` : '';
  const place = chance.often(45) ? ` ${chance.pick(PREPOSITIONS)} ${thing(chance, cast)}` : '';
  return `${thing(chance, cast)} ${adverb}${chance.pick(VERBS)} ${thing(chance, cast)}${place}`;
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * One sentence without any figure, about a hundred characters long.
 * @param {Chance} chance
 * @param {Cast} cast
 */
export function proseSentence(chance, cast) {
  const link = chance.often(55) ? `${chance.often(50) ? ',' : ''} ${chance.pick(LINKS)} ${clause(chance, cast)}` : '';
  const said = clause(chance, cast) + link;
  if (chance.often(12)) return `“${capital(said)},” said ${chance.pick([cast.person, cast.surname, cast.witness])}.`;
  if (chance.often(15)) return `${chance.pick(OPENINGS)} ${said}.`;
  return `${capital(said)}.`;
}
