// What is planted: pairs of documents of which one states what cannot be true beside the other, or only looks like it.

/** @import { Chance } from '../corpus/random.js' */
/** @import { Beat, Difference, Fact } from './facts/index.js' */
/** @import { Cast } from './names.js' */
/** @import { Pair } from './values/index.js' */
import { chanceFrom } from '../corpus/random.js';
import { BEATS } from './facts/index.js';
import { castOf } from './names.js';
import { yearOf } from './values/calendar.js';

/** Whether an editor should be shown the pair. @typedef {'conflict' | 'look-alike'} PlantKind */

/**
 * One way to make a pair.
 * @typedef {object} Recipe
 * @property {string} sort
 * @property {Beat} beat
 * @property {Fact} fact
 * @property {(base: unknown, chance: Chance) => Pair} write
 * @property {Difference | 'participant'} [difference] what sets the second document apart from the first
 */

/**
 * A story: everything that its documents have in common.
 * @typedef {object} Story
 * @property {number} number
 * @property {Beat} beat
 * @property {Cast} cast
 * @property {number} day on which it is reported
 */

/**
 * What is told of a planted pair in the truth file; the first of each pair is that of the first document.
 * @typedef {object} Plant
 * @property {number} plant
 * @property {PlantKind} kind
 * @property {string} sort
 * @property {string} fact
 * @property {Pair} texts the two values
 * @property {Pair} sentences
 */

/** Days are counted from the first of 2023; all reports are of 2024. */
export const FIRST_DAY = 400;
const DAYS = 300;

/** @param {number} seed @param {number} number */
export const chanceOf = (seed, number) => chanceFrom(Math.imul(number + 1, 0x85ebca6b) ^ seed);
const STORY = 0x51;
const PLANT = 0x7a;

/** The same for the same number, whoever tells it. @param {number} number @param {Beat} [beat] @returns {Story} */
export function storyOf(number, beat) {
  const chance = chanceOf(STORY, number);
  const drawn = chance.pick(BEATS);
  return { number, beat: beat ?? drawn, cast: castOf(number), day: FIRST_DAY + chance.below(DAYS) };
}

/** What a story has for a fact: every source of it starts from this. @param {Story} story @param {Fact} fact */
export const baseOf = (story, fact) =>
  fact.value.draw(chanceOf(STORY + story.beat.facts.indexOf(fact) + 1, story.number), story.day);

/** @param {Fact} fact @returns {Pair} */
const conflicting = (fact, /** @type {unknown} */ base, /** @type {Chance} */ chance) => [
  fact.value.write(base, chance),
  fact.value.write(fact.value.other(base, chance), chance),
];

/** @param {unknown} base */
const sizeOf = (base) => (typeof base === 'number' ? base : /** @type {{ hundredths: number }} */ (base).hundredths);

/** Like conflicting values, but counts that are updated grow, and a part is smaller than its whole. @param {Fact} fact @param {unknown} base @param {Chance} chance @param {Recipe['difference']} difference @returns {Pair} */
function differing(fact, base, chance, difference) {
  if (difference !== 'update' && difference !== 'part') return conflicting(fact, base, chance);
  const ascending = [base, fact.value.other(base, chance)].sort((a, b) => sizeOf(a) - sizeOf(b));
  const [first, second] = difference === 'update' ? ascending : ascending.reverse();
  return [fact.value.write(first, chance), fact.value.write(second, chance)];
}

/** @param {Beat} beat @param {Fact} fact @returns {Recipe[]} */
const conflictsOf = (beat, fact) => [
  { sort: fact.value.sort, beat, fact, write: (base, chance) => conflicting(fact, base, chance) },
  ...Object.entries(fact.value.slips ?? {}).map(([sort, write]) => ({ sort: `slip: ${sort}`, beat, fact, write })),
];

/** @param {Fact} fact */
const isOfAPeriod = ({ say }) => say.every((template) => template.includes('{year}'));

/** @param {Beat} beat @param {Fact} fact @returns {Recipe[]} */
function lookAlikesOf(beat, fact) {
  const differences = /** @type {Difference[]} */ (Object.keys(fact.apart));
  return [
    ...Object.entries(fact.value.near).map(([sort, write]) => ({ sort, beat, fact, write })),
    ...[
      ...differences,
      ...(isOfAPeriod(fact) ? /** @type {const} */ (['period']) : []),
      /** @type {const} */ ('participant'),
    ].map((difference) => ({
      sort: difference,
      beat,
      fact,
      difference,
      write: (/** @type {unknown} */ base, /** @type {Chance} */ chance) => differing(fact, base, chance, difference),
    })),
  ];
}

/** Recipes by what they plant. @param {(beat: Beat, fact: Fact) => readonly Recipe[]} recipesOf */
function bySort(recipesOf) {
  /** @type {Map<string, Recipe[]>} */
  const sorts = new Map();
  for (const beat of BEATS)
    for (const fact of beat.facts)
      for (const recipe of recipesOf(beat, fact)) sorts.set(recipe.sort, [...(sorts.get(recipe.sort) ?? []), recipe]);
  return [...sorts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** @type {Readonly<Record<PlantKind, ReturnType<typeof bySort>>>} */
export const SORTS = { conflict: bySort(conflictsOf), 'look-alike': bySort(lookAlikesOf) };

/**
 * The recipe of a plant: all sorts come in turn.
 * @param {number} plant @param {PlantKind} kind
 * @returns {Recipe}
 */
export function recipeOf(plant, kind) {
  const sorts = SORTS[kind];
  const [, recipes] = /** @type {(typeof sorts)[number]} */ (sorts[plant % sorts.length]);
  return chanceOf(PLANT, plant).pick(recipes);
}

/** Which story a document of a pair tells: both the same one, unless it is the participant that differs. @param {number} plant @param {0 | 1} side @param {Recipe} recipe */
export function storyOfPlant(plant, side, { beat, difference }) {
  const story = storyOf(plant * 2, beat);
  if (side === 0 || difference !== 'participant') return story;
  const other = storyOf(plant * 2 + 1, beat);
  const shared =
    beat.subject === 'place' ? { region: story.cast.region } : { place: story.cast.place, region: story.cast.region };
  return { ...other, day: story.day, cast: { ...other.cast, ...shared } };
}

/** A vague word is followed by "of" only where a noun is. @param {string} template @param {string} value */
const withoutOf = (template, value) =>
  value.endsWith(' of') && !/\{v\} [a-z]/.test(template) ? value.slice(0, -' of'.length) : value;

/**
 * A sentence without its stop.
 * @param {string} template @param {string} value @param {Story} story @param {number} [year]
 */
export function fill(template, value, { cast, day }, year = yearOf(day) - 1) {
  const written = withoutOf(template, value);
  const text = template.replace(/\{([a-z]+)\}/g, (_, slot) =>
    slot === 'v' ? written : slot === 'year' ? String(year) : cast[/** @type {keyof Cast} */ (slot)],
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {number} plant @param {PlantKind} kind @returns {Plant} */
export function plantOf(plant, kind) {
  const recipe = recipeOf(plant, kind);
  const { sort, fact, beat, difference } = recipe;
  const chance = chanceOf(PLANT + 1, plant);
  const stories = [storyOfPlant(plant, 0, recipe), storyOfPlant(plant, 1, recipe)];
  const texts = recipe.write(baseOf(/** @type {Story} */ (stories[0]), fact), chance);
  const { say } = fact;
  const others =
    difference === undefined || difference === 'period' || difference === 'participant' ? say : fact.apart[difference];
  const years = stories.map(({ day }) => yearOf(day) - 1);
  if (difference === 'period') years[1] = /** @type {number} */ (years[1]) - 1;
  const sentences = [say, others ?? say].map((templates, side) =>
    fill(
      chance.pick(templates),
      /** @type {string} */ (texts[side]),
      /** @type {Story} */ (stories[side]),
      years[side],
    ),
  );
  return {
    plant,
    kind,
    sort,
    fact: `${BEATS.indexOf(beat)}/${fact.id}`,
    texts,
    sentences: /** @type {Pair} */ (/** @type {unknown} */ (sentences)),
  };
}
