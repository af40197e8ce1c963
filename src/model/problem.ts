import type { Problem } from './report.ts';

/** Mistakes in what the user named or wrote (usage, configuration, rules): all of them at once. The command line exits with 2. */
export class InputError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}
