import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { once } from '../model/once.ts';
import type { Problem } from '../model/report.ts';
import type { RawDocument, RawFile } from '../model/source.ts';
import { type Found, findFiles, unreadable } from './find.ts';
import { lineBatches } from './line-batches.ts';
import { type OpenedFile, openText } from './open-text.ts';

/** 64 MB hold ten million words. What is larger is no document, and would be held in memory several times over while it is read. */
const LARGEST_FILE = 64 * 1024 * 1024;
/** Files read at a time: enough to keep a disk busy. */
const AT_A_TIME = 16;
const STDIN = '-';
const STDIN_NAME = 'stdin';

export interface ReadOptions {
  /** Folder that relative paths start from; by default the working folder. */
  readonly cwd?: string;
  /** Names are relative to it; without it, to the deepest folder common to all paths. */
  readonly base?: string;
  readonly stdinName?: string;
  readonly stdin?: () => Promise<Uint8Array>;
  /** Endings of files that are read out of folders, lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Makes a document of the bytes of a file; by default they are text. Never rejects for what a file holds. */
  readonly open?: (file: RawFile) => Promise<OpenedFile> | OpenedFile;
  readonly onProgress?: (done: number, total: number) => void;
  /** Endings of files that hold one document a line: large ones are handed on unread, to be read in pieces. */
  readonly lineEndings?: readonly string[];
}

export interface ReadResult {
  /** Sorted by name, so that the order of the paths plays no part. */
  readonly documents: RawDocument[];
  readonly problems: Problem[];
  /** Large files of one document a line, sorted by name; each can be read once. */
  readonly streams: readonly DocumentStream[];
  /** Absolute path of the folder that names are relative to. */
  readonly base: string;
  /** Files (and standard input) that the paths stand for, readable or not. */
  readonly matched: number;
}

/** A file that is read in pieces of whole lines. */
export interface DocumentStream {
  readonly name: string;
  readonly pieces: () => AsyncIterable<RawDocument>;
}

/** Bytes from which on a file of one document a line is read in pieces. */
const LARGE = 8 * 1024 * 1024;

async function isStreamed(path: string, endings: readonly string[]): Promise<boolean> {
  if (!endings.some((ending) => path.toLowerCase().endsWith(ending))) return false;
  return stat(path).then(
    ({ size }) => size > LARGE,
    () => false,
  );
}

/** One thing to read, with the name it will have. */
export interface Input {
  readonly name: string;
  /** Undefined if there is too much of it. */
  readonly load: () => Promise<Uint8Array | undefined>;
}

export type Loaded = { readonly file: RawFile } | { readonly problem: Problem };

/** What paths stand for, before any of it is read. */
export interface FoundInputs {
  /** Sorted by name, so that the order of the paths plays no part. */
  readonly inputs: readonly Input[];
  readonly streams: ReadResult['streams'];
  readonly problems: readonly Problem[];
  readonly base: string;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function commonFolder(folders: readonly string[], cwd: string): string {
  const [first = cwd, ...others] = folders;
  return others.reduce((common, folder) => {
    const parts = folder.split(sep);
    const shared = common.split(sep).findIndex((part, index) => part !== parts[index]);
    return shared < 0 ? common : common.split(sep).slice(0, shared).join(sep) || sep;
  }, first);
}

/** Each file once, whichever way it was named: a second way to the same file is no second witness. */
async function distinct(found: readonly Found[]): Promise<string[]> {
  const byRealPath = new Map<string, string>();
  for (const file of found.flatMap(({ files }) => files).sort(byCodeUnits)) {
    const real = await realpath(file).catch(() => file);
    if (!byRealPath.has(real)) byRealPath.set(real, file);
  }
  return [...byRealPath.values()];
}

const tooLarge = (name: string): Problem => ({
  code: 'too-large',
  message: `${name} is larger than ${LARGEST_FILE / 1024 / 1024} MB and was not read.`,
  file: name,
  hint: 'Split it into smaller files.',
});

/** Bytes of a file; undefined, without reading it, if there are too many. */
async function loadFile(path: string): Promise<Uint8Array | undefined> {
  const { size } = await stat(path);
  return size > LARGEST_FILE ? undefined : readFile(path);
}

/** Never rejects for what the user named. */
export async function loadInput({ name, load }: Input): Promise<Loaded> {
  try {
    const bytes = await load();
    if (bytes === undefined || bytes.byteLength > LARGEST_FILE) return { problem: tooLarge(name) };
    return { file: { name, bytes } };
  } catch (error) {
    return { problem: unreadable(name, error) };
  }
}

/** Files are loaded some at a time, and no more before these have been taken. */
export async function* loadAll(
  inputs: readonly Input[],
  onProgress?: ReadOptions['onProgress'],
): AsyncGenerator<{ readonly loaded: Loaded; readonly input: Input }, void, undefined> {
  for (let start = 0; start < inputs.length; start += AT_A_TIME) {
    const some = inputs.slice(start, start + AT_A_TIME);
    const batch = some.map(async (input) => ({ input, loaded: await loadInput(input) }));
    yield* await Promise.all(batch);
    onProgress?.(start + some.length, inputs.length);
  }
}

/** Opened one after the other, so that only one is unpacked in memory. */
async function openAll(inputs: readonly Input[], options: ReadOptions): Promise<OpenedFile[]> {
  const { open = openText, onProgress } = options;
  const opened: OpenedFile[] = [];
  for await (const { loaded } of loadAll(inputs, onProgress))
    opened.push('file' in loaded ? await open(loaded.file) : { documents: [], problems: [loaded.problem] });
  return opened;
}

function stdinInput(options: ReadOptions): Input {
  const { stdin, stdinName = STDIN_NAME } = options;
  const whole = once(() => (stdin === undefined ? Promise.resolve(new Uint8Array()) : stdin()));
  // It comes once; whoever loads it may give its memory away.
  return { name: stdinName, load: async () => Uint8Array.from(await whole()) };
}

const byFile = (a: Problem, b: Problem): number => byCodeUnits(a.file ?? '', b.file ?? '');

/**
 * Finds files, folders, patterns and standard input ("-"). What cannot be found is a problem; never throws for what the user named.
 * A symbolic link that leads out of a named folder is not followed.
 */
export async function findInputs(paths: readonly string[], options: ReadOptions): Promise<FoundInputs> {
  const { cwd = process.cwd() } = options;
  const named = [...new Set(paths)].sort(byCodeUnits);
  const found: Found[] = [];
  for (const path of named) if (path !== STDIN) found.push(await findFiles(path, options.extensions, cwd));
  const folders = found.flatMap(({ folder }) => (folder === undefined ? [] : [folder]));
  const base = options.base === undefined ? commonFolder(folders, cwd) : resolve(cwd, options.base);
  const nameOf = (file: string): string => relative(base, file).split(sep).join('/');
  const files: Input[] = [];
  const streams: DocumentStream[] = [];
  for (const file of await distinct(found)) {
    const name = nameOf(file);
    if (await isStreamed(file, options.lineEndings ?? []))
      streams.push({ name, pieces: () => lineBatches(file, name) });
    else files.push({ name, load: () => loadFile(file) });
  }
  const inputs = [...files, ...(named.includes(STDIN) ? [stdinInput(options)] : [])];
  return {
    inputs: inputs.sort((a, b) => byCodeUnits(a.name, b.name)),
    streams: streams.sort((a, b) => byCodeUnits(a.name, b.name)),
    problems: found.flatMap(({ problems }) => problems).sort(byFile),
    base,
  };
}

/** Finds and reads at once what is not too large. */
export async function readPaths(paths: readonly string[], options: ReadOptions): Promise<ReadResult> {
  const { inputs, streams, problems, base } = await findInputs(paths, options);
  const opened = await openAll(inputs, options);
  return {
    documents: opened.flatMap(({ documents }) => documents),
    problems: [...problems, ...opened.flatMap((part) => part.problems)].sort(byFile),
    base,
    streams,
    matched: inputs.length + streams.length,
  };
}
