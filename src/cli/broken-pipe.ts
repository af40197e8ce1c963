/** The part of a stream that tells of its errors. */
interface ErrorSource {
  readonly on: (event: 'error', listener: (error: Error & { readonly code?: string }) => void) => unknown;
}

/**
 * When the reader of our output goes away (`gainsay … | head`), there is nobody left to write for and nothing to complain about:
 * `exit` is called. Any other error of the stream is thrown.
 */
export function exitOnBrokenPipe(output: ErrorSource, exit: () => void): void {
  output.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    exit();
  });
}
