import { resolve } from 'node:path';
import { inFiles } from '../check.ts';
import { openFile, splitText } from '../ingest/index.ts';
import type { Log } from '../io/log.ts';
import {
  type FoundInputs,
  findInputs,
  type Input,
  loadAll,
  loadInput,
  type ReadOptions as PathOptions,
} from '../io/read.ts';
import type { Kit } from '../kit.ts';
import type { Problem } from '../model/report.ts';
import type { RawDocument, RawFile } from '../model/source.ts';
import { type Loadable, merged, readAll } from '../reading/read-all.ts';
import type { Reader } from '../reading/where.ts';
import type { Reading } from '../reading.ts';
import type { Environment } from './environment.ts';
import { nothingRead, pathOptions, pathsNamed, type ReadingWith, type ReadOptions } from './read-sources.ts';

/** Formats that hold one document a line. */
const LINE_ENDINGS = ['.jsonl', '.ndjson'];

/** What the user named, before it is read. */
export interface SourcesFound {
  /** Reads all of it; to be called once. What a file comes to is given back before the last one is read. */
  readonly readings: (reader: Reader) => AsyncIterable<Reading>;
  /** What could not be found. */
  readonly problems: readonly Problem[];
  /** Folder that the names of the documents start from. */
  readonly base: string;
  /** Whether there are files too large to hold all that is in them. */
  readonly isLarge: boolean;
}

/** Finds what the user named, the working folder if nothing, to be read some at a time. */
export async function findSources(
  paths: readonly string[],
  options: ReadOptions,
  using: ReadingWith,
  environment: Environment,
  log: Log,
): Promise<SourcesFound> {
  const finding = { ...pathOptions(options, using, environment), lineEndings: LINE_ENDINGS };
  const found = await findInputs(pathsNamed(paths), finding);
  const { problems, base } = found;
  const outputs = new Set(options.outputs);
  const isSource = ({ name }: { readonly name: string }): boolean => !outputs.has(resolve(base, name));
  const [inputs, streams] = [found.inputs.filter(isSource), found.streams.filter(isSource)];
  log.info({ files: inputs.length + streams.length, problems: problems.length, base }, 'found');
  return {
    problems,
    base,
    isLarge: streams.length > 0,
    readings: async function* (reader) {
      const unopened: Problem[] = [];
      const all = loadables({ inputs, streams }, using, finding.onProgress, (problem) => unopened.push(problem));
      for await (const outcomes of readAll(all, reader)) {
        environment.interrupted?.throwIfAborted();
        yield* outcomes;
      }
      yield { read: [], problems: [], unopened };
    },
  };
}

/** Files as they are; those that hold a document a line line by line, so that each can be read, kept and left out by itself. */
async function* loadables(
  { inputs, streams }: Pick<FoundInputs, 'inputs' | 'streams'>,
  { kit }: ReadingWith,
  onProgress: PathOptions['onProgress'],
  complain: (problem: Problem) => void,
): AsyncGenerator<Loadable, void, undefined> {
  for await (const { loaded, input } of loadAll(inputs, onProgress)) {
    if ('problem' in loaded) complain(loaded.problem);
    else if (LINE_ENDINGS.some((ending) => input.name.toLowerCase().endsWith(ending))) {
      const { documents, problems } = await openFile(loaded.file, kit.decoders);
      for (const problem of problems) complain(problem);
      for (const document of documents) yield* linesOf(document, kit);
    } else yield fileOf(loaded.file, input);
  }
  for (const { pieces } of streams) for await (const piece of pieces()) yield* linesOf(piece, kit);
}

function fileOf(file: RawFile, input: Input): Loadable {
  const unread = { input: file, isMovable: true };
  // A file that has gone in the meantime has nothing to be read any more.
  const gone = { ...unread, input: { ...file, bytes: new Uint8Array() } };
  const again = async (): Promise<Loadable> => {
    const loaded = await loadInput(input);
    return 'file' in loaded ? { ...unread, input: loaded.file } : gone;
  };
  return { ...unread, again };
}

function* linesOf(raw: RawDocument, { formats }: Kit): Generator<Loadable> {
  for (const input of splitText(raw, formats)) yield { input };
}

/** All that was read, as one. @throws InputError if that is no document at all. */
export async function gathered(
  readings: AsyncIterable<Reading>,
  problems: readonly Problem[],
): Promise<Required<Reading>> {
  const all = await merged(readings);
  if (all.read.length === 0) throw nothingRead([...inFiles([...problems, ...all.unopened]), ...all.problems]);
  return all;
}
