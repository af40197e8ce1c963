// node planted/equality.js FOLDER [--documents N] [--conflicts N] [--look-alikes N] [--length N] [--parts N]: one check, one pipe and many parts must find the same.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { gainsay, measured, shell } from '../scale/run.js';
import { writePlanted } from './write.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string', default: '20000' },
    conflicts: { type: 'string', default: '500' },
    'look-alikes': { type: 'string', default: '2000' },
    length: { type: 'string', default: '1200' },
    parts: { type: 'string', default: '16' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Name the folder to work in.');
const parts = Array.from({ length: Number(values.parts) }, (_, part) => String(part).padStart(2, '0'));
const at = (/** @type {string} */ name) => join(folder, name);
const sorted = (/** @type {string} */ from, /** @type {string} */ to) => `sort -S 256M -T ${folder} ${from} > ${to}`;

/** Runs a step unless what it makes is there, so that a run that was stopped goes on. @param {string} makes @param {() => Promise<unknown>} work */
async function step(makes, work) {
  if (existsSync(at(makes))) return;
  const from = performance.now();
  await work();
  process.stderr.write(`${makes}: ${((performance.now() - from) / 1000).toFixed(0)} s\n`);
}

/** A line of the shell that leaves nothing half-written. @param {string} makes @param {string} line that writes to $OUT */
const written = (makes, line) => step(makes, () => shell(`OUT=${at(makes)}.part; ${line} && mv $OUT ${at(makes)}`));

const size = {
  documents: Number(values.documents),
  conflicts: Number(values.conflicts),
  lookAlikes: Number(values['look-alikes']),
  length: Number(values.length),
};
await step('corpus', () => writePlanted(folder, size, parts.length));

// One process.
await step('check.json', async () => {
  const { cpu, megabytes } = await measured(
    gainsay('check', at('corpus'), '--quiet', '--fail-on', 'never', '--output', at('check.json')),
  );
  process.stderr.write(`check: ${cpu.toFixed(0)} s of CPU, ${megabytes.toFixed(0)} MB\n`);
});

// One pipe.
for (const part of parts)
  await written(`claims-${part}.jsonl`, `${gainsay('extract', at(`corpus/part-${part}.jsonl`))} > $OUT`);
const claims = parts.map((part) => at(`claims-${part}.jsonl`)).join(' ');
await written('facts.json', `cat ${claims} | ${gainsay('facts')} > $OUT`);
await written('keyed.tsv', `cat ${claims} | ${gainsay('key', '--facts', at('facts.json'))} | ${sorted('-', '$OUT')}`);
await written('pipe.jsonl', `${gainsay('judge', '--facts', at('facts.json'))} < ${at('keyed.tsv')} > $OUT`);

// Many parts: facts of each are merged, keys go to as many judges, and what those find is merged.
for (const part of parts)
  await written(`facts-${part}.json`, `${gainsay('facts')} < ${at(`claims-${part}.jsonl`)} > $OUT`);
await written(
  'facts-merged.json',
  `cat ${parts.map((part) => at(`facts-${part}.json`)).join(' ')} | ${gainsay('facts', '--merge')} > $OUT`,
);
for (const part of parts)
  await written(
    `keyed-${part}.tsv`,
    `${gainsay('key', '--facts', at('facts-merged.json'))} < ${at(`claims-${part}.jsonl`)} | ${sorted('-', '$OUT')}`,
  );
await written(
  'shuffled',
  `mkdir -p $OUT && sort -m ${parts.map((part) => at(`keyed-${part}.tsv`)).join(' ')} | awk -F '\\t' -v n=${parts.length} -v out="$OUT" '$1 != key { key = $1; judge = (judge + 1) % n } { print > (out "/" judge ".tsv") }'`,
);
for (const [judge, part] of parts.entries())
  await written(
    `findings-${part}.jsonl`,
    `${gainsay('judge', '--facts', at('facts-merged.json'), '--part')} < ${at(`shuffled/${judge}.tsv`)} > $OUT`,
  );
await written(
  'parts.jsonl',
  `cat ${parts.map((part) => at(`findings-${part}.jsonl`)).join(' ')} | ${gainsay('judge', '--facts', at('facts-merged.json'), '--merge')} > $OUT`,
);

/** @param {string} name */
const lines = (name) =>
  readFileSync(at(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
const checked = JSON.parse(readFileSync(at('check.json'), 'utf8')).findings.map((/** @type {unknown} */ finding) =>
  JSON.stringify(finding),
);
const same = (/** @type {readonly string[]} */ findings) =>
  findings.length === checked.length && findings.every((finding, index) => finding === checked[index]);
const results = [
  ['facts of the parts, merged, and of the whole', lines('facts.json')[0] === lines('facts-merged.json')[0]],
  ['findings of the pipe and of the check', same(lines('pipe.jsonl'))],
  ['findings of the parts and of the check', same(lines('parts.jsonl'))],
];
for (const [what, equal] of results) process.stdout.write(`${equal ? 'same' : 'DIFFERENT'}: ${what}\n`);
process.stdout.write(`${checked.length} findings\n`);
if (results.some(([, equal]) => equal !== true)) process.exitCode = 1;
