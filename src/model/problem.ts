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

/** A file that cannot be read, with the reason and what to do about it. Costs that file only. */
export class UnreadableError extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  /** The message is a sentence: "The file is protected by a password." */
  constructor(code: string, message: string, hint?: string) {
    super(message);
    this.name = 'UnreadableError';
    this.code = code;
    this.hint = hint;
  }
}
