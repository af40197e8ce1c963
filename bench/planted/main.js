// node planted/main.js TRUTH RESULT [--show missed|false|beside|across] [--most N]: scores a report (.json) or the findings of "gainsay judge" (.jsonl).
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { scoreOf, totalOf } from './score.js';

/** @import { Flag, Planted, SortScore } from './score.js' */

/** @param {string} path */
const readLines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** @param {string} path @returns {Flag[]} */
const readFlags = (path) =>
  path.endsWith('.jsonl') ? readLines(path) : JSON.parse(readFileSync(path, 'utf8')).findings;

/** @param {number} part @param {number} whole */
const percent = (part, whole) => `${whole === 0 ? '–' : ((part / whole) * 100).toFixed(1)} %`;

/** @param {string} title @param {ReadonlyMap<string, SortScore>} sorts @param {boolean} good whether to be flagged is right */
function tableOf(title, sorts, good) {
  const row = (/** @type {string} */ name, /** @type {number} */ planted, /** @type {number} */ flagged) => {
    const right = good ? flagged : planted - flagged;
    return `${name.padEnd(18)}${String(right).padStart(6)} of ${String(planted).padStart(5)}  ${percent(right, planted).padStart(8)}`;
  };
  const { planted, flagged } = totalOf(sorts);
  return [
    title,
    ...[...sorts].map(([sort, score]) => row(sort, score.planted, score.flagged)),
    row('all', planted, flagged),
  ].join('\n');
}

/** @param {ReadonlyMap<string, SortScore>} sorts @param {'found' | 'left'} which @param {number} most */
const examples = (sorts, which, most) =>
  [...sorts].flatMap(([sort, score]) =>
    score[which]
      .slice(0, most)
      .map(({ documents, sentences, fact }) => `${sort} (${fact}) ${documents.join(' ')}\n  ${sentences.join('\n  ')}`),
  );

/** @param {readonly Flag[]} flags @param {number} most of each rule */
function otherExamples(flags, most) {
  /** @type {Map<string, Flag[]>} */
  const byRule = new Map();
  for (const flag of flags) byRule.set(flag.rule, [...(byRule.get(flag.rule) ?? []), flag]);
  return [...byRule].flatMap(([rule, list]) => [
    `${rule}: ${list.length}`,
    ...list
      .slice(0, most)
      .map(({ sides }) =>
        sides.map(({ claims: [claim] }) => `  ${claim?.source} ${claim?.text} | ${claim?.quote}`).join('\n'),
      ),
  ]);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string', multiple: true, default: [] }, most: { type: 'string', default: '3' } },
});
const [truth, result] = positionals;
if (truth === undefined || result === undefined) throw new Error('Name the truth file and the result to score.');
const score = scoreOf(/** @type {Planted[]} */ (readLines(truth)), readFlags(result));
const most = Number(values.most);
const shown = {
  missed: () => examples(score.conflicts, 'left', most),
  false: () => examples(score.lookAlikes, 'found', most),
  beside: () => otherExamples(score.beside, most),
  across: () => otherExamples(score.across, most),
};
const parts = [
  tableOf('Planted conflicts found', score.conflicts, true),
  tableOf('Planted look-alikes left alone', score.lookAlikes, false),
  `Other findings inside a pair: ${score.beside.length}; across unrelated documents: ${score.across.length}`,
  ...values.show.flatMap((name) => shown[/** @type {keyof typeof shown} */ (name)]?.() ?? []),
];
process.stdout.write(`${parts.join('\n\n')}\n`);
