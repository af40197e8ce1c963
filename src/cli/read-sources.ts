import { dirname, resolve } from 'node:path';
import { openFile } from '../ingest/index.ts';
import type { Log } from '../io/log.ts';
import { type ReadOptions as PathOptions, readPaths } from '../io/read.ts';
import type { Kit } from '../kit.ts';
import { InputError } from '../model/problem.ts';
import type { Problem } from '../model/report.ts';
import type { RawDocument } from '../model/source.ts';
import { applySourceHints, type LoadedConfig } from './config/index.ts';
import type { Environment } from './environment.ts';
import { progressOf } from './progress.ts';

export interface ReadOptions {
  readonly quiet: boolean;
  readonly stdinFilename?: string;
  /** Absolute paths of the files about to be written: a report of an earlier run is no source of this one. */
  readonly outputs: readonly string[];
}

/** What sources are read with. */
export interface ReadingWith {
  readonly kit: Kit;
  readonly loaded: LoadedConfig;
}

export interface SourcesRead {
  readonly documents: readonly RawDocument[];
  readonly problems: readonly Problem[];
  /** Folder that the names of the documents start from. */
  readonly base: string;
}

/** The working folder if nothing is named. */
export const pathsNamed = (paths: readonly string[]): readonly string[] => (paths.length === 0 ? ['.'] : paths);

/** Names start from the folder of the configuration file if there is one. */
export function pathOptions(options: ReadOptions, { kit, loaded }: ReadingWith, environment: Environment): PathOptions {
  const onProgress = progressOf(environment, options.quiet);
  return {
    cwd: environment.cwd,
    ...(loaded.file === undefined ? {} : { base: dirname(loaded.file) }),
    ...(options.stdinFilename === undefined ? {} : { stdinName: options.stdinFilename }),
    ...(onProgress === undefined ? {} : { onProgress }),
    stdin: environment.stdin,
    extensions: [...kit.formats, ...kit.decoders].flatMap(({ extensions }) => extensions),
    open: (file) => openFile(file, kit.decoders),
  };
}

/**
 * Reads what the user named, the working folder if nothing.
 * @throws InputError if no document could be read at all.
 */
export async function readSources(
  paths: readonly string[],
  options: ReadOptions,
  using: ReadingWith,
  environment: Environment,
  log: Log,
): Promise<SourcesRead> {
  const { documents, problems, base } = await readPaths(pathsNamed(paths), pathOptions(options, using, environment));
  const outputs = new Set(options.outputs);
  const sources = documents.filter((document) => !outputs.has(resolve(base, document.name)));
  log.info({ documents: sources.length, problems: problems.length, base }, 'read');
  if (sources.length === 0) throw nothingRead(problems);
  return { documents: applySourceHints(sources, using.loaded.config.sources), problems, base };
}

/** What to throw when not one document is left to work on; the problems say why. */
export const nothingRead = (problems: readonly Problem[]): InputError =>
  new InputError([...problems, { code: 'no-document', message: 'No document could be read.' }]);
