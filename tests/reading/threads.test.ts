import { afterEach, describe, expect, test } from 'vitest';
import { generateCorpus } from '../../bench/corpus/generate.js';
import { readAll } from '../../src/reading/read-all.ts';
import { setupOf } from '../../src/reading/setup.ts';
import { type ReadingThreads, startThreads } from '../../src/reading/threads.ts';
import { type Outcome, outcomeOf, type Unread } from '../../src/reading/unread.ts';
import { createReaderOf } from '../../src/reading/where.ts';
import { each, loaded } from './support.ts';

const ASKED = { withText: false, hints: [] };
const setup = setupOf(loaded.kit, ASKED);
if (setup === undefined) throw new Error('What ships can be told to a thread.');
const DYING = new URL('./dying-thread.js', import.meta.url);
/** A thread has its words and rules to load, on a machine that may have much else to do. */
const TIMEOUT = 120_000;

let threads: ReadingThreads | undefined;
afterEach(async () => {
  await threads?.close();
  threads = undefined;
});

const lamps = (index: number, more = ''): Unread => ({
  input: { name: `${index}.txt`, text: `The pier at Orlu has ${index + 20} lamps. ${more}` },
});

async function outcomes(unread: readonly Unread[], atOnce = 4): Promise<Outcome[]> {
  const reader = {
    read: async (batch: readonly Unread[]) => ((await threads?.read(batch)) ?? []).map(outcomeOf),
    atOnce,
    close: async () => undefined,
  };
  const found: Outcome[] = [];
  for await (const some of readAll(each(unread), reader)) found.push(...some);
  return found;
}

const named = (found: readonly Outcome[]): string[] =>
  found.flatMap(({ read }) => read.map(({ source }) => source.name));

describe('a document costs only itself', () => {
  test(
    'if it takes longer than it may',
    async () => {
      threads = startThreads(setup, { threads: 2, timeLimit: 2 });
      const long = generateCorpus('figures', 30_000_000)
        .map(({ text }) => text)
        .join('\n\n');
      const slow: Unread = { input: { name: 'long.txt', bytes: new TextEncoder().encode(long) } };
      const slowLine: Unread = { input: { name: 'feed.jsonl', text: JSON.stringify({ text: long }), firstLine: 12 } };
      const found = await outcomes([lamps(0), slow, lamps(1), slowLine, lamps(2)]);
      expect(named(found)).toEqual(['0.txt', '1.txt', '2.txt']);
      expect(found.flatMap(({ unopened }) => unopened)).toEqual([
        {
          code: 'too-slow',
          message: 'long.txt took more than 2 s and was left out.',
          file: 'long.txt',
          hint: 'Give it longer with --time-limit, or split it.',
        },
        {
          code: 'too-slow',
          message: 'feed.jsonl, line 12, took more than 2 s and was left out.',
          file: 'feed.jsonl',
          line: 12,
          column: 1,
          hint: 'Give it longer with --time-limit, or split it.',
        },
      ]);
    },
    TIMEOUT,
  );

  test(
    'if its thread ends under it; the others of its batch are read again',
    async () => {
      threads = startThreads(setup, { threads: 2, timeLimit: 60 }, DYING);
      const many = Array.from({ length: 150 }, (_, index) =>
        lamps(index, index % 70 === 5 ? 'Let the thread end.' : ''),
      );
      const found = await outcomes(many);
      expect(found).toHaveLength(150);
      expect(named(found)).toEqual(many.flatMap(({ input }, index) => (index % 70 === 5 ? [] : [input.name])));
      const problems = found.flatMap(({ unopened }) => unopened);
      expect(problems.map(({ code, file }) => [code, file])).toEqual(
        [5, 75, 145].map((index) => ['lost', `${index}.txt`]),
      );
      expect(problems[0]?.message).toMatch(/^5\.txt was left out: the thread that read it ended \(.*3\)\.$/);
    },
    TIMEOUT,
  );

  test(
    'and what was left out so is not kept',
    async () => {
      threads = startThreads(setup, { threads: 1, timeLimit: 60 }, DYING);
      const [sound] = await threads.read([lamps(1)]);
      const [lost] = await threads.read([lamps(1, 'Let the thread end.')]);
      expect([sound?.lasting, lost?.lasting]).toEqual([true, false]);
    },
    TIMEOUT,
  );
});

describe('defects are not hidden as trouble with a document', () => {
  test(
    'one in the work',
    async () => {
      threads = startThreads(setup, { threads: 1, timeLimit: 60 }, DYING);
      await expect(threads.read([lamps(1, 'Let the program fail.')])).rejects.toThrow(
        /A defect of the program\.[\s\S]*dying-thread/,
      );
      expect((await threads.read([lamps(1)])).map(({ lasting }) => lasting)).toEqual([true]);
    },
    TIMEOUT,
  );

  test(
    'threads that cannot start',
    async () => {
      threads = startThreads(setup, { threads: 1, timeLimit: 60 }, new URL('./no-such-thread.js', import.meta.url));
      await expect(threads.read([lamps(1), lamps(2)])).rejects.toThrow();
    },
    TIMEOUT,
  );

  test(
    'work for threads that have been ended',
    async () => {
      threads = startThreads(setup, { threads: 1, timeLimit: 60 });
      await threads.close();
      await expect(threads.read([lamps(1)])).rejects.toThrow('The threads have been ended.');
    },
    TIMEOUT,
  );
});

describe('where documents are read', () => {
  const startedBy = async (
    options: Parameters<typeof createReaderOf>[1],
    unread: readonly Unread[],
  ): Promise<number> => {
    let started = 0;
    const count = (): number => started++;
    process.on('worker', count);
    const reader = createReaderOf(loaded.kit, options);
    try {
      for await (const _ of readAll(each(unread), reader));
    } finally {
      await reader.close();
      process.off('worker', count);
    }
    return started;
  };
  const large: readonly Unread[] = Array.from({ length: 3 }, (_, index) => ({
    input: {
      name: `${index}.txt`,
      text: `The pier has ${index + 2} lamps. ${'Nothing is said here. '.repeat(20_000)}`,
    },
  }));

  test.each([
    ['a page in this thread', {}, [lamps(1)], 0],
    ['all in this thread if asked to', { jobs: 1 }, large, 0],
    ['a page in threads if asked to', { jobs: 3 }, [lamps(1)], 3],
    ['a page in one thread if it may take only so long', { jobs: 1, timeLimit: 100 }, [lamps(1)], 1],
  ])(
    '%s',
    async (_, options, unread, threadsStarted) => {
      expect(await startedBy(options, unread)).toBe(threadsStarted);
    },
    TIMEOUT,
  );

  test(
    'much in threads, unless the machine has but one core',
    async () => {
      const { availableParallelism } = await import('node:os');
      const cores = Math.min(availableParallelism(), 8);
      expect(await startedBy({}, large)).toBe(cores === 1 ? 0 : cores);
    },
    TIMEOUT,
  );

  test('in this thread what a plugin reads, as a function cannot be told to another', async () => {
    const shout = { id: 'shout', extensions: ['.shout'], read: () => ({ documents: [], problems: [] }) };
    expect(setupOf({ ...loaded.kit, formats: [shout, ...loaded.kit.formats] }, ASKED)).toBeUndefined();
  });
});
