import { isLarge, sizeOf, type Unread } from './unread.ts';

/** Units that are read together: enough that handing them over costs little, few enough that all threads have some. */
const BATCH = 128 * 1024;
const MOST_IN_BATCH = 64;

/** Small files and texts together, large ones by themselves, in their order. */
export async function* batchesOf<T extends Unread>(
  all: AsyncIterable<T>,
): AsyncGenerator<readonly T[], void, undefined> {
  let batch: T[] = [];
  let size = 0;
  for await (const unread of all) {
    const alone = isLarge(unread);
    if (batch.length > 0 && (alone || size >= BATCH || batch.length === MOST_IN_BATCH)) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(unread);
    size += alone ? BATCH : sizeOf(unread);
  }
  if (batch.length > 0) yield batch;
}
