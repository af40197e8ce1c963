// Speed of several readers over one corpus, in one process, in turns.

/** @import { Text } from './corpus/generate.js' */

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {(documents: readonly Text[]) => number | Promise<number>} read how many things it found, so that no work is optimised away
 */

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {number} speed million bytes of UTF-8 a second, median of the rounds
 * @property {number} slowest speed of the slowest round
 * @property {number} bytes that one round read
 * @property {number} found
 */

/** Enough for the compiler of the engine to have seen the hot paths. */
const WARM_UP_MS = 1500;
const ROUND_MS = 2000;
const ROUNDS = 5;
const FIRST_TRY = 2;

/** @param {readonly Text[]} documents */
const bytesOf = (documents) => documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

/** @param {Contestant} contestant @param {readonly Text[]} documents */
async function timed(contestant, documents) {
  const from = performance.now();
  const found = await contestant.read(documents);
  return { found, ms: performance.now() - from };
}

/**
 * How many documents fill one round. Tries more and more of them, which warms up as well.
 * @param {Contestant} contestant
 * @param {readonly Text[]} corpus
 */
async function shareFor(contestant, corpus) {
  let count = Math.min(FIRST_TRY, corpus.length);
  for (let spent = 0; ; ) {
    const { ms } = await timed(contestant, corpus.slice(0, count));
    spent += ms;
    const fitting = Math.max(1, Math.min(corpus.length, Math.floor((count * ROUND_MS) / Math.max(ms, 0.01))));
    if (spent >= WARM_UP_MS) return fitting;
    count = Math.min(fitting, count * 4);
  }
}

/** @param {readonly number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/**
 * Each round lets every contestant read once, so that a slow minute of the machine strikes all of them.
 * @param {readonly Contestant[]} contestants
 * @param {readonly Text[]} corpus
 * @param {(line: string) => void} progress
 * @returns {Promise<Result[]>}
 */
export async function measure(contestants, corpus, progress) {
  const entries = [];
  for (const contestant of contestants) {
    const documents = corpus.slice(0, await shareFor(contestant, corpus));
    entries.push({ contestant, documents, bytes: bytesOf(documents), times: /** @type {number[]} */ ([]), found: 0 });
    progress(`warmed up ${contestant.name}: ${documents.length} documents a round`);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const entry of entries) {
      const { found, ms } = await timed(entry.contestant, entry.documents);
      entry.times.push(ms);
      entry.found = found;
    }
    progress(`round ${round + 1} of ${ROUNDS}`);
  }
  return entries.map(({ contestant: { name }, bytes, times, found }) => ({
    ...{ name, bytes, found },
    speed: bytes / 1000 / median(times),
    slowest: bytes / 1000 / Math.max(...times),
  }));
}
