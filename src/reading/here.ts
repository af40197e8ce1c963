import { openFile } from '../ingest/index.ts';
import type { ReadingKit } from '../kit.ts';
import { createReading } from '../reading.ts';
import type { Outcome, Unread } from './unread.ts';

/** Reads one file or text after the other in this thread. Compiled once. */
export function createReader(kit: ReadingKit, withText: boolean): (unread: Unread) => Promise<Outcome> {
  const reading = createReading(kit, withText);
  return async ({ input, known, names }) => {
    const opened = 'bytes' in input ? await openFile(input, kit.decoders) : { document: input, problems: [] };
    if (opened.document === undefined) return { unopened: opened.problems, read: [], problems: [] };
    const { read, problems } = reading([{ ...opened.document, ...known }], namesIn(names));
    return { unopened: opened.problems, read, problems };
  };
}

/** Hands out the names in order; without any, each document keeps its own. */
function namesIn(names: readonly string[] = []): (name: string) => string {
  const next = names.values();
  return (own) => next.next().value ?? own;
}
