// What a check made of the planted pairs: how many conflicts it found, and how many look-alikes it left alone.

/** @import { Plant } from './plants.js' */

/** A plant with the ids of its two documents. @typedef {Plant & { readonly documents: readonly string[] }} Planted */

/**
 * What is read of a finding.
 * @typedef {object} Flag
 * @property {string} rule
 * @property {string} message
 * @property {readonly { readonly claims: readonly { readonly source: string, readonly quote: string, readonly text: string }[] }[]} sides
 */

/** @typedef {Flag['sides'][number]['claims'][number]} FlaggedClaim */

/**
 * @typedef {object} SortScore
 * @property {number} planted
 * @property {number} flagged
 * @property {Planted[]} found pairs that were flagged
 * @property {Planted[]} left pairs that were not
 */

/**
 * @typedef {object} Score
 * @property {ReadonlyMap<string, SortScore>} conflicts by sort
 * @property {ReadonlyMap<string, SortScore>} lookAlikes by sort
 * @property {readonly Flag[]} beside findings on other sentences of the two documents of a pair; all of them are false
 * @property {readonly Flag[]} across findings on documents that have nothing to do with each other; all of them are false
 */

/** A source is named by the file and the id of the record in it. @param {string} source */
const documentOf = (source) => source.slice(source.lastIndexOf('#') + 1);

/** Whether a claim is out of the planted sentence of a document. @param {FlaggedClaim} claim @param {Planted} plant @param {number} side */
const isOf = ({ source, quote }, { documents, sentences }, side) =>
  documentOf(source) === documents[side] &&
  quote.toLowerCase().includes((sentences[side] ?? '').slice(1).toLowerCase());

/** Whether a finding sets the two planted sentences against each other. @param {Flag} flag @param {Planted} plant */
const opposes = ({ sides }, plant) =>
  sides.some(
    (one, at) =>
      one.claims.some((claim) => isOf(claim, plant, 0)) &&
      sides.some((other, place) => place !== at && other.claims.some((claim) => isOf(claim, plant, 1))),
  );

/** Whether all that a finding speaks of stands in the documents of one pair, or in one document. @param {Flag} flag @param {ReadonlySet<Planted>} about */
function isInside({ sides }, about) {
  const documents = new Set(sides.flatMap(({ claims }) => claims.map(({ source }) => documentOf(source))));
  return documents.size === 1 || [...about].some((plant) => [...documents].every((id) => plant.documents.includes(id)));
}

/**
 * @param {readonly Planted[]} plants
 * @param {readonly Flag[]} flags
 * @returns {Score}
 */
export function scoreOf(plants, flags) {
  const byDocument = new Map(
    plants.flatMap((plant) => plant.documents.map((id) => /** @type {const} */ ([id, plant]))),
  );
  /** @type {Set<Planted>} */
  const flagged = new Set();
  /** @type {Flag[]} */
  const beside = [];
  /** @type {Flag[]} */
  const across = [];
  for (const flag of flags) {
    const about = new Set(
      flag.sides.flatMap(({ claims }) => claims.flatMap(({ source }) => byDocument.get(documentOf(source)) ?? [])),
    );
    const opposed = [...about].filter((plant) => opposes(flag, plant));
    for (const plant of opposed) flagged.add(plant);
    if (opposed.length === 0) (isInside(flag, about) ? beside : across).push(flag);
  }
  const of = (/** @type {Plant['kind']} */ kind) =>
    bySort(
      plants.filter((plant) => plant.kind === kind),
      flagged,
    );
  return { conflicts: of('conflict'), lookAlikes: of('look-alike'), beside, across };
}

/** @param {readonly Planted[]} plants @param {ReadonlySet<Planted>} flagged */
function bySort(plants, flagged) {
  /** @type {Map<string, SortScore>} */
  const sorts = new Map();
  for (const plant of plants) {
    const score = sorts.get(plant.sort) ?? { planted: 0, flagged: 0, found: [], left: [] };
    score.planted++;
    if (flagged.has(plant)) score.flagged++;
    (flagged.has(plant) ? score.found : score.left).push(plant);
    sorts.set(plant.sort, score);
  }
  return sorts;
}

/** @param {ReadonlyMap<string, SortScore>} sorts */
export const totalOf = (sorts) => {
  let [planted, flagged] = [0, 0];
  for (const score of sorts.values()) [planted, flagged] = [planted + score.planted, flagged + score.flagged];
  return { planted, flagged };
};
