import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { kindOfPath, listFiles, listFolders } from './files.ts';

/** Milliseconds between two looks. Looking works on every file system and with editors that replace files; being told does not. */
const BETWEEN_LOOKS = 300;
const DEEPEST_FOLDER = 8;

async function filesUnder(path: string, endings: readonly string[], depth = 0): Promise<string[]> {
  const kind = await kindOfPath(path);
  if (kind !== 'folder') return kind === 'file' ? [path] : [];
  const inner = depth === DEEPEST_FOLDER ? [] : await listFolders(path);
  const below = await Promise.all(inner.map((folder) => filesUnder(folder, endings, depth + 1)));
  return [...(await listFiles(path, endings)), ...below.flat()];
}

/** Path → what changes with its content; a path that leads nowhere is left out. */
async function stateOf(paths: readonly string[], endings: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(paths.map((path) => filesUnder(path, endings).catch(() => [])));
  const states = await Promise.all(
    [...new Set(found.flat())].map(async (path) => {
      const entry = await stat(path).catch(() => undefined);
      return entry === undefined ? [] : [[path, `${entry.ino} ${entry.size} ${entry.mtimeMs}`] as const];
    }),
  );
  return new Map(states.flat());
}

const changesBetween = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();

export interface Watching {
  /** Endings of the files that count inside folders. */
  readonly endings: readonly string[];
  /** Ends the watching; without it, it goes on for ever. */
  readonly until?: AbortSignal | undefined;
  readonly betweenLooks?: number;
}

/**
 * Watches files, and folders with all that is in them; files may come and go. Yields the paths that were added, changed or removed since
 * the last time, after each look that finds any. `paths` are absolute and asked for anew after each change.
 */
export async function* watchPaths(
  paths: () => Promise<readonly string[]>,
  { endings, until, betweenLooks = BETWEEN_LOOKS }: Watching,
): AsyncGenerator<readonly string[], void, undefined> {
  let watched = await paths();
  let before = await stateOf(watched, endings);
  const isOver = (): boolean => until?.aborted === true;
  while (!isOver()) {
    // The wait ends with an error when it is over; what to do then is said below.
    await setTimeout(betweenLooks, undefined, until === undefined ? {} : { signal: until }).catch(() => undefined);
    if (isOver()) return;
    const after = await stateOf(watched, endings);
    const changed = changesBetween(before, after);
    before = after;
    if (changed.length === 0) continue;
    yield changed;
    watched = await paths();
    before = await stateOf(watched, endings);
  }
}
