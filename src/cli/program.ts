import { packageVersion } from '../io/package-version.ts';
import { Command, CommanderError } from './commander.ts';
import { defineBaseline } from './definitions/baseline.ts';
import { defineCheck } from './definitions/check.ts';
import { defineCompare } from './definitions/compare.ts';
import { defineCompletion } from './definitions/completion.ts';
import { defineDecisions } from './definitions/decisions.ts';
import { defineExplain } from './definitions/explain.ts';
import { defineExtract } from './definitions/extract.ts';
import { defineFilters } from './definitions/filters.ts';
import { defineInit } from './definitions/init.ts';
import type { Definition } from './definitions/options.ts';
import { defineRender } from './definitions/render.ts';
import { defineReview } from './definitions/review.ts';
import { defineRules } from './definitions/rules.ts';
import type { Environment } from './environment.ts';
import { EXIT } from './exit-codes.ts';
import { EXAMPLES } from './help-texts.ts';

/** Help is wrapped at the same width everywhere, so that it reads the same in every terminal and test. */
const HELP_WIDTH = 100;

/** The commands, in the order in which help lists them. */
const DEFINITIONS: readonly Definition[] = [
  defineCheck,
  defineExtract,
  defineReview,
  defineDecisions,
  defineRender,
  defineCompare,
  defineExplain,
  defineBaseline,
  defineRules,
  defineInit,
  defineFilters,
  defineCompletion,
];

function createProgram(environment: Environment, finish: (code: number) => void): Command {
  const program = new Command('gainsay')
    .description(
      'Finds the figures and statements in several sources that cannot all be true. Offline, the same output every time.',
    )
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('--help', 'show help')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('Try --help.')
    .configureOutput({
      writeOut: (text) => environment.stdout.write(text),
      writeErr: (text) => environment.stderr.write(text),
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', EXAMPLES.program);
  for (const define of DEFINITIONS) define(program, environment, finish);
  return program;
}

/**
 * Parses the command line, runs the command it names, and returns the exit code. Heavy modules load only with the command that needs
 * them. Mistakes in the command line itself are answered here; what a command throws is passed on.
 */
export async function runProgram(argv: readonly string[], environment: Environment): Promise<number> {
  let code: number = EXIT.clean;
  const program = createProgram(environment, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    // Commander ends --help and --version this way too, with its own code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
    throw error;
  }
}
