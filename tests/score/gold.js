// Reads cases: folders of source documents with a gold.yaml beside them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** @import { RawDocument } from '../../src/index.ts' */

/**
 * A passage of a source and the words in it that state the value.
 * @typedef {object} Member
 * @property {string} source
 * @property {string} quote
 * @property {string} value
 * @property {string} [side] Members on different sides contradict each other; "any" and a missing one take no side.
 */

/**
 * @typedef {object} Conflict
 * @property {string} id
 * @property {string} kind
 * @property {'major' | 'minor'} severity
 * @property {string} topic
 * @property {readonly Member[]} members
 */

/**
 * Figures that look as if they clashed, and do not.
 * @typedef {Omit<Conflict, 'severity'>} Negative
 */

/** @typedef {{ readonly conflicts: readonly Conflict[], readonly negatives: readonly Negative[] }} Gold */
/** @typedef {{ readonly name: string, readonly gold: Gold, readonly documents: readonly RawDocument[] }} Case */

const GOLD = 'gold.yaml';

/**
 * @param {string} folder of cases
 * @returns {Case[]} by name
 */
export function readCases(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, GOLD)))
    .sort()
    .map((name) => readCase(join(folder, name), name));
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {Case}
 */
function readCase(folder, name) {
  const { conflicts = [], negatives = [] } = parse(readFileSync(join(folder, GOLD), 'utf8'));
  const documents = readdirSync(folder)
    .filter((file) => file !== GOLD)
    .sort()
    .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') }));
  return { name, gold: { conflicts, negatives }, documents };
}
