// The planted corpus, document by document: nothing of the others is needed to write one.

/** @import { Chance } from '../corpus/random.js' */
/** @import { Fact } from './facts/index.js' */
/** @import { PlantKind, Story } from './plants.js' */
import { proseSentence } from '../corpus/prose.js';
import { baseOf, chanceOf, FIRST_DAY, fill, plantOf, recipeOf, storyOf, storyOfPlant } from './plants.js';
import { isoDay } from './values/calendar.js';

/**
 * @typedef {object} Size
 * @property {number} documents
 * @property {number} conflicts pairs that contradict each other
 * @property {number} lookAlikes pairs that do not, though they look like it
 * @property {number} length UTF-16 units of a document, about
 */

/** What a document is for: a side of a pair, or none. @typedef {{ readonly plant: number, readonly side: 0 | 1, readonly kind: PlantKind }} Part */
/** @typedef {{ readonly id: string, readonly title: string, readonly publisher: string, readonly published: string, readonly text: string }} Article */

const PUBLISHERS = (
  'Morning Ledger, Daily Beacon, Harbour Post, The Evening Wire, City Record, National Courier, Plain Dealer Online, Weekly Mirror, ' +
  'The Observer North, Market Bulletin, Radio Four Rivers, Press Service East'
).split(', ');
/** Figures of whom everybody writes: few names that come back all over the corpus, always with the same figures. */
const WELL_KNOWN = 300;
const FIRST_WELL_KNOWN = 400_000;
const STORIES_OF_A_DOCUMENT = 4;
const DOCUMENT = 0x2d;

/** A step that is coprime to the number of documents, so that the two of a pair stand far apart. @param {number} documents */
function strideOf(documents) {
  const gcd = (/** @type {number} */ a, /** @type {number} */ b) => {
    for (; b > 0; ) [a, b] = [b, a % b];
    return a;
  };
  let stride = Math.max(1, Math.floor(documents * 0.618));
  while (gcd(stride, documents) > 1) stride++;
  return stride;
}

/** The place of the n-th of a permuted list. @param {number} slot @param {number} documents */
const placeOf = (slot, documents) => Number((BigInt(slot) * BigInt(strideOf(documents))) % BigInt(documents));

/** Place of a document → what it is for. @param {Size} size @returns {ReadonlyMap<number, Part>} */
function partsOf({ documents, conflicts, lookAlikes }) {
  if ((conflicts + lookAlikes) * 2 > documents)
    throw new RangeError('A document holds at most one plant: there are too many plants.');
  /** @type {Map<number, Part>} */
  const parts = new Map();
  for (let plant = 0; plant < conflicts + lookAlikes; plant++)
    for (const side of /** @type {const} */ ([0, 1]))
      parts.set(placeOf(plant * 2 + side, documents), { plant, side, kind: kindOf(plant, conflicts) });
  return parts;
}

/** @param {number} plant @param {number} conflicts @returns {PlantKind} */
const kindOf = (plant, conflicts) => (plant < conflicts ? 'conflict' : 'look-alike');

/** @param {number} place */
const idOf = (place) => `d${String(place).padStart(6, '0')}`;

/** What is planted where, as lines of the truth file. @param {Size} size */
export function* truthOf(size) {
  for (let plant = 0; plant < size.conflicts + size.lookAlikes; plant++) {
    const documents = [0, 1].map((side) => idOf(placeOf(plant * 2 + side, size.documents)));
    yield { ...plantOf(plant, kindOf(plant, size.conflicts)), documents };
  }
}

/** The article at each place, one at a time. @param {Size} size */
export function* articlesOf(size) {
  const parts = partsOf(size);
  const unplanted = (size.conflicts + size.lookAlikes) * 2;
  for (let place = 0; place < size.documents; place++)
    yield articleOf(place, parts.get(place), unplanted + place * STORIES_OF_A_DOCUMENT, size.length);
}

/** @param {string} sentence @param {Chance} chance @param {Story} story */
function attributed(sentence, chance, { cast }) {
  // A name keeps its capital: only what is small within a sentence may follow.
  const small = /^(?:The|A|An|In|On|At|After|With|For|Among|As|Of|It) /.test(sentence);
  if (small && chance.often(12))
    return `According to ${cast.witness}, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}.`;
  return chance.often(12) ? `${sentence}, ${cast.witness} said.` : `${sentence}.`;
}

/** A story goes on to call its subject what it is. @param {string} template @param {Chance} chance @param {Story} story */
function shortened(template, chance, { beat }) {
  const opening = `{${beat.subject}} `;
  return template.startsWith(opening) && chance.often(35)
    ? `${chance.pick(beat.generic)} ${template.slice(opening.length)}`
    : template;
}

/** Sentences with the facts of a story, as one source words them. @param {readonly Fact[]} facts @param {Story} story @param {Chance} chance @param {boolean} named */
const told = (facts, story, chance, named) =>
  facts.map((fact) => {
    const template = chance.pick(fact.say);
    const value = fact.value.write(baseOf(story, fact), chance);
    return attributed(fill(named ? template : shortened(template, chance, story), value, story), chance, story);
  });

/** Some of a list, in an order of their own. @template T @param {readonly T[]} list @param {number} most @param {Chance} chance @returns {T[]} */
function someOf(list, most, chance) {
  const left = [...list];
  return Array.from({ length: Math.min(most, left.length) }, () => left.splice(chance.below(left.length), 1)[0]).filter(
    (one) => one !== undefined,
  );
}

/** What everybody knows of somebody of whom everybody writes: the lower the number, the oftener. @param {Chance} chance */
function wellKnown(chance) {
  const number = Math.min(chance.below(WELL_KNOWN), chance.below(WELL_KNOWN), chance.below(WELL_KNOWN));
  const story = { ...storyOf(FIRST_WELL_KNOWN + number), day: FIRST_DAY };
  return told(someOf(story.beat.facts, 1, chance), story, chance, true);
}

/**
 * Paragraphs on other stories, until the text is long enough.
 * @param {number} left @param {number} firstStory @param {number} day of the report @param {Chance} chance
 */
function* elsewhere(left, firstStory, day, chance) {
  for (let story = 0, length = 0; length < left; story++) {
    const other = { ...storyOf(firstStory + 1 + (story % (STORIES_OF_A_DOCUMENT - 1))), day };
    const facts =
      story < STORIES_OF_A_DOCUMENT - 1 ? told(someOf(other.beat.facts, 2, chance), other, chance, true) : [];
    const known = chance.often(40) ? wellKnown(chance) : [];
    const prose = Array.from({ length: 3 + chance.below(3) }, () => proseSentence(chance, other.cast));
    const paragraph = [...prose.slice(0, 1), ...facts, ...prose.slice(1), ...known].join(' ');
    length += paragraph.length + 2;
    yield paragraph;
  }
}

/** @param {number} place @param {Part | undefined} part @param {number} firstStory @param {number} length @returns {Article} */
function articleOf(place, part, firstStory, length) {
  const chance = chanceOf(DOCUMENT, place);
  const recipe = part === undefined ? undefined : recipeOf(part.plant, part.kind);
  const story =
    part === undefined || recipe === undefined ? storyOf(firstStory) : storyOfPlant(part.plant, part.side, recipe);
  const planted = part === undefined ? [] : [`${plantOf(part.plant, part.kind).sentences[part.side]}.`];
  const facts = someOf(
    story.beat.facts.filter((fact) => fact !== recipe?.fact),
    2 + chance.below(2),
    chance,
  );
  const [first = '', ...others] = told(facts, story, chance, false);
  // The planted sentence stands in one of the first paragraphs, as main facts do.
  const own = someOf([...planted, ...others], planted.length + others.length, chance);
  const prose = () => proseSentence(chance, story.cast);
  const paragraphs = [[first, prose()].join(' ')];
  for (const sentence of own) paragraphs.push([prose(), sentence, ...(chance.often(60) ? [prose()] : [])].join(' '));
  const soFar = paragraphs.reduce((sum, paragraph) => sum + paragraph.length + 2, 0);
  const late = recipe?.difference === 'update' && part?.side === 1 ? 3 : 0;
  return {
    id: idOf(place),
    title: fill(chance.pick(story.beat.headlines), '', story),
    publisher: chance.pick(PUBLISHERS),
    published: isoDay(story.day + late + chance.below(2)),
    text: [...paragraphs, ...elsewhere(length - soFar, firstStory, story.day, chance)].join('\n\n'),
  };
}
