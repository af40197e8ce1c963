// Runs as a thread of its own, so that the server answers while sources are checked.
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../model/problem.ts';
import { checkForReview } from './review-check.ts';
import type { WorkerMessage } from './review-thread.ts';

const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);

try {
  const reviewed = await checkForReview(workerData, process.stderr, (progress) => tell({ progress }));
  tell({ reviewed });
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  tell({ problems: error.problems });
}
