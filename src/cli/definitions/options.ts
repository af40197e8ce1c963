import { LOG_LEVELS } from '../../io/log-levels.ts';
import { isDay } from '../../model/calendar.ts';
import { DATE_ORDERS } from '../../model/written-date.ts';
import { type Command, InvalidArgumentError, Option } from '../commander.ts';
import type { Environment } from '../environment.ts';
import { formatsHelp } from '../help-texts.ts';
import type { OutputFormat } from '../outputs.ts';

/** What commander hands over: a repeatable option or a flag that was not given is absent. */
export type Parsed<T> = { readonly [K in keyof T]: T[K] extends readonly string[] | boolean ? T[K] | undefined : T[K] };

export type Finish = (code: number) => void;

interface Lists {
  readonly format?: readonly string[] | undefined;
  readonly output?: readonly string[] | undefined;
  readonly rules?: readonly string[] | undefined;
}

/** The repeatable options that most commands have; one that was not given is an empty list. */
export const listsOf = ({ format = [], output = [], rules = [] }: Lists) => ({ format, output, rules });

export const collect = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

export function formatOption(formats: readonly OutputFormat[], description: string): Option {
  const ids = formats.map(({ id }) => id);
  return new Option('--format <format>', description).choices(ids).argParser<readonly string[]>((value, earlier) => {
    if (!ids.includes(value)) throw new InvalidArgumentError(`Allowed choices are ${ids.join(', ')}.`);
    return collect(value, earlier);
  });
}

export function withOutputOptions(command: Command, formats: readonly [OutputFormat, ...OutputFormat[]]): Command {
  return command
    .addOption(
      formatOption(formats, `format of the result, by default ${formats[0].id}; repeatable, pairs with --output`),
    )
    .option('--output <file>', 'write there instead of to standard output, format by the ending; repeatable', collect)
    .addHelpText('after', formatsHelp(formats));
}

export function withKitOptions(command: Command): Command {
  return command
    .option('--config <file>', 'configuration, by default the nearest gainsay.yaml from the working folder upwards')
    .option('--rules <path>', 'further rule or lexicon file, or folder of them; repeatable', collect);
}

export function withReadingOptions(command: Command): Command {
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

const HIGHEST_JOBS = 256;

function numberUpTo(highest: number, what: string): (written: string) => number {
  return (written) => {
    const number = /^[0-9]{1,9}$/.test(written) ? Number(written) : 0;
    if (number < 1 || number > highest) throw new InvalidArgumentError(`${what} is a number from 1 to ${highest}.`);
    return number;
  };
}

/** How fast documents are read; nothing of it changes what comes out. */
export function withSpeedOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--jobs <number>', 'threads that read documents, by default as many as help').argParser(
        numberUpTo(HIGHEST_JOBS, 'What can be done at a time'),
      ),
    )
    .addOption(
      new Option(
        '--time-limit <seconds>',
        'longest that one document may take before it is left out, by default 300 where threads read',
      ).argParser(numberUpTo(LONGEST_LIMIT, 'A time limit in seconds')),
    )
    .option('--cache', 'keep what was read, and read only what has changed since')
    .option('--cache-location <folder>', 'keep it there, by default in .gainsay-cache beside the configuration');
}

const LONGEST_LIMIT = 86_400;

/** The day against which suppressions expire; a check itself has no clock. */
export const asOfOption = (): Option =>
  new Option(
    '--as-of <date>',
    'day on which suppressions must still hold, by default that of the newest source',
  ).argParser((value) => {
    if (!isDay(value)) throw new InvalidArgumentError('Expected a day such as 2025-06-30.');
    return value;
  });

/** Adds one command to the program. The module that runs it loads only when it is called for. */
export type Definition = (program: Command, environment: Environment, finish: Finish) => void;

export const PATHS_HELP = 'files, folders, globs, or "-" for standard input; by default the working folder';
