// How many planted conflicts a report found, how many of its flags were wrong, and how many look-alikes it flagged.
import { belongs, membersOf } from './match.js';

/** @import { Claim, Finding, Report } from '../../src/index.ts' */
/** @import { Conflict, Gold, Member, Negative } from './gold.js' */

/**
 * @typedef {object} Score
 * @property {readonly Conflict[]} conflicts all of the gold
 * @property {readonly Negative[]} negatives all of the gold
 * @property {readonly Conflict[]} found
 * @property {readonly Conflict[]} missed
 * @property {readonly Finding[]} right each the first on a conflict
 * @property {readonly Finding[]} repeats on a conflict that another finding has found
 * @property {readonly Finding[]} wrong errors and warnings on nothing of the gold
 * @property {readonly Finding[]} wrongNotes
 * @property {readonly Negative[]} broken look-alikes flagged by an error or a warning
 * @property {readonly Negative[]} explainable
 * @property {readonly Negative[]} explained of which the report says that they agree, or why they do not clash
 */

/** Of the claims of a finding, the share that must be members of the conflict it is credited with. */
const LEAST_FIT = 0.5;
/** Members that a finding on an arithmetic conflict must name, unless it shows the working. */
const ARITHMETIC_MEMBERS = 3;
/** Larger entries explain nothing. */
const LARGEST_EXPLANATION = 12;

/** @param {Finding} finding */
const claimsOf = ({ sides }) => sides.flatMap(({ claims }) => claims);
/** @param {Finding} finding */
const isNote = ({ severity }) => severity === 'note';

/**
 * @param {Member} a
 * @param {Member} b
 */
const contradict = (a, b) => a !== b && a.side !== 'any' && b.side !== 'any' && a.side !== b.side;

/**
 * Whether a finding puts two of the members that pass the test on different sides.
 * @param {Finding} finding
 * @param {readonly Member[]} members
 * @param {(a: Member, b: Member) => boolean} test
 */
function setsApart(finding, members, test) {
  const placed = finding.sides.map(({ claims }) => membersOf(claims, members));
  return placed.some((left, index) =>
    placed.slice(index + 1).some((right) => left.some((a) => right.some((b) => a !== b && test(a, b)))),
  );
}

/**
 * @param {readonly Claim[]} claims
 * @param {Conflict} conflict
 */
const showsArithmetic = (claims, { members }) =>
  claims.some(({ derived }) => derived !== undefined) ||
  membersOf(claims, members).length >= Math.min(ARITHMETIC_MEMBERS, members.length);

/**
 * Conflicts that a finding is about, the one it fits best first.
 * @param {Finding} finding
 * @param {readonly Conflict[]} conflicts
 */
function conflictsOf(finding, conflicts) {
  const claims = claimsOf(finding);
  return conflicts
    .filter((conflict) => !isNote(finding) || conflict.severity === 'minor')
    .filter((conflict) => setsApart(finding, conflict.members, contradict))
    .filter((conflict) => conflict.kind !== 'arithmetic' || showsArithmetic(claims, conflict))
    .map((conflict) => ({
      conflict,
      fit: claims.filter((claim) => belongs(claim, conflict.members)).length / claims.length,
    }))
    .filter(({ fit }) => fit >= LEAST_FIT)
    .sort((a, b) => b.fit - a.fit)
    .map(({ conflict }) => conflict);
}

/**
 * @param {readonly Finding[]} findings
 * @param {readonly Conflict[]} conflicts
 */
function sortFindings(findings, conflicts) {
  /** @type {Set<Conflict>} */
  const found = new Set();
  /** @type {Record<'right' | 'repeats' | 'wrong' | 'wrongNotes', Finding[]>} */
  const sorted = { right: [], repeats: [], wrong: [], wrongNotes: [] };
  for (const finding of findings) {
    const hits = conflictsOf(finding, conflicts);
    if (hits.length === 0) sorted[isNote(finding) ? 'wrongNotes' : 'wrong'].push(finding);
    else sorted[hits.every((hit) => found.has(hit)) ? 'repeats' : 'right'].push(finding);
    for (const hit of hits) found.add(hit);
  }
  return { ...sorted, found };
}

/**
 * Negatives may hold members that do contradict each other, of a conflict of the same gold.
 * @param {readonly Conflict[]} conflicts
 * @returns {(a: Member, b: Member) => boolean}
 */
function createAreRivals(conflicts) {
  /** @type {(a: Member, b: Member) => boolean} */
  const same = (a, b) => a.source === b.source && a.value === b.value;
  return (a, b) =>
    conflicts.some(({ members }) =>
      members.some((left) => same(left, a) && members.some((right) => same(right, b) && contradict(left, right))),
    );
}

/** @typedef {Pick<Report, 'findings' | 'cleared' | 'agreements'>} Results */

/** @param {Results} report */
const explanationsOf = ({ cleared, agreements, findings }) =>
  [...cleared, ...agreements, ...findings.flatMap(({ sides }) => sides)]
    .map(({ claims }) => claims)
    .filter((claims) => claims.length <= LARGEST_EXPLANATION);

/**
 * @param {Results} report
 * @param {Gold} gold
 * @returns {Score}
 */
export function scoreReport(report, { conflicts, negatives }) {
  const { found, ...findings } = sortFindings(report.findings, conflicts);
  const areRivals = createAreRivals(conflicts);
  const alarms = report.findings.filter((finding) => !isNote(finding));
  const explanations = explanationsOf(report);
  const explainable = negatives.filter(({ kind }) => kind !== 'boilerplate');
  return {
    conflicts,
    negatives,
    ...findings,
    found: [...found],
    missed: conflicts.filter((conflict) => !found.has(conflict)),
    broken: negatives.filter(({ members }) =>
      alarms.some((finding) => setsApart(finding, members, (a, b) => !areRivals(a, b))),
    ),
    explainable,
    explained: explainable.filter(({ members }) =>
      explanations.some((claims) => membersOf(claims, members).length >= 2),
    ),
  };
}
