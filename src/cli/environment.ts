/** Signals by which a program is asked to end. */
export type StopSignal = 'SIGINT' | 'SIGTERM';

interface Output {
  /** Returns false where the reader is behind; what was written is kept all the same. */
  readonly write: (text: string) => unknown;
  /** Resolves when the reader has caught up; absent where nothing can be behind. */
  readonly drained?: () => Promise<void>;
}

/** Everything that a command touches outside the program, so that a test can stand in for the process. */
export interface Environment {
  /** Working folder, absolute. */
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Reads standard input to its end. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Standard input piece by piece, as fast as it is asked for; without it, filters read it to its end. */
  readonly stdinStream?: () => AsyncIterable<Uint8Array | string>;
  /** Which streams are terminals. */
  readonly isTTY: { readonly stdout: boolean; readonly stderr: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls back when the user or the system asks the program to end; without it a command that runs on ends with the process. */
  readonly onStop?: (stop: (signal?: StopSignal) => void) => void;
  /** Aborted when a command that runs on is to leave what it is doing; absent where the process just ends. */
  readonly interrupted?: AbortSignal;
}

/** Whether standard output may show colours: on a terminal, unless the user or NO_COLOR says no. */
export function showsColor({ isTTY, env }: Environment, option: boolean): boolean {
  const refused = (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  return isTTY.stdout && option && !refused;
}
