import { uniqueNames } from '../ingest/index.ts';
import type { Problem } from '../model/report.ts';
import type { ReadDocument, Reading } from '../reading.ts';
import { batchesOf } from './batches.ts';
import { inOrder } from './in-order.ts';
import type { Outcome, Unread } from './unread.ts';
import type { Reader } from './where.ts';

/** A file or text that can be brought again: its memory may have gone to a thread. */
export interface Loadable extends Unread {
  readonly again?: () => Promise<Unread>;
}

/**
 * Reads files and texts and yields what became of them, some at a time, in their order. Names come out unique over all of them: where two
 * documents have the same, the later is read again under a name of its own, as ids of claims rest on it.
 */
export async function* readAll(
  all: AsyncIterable<Loadable>,
  reader: Reader,
): AsyncGenerator<readonly Outcome[], void, undefined> {
  const nameOnce = uniqueNames();
  const readBatch = async (batch: readonly Loadable[]): Promise<readonly Read[]> => {
    const outcomes = await reader.read(batch.map(({ again: _, ...unread }) => unread));
    return outcomes.map((outcome, index) => ({ outcome, loadable: batch[index] as Loadable }));
  };
  for await (const batch of inOrder(batchesOf(all), reader.atOnce, readBatch)) {
    const wished = batch.map(({ outcome }) => outcome.read.map(({ source }) => source.name));
    const names = wished.map((each) => each.map(nameOnce));
    const isRenamed = (_: unknown, index: number): boolean => wished[index]?.join('\0') !== names[index]?.join('\0');
    const renamed = batch.map(({ loadable }, index) => ({ loadable, names: names[index] ?? [] })).filter(isRenamed);
    const fresh = renamed.length === 0 ? [] : await reader.read(await Promise.all(renamed.map(loadedAnew)));
    const anew = fresh.values();
    yield batch.map((each, index) => (isRenamed(each, index) ? (anew.next().value as Outcome) : each.outcome));
  }
}

interface Read {
  readonly outcome: Outcome;
  readonly loadable: Loadable;
}

async function loadedAnew({ loadable, names }: { loadable: Loadable; names: readonly string[] }): Promise<Unread> {
  const { again, ...unread } = loadable;
  return { ...((await again?.()) ?? unread), names };
}

/** What has been read, as one. */
export async function merged(readings: AsyncIterable<Reading>): Promise<Required<Reading>> {
  const all = { read: [] as ReadDocument[], problems: [] as Problem[], unopened: [] as Problem[] };
  for await (const { read, problems, unopened = [] } of readings) {
    all.read.push(...read);
    all.problems.push(...problems);
    all.unopened.push(...unopened);
  }
  return all;
}
