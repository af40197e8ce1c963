// What is measured of one corpus: each step of the filters, and the check that does them all.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writePlanted } from '../planted/write.js';
import { gainsay, measured, shell } from './run.js';

/** @import { Usage } from './run.js' */

/** @typedef {'extract' | 'facts' | 'key' | 'judge' | 'check'} Step */

/**
 * One line of results.
 * @typedef {Usage & { readonly step: Step, readonly documents: number, readonly length: number, readonly bytes: number, readonly claims: number }} Result
 */

/** @type {readonly Step[]} */
export const STEPS = ['extract', 'facts', 'key', 'judge', 'check'];

/** @param {string} path */
async function linesIn(path) {
  let lines = 0;
  for await (const _ of createInterface({ input: createReadStream(path) })) lines++;
  return lines;
}

/** The share of pairs is that of the corpora that are scored. @param {number} documents @param {number} length */
const sizeOf = (documents, length) => ({
  documents,
  conflicts: Math.floor(documents / 40),
  lookAlikes: Math.floor(documents / 10),
  length,
});

/**
 * @param {string} folder of its own for each size @param {number} documents @param {number} length
 * @returns {{ readonly prepare: () => Promise<void>, readonly measure: (step: Step) => Promise<Result> }}
 */
export function createCase(folder, documents, length) {
  const at = (/** @type {string} */ name) => join(folder, name);
  const corpus = join(folder, 'corpus', 'corpus.jsonl');
  const [claims, facts, sorted] = [at('claims.jsonl'), at('facts.json'), at('sorted.tsv')];
  const steps = {
    extract: () => measured(`${gainsay('extract', corpus)} > ${claims}`),
    facts: () => measured(`${gainsay('facts')} < ${claims} > ${facts}`),
    key: () => measured(`${gainsay('key', '--facts', facts)} < ${claims} | sort -S 256M > ${sorted}`),
    judge: () => measured(`${gainsay('judge', '--facts', facts)} < ${sorted} > ${at('findings.jsonl')}`),
    check: () => measured(gainsay('check', corpus, '--quiet', '--fail-on', 'never', '--output', at('report.json'))),
  };
  return {
    prepare: async () => {
      if (!existsSync(corpus)) await writePlanted(folder, sizeOf(documents, length));
    },
    measure: async (step) => {
      const usage = await steps[step]();
      if (step === 'judge') await shell(`rm ${sorted}`);
      const stated = existsSync(claims) ? await linesIn(claims) : 0;
      return { step, documents, length, bytes: statSync(corpus).size, claims: stated, ...usage };
    },
  };
}
