import { resolve } from 'node:path';
import { builtins } from '../builtins.ts';
import { globFolder, isGlob } from '../io/glob.ts';
import { YAML_ENDINGS } from '../io/yaml-files.ts';
import { InputError } from '../model/problem.ts';
import { loadConfig } from './config/index.ts';
import { type DecisionsOptions, placeOfDecisions } from './decisions-file.ts';
import type { Environment } from './environment.ts';
import { configuredPaths, type KitOptions } from './load-kit.ts';
import type { OutputRequest } from './outputs.ts';
import { pathsNamed } from './read-sources.ts';
import type { Rerunning } from './rerun.ts';
import { baselineFile, type SettlementOptions } from './settlement.ts';

/** Endings of the files that a check reads, packed ones too. */
const ENDINGS = [
  ...[...(builtins.formats ?? []), ...(builtins.decoders ?? [])].flatMap(({ extensions }) => extensions),
  '.gz',
  ...YAML_ENDINGS,
];

/**
 * Everything whose change can change the report, and what the check writes itself, which cannot.
 * @throws InputError if one of the paths is standard input, which comes only once.
 */
export async function watchedByCheck(
  paths: readonly string[],
  options: KitOptions & DecisionsOptions & SettlementOptions & Pick<OutputRequest, 'output'>,
  { cwd }: Environment,
): Promise<Rerunning> {
  if (paths.includes('-')) {
    const message = 'Standard input comes once and cannot be watched; name files or folders with --watch.';
    throw new InputError([{ code: 'usage', message }]);
  }
  const sources = pathsNamed(paths).map((path) => resolve(cwd, isGlob(path) ? globFolder(path) : path));
  return {
    endings: ENDINGS,
    except: options.output.map((file) => resolve(cwd, file)),
    paths: async () => {
      const { config } = options;
      const loaded = await loadConfig({ cwd, ...(config === undefined ? {} : { file: config }) });
      const settled = [baselineFile(loaded, options, cwd) ?? [], placeOfDecisions(options, loaded, cwd).path].flat();
      return [...sources, ...settled, ...(await configuredPaths(options, cwd))];
    },
  };
}
