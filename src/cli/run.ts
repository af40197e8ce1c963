import { InputError } from '../model/problem.ts';
import type { Environment } from './environment.ts';
import { EXIT } from './exit-codes.ts';
import { writeProblems } from './problems.ts';
import { runProgram } from './program.ts';

function writeDefect(error: unknown, { stderr }: Environment): void {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`Internal error; please report it with the documents that cause it.\n${details}\n`);
}

/**
 * Runs one command line (without the names of node and the script) and returns the exit code. Never rejects: mistakes of the user and
 * defects of the program are said on standard error, with code 2.
 */
export async function run(argv: readonly string[], environment: Environment): Promise<number> {
  try {
    return await runProgram(argv, environment);
  } catch (error) {
    if (error instanceof InputError) writeProblems(error.problems, environment);
    else writeDefect(error, environment);
    return EXIT.failed;
  }
}
