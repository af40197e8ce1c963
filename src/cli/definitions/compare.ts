import { changeFormats } from '../change-formats.ts';
import { Option } from '../commander.ts';
import type { CompareOptions } from '../commands/compare.ts';
import { FAIL_ON } from '../exit-codes.ts';
import { type Definition, type Parsed, withOutputOptions } from './options.ts';

export const defineCompare: Definition = (program, environment, finish) => {
  const command = program
    .command('compare <before> <after>')
    .summary('say what is new, gone or changed between two JSON reports')
    .description(
      'Compares the findings of two reports that were written as JSON: what is new, what is gone, what has other values. "-" reads standard input.',
    )
    .addOption(
      new Option('--fail-on <severity>', 'least severity of a new or changed finding that makes the exit code 1')
        .choices(FAIL_ON)
        .default('never'),
    )
    .option('--sources <folder>', 'folder that the names of the sources start from, for links', '.');
  withOutputOptions(command, changeFormats).action(
    async (before: string, after: string, options: Parsed<CompareOptions>) => {
      const { runCompare } = await import('../commands/compare.ts');
      const { format = [], output = [] } = options;
      finish(await runCompare({ before, after }, { ...options, format, output }, environment));
    },
  );
};
