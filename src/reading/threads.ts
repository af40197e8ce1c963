import { createThreadPool, LostWorkError } from '../io/thread-pool.ts';
import type { Problem } from '../model/report.ts';
import type { ReadingSetup } from './setup.ts';
import { type Outcome, type ReadBatch, type Unread, type WrittenOutcome, writtenOutcome } from './unread.ts';

/** The compiled thread; the same place seen from src/reading and from dist/reading. */
const SCRIPT = new URL('../../dist/reading/thread.js', import.meta.url);

export interface ThreadOptions {
  readonly threads: number;
  /** Seconds that one file or text may take. */
  readonly timeLimit: number;
}

export interface ReadingThreads {
  readonly read: ReadBatch<WrittenOutcome>;
  readonly close: () => Promise<void>;
}

/**
 * Reads in threads of their own. What takes too long, or ends its thread, is left out with the reason, and costs only itself: the others
 * of its batch are read again one by one.
 */
export function startThreads(
  setup: ReadingSetup,
  { threads, timeLimit }: ThreadOptions,
  script = SCRIPT,
): ReadingThreads {
  const options = { script, threads, setup, timeLimit: timeLimit * 1000 };
  const pool = createThreadPool<readonly Unread[], readonly WrittenOutcome[]>(options);
  const read: ReadBatch<WrittenOutcome> = async (batch) => {
    try {
      return await pool.run(batch, batch.length === 1 ? batch.flatMap(movedOf) : []);
    } catch (error) {
      if (!(error instanceof LostWorkError)) throw error;
      const [only, ...others] = batch;
      if (only !== undefined && others.length === 0) return [writtenOutcome(leftOut(only, error, timeLimit))];
      const each: WrittenOutcome[] = [];
      for (const one of batch) each.push(...(await read([one])));
      return each;
    }
  };
  return { read, close: pool.close };
}

/** The memory of a file, if it is all of a piece and nobody else needs it. */
function movedOf({ input, isMovable }: Unread): ArrayBuffer[] {
  if (!('bytes' in input) || isMovable !== true) return [];
  const { buffer, byteLength } = input.bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

function leftOut({ input }: Unread, { reason, message }: LostWorkError, timeLimit: number): Outcome {
  const line = 'bytes' in input ? undefined : input.firstLine;
  const named = line === undefined ? input.name : `${input.name}, line ${line},`;
  const problem: Problem = {
    ...(reason === 'too-slow'
      ? { code: 'too-slow', message: `${named} took more than ${timeLimit} s and was left out.` }
      : {
          code: 'lost',
          message: `${named} was left out: the thread that read it ended (${message.replace(/\.$/, '')}).`,
        }),
    file: input.name,
    ...(line === undefined ? {} : { line, column: 1 }),
    hint:
      reason === 'too-slow'
        ? 'Give it longer with --time-limit, or split it.'
        : 'Read it alone to see whether it is at fault.',
  };
  return { unopened: [problem], read: [], problems: [] };
}
