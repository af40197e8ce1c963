import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { LOG_LEVELS } from '../io/log-levels.ts';
import { packageVersion } from '../io/package-version.ts';
import { DATE_ORDERS } from '../model/written-date.ts';
import { renderers } from '../report/index.ts';
import { claimFormats } from './claim-formats.ts';
import type { CheckOptions } from './commands/check.ts';
import type { ExtractOptions } from './commands/extract.ts';
import type { RenderCommandOptions } from './commands/render.ts';
import type { Environment } from './environment.ts';
import { EXIT, FAIL_ON } from './exit-codes.ts';
import { EXAMPLES, EXIT_CODES, formatsHelp } from './help-texts.ts';
import type { KitOptions } from './load-kit.ts';
import type { OutputFormat } from './outputs.ts';

/** Help is wrapped at the same width everywhere, so that it reads the same in every terminal and test. */
const HELP_WIDTH = 100;

/** What commander hands over: a repeatable option or a flag that was not given is absent. */
type Parsed<T> = { readonly [K in keyof T]: T[K] extends readonly string[] | boolean ? T[K] | undefined : T[K] };

type Finish = (code: number) => void;

const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

function formatOption(formats: readonly OutputFormat[], description: string): Option {
  const ids = formats.map(({ id }) => id);
  return new Option('--format <format>', description).choices(ids).argParser<readonly string[]>((value, earlier) => {
    if (!ids.includes(value)) throw new InvalidArgumentError(`Allowed choices are ${ids.join(', ')}.`);
    return collect(value, earlier);
  });
}

function withOutputOptions(command: Command, formats: readonly [OutputFormat, ...OutputFormat[]]): Command {
  return command
    .addOption(
      formatOption(formats, `format of the result, by default ${formats[0].id}; repeatable, pairs with --output`),
    )
    .option('--output <file>', 'write there instead of to standard output, format by the ending; repeatable', collect)
    .addHelpText('after', formatsHelp(formats));
}

function withKitOptions(command: Command): Command {
  return command
    .option('--config <file>', 'configuration, by default the nearest gainsay.yaml from the working folder upwards')
    .option('--rules <path>', 'further rule or lexicon file, or folder of them; repeatable', collect);
}

function withReadingOptions(command: Command): Command {
  return command
    .option('--stdin-filename <name>', 'name of what "-" reads from standard input; its ending says the format')
    .addOption(
      new Option(
        '--date-order <order>',
        'how to read dates such as 12/06/2025 where a source does not show it',
      ).choices(DATE_ORDERS),
    )
    .option('--quiet', 'no progress and no summary')
    .addOption(
      new Option('--log-level <level>', 'how much to log on standard error').choices(LOG_LEVELS).default('warn'),
    );
}

const PATHS_HELP = 'files, folders, globs, or "-" for standard input; by default the working folder';

function addCheck(program: Command, environment: Environment, finish: Finish): void {
  const command = program
    .command('check')
    .argument('[paths...]', PATHS_HELP)
    .summary('find figures and statements in several sources that cannot all be true')
    .description('Reads sources and reports the figures and statements in them that cannot all be true.')
    .addOption(
      new Option('--fail-on <severity>', 'least severity that makes the exit code 1, by default error').choices(
        FAIL_ON,
      ),
    )
    .option('--with-text', 'put the text of the sources into the report')
    .option('--no-color', 'no colours; the variable NO_COLOR does the same');
  withOutputOptions(withReadingOptions(withKitOptions(command)), renderers)
    .addHelpText('after', `${EXIT_CODES}\n${EXAMPLES.check}`)
    .action(async (paths: string[], options: Parsed<CheckOptions>) => {
      const { runCheck } = await import('./commands/check.ts');
      const { format = [], output = [], rules = [], quiet = false, withText = false, color = true } = options;
      finish(await runCheck(paths, { ...options, format, output, rules, quiet, withText, color }, environment));
    });
}

function addExtract(program: Command, environment: Environment, finish: Finish): void {
  const command = program
    .command('extract')
    .argument('[paths...]', PATHS_HELP)
    .summary('list the claims that sources make, without comparing them')
    .description('Reads sources and lists the claims in them: every value with its subject, its place and the passage.')
    .option('--explain', 'also list the figures that were left out, with the reason');
  withOutputOptions(withReadingOptions(withKitOptions(command)), claimFormats).action(
    async (paths: string[], options: Parsed<ExtractOptions>) => {
      const { runExtract } = await import('./commands/extract.ts');
      const { format = [], output = [], rules = [], quiet = false, explain = false } = options;
      finish(await runExtract(paths, { ...options, format, output, rules, quiet, explain }, environment));
    },
  );
}

function addRender(program: Command, environment: Environment, finish: Finish): void {
  const command = program
    .command('render <report>')
    .summary('render a JSON report in another format')
    .description(
      'Renders a report that was written as JSON, without reading the sources again. "-" reads standard input.',
    )
    .option('--sources <folder>', 'folder that the names of the sources start from, for links', '.')
    .option('--no-color', 'no colours; the variable NO_COLOR does the same');
  withOutputOptions(command, renderers).action(async (report: string, options: Parsed<RenderCommandOptions>) => {
    const { runRender } = await import('./commands/render.ts');
    const { format = [], output = [], color = true } = options;
    finish(await runRender(report, { ...options, format, output, color }, environment));
  });
}

function addRules(program: Command, environment: Environment, finish: Finish): void {
  const command = program
    .command('rules')
    .summary('list, validate and test rules')
    .description('Lists, validates and tests rules.')
    .helpCommand(false);
  withKitOptions(command.command('list').description('list the rules in force')).action(
    async (options: Parsed<KitOptions>) => {
      const { runRulesList } = await import('./commands/rules.ts');
      finish(await runRulesList({ ...options, rules: options.rules ?? [] }, environment));
    },
  );
  withKitOptions(
    command.command('validate [files...]').description('check rule and lexicon files; all mistakes are listed at once'),
  ).action(async (files: string[], options: Parsed<KitOptions>) => {
    const { runRulesValidate } = await import('./commands/rules.ts');
    finish(await runRulesValidate(files, { ...options, rules: options.rules ?? [] }, environment));
  });
  withKitOptions(
    command.command('test [files...]').description('run the tests in rule files, by default of all rules in force'),
  ).action(async (files: string[], options: Parsed<KitOptions>) => {
    const { runRulesTest } = await import('./commands/rules.ts');
    finish(await runRulesTest(files, { ...options, rules: options.rules ?? [] }, environment));
  });
}

function createProgram(environment: Environment, finish: Finish): Command {
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
  addCheck(program, environment, finish);
  addExtract(program, environment, finish);
  addRender(program, environment, finish);
  addRules(program, environment, finish);
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
