// Scores the built program against cases with gold: npm run --silent score -- [--gold DIR] [--show misses|false|all]
import { parseArgs } from 'node:util';
import { check } from '../../dist/index.js';
import { caseLine, detailLines, figuresOf, SHOWABLE, summaryOf } from './figures.js';
import { readCases } from './gold.js';
import { scoreReport } from './score.js';

/** @import { Case } from './gold.js' */
/** @import { Results } from './score.js' */

/** A case that stops the program has found nothing. @type {Results} */
const NOTHING = { findings: [], cleared: [], agreements: [] };

/** @param {string} line */
const print = (line) => process.stdout.write(`${line}\n`);

/**
 * @param {Case} one
 * @param {string | undefined} show
 */
async function run({ name, documents, gold }, show) {
  const outcome = await check(documents).then(
    (report) => ({ report, failure: '' }),
    (error) => ({ report: NOTHING, failure: `  ${error}` }),
  );
  const score = scoreReport(outcome.report, gold);
  print(caseLine(name, score) + outcome.failure);
  for (const line of detailLines(score, show)) print(line);
  return { score, failed: outcome.failure !== '' };
}

const { values } = parseArgs({
  options: { gold: { type: 'string', default: 'tests/corpora' }, show: { type: 'string' } },
});
if (values.show !== undefined && !SHOWABLE.includes(values.show)) {
  throw new Error(`--show takes one of ${SHOWABLE.join(', ')}, not "${values.show}"`);
}
const outcomes = [];
for (const one of readCases(values.gold)) outcomes.push(await run(one, values.show));
const scores = outcomes.map(({ score }) => score);
for (const line of summaryOf(figuresOf(scores), outcomes.filter(({ failed }) => failed).length)) print(line);
