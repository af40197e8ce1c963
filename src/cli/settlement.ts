import { resolve } from 'node:path';
import { kindOfPath, readTextFile } from '../io/files.ts';
import { parseYaml } from '../io/yaml.ts';
import { displayName, missingPathMessage } from '../io/yaml-files.ts';
import { InputError } from '../model/problem.ts';
import type { BaselineEntry } from '../model/suppression.ts';
import { readBaseline, type Settlement } from '../suppression/index.ts';
import type { LoadedConfig } from './config/index.ts';
import { systemReason } from './system-errors.ts';

export interface SettlementOptions {
  readonly baseline?: string;
  readonly asOf?: string;
}

/** The baseline of a run, absolute: the one of the options, else of the configuration. */
export const baselineFile = ({ config }: LoadedConfig, options: SettlementOptions, cwd: string): string | undefined =>
  options.baseline === undefined ? config.baseline : resolve(cwd, options.baseline);

/**
 * Entries of a baseline; undefined if there is no such file.
 * @throws InputError if it cannot be read, or with every mistake in it at once.
 */
export async function loadBaseline(file: string, cwd: string): Promise<BaselineEntry[] | undefined> {
  const kind = await kindOfPath(file);
  if (kind === 'nothing') return undefined;
  const name = displayName(file, cwd);
  try {
    return readBaseline(parseYaml(await readTextFile(file), name));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const message = `The baseline cannot be read: ${systemReason(error)}.`;
    throw new InputError([{ code: 'unreadable', file: name, message }]);
  }
}

/** What was settled before a check by the configuration and the options, the baseline left out. */
export function settledWithoutBaseline(
  { config }: LoadedConfig,
  { asOf }: SettlementOptions,
): Omit<Settlement, 'comments'> {
  const { overrides, suppress: suppressions, off } = config;
  return { overrides, off, suppressions, ...(asOf === undefined ? {} : { asOf }) };
}

/**
 * What was settled before a check: by the configuration, by the options, and in the baseline.
 * @throws InputError if there is no baseline where one is named, or it cannot be read.
 */
export async function settlementOf(
  loaded: LoadedConfig,
  options: SettlementOptions,
  cwd: string,
): Promise<Omit<Settlement, 'comments'>> {
  const file = baselineFile(loaded, options, cwd);
  const entries = file === undefined ? undefined : await loadBaseline(file, cwd);
  if (file !== undefined && entries === undefined) throw await noBaseline(file, loaded, options, cwd);
  const settled = settledWithoutBaseline(loaded, options);
  return file === undefined || entries === undefined
    ? settled
    : { ...settled, baseline: { entries, file: displayName(file, cwd) } };
}

async function noBaseline(
  file: string,
  { settings }: LoadedConfig,
  options: SettlementOptions,
  cwd: string,
): Promise<InputError> {
  const origin = options.baseline === undefined ? settings.baseline?.origin : undefined;
  const message = await missingPathMessage(displayName(file, cwd), cwd);
  const hint = '`gainsay baseline` writes one.';
  return new InputError([{ code: 'missing-file', message, hint, ...(origin === undefined ? {} : { file: origin }) }]);
}
