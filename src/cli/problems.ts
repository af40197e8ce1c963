import { formatProblem } from '../io/format-problem.ts';
import type { Problem } from '../model/report.ts';
import type { Environment } from './environment.ts';

/** Mistakes and obstacles, for people, on standard error. */
export function writeProblems(problems: readonly Problem[], { stderr }: Environment): void {
  for (const problem of problems) stderr.write(`${formatProblem(problem)}\n`);
}
