import { type FSWatcher, watch } from 'node:fs';

/** Editors write a file in several steps; what follows within this time is one change. */
const SETTLED_AFTER_MS = 150;
/** Watchers are few on some systems. */
const MOST_FOLDERS = 500;

export interface Watch {
  /** Folders that are watched; one that is not there is not. */
  readonly folders: ReadonlySet<string>;
  /** Whether something changed of which nobody was told yet. */
  readonly isPending: () => boolean;
  readonly close: () => void;
}

/**
 * Calls back after something directly in one of the folders changed, once for changes in quick succession. `concerns` says whether a
 * file of that name (as the system gives it, "" if it does not) matters. A folder that cannot be watched is left out.
 */
export function watchFolders(
  folders: readonly string[],
  concerns: (name: string) => boolean,
  onChange: () => void,
): Watch {
  let timer: NodeJS.Timeout | undefined;
  const changed = (_: string, name: string | null): void => {
    if (!concerns(name ?? '')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      onChange();
    }, SETTLED_AFTER_MS);
  };
  const watchers = new Map(
    [...new Set(folders)].slice(0, MOST_FOLDERS).flatMap((folder) => {
      const watcher = started(folder, changed);
      return watcher === undefined ? [] : [[folder, watcher] as const];
    }),
  );
  return {
    folders: new Set(watchers.keys()),
    isPending: () => timer !== undefined,
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

function started(folder: string, changed: (event: string, name: string | null) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, changed);
    // A folder that vanishes ends its watch; the program goes on.
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}
