import { resolve } from 'node:path';
import type { DateOrder } from '../../model/written-date.ts';
import type { FailOn } from '../exit-codes.ts';
import type { Setting, Settings } from './config.ts';

/** Options of a command that say what the configuration can say too; they outrank it. */
export interface OutrankingOptions {
  /** Relative to the working folder. */
  readonly rules: readonly string[];
  readonly baseline?: string;
  readonly decisions?: string;
  readonly dateOrder?: DateOrder;
  readonly failOn?: FailOn;
}

const fromOption = <T>(value: T, option: string): Setting<T> => ({ value, origin: option });

/** The settings of a run: what the configuration says, then the options, then what holds if nobody says anything. */
export function withOptions(settings: Settings, options: OutrankingOptions, cwd: string): Settings {
  const { baseline, decisions, dateOrder, failOn } = options;
  return {
    ...settings,
    rules: [...settings.rules, ...options.rules.map((path) => fromOption(resolve(cwd, path), '--rules'))],
    ...(baseline === undefined ? {} : { baseline: fromOption(resolve(cwd, baseline), '--baseline') }),
    ...(decisions === undefined ? {} : { decisions: fromOption(resolve(cwd, decisions), '--decisions') }),
    ...(dateOrder === undefined ? {} : { dateOrder: fromOption(dateOrder, '--date-order') }),
    failOn:
      failOn === undefined ? (settings.failOn ?? fromOption('error', 'default')) : fromOption(failOn, '--fail-on'),
  };
}
