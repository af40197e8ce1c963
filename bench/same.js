// node same.js [--megabytes N] [FOLDER…]: digests of all claims and of whole reports, to hold two builds against each other. A change that
// is only to be faster leaves every line as it was. By default the seeds, the cases in tests/corpora and a generated corpus of each kind.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { check, extract } from '../dist/index.js';
import { generateCorpus, KINDS } from './corpus/generate.js';
import { SLOW_INPUTS } from './corpus/slow.js';

/** @import { Kind, Text } from './corpus/generate.js' */
/** @typedef {{ readonly name: string, readonly bytes: Uint8Array }} File */

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} folder @returns {File[]} */
const filesIn = (folder) =>
  readdirSync(folder)
    .sort()
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

/** @param {string} folder @returns {string[]} the folder and all below it */
const foldersIn = (folder) => [
  folder,
  ...readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => foldersIn(join(folder, name)))
    .sort(),
];

/** @param {unknown} value */
const digestOf = (value) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** @param {string} name @param {readonly (File | Text)[]} documents */
async function line(name, documents) {
  const { claims, records, leftOut, problems } = await extract(documents);
  const report = await check(documents, { withText: true });
  const counts = `${claims.length} claims, ${report.findings.length} findings`;
  process.stdout.write(`${name}: ${digestOf([records, leftOut, problems])} ${digestOf(report)} ${counts}\n`);
}

const { values, positionals } = parseArgs({
  options: { megabytes: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const given = positionals.length > 0 ? positionals : ['seeds', 'tests/corpora'].map((path) => join(REPOSITORY, path));
for (const folder of given.flatMap(foldersIn)) {
  const files = filesIn(folder);
  if (files.length > 0) await line(relative(REPOSITORY, folder), files);
}
if (positionals.length === 0) {
  for (const kind of /** @type {Kind[]} */ (Object.keys(KINDS)))
    await line(kind, generateCorpus(kind, Number(values.megabytes) * 1e6));
  for (const [name, documents] of Object.entries(SLOW_INPUTS)) await line(name, documents());
}
