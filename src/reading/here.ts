import { openFile } from '../ingest/index.ts';
import type { ReadingKit } from '../kit.ts';
import { createReading } from '../reading.ts';
import { type Hint, withHints } from './hints.ts';
import type { Outcome, Unread } from './unread.ts';

/** What is asked of reading, beside the words and rules of a kit. */
export interface Asked {
  readonly withText: boolean;
  readonly hints: readonly Hint[];
}

/** Reads one file or text after the other in this thread. Compiled once. */
export function createReader(kit: ReadingKit, { withText, hints }: Asked): (unread: Unread) => Promise<Outcome> {
  const reading = createReading(kit, withText);
  return async ({ input, names }) => {
    const opened = 'bytes' in input ? await openFile(input, kit.decoders) : { documents: [input], problems: [] };
    const documents = opened.documents.map((document) => withHints(document, hints));
    const { read, problems } = reading(documents, namesIn(names));
    return { unopened: opened.problems, read, problems };
  };
}

/** Hands out the names in order; without any, each document keeps its own. */
function namesIn(names: readonly string[] = []): (name: string) => string {
  const next = names.values();
  return (own) => next.next().value ?? own;
}
