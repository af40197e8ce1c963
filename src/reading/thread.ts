// Runs in each thread of the pool that reads documents.
import { workerData } from 'node:worker_threads';
import { threadWork } from '../io/thread-pool.ts';
import { createReader } from './here.ts';
import { kitOf, type ReadingSetup } from './setup.ts';
import { type Unread, type WrittenOutcome, writtenOutcome } from './unread.ts';

const setup = workerData as ReadingSetup;
const read = createReader(kitOf(setup), setup);

export const work = threadWork(async (batch: readonly Unread[]) => {
  const outcomes: WrittenOutcome[] = [];
  for (const unread of batch) outcomes.push(writtenOutcome(await read(unread)));
  return outcomes;
});
