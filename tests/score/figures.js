// The figures of many cases together, and how they are written.

/** @import { Finding } from '../../src/index.ts' */
/** @import { Conflict, Negative } from './gold.js' */
/** @import { Score } from './score.js' */

/**
 * Shares from 0 to 1.
 * @typedef {object} Figures
 * @property {number} precision of the flags that are right; a wrong note counts half, a repeat not at all
 * @property {number} recall of the conflicts
 * @property {number} majorRecall
 * @property {number} f1
 * @property {number} negativesKept
 * @property {number} negativesExplained
 * @property {number} repeats a count
 * @property {Readonly<Record<string, string>>} byKind found of all
 */

/**
 * @param {number} part
 * @param {number} whole
 */
const ratio = (part, whole) => (whole === 0 ? 0 : part / whole);
/** @param {number} share */
const percent = (share) => `${(100 * share).toFixed(1)}%`;

/** @param {readonly { readonly severity: string }[]} conflicts */
const majorOnes = (conflicts) => conflicts.filter(({ severity }) => severity === 'major').length;

/**
 * @param {readonly Score[]} scores
 * @returns {Figures}
 */
export function figuresOf(scores) {
  /** @type {<T>(list: (score: Score) => readonly T[]) => T[]} */
  const all = (list) => scores.flatMap(list);
  const [conflicts, found] = [all((score) => score.conflicts), all((score) => score.found)];
  const right = all((score) => score.right).length;
  const wrong = all((score) => score.wrong).length + all((score) => score.wrongNotes).length / 2;
  const [precision, recall] = [ratio(right, right + wrong), ratio(found.length, conflicts.length)];
  return {
    precision,
    recall,
    majorRecall: ratio(majorOnes(found), majorOnes(conflicts)),
    f1: ratio(2 * precision * recall, precision + recall),
    negativesKept: 1 - ratio(all((score) => score.broken).length, all((score) => score.negatives).length),
    negativesExplained: ratio(all((score) => score.explained).length, all((score) => score.explainable).length),
    repeats: all((score) => score.repeats).length,
    byKind: foundByKind(conflicts, found),
  };
}

/**
 * @param {readonly Conflict[]} conflicts
 * @param {readonly Conflict[]} found
 */
function foundByKind(conflicts, found) {
  const kinds = [...new Set(conflicts.map(({ kind }) => kind))].sort();
  /** @type {(list: readonly Conflict[], kind: string) => number} */
  const count = (list, kind) => list.filter((conflict) => conflict.kind === kind).length;
  return Object.fromEntries(kinds.map((kind) => [kind, `${count(found, kind)}/${count(conflicts, kind)}`]));
}

/**
 * Two lines: what was found of each kind, and the figures.
 * @param {Figures} figures
 * @param {number} failedRuns
 */
export function summaryOf({ byKind, ...figures }, failedRuns) {
  const kinds = Object.entries(byKind).map(([kind, found]) => `${kind} ${found}`);
  return [
    `by kind: ${kinds.join(', ')}`,
    [
      `precision ${percent(figures.precision)}`,
      `recall ${percent(figures.recall)} (major ${percent(figures.majorRecall)})`,
      `F1 ${percent(figures.f1)}`,
      `negatives kept ${percent(figures.negativesKept)}, explained ${percent(figures.negativesExplained)}`,
      `repeats ${figures.repeats}`,
      `failed runs ${failedRuns}`,
    ].join('  '),
  ];
}

/**
 * One line for a case.
 * @param {string} name
 * @param {Score} score
 */
export function caseLine(name, score) {
  const notes = score.wrongNotes.length === 0 ? '' : ` +${score.wrongNotes.length} notes`;
  return [
    name.padEnd(34),
    `found ${score.found.length}/${score.conflicts.length} `,
    `wrong ${score.wrong.length}${notes} `,
    `repeats ${score.repeats.length} `,
    `negatives broken ${score.broken.length}/${score.negatives.length}, explained ${score.explained.length}`,
  ].join(' ');
}

/** @param {Conflict} conflict */
const missedLine = ({ id, kind, severity, topic }) => `    missed ${id} (${kind}, ${severity}): ${topic}`;
/** @param {Negative} negative */
const brokenLine = ({ id, kind, topic }) => `    broken ${id} (${kind}): ${topic}`;
/** @param {Finding} finding */
function wrongLine({ rule, severity, sides }) {
  const written = sides.map(({ claims }) =>
    claims.map(({ source, line, text }) => `${source}:${line} “${text}”`).join(', '),
  );
  return `    wrong  ${rule} (${severity}): ${written.join('  ≠  ')}`;
}

export const SHOWABLE = ['misses', 'false', 'all'];

/**
 * What went wrong in a case.
 * @param {Score} score
 * @param {string | undefined} show one of SHOWABLE, or nothing
 */
export function detailLines(score, show) {
  return [
    ...(show === 'misses' || show === 'all' ? score.missed.map(missedLine) : []),
    ...(show === 'false' || show === 'all' ? [...score.wrong, ...score.wrongNotes].map(wrongLine) : []),
    ...(show === 'all' ? score.broken.map(brokenLine) : []),
  ];
}
