import { basename, dirname } from 'node:path';
import { type Watch, watchFolders } from '../io/watch.ts';
import type { Session } from '../review/session.ts';
import type { LoadedConfig } from './config/index.ts';
import type { DecisionsPlace } from './decisions-file.ts';
import type { Reviewed } from './reviewed.ts';

export interface Watches {
  /** Watches the folders that are known now. */
  readonly renew: () => void;
  readonly close: () => void;
}

/** Sources, rules and configuration that change are checked again; a decisions file that someone else wrote is read again. */
export function createWatches(
  session: Session,
  reviewed: Reviewed,
  { path }: DecisionsPlace,
  { file: config }: LoadedConfig,
): Watches {
  const own = basename(path);
  const decisions = createRenewable({
    folders: () => [dirname(path)],
    concerns: (name) => name === own || name === '',
    onChange: () => void session.rereadDecisions(),
  });
  const sources = createRenewable({
    folders: () => [...reviewed.folders(), ...(config === undefined ? [] : [dirname(config)])],
    // Hidden files are what editors and this program write aside.
    concerns: (name) => name !== own && !name.startsWith('.'),
    onChange: () => void session.recheck().then(sources.renew),
  });
  // The folder of the decisions may appear only with the first of them.
  const unsubscribe = session.events.subscribe(({ type }) => {
    if (type === 'decisions') decisions.renew();
  });
  return {
    renew: () => {
      decisions.renew();
      sources.renew();
    },
    close: () => {
      unsubscribe();
      decisions.close();
      sources.close();
    },
  };
}

interface Watched {
  readonly folders: () => readonly string[];
  readonly concerns: (name: string) => boolean;
  readonly onChange: () => void;
}

/** A watch whose folders may become others. What changed while they did is told. */
function createRenewable({ folders, concerns, onChange }: Watched): Watches {
  let watch: Watch | undefined;
  let ended = false;
  return {
    renew: () => {
      const wanted = folders();
      // A check that was under way may come to its end after the review.
      if (ended || (watch !== undefined && wanted.every((folder) => watch?.folders.has(folder)))) return;
      const before = watch;
      watch = watchFolders(wanted, concerns, onChange);
      const isLate = before?.isPending() === true;
      before?.close();
      if (isLate) onChange();
    },
    close: () => {
      ended = true;
      watch?.close();
    },
  };
}
