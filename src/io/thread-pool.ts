import { parentPort, type Transferable } from 'node:worker_threads';
import type { Piscina as Pool } from 'piscina';
import { lazyPackage } from './lazy-package.ts';

const load = lazyPackage<typeof import('piscina')>('piscina');

/** Work that came to no end, through no mistake of the program: it took longer than it may, or its thread died under it. */
export class LostWorkError extends Error {
  readonly reason: 'too-slow' | 'ended';
  constructor(reason: LostWorkError['reason'], message: string) {
    super(message);
    this.name = 'LostWorkError';
    this.reason = reason;
  }
}

export interface ThreadPool<Task, Result> {
  /**
   * Has a thread do a task; what is in `moved` is no longer here afterwards. More tasks than there are threads wait for their turn.
   * Rejects with LostWorkError, and with what is wrong with the program.
   */
  readonly run: (task: Task, moved?: readonly Transferable[]) => Promise<Result>;
  readonly close: () => Promise<void>;
}

export interface ThreadPoolOptions {
  /** Module whose export `work` was made by `threadWork`. */
  readonly script: URL;
  readonly threads: number;
  /** What each thread is told when it starts, as `workerData`. */
  readonly setup: unknown;
  /** Milliseconds that one task may take, from when a thread takes it up. The thread is ended then, and another takes its place. */
  readonly timeLimit: number;
}

export interface Posted<Task> {
  readonly id: number;
  readonly task: Task;
}

/** Mistakes come back as data, so that an error of the pool is always one of the thread. */
export type Answer<Result> = { readonly result: Result } | { readonly defect: string };

/** Makes a function the work of a thread: it says when it begins, as only then its time runs. */
export function threadWork<Task, Result>(
  work: (task: Task) => Promise<Result>,
): (posted: Posted<Task>) => Promise<Answer<Result>> {
  return async ({ id, task }) => {
    parentPort?.postMessage({ begun: id });
    try {
      return { result: await work(task) };
    } catch (error) {
      return { defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
}

/** Threads start at once and live until the pool is closed. */
export function createThreadPool<Task, Result>(options: ThreadPoolOptions): ThreadPool<Task, Result> {
  const { script, threads, setup, timeLimit } = options;
  const { Piscina } = load();
  const size = { minThreads: threads, maxThreads: threads };
  const pool: Pool = new Piscina({
    ...{ ...size, filename: script.href, name: 'work', workerData: setup, recordTiming: false },
  });
  const running = new Map<number, () => void>();
  pool.on('message', ({ begun }: { readonly begun: number }) => running.get(begun)?.());
  // Threads that cannot even start leave their tasks waiting for ever.
  const broken = new Promise<never>((_, reject) => pool.on('error', reject));
  broken.catch(() => undefined);
  let last = 0;
  let isClosed = false;
  return {
    run: async (task, moved = []) => {
      // The pool would start threads anew.
      if (isClosed) throw new Error('The threads have been ended.');
      const id = ++last;
      const control = new AbortController();
      let timer: NodeJS.Timeout | undefined;
      running.set(id, () => {
        timer = setTimeout(() => control.abort(), timeLimit);
      });
      try {
        const posted: Posted<Task> = { id, task };
        const done: Promise<Answer<Result>> = pool.run(posted, {
          transferList: [...moved] as never,
          signal: control.signal,
        });
        const answer = await Promise.race([done.catch((error) => lost(error, control.signal)), broken]);
        if ('defect' in answer) throw new Error(answer.defect);
        return answer.result;
      } finally {
        running.delete(id);
        clearTimeout(timer);
      }
    },
    close: async () => {
      isClosed = true;
      await pool.destroy();
    },
  };
}

function lost(error: unknown, { aborted }: AbortSignal): never {
  if (aborted) throw new LostWorkError('too-slow', 'It took too long.');
  throw new LostWorkError('ended', error instanceof Error ? error.message : String(error));
}
