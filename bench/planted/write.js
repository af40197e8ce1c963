// node planted/write.js FOLDER [--documents N] [--conflicts N] [--look-alikes N] [--length N] [--parts N]: writes corpus and truth.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { finished, pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { articlesOf, truthOf } from './documents.js';

/** @import { Size } from './documents.js' */

/** Lines of JSON, one at a time, so that memory does not grow with the corpus. @param {Iterable<unknown>} values */
function* jsonLines(values) {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

/** @param {Iterable<unknown>} values @param {string} path */
const writeLines = (values, path) => pipeline(jsonLines(values), createWriteStream(path));

/**
 * Writes corpus.jsonl, or part-00.jsonl and so on, and truth.jsonl.
 * @param {string} folder @param {Size} size @param {number} parts
 * @returns {Promise<string[]>} paths of the corpus
 */
export async function writePlanted(folder, size, parts = 1) {
  await mkdir(folder, { recursive: true });
  await writeLines(truthOf(size), join(folder, 'truth.jsonl'));
  const corpus = join(folder, 'corpus');
  await mkdir(corpus, { recursive: true });
  const paths = Array.from({ length: parts }, (_, part) =>
    join(corpus, parts === 1 ? 'corpus.jsonl' : `part-${String(part).padStart(2, '0')}.jsonl`),
  );
  const files = paths.map((path) => createWriteStream(path));
  let at = 0;
  for (const line of jsonLines(articlesOf(size))) {
    const file = /** @type {import('node:fs').WriteStream} */ (files[at++ % parts]);
    if (!file.write(line)) await once(file, 'drain');
  }
  await Promise.all(files.map((file) => finished(file.end())));
  return paths;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      documents: { type: 'string', default: '1000' },
      conflicts: { type: 'string' },
      'look-alikes': { type: 'string' },
      length: { type: 'string', default: '4000' },
      parts: { type: 'string', default: '1' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Name the folder to write to.');
  const documents = Number(values.documents);
  const conflicts = Number(values.conflicts ?? Math.floor(documents / 40));
  const lookAlikes = Number(values['look-alikes'] ?? Math.floor(documents / 10));
  await writePlanted(folder, { documents, conflicts, lookAlikes, length: Number(values.length) }, Number(values.parts));
}
