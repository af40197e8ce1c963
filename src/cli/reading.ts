import { dirname, join, resolve } from 'node:path';
import { type EntryFolder, openEntryFolder } from '../io/entry-folder.ts';
import type { Log } from '../io/log.ts';
import { packageVersion } from '../io/package-version.ts';
import type { Kit } from '../kit.ts';
import { InputError } from '../model/problem.ts';
import type { OutcomeStore } from '../reading/kept.ts';
import { createReaderOf, type Reader } from '../reading/where.ts';
import { loadShipped } from '../shipped.ts';
import type { LoadedConfig } from './config/index.ts';
import { shownPath } from './outputs.ts';
import { systemReason } from './system-errors.ts';

/** How documents are read; nothing of it changes what comes out. */
export interface SpeedOptions {
  /** Threads that read. */
  readonly jobs?: number;
  /** Seconds that one document may take. */
  readonly timeLimit?: number;
  /** Whether to keep what was read for the next run. */
  readonly cache: boolean;
  /** Folder to keep it in, which is wish enough; relative to the working folder. */
  readonly cacheLocation?: string;
}

/** Beside the configuration, else in the working folder. Its dot keeps it from being read as a source. */
const CACHE_NAME = '.gainsay-cache';
/** What it may grow to: the claims of some hundred thousand articles. */
const LARGEST_CACHE = 1024 * 1024 * 1024;

/** Everything that decides what is read out of a document, beside words and rules. */
const programOf = (): string => `${packageVersion()} ${loadShipped().program} ${process.version}`;

interface Asked {
  readonly kit: Kit;
  readonly loaded: LoadedConfig;
  readonly withText?: boolean;
  readonly cwd: string;
  readonly log: Log;
  /** What was kept in memory, where the same run reads several times. */
  readonly memory?: OutcomeStore;
}

/**
 * What documents are read with, while `use` is at work.
 * @throws InputError if nothing can be kept where the user wants it.
 */
export async function withReader<T>(
  options: SpeedOptions,
  asked: Asked,
  use: (reader: Reader) => Promise<T>,
): Promise<T> {
  const { jobs, timeLimit } = options;
  const { kit, loaded, withText = false, log } = asked;
  const folder = await cacheOf(options, asked);
  const store = folder ?? asked.memory;
  const reader = createReaderOf(kit, {
    withText,
    hints: loaded.config.sources,
    ...(jobs === undefined ? {} : { jobs }),
    ...(timeLimit === undefined ? {} : { timeLimit }),
    ...(store === undefined ? {} : { kept: { store, program: programOf() } }),
  });
  try {
    return await use(reader);
  } finally {
    await reader.close();
    await folder?.shrink(LARGEST_CACHE);
    if (folder !== undefined && folder.failed() > 0) log.warn({ documents: folder.failed() }, 'not kept in the cache');
  }
}

async function cacheOf(options: SpeedOptions, { loaded, cwd }: Asked): Promise<EntryFolder | undefined> {
  if (!options.cache && options.cacheLocation === undefined) return undefined;
  const beside = loaded.file === undefined ? cwd : dirname(loaded.file);
  const folder = options.cacheLocation === undefined ? join(beside, CACHE_NAME) : resolve(cwd, options.cacheLocation);
  try {
    return await openEntryFolder(folder);
  } catch (error) {
    const message = `Nothing can be kept there: ${systemReason(error)}.`;
    throw new InputError([{ code: 'cache', file: shownPath(folder, cwd), message }]);
  }
}
