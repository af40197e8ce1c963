import { Worker } from 'node:worker_threads';
import { InputError } from '../model/problem.ts';
import type { Problem } from '../model/report.ts';
import type { Progress } from '../model/review.ts';
import type { ReviewedSources, ReviewJob } from './review-check.ts';

/** What the thread tells: how far it is, then its result or what the user must mend. */
export type WorkerMessage =
  | { readonly progress: Progress }
  | { readonly reviewed: ReviewedSources }
  | { readonly problems: readonly Problem[] };

/** A check that runs in a thread of its own. */
export interface ReviewThread {
  /** Rejects with InputError for what the user must mend, and with what else ends the thread. */
  readonly result: Promise<ReviewedSources>;
  readonly stop: () => Promise<unknown>;
}

/** `script` is the compiled review-worker.js. */
export function startReviewThread(script: URL, job: ReviewJob, onProgress: (progress: Progress) => void): ReviewThread {
  const worker = new Worker(script, { workerData: job });
  const result = new Promise<ReviewedSources>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('reviewed' in message) resolve(message.reviewed);
      else reject(new InputError(message.problems));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The check was ended.')));
  });
  return { result, stop: () => worker.terminate() };
}
