import { dirname, resolve } from 'node:path';
import { openFile } from '../ingest/index.ts';
import type { Log } from '../io/log.ts';
import { type DocumentStream, readPaths } from '../io/read.ts';
import type { Kit } from '../kit.ts';
import { InputError } from '../model/problem.ts';
import type { Problem } from '../model/report.ts';
import type { RawDocument } from '../model/source.ts';
import { applySourceHints, type LoadedConfig, type SourceHint } from './config/index.ts';
import type { Environment } from './environment.ts';
import { progressOf } from './progress.ts';

export interface ReadOptions {
  readonly quiet: boolean;
  readonly stdinFilename?: string;
  /** Absolute paths of the files about to be written: a report of an earlier run is no source of this one. */
  readonly outputs: readonly string[];
  /** True for commands that can read large files in pieces. */
  readonly inPieces?: boolean;
}

export interface SourcesRead {
  readonly documents: readonly RawDocument[];
  /** Pieces of large files, one at a time; empty where there is none. */
  readonly streams: readonly DocumentStream[];
  readonly problems: readonly Problem[];
  /** Folder that the names of the documents start from. */
  readonly base: string;
}

/**
 * Reads what the user named, the working folder if nothing. Names start from the folder of the configuration file if there is one.
 * @throws InputError if no document could be read at all.
 */
export async function readSources(
  paths: readonly string[],
  options: ReadOptions,
  { kit, loaded }: { readonly kit: Kit; readonly loaded: LoadedConfig },
  environment: Environment,
  log: Log,
): Promise<SourcesRead> {
  const { cwd, stdin } = environment;
  const onProgress = progressOf(environment, options.quiet);
  const { documents, streams, problems, base } = await readPaths(paths.length === 0 ? ['.'] : paths, {
    cwd,
    ...(loaded.file === undefined ? {} : { base: dirname(loaded.file) }),
    ...(options.stdinFilename === undefined ? {} : { stdinName: options.stdinFilename }),
    ...(onProgress === undefined ? {} : { onProgress }),
    stdin,
    extensions: [...kit.formats, ...kit.decoders].flatMap(({ extensions }) => extensions),
    open: (file) => openFile(file, kit.decoders),
    lineEndings: options.inPieces === true ? LINE_ENDINGS : [],
  });
  const outputs = new Set(options.outputs);
  const sources = documents.filter((document) => !outputs.has(resolve(base, document.name)));
  log.info({ documents: sources.length, problems: problems.length, base }, 'read');
  if (sources.length === 0 && streams.length === 0) throw nothingRead(problems);
  const hints = loaded.config.sources;
  const hinted = streams.map(({ name, pieces }) => ({ name, pieces: () => withHints(pieces(), hints) }));
  return { documents: applySourceHints(sources, hints), streams: hinted, problems, base };
}

/** Formats that hold one document a line. */
const LINE_ENDINGS = ['.jsonl', '.ndjson'];

async function* withHints(
  pieces: AsyncIterable<RawDocument>,
  hints: readonly SourceHint[],
): AsyncGenerator<RawDocument> {
  for await (const piece of pieces) yield* applySourceHints([piece], hints);
}

/** Documents in batches that fit in memory: what was read whole, then each piece of what is large. */
export async function* batchesOf(
  documents: readonly RawDocument[],
  streams: readonly DocumentStream[],
): AsyncGenerator<readonly RawDocument[]> {
  if (documents.length > 0) yield documents;
  for (const { pieces } of streams) for await (const piece of pieces()) yield [piece];
}

/** What to throw when not one document is left to work on; the problems say why. */
export const nothingRead = (problems: readonly Problem[]): InputError =>
  new InputError([...problems, { code: 'no-document', message: 'No document could be read.' }]);
