/**
 * What a piece of work comes to, or rejects with the error of `tooLate` once it has taken the time. The work is told by the signal and
 * has to stop by itself. A limit for work that never ends: what ends before it gives the same result on a slow machine.
 */
export async function withinTime<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
  tooLate: () => Error,
): Promise<T> {
  const control = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      control.abort();
      reject(tooLate());
    }, milliseconds);
  });
  try {
    return await Promise.race([work(control.signal), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
