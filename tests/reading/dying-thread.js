// A thread of the pool that ends in the midst of its work where a document asks for it, as one does that runs out of memory.
import process from 'node:process';
import { workerData } from 'node:worker_threads';
import { threadWork } from '../../dist/io/thread-pool.js';
import { createReader } from '../../dist/reading/here.js';
import { kitOf } from '../../dist/reading/setup.js';
import { writtenOutcome } from '../../dist/reading/unread.js';

const read = createReader(kitOf(workerData), workerData);

export const work = threadWork(async (batch) => {
  const outcomes = [];
  for (const unread of batch) {
    if (unread.input.text.includes('Let the thread end.')) process.exit(3);
    if (unread.input.text.includes('Let the program fail.')) throw new Error('A defect of the program.');
    outcomes.push(writtenOutcome(await read(unread)));
  }
  return outcomes;
});
