import { claimFormats } from '../claim-formats.ts';
import type { ExtractOptions } from '../commands/extract.ts';
import {
  type Definition,
  PATHS_HELP,
  type Parsed,
  withKitOptions,
  withOutputOptions,
  withReadingOptions,
  withSpeedOptions,
} from './options.ts';

export const defineExtract: Definition = (program, environment, finish) => {
  const command = program
    .command('extract')
    .argument('[paths...]', PATHS_HELP)
    .summary('list the claims that sources make, without comparing them')
    .description('Reads sources and lists the claims in them: every value with its subject, its place and the passage.')
    .option('--explain', 'also list the figures that were left out, with the reason');
  withOutputOptions(withSpeedOptions(withReadingOptions(withKitOptions(command))), claimFormats).action(
    async (paths: string[], options: Parsed<ExtractOptions>) => {
      const { runExtract } = await import('../commands/extract.ts');
      const { format = [], output = [], rules = [], quiet = false, explain = false, cache = false } = options;
      const complete = { ...options, format, output, rules, quiet, explain, cache };
      finish(await runExtract(paths, complete, environment));
    },
  );
};
