import type { Environment } from './environment.ts';

const CLEAR_LINE = '\r\u001b[K';

/** Shows how far reading has come on a terminal, on one line that vanishes when all is read. Nothing where standard error is no terminal. */
export function progressOf(
  { isTTY, stderr }: Environment,
  quiet: boolean,
): ((done: number, total: number) => void) | undefined {
  if (!isTTY.stderr || quiet) return undefined;
  return (done, total) => {
    stderr.write(done < total ? `${CLEAR_LINE}Reading ${done} of ${total}` : CLEAR_LINE);
  };
}
