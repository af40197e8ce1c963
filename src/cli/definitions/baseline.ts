import type { BaselineOptions } from '../commands/baseline.ts';
import { asOfOption, type Definition, PATHS_HELP, type Parsed, withKitOptions, withReadingOptions } from './options.ts';

export const defineBaseline: Definition = (program, environment, finish) => {
  const command = program
    .command('baseline')
    .argument('[paths...]', PATHS_HELP)
    .summary('accept the findings that stand today, so that only new ones count')
    .description(
      'Checks sources and accepts what is open as it stands: the findings are written to a baseline, which `gainsay check` then leaves out until their values change.',
    )
    .option('--baseline <file>', 'the baseline, by default that of the configuration, else gainsay-baseline.yaml')
    .option('--prune', 'only take out entries of findings that are gone')
    .option('--decisions <file>', 'what editors decided of findings, by default reports/decisions.yaml')
    .addOption(asOfOption());
  withReadingOptions(withKitOptions(command)).action(async (paths: string[], options: Parsed<BaselineOptions>) => {
    const { runBaseline } = await import('../commands/baseline.ts');
    const { rules = [], quiet = false, prune = false } = options;
    finish(await runBaseline(paths, { ...options, rules, quiet, prune }, environment));
  });
};
