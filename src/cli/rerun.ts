import { type Watching, watchPaths } from '../io/poll.ts';
import { displayName } from '../io/yaml-files.ts';
import { InputError } from '../model/problem.ts';
import type { Environment, StopSignal } from './environment.ts';
import { EXIT } from './exit-codes.ts';
import { writeProblems } from './problems.ts';

/** What a shell expects of a program that ended on a signal: 128 and its number. */
const EXIT_AFTER: Readonly<Record<StopSignal, number>> = { SIGINT: 130, SIGTERM: 143 };
/** More names say nothing more to somebody who has just saved these files. */
const MOST_NAMED = 5;

export interface Rerunning extends Pick<Watching, 'endings' | 'except'> {
  /** Absolute paths of everything whose change can change the outcome. */
  readonly paths: () => Promise<readonly string[]>;
}

/**
 * Runs a command, and again whenever something changes, until it is asked to end. Mistakes of the user are said instead of thrown: whoever
 * edits a file leaves it wrong now and then. Returns the exit code of the last run, or what a signal asks for. `run` is told by
 * `Environment.interrupted` to leave what it is doing, and throws what it likes then.
 */
export async function rerunOnChange(
  run: (environment: Environment) => Promise<number>,
  { paths, ...watching }: Rerunning,
  environment: Environment,
): Promise<number> {
  const { cwd, stderr, interrupted } = environment;
  const stopped = new AbortController();
  let signal: StopSignal | undefined;
  environment.onStop?.((by) => {
    signal = by;
    stopped.abort();
  });
  const until = interrupted === undefined ? stopped.signal : AbortSignal.any([stopped.signal, interrupted]);
  let code: number = EXIT.clean;
  for await (const changed of watchPaths(paths, { ...watching, until })) {
    if (changed.length > 0) stderr.write(`\nChanged: ${inWords(changed, cwd)}\n`);
    code = (await unlessInterrupted(run, { ...environment, interrupted: until })) ?? code;
    if (changed.length === 0 && !until.aborted) stderr.write('Waiting for changes; Ctrl-C ends.\n');
  }
  return signal === undefined ? code : EXIT_AFTER[signal];
}

function inWords(changed: readonly string[], cwd: string): string {
  const named = changed.slice(0, MOST_NAMED).map((path) => displayName(path, cwd));
  const more = changed.length - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
}

async function unlessInterrupted(
  run: (environment: Environment) => Promise<number>,
  environment: Environment,
): Promise<number | undefined> {
  try {
    return await run(environment);
  } catch (error) {
    if (environment.interrupted?.aborted === true) return undefined;
    if (!(error instanceof InputError)) throw error;
    writeProblems(error.problems, environment);
    return EXIT.failed;
  }
}
