import { LOG_LEVELS } from '../../io/log-levels.ts';
import { DATE_ORDERS } from '../../model/written-date.ts';
import { InvalidArgumentError, Option } from '../commander.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { asOfOption, type Definition, type Parsed, withKitOptions } from './options.ts';

const HIGHEST_PORT = 65_535;

function portOf(written: string): number {
  const port = /^[0-9]{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (!(port <= HIGHEST_PORT)) throw new InvalidArgumentError(`A port is a number from 0 to ${HIGHEST_PORT}.`);
  return port;
}

export const defineReview: Definition = (program, environment, finish) => {
  const command = program
    .command('review')
    .argument(
      '[paths...]',
      'files, folders and globs, or one report that was written as JSON; by default the working folder',
    )
    .summary('decide on findings in the browser')
    .description(
      'Checks sources and serves a page on this machine, on which an editor decides on the findings. Decisions are kept in a file that later checks read.',
    )
    .option('--decisions <file>', 'file of the decisions, by default reports/decisions.yaml')
    .option('--baseline <file>', 'findings that were accepted as they stood, as `gainsay baseline` writes them')
    .addOption(asOfOption())
    .option('--author <name>', 'who decides, by default the user.name of git')
    .addOption(new Option('--port <number>', 'port of the page').argParser(portOf).default(0, 'one that is free'))
    .option('--no-open', 'do not open the page in the browser')
    .option('--sources <folder>', 'for a report: folder that the names of its sources start from');
  withKitOptions(command)
    .addOption(
      new Option(
        '--date-order <order>',
        'how to read dates such as 12/06/2025 where a source does not show it',
      ).choices(DATE_ORDERS),
    )
    .addOption(
      new Option('--log-level <level>', 'how much to log on standard error').choices(LOG_LEVELS).default('warn'),
    )
    .action(async (paths: string[], options: Parsed<ReviewOptions>) => {
      const { runReview } = await import('../commands/review.ts');
      const { rules = [], open = true } = options;
      finish(await runReview(paths, { ...options, rules, open }, environment));
    });
};
