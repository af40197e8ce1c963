import { availableParallelism } from 'node:os';
import type { ReadingKit } from '../kit.ts';
import { type Asked, createReader } from './here.ts';
import type { Hint } from './hints.ts';
import { type OutcomeStore, readingDigest, withStore } from './kept.ts';
import { setupOf } from './setup.ts';
import { type ReadingThreads, startThreads } from './threads.ts';
import { type Outcome, outcomeOf, type ReadBatch, sizeOf, type WrittenOutcome, writtenOutcome } from './unread.ts';

/** How documents are read. None of it changes what comes out. */
export interface ReadingOptions {
  /** Threads that read; 1: this one alone. Absent: as many as help. */
  readonly jobs?: number;
  /** Seconds that one document may take. Where it is given, a thread reads even if one is enough: this one cannot interrupt itself. */
  readonly timeLimit?: number;
  readonly withText?: boolean;
  readonly hints?: readonly Hint[];
  /** What was read before. */
  readonly kept?: { readonly store: OutcomeStore; readonly program: string };
}

export interface Reader {
  readonly read: ReadBatch<Outcome>;
  /** Batches worth having under way together. */
  readonly atOnce: number;
  readonly close: () => Promise<void>;
}

/** Seconds. Far more than any sound document takes on a slow machine: a limit for what would never end. */
export const LONGEST = 300;
/** Each thread needs memory for words and rules of its own, and one thread has to take in what all of them find. */
const MOST_JOBS = 8;
/** Until a thread has started, this one has read as much. */
const HERE_FIRST = 1024 * 1024;

/** Reads in this thread, in others, or out of what was kept. To be closed. */
export function createReaderOf(kit: ReadingKit, options: ReadingOptions): Reader {
  const { jobs, timeLimit, withText = false, hints = [], kept } = options;
  const asked: Asked = { withText, hints };
  const threads = jobs ?? Math.min(availableParallelism(), MOST_JOBS);
  const setup = threads > 1 || timeLimit !== undefined ? setupOf(kit, asked) : undefined;
  const here = createHere(kit, asked);
  if (setup === undefined) return { read: keeping(here, kept, kit, asked), atOnce: 1, close: async () => undefined };

  let started: ReadingThreads | undefined;
  const start = (): ReadingThreads => {
    started ??= startThreads(setup, { threads, timeLimit: timeLimit ?? LONGEST });
    return started;
  };
  const inThreads: ReadBatch<WrittenOutcome> = (batch) => start().read(batch);
  const isAsked = jobs !== undefined || timeLimit !== undefined;
  const away: Both = { outcomes: async (batch) => (await inThreads(batch)).map(outcomeOf), written: inThreads };
  const reader = isAsked ? away : hereFirst(here, away);
  return {
    read: keeping(reader, kept, kit, asked),
    atOnce: threads + 2,
    close: async () => started?.close(),
  };
}

/** The same reading with outcomes as data or as JSON, whichever costs nothing. */
interface Both {
  readonly outcomes: ReadBatch<Outcome>;
  readonly written: ReadBatch<WrittenOutcome>;
}

function createHere(kit: ReadingKit, asked: Asked): Both {
  let reader: ReturnType<typeof createReader> | undefined;
  const outcomes: ReadBatch<Outcome> = async (batch) => {
    reader ??= createReader(kit, asked);
    const read: Outcome[] = [];
    for (const unread of batch) read.push(await reader(unread));
    return read;
  };
  return { outcomes, written: async (batch) => (await outcomes(batch)).map(writtenOutcome) };
}

/** What is small is read before a thread would have started; only what is more goes to threads. */
function hereFirst(here: Both, away: Both): Both {
  let seen = 0;
  const choose = (batch: Parameters<ReadBatch<unknown>>[0]): Both => {
    seen += batch.reduce((sum, unread) => sum + sizeOf(unread), 0);
    return seen > HERE_FIRST ? away : here;
  };
  return { outcomes: (batch) => choose(batch).outcomes(batch), written: (batch) => choose(batch).written(batch) };
}

function keeping(both: Both, kept: ReadingOptions['kept'], kit: ReadingKit, asked: Asked): ReadBatch<Outcome> {
  if (kept === undefined) return both.outcomes;
  const read = withStore(both.written, kept.store, readingDigest(kit, asked, kept.program));
  return async (batch) => (await read(batch)).map(outcomeOf);
}
