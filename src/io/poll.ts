import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { kindOfPath, listFiles, listFolders } from './files.ts';

/** Milliseconds between two looks. Looking works on every file system and with editors that replace files; being told does not. */
const BETWEEN_LOOKS = 300;
/** Looking at ten thousand files takes a tenth of a second or two, which must not be most of what the machine does. */
const FILES_A_MILLISECOND = 10;
const DEEPEST_FOLDER = 32;

async function filesUnder(path: string, endings: readonly string[], depth = 0): Promise<string[]> {
  const kind = await kindOfPath(path);
  if (kind !== 'folder') return kind === 'file' ? [path] : [];
  const inner = depth === DEEPEST_FOLDER ? [] : await listFolders(path);
  const below = await Promise.all(inner.map((folder) => filesUnder(folder, endings, depth + 1)));
  return [...(await listFiles(path, endings)), ...below.flat()];
}

/** Path → what changes with its content; a path that leads nowhere is left out. */
type State = ReadonlyMap<string, string>;

async function stateOf(paths: readonly string[], endings: readonly string[]): Promise<State> {
  const found = await Promise.all(paths.map((path) => filesUnder(path, endings).catch(() => [])));
  const states = await Promise.all(
    [...new Set(found.flat())].map(async (path) => {
      const entry = await stat(path).catch(() => undefined);
      return entry === undefined ? [] : [[path, `${entry.ino} ${entry.size} ${entry.mtimeMs}`] as const];
    }),
  );
  return new Map(states.flat());
}

const without = (state: State, paths: readonly string[]): State => {
  const some = new Set(paths);
  return new Map([...state].filter(([path]) => !some.has(path)));
};

const changesBetween = (before: State, after: State): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();

export interface Watching {
  /** Endings of the files that count inside folders. */
  readonly endings: readonly string[];
  /** Ends the watching; without it, it goes on for ever. */
  readonly until?: AbortSignal | undefined;
  /** Milliseconds, where there are few files. */
  readonly betweenLooks?: number;
  /** Absolute paths of files that do not count: what the watcher writes itself. */
  readonly except?: readonly string[];
}

/**
 * Watches files, and folders with all that is in them; files may come and go. Yields nothing at once, for what is there already, and then
 * the paths that were added, changed or removed since, once a second look finds no more of it: who saves several files, or one in several
 * steps, makes one change. What changes while the receiver is at work is told after it. `paths` are absolute and asked for
 * anew after each change.
 */
export async function* watchPaths(
  paths: () => Promise<readonly string[]>,
  { endings, until, betweenLooks = BETWEEN_LOOKS, except = [] }: Watching,
): AsyncGenerator<readonly string[], void, undefined> {
  const look = async (at: readonly string[]): Promise<State> => without(await stateOf(at, endings), except);
  const isOver = (): boolean => until?.aborted === true;
  if (isOver()) return;
  let watched = await paths();
  let told = await look(watched);
  let last = told;
  yield [];
  for (;;) {
    const milliseconds = Math.max(betweenLooks, last.size / FILES_A_MILLISECOND);
    // The wait ends with an error when it is over; what to do then is said below.
    await setTimeout(milliseconds, undefined, until === undefined ? {} : { signal: until }).catch(() => undefined);
    if (isOver()) return;
    const now = await look(watched);
    const isSettled = changesBetween(last, now).length === 0;
    last = now;
    const changed = isSettled ? changesBetween(told, now) : [];
    if (changed.length === 0) continue;
    watched = await paths();
    last = await look(watched);
    told = carriedOver(now, last);
    yield changed;
  }
}

/** What was told of paths that are still watched; what only now comes to be watched is no change. */
const carriedOver = (told: State, watched: State): State =>
  new Map([...watched].map(([path, state]) => [path, told.get(path) ?? state]));
