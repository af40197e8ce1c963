import { LOG_LEVELS } from '../../io/log-levels.ts';
import type { Command } from '../commander.ts';
import { Option } from '../commander.ts';
import type { DecisionsListOptions, DecisionsPruneOptions, ListFormat } from '../commands/decisions.ts';
import { type Definition, PATHS_HELP, type Parsed, withKitOptions } from './options.ts';

const withDecisions = (command: Command): Command =>
  command.option('--decisions <file>', 'file of the decisions, by default reports/decisions.yaml');

const LIST_FORMATS: readonly ListFormat[] = ['text', 'json'];

export const defineDecisions: Definition = (program, environment, finish) => {
  const command = program
    .command('decisions')
    .summary('list what editors decided, remove what matches nothing any more')
    .description('Lists what editors decided of findings, and finds decisions that match nothing any more.')
    .helpCommand(false);
  withDecisions(command.command('list').description('list the decision that stands for each finding'))
    .option('--config <file>', 'configuration, by default the nearest gainsay.yaml from the working folder upwards')
    .addOption(new Option('--format <format>', 'format of the list').choices(LIST_FORMATS).default('text'))
    .action(async (options: DecisionsListOptions) => {
      const { runDecisionsList } = await import('../commands/decisions.ts');
      finish(await runDecisionsList(options, environment));
    });
  const prune = command
    .command('prune')
    .argument('[paths...]', PATHS_HELP)
    .description('check sources and list the decisions that match none of their findings and near-misses')
    .option('--write', 'remove them from the file');
  withDecisions(withKitOptions(prune))
    .addOption(
      new Option('--log-level <level>', 'how much to log on standard error').choices(LOG_LEVELS).default('warn'),
    )
    .action(async (paths: string[], options: Parsed<DecisionsPruneOptions>) => {
      const { runDecisionsPrune } = await import('../commands/decisions.ts');
      const { rules = [], write = false } = options;
      finish(await runDecisionsPrune(paths, { ...options, rules, write }, environment));
    });
};
