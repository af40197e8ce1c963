// node scale/main.js [--folder F] [--megabytes 1,10,100,300] [--documents 10,100,...] [--steps extract,facts,...] [--start-up] [--write]
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { withMeasured } from '../table.js';
import { createCase, STEPS } from './cases.js';
import { startUpTimes } from './start-up.js';
import { scalingTable, startUpTable } from './table.js';

/** @import { Result, Step } from './cases.js' */

const README = new URL('../README.md', import.meta.url);
const BYTES_OF_A_DOCUMENT = 4400;
const NEWS = 4000;
/** UTF-16 units of short documents, so that a hundred thousand of them are read in the time of a tenth as many. */
const SHORT = 500;

/** @param {string} line */
const note = (line) => process.stderr.write(`${line}\n`);
/** @param {string} list */
const numbersIn = (list) =>
  list
    .split(',')
    .filter((one) => one !== '')
    .map(Number);

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'scale/results' },
    megabytes: { type: 'string', default: '1,10' },
    documents: { type: 'string', default: '10,100,1000' },
    steps: { type: 'string', default: STEPS.join() },
    'start-up': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const { folder } = values;
mkdirSync(folder, { recursive: true });
const resultsFile = join(folder, 'results.jsonl');

/** @returns {Result[]} */
const known = () =>
  existsSync(resultsFile)
    ? readFileSync(resultsFile, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    : [];

/** Measures what has not been measured in the folder yet, so that a run that was stopped goes on. @param {number} documents @param {number} length @param {readonly Step[]} steps */
async function run(documents, length, steps) {
  const one = createCase(join(folder, `${documents}-of-${length}`), documents, length);
  await one.prepare();
  for (const step of steps) {
    if (known().some((result) => result.step === step && result.documents === documents && result.length === length))
      continue;
    const result = await one.measure(step);
    appendFileSync(resultsFile, `${JSON.stringify(result)}\n`);
    const { seconds, cpu, megabytes } = result;
    note(
      `${documents} documents of ${length}, ${step}: ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU, ${megabytes.toFixed(0)} MB`,
    );
  }
}

const steps = /** @type {Step[]} */ (values.steps.split(','));
for (const megabytes of numbersIn(values.megabytes))
  await run(Math.round((megabytes * 1e6) / BYTES_OF_A_DOCUMENT), NEWS, steps);
for (const documents of numbersIn(values.documents)) await run(documents, SHORT, steps);
const startUpFile = join(folder, 'start-up.json');
if (values['start-up']) writeFileSync(startUpFile, JSON.stringify(await startUpTimes()));
const tables = [
  scalingTable(known(), NEWS, SHORT),
  ...(existsSync(startUpFile) ? [startUpTable(JSON.parse(readFileSync(startUpFile, 'utf8')))] : []),
].join('\n\n');
process.stdout.write(`${tables}\n`);
if (values.write) writeFileSync(README, withMeasured(readFileSync(README, 'utf8'), tables, 'scaling'));
