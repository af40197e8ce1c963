import { dirname } from 'node:path';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import type { LoadedConfig } from './config.ts';
import { printSettings } from './print.ts';
import { type OutrankingOptions, withOptions } from './with-options.ts';

/** Prints what is in force on standard output; returns the exit code. */
export function printConfig(
  { settings, file }: LoadedConfig,
  options: OutrankingOptions,
  { cwd, stdout }: Environment,
): number {
  stdout.write(printSettings(withOptions(settings, options, cwd), file === undefined ? cwd : dirname(file)));
  return EXIT.clean;
}
