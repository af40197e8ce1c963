/**
 * Works on several items at a time and yields what comes of them in the order of the items. No item is asked for while `atOnce` are under
 * way or wait to be taken, so that memory does not grow with a slow reader. Rejects with the first failure in that order.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const pending: Promise<R>[] = [];
  const next = items[Symbol.asyncIterator]();
  try {
    for (let exhausted = false; ; ) {
      while (!exhausted && pending.length < atOnce) {
        const item = await next.next();
        if (item.done === true) exhausted = true;
        else pending.push(quiet(work(item.value)));
      }
      const first = pending.shift();
      if (first === undefined) return;
      yield await first;
    }
  } finally {
    await next.return?.();
  }
}

/** Its failure is told when it is waited for, and by then others may have failed. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
