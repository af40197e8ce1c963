import { digest, digestOfBytes } from '../io/digest.ts';
import type { ReadingKit } from '../kit.ts';
import { canonicalJson } from '../lexicon/index.ts';
import type { Asked } from './here.ts';
import type { ReadBatch, Unread, WrittenOutcome } from './unread.ts';

/** Where outcomes are kept from one run to the next. Neither call ever rejects: what cannot be had is read again. */
export interface OutcomeStore {
  readonly get: (key: string) => Promise<string | undefined>;
  readonly put: (key: string, json: string) => Promise<void>;
}

/** Changes when outcomes are written in another way. */
const FORM = '1';

/** Names everything beside the document itself that an outcome rests on: the program, its words, and what it is asked for. */
export const readingDigest = (kit: ReadingKit, { withText, hints }: Asked, program: string): string =>
  digest(
    [
      FORM,
      program,
      kit.lexicon.digest,
      canonicalJson(kit.relations),
      kit.dateOrder ?? '',
      withText ? 'text' : '',
      canonicalJson(hints),
    ],
    64,
  );

/** Reads only what the store does not hold, and gives it the rest to hold. `reading` is the `readingDigest` of what reads. */
export function withStore(
  read: ReadBatch<WrittenOutcome>,
  store: OutcomeStore,
  reading: string,
): ReadBatch<Pick<WrittenOutcome, 'json'>> {
  return async (batch) => {
    // Before anything is read: memory that is handed to a thread is gone here.
    const keys = batch.map((unread) => keyOf(unread, reading));
    const known = await Promise.all(keys.map(store.get));
    const missing = await read(batch.filter((_, index) => known[index] === undefined));
    const fresh = missing.values();
    return Promise.all(
      keys.map(async (key, index) => {
        const json = known[index];
        if (json !== undefined) return { json };
        const outcome = fresh.next().value as WrittenOutcome;
        if (outcome.lasting) await store.put(key, outcome.json);
        return outcome;
      }),
    );
  };
}

function keyOf({ input, names = [] }: Unread, reading: string): string {
  const beside = canonicalJson(names);
  if ('bytes' in input) return digest([reading, 'bytes', digestOfBytes(input.bytes), input.name, beside], 64);
  const { text, ...rest } = input;
  return digest([reading, 'text', text, canonicalJson(rest), beside], 64);
}
