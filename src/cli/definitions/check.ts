import { renderers } from '../../report/index.ts';
import { Option } from '../commander.ts';
import type { CheckOptions } from '../commands/check.ts';
import { FAIL_ON } from '../exit-codes.ts';
import { EXAMPLES, EXIT_CODES } from '../help-texts.ts';
import {
  asOfOption,
  type Definition,
  PATHS_HELP,
  type Parsed,
  withKitOptions,
  withOutputOptions,
  withReadingOptions,
  withSpeedOptions,
} from './options.ts';

export const defineCheck: Definition = (program, environment, finish) => {
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
    .option('--baseline <file>', 'findings that were accepted as they stood, as `gainsay baseline` writes them')
    .addOption(asOfOption())
    .option('--decisions <file>', 'what editors decided of findings, by default reports/decisions.yaml')
    .option('--watch', 'check again whenever sources, rules or the configuration change')
    .option('--print-config', 'show what is configured, each value with its file and line, and check nothing')
    .option('--with-text', 'put the text of the sources into the report')
    .option('--no-color', 'no colours; the variable NO_COLOR does the same');
  withOutputOptions(withSpeedOptions(withReadingOptions(withKitOptions(command))), renderers)
    .addHelpText('after', `${EXIT_CODES}\n${EXAMPLES.check}`)
    .action(async (paths: string[], options: Parsed<CheckOptions>) => {
      const { runCheck } = await import('../commands/check.ts');
      const { format = [], output = [], rules = [], quiet = false, withText = false, color = true } = options;
      const { printConfig = false, cache = false, watch = false } = options;
      const complete = { ...options, format, output, rules, quiet, withText, color, printConfig, cache, watch };
      finish(await runCheck(paths, complete, environment));
    });
};
