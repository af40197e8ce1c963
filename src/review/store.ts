import {
  type DecisionsFile,
  emptyDecisionsFile,
  newestOf,
  parseDecisions,
  writeDecisions,
} from '../decisions/index.ts';
import { digest } from '../io/digest.ts';
import { readTextFile, realPathOf, removeLeftovers, writeFileAtomically } from '../io/files.ts';
import { withLock } from '../io/lock.ts';
import { InputError } from '../model/problem.ts';
import type { Decision } from '../model/report.ts';
import { addition, differing, type Edit, type NewDecision, reversal, type Seen, withdrawal } from './edits.ts';

export interface StoreOptions {
  /** The decisions file, absolute; it need not exist. */
  readonly path: string;
  /** Its name as problems show it. */
  readonly name: string;
  /** How a new file names the schema in its first line. */
  readonly schema: string;
  readonly author: string;
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string;
}

/** The file as it was at one time. */
export interface Snapshot {
  /** Digest of its text. */
  readonly revision: string;
  readonly file: DecisionsFile;
  readonly decisions: readonly Decision[];
}

export interface Change {
  readonly snapshot: Snapshot;
  /** Names the change for undo; absent if nothing was changed. */
  readonly step?: string;
  readonly applied: readonly string[];
  readonly conflicts: Edit['conflicts'];
  /** Findings that others decided since the known revision. */
  readonly changedMeanwhile: readonly string[];
}

/**
 * The decisions file of a review. Every change reads the file anew under a lock, so that another page, another server, an editor or git
 * may write it in between: what they wrote is kept, and where they decided the same finding their word stays and is told as a conflict.
 * Calls may overlap. All reject with InputError while the file cannot be read as a whole; it is left alone then.
 */
export interface DecisionStore {
  readonly read: () => Promise<Snapshot>;
  /** Adds decisions as one step. `known` is the revision in sight of which they were made. */
  readonly add: (known: string, decisions: readonly NewDecision[]) => Promise<Change>;
  /** Takes every decision on some findings out of the file, as one step. */
  readonly withdraw: (known: string, findings: readonly string[]) => Promise<Change>;
  /** Takes back a step of this store, the last one if none is named. */
  readonly undo: (known: string, step?: string) => Promise<Change>;
}

/** Revisions that a page may still hold. A page with an older one is told of every decision there is. */
const REMEMBERED_REVISIONS = 500;
/** A file that changes at the very moment of writing, again and again, does so for a reason. */
const MOST_ATTEMPTS = 20;

export function createStore(options: StoreOptions): DecisionStore {
  const file = createKnownFile(options);
  const steps = new Map<string, Edit>();
  let count = 0;

  const change = async (known: string, edit: (now: DecisionsFile, seen: Seen) => Edit): Promise<Change> => {
    const { made, ...rest } = await file.change(known, edit);
    if (rest.applied.length === 0) return rest;
    const step = String(++count);
    steps.set(step, made);
    return { ...rest, step };
  };
  return {
    read: file.read,
    add: (known, decisions) =>
      change(known, (now, seen) => addition(now, seen, decisions, { author: options.author, now: options.now() })),
    withdraw: (known, findings) => change(known, (now, seen) => withdrawal(now, seen, findings)),
    undo: async (known, named) => {
      const step = named ?? [...steps.keys()].at(-1) ?? '';
      const done = steps.get(step) ?? { added: [], removed: [] };
      const { made: _, ...rest } = await file.change(known, (now) => reversal(now, done));
      steps.delete(step);
      return rest;
    },
  };
}

interface KnownFile {
  readonly read: () => Promise<Snapshot>;
  readonly change: (
    known: string,
    edit: (now: DecisionsFile, seen: Seen) => Edit,
  ) => Promise<Change & { readonly made: Edit }>;
}

/** The file with what it said at the revisions that pages may hold. */
function createKnownFile(options: StoreOptions): KnownFile {
  const revisions = new Map<string, readonly Decision[]>();
  let latest: Snapshot | undefined;

  const remember = (snapshot: Snapshot): Snapshot => {
    latest = snapshot;
    revisions.delete(snapshot.revision);
    revisions.set(snapshot.revision, snapshot.decisions);
    for (const revision of [...revisions.keys()].slice(0, -REMEMBERED_REVISIONS)) revisions.delete(revision);
    return snapshot;
  };
  const read = async (path: string): Promise<Snapshot> => {
    const text = await textOf(path, options.name);
    const revision = digest([text]);
    return latest?.revision === revision ? latest : remember(snapshotOf(text, revision, options));
  };
  const attempt = async (path: string, known: string, edit: (now: DecisionsFile, seen: Seen) => Edit) => {
    const now = await read(path);
    const seen = newestOf(revisions.get(known) ?? []);
    const made = edit(now.file, seen);
    const result = { made, ...outcomeOf(made, seen, now.decisions) };
    if (result.applied.length === 0) return { snapshot: now, ...result };
    const text = writeDecisions(made.file);
    const isUntouched = async (): Promise<boolean> => digest([await textOf(path, options.name)]) === now.revision;
    if (!(await writeFileAtomically(path, text, isUntouched))) return undefined;
    const decisions = made.file.entries.map(({ decision }) => decision);
    return { snapshot: remember({ revision: digest([text]), file: made.file, decisions }), ...result };
  };
  return {
    read: async () => read(await realPathOf(options.path)),
    change: async (known, edit) => {
      const path = await realPathOf(options.path);
      const patiently = async () => {
        await removeLeftovers(path);
        for (let tries = 0; tries < MOST_ATTEMPTS; tries++) {
          const changed = await attempt(path, known, edit);
          if (changed !== undefined) return changed;
        }
        throw failure(options.name, 'The decisions file keeps changing while it is to be written.');
      };
      return withLock(path, patiently).catch((error) => {
        throw error instanceof InputError ? error : failure(options.name, `Nothing was saved (${codeOf(error)}).`);
      });
    },
  };
}

function outcomeOf(made: Edit, seen: Seen, decisions: readonly Decision[]) {
  const applied = [...new Set([...made.added, ...made.removed].map(({ finding }) => finding))];
  const told = new Set([...applied, ...made.conflicts.map(({ finding }) => finding)]);
  const changedMeanwhile = differing(seen, newestOf(decisions)).filter((finding) => !told.has(finding));
  return { applied, conflicts: made.conflicts, changedMeanwhile };
}

const failure = (file: string, message: string): InputError => new InputError([{ code: 'decisions', file, message }]);

/** Text of the file, empty if there is none. */
async function textOf(path: string, name: string): Promise<string> {
  try {
    return await readTextFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw failure(name, `The decisions file cannot be read (${codeOf(error)}).`);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';

function snapshotOf(text: string, revision: string, { name, schema }: StoreOptions): Snapshot {
  if (text.trim() === '') return { revision, file: emptyDecisionsFile(schema), decisions: [] };
  const { file, problems } = parseDecisions(text, name);
  if (file === undefined) throw new InputError(problems);
  return { revision, file, decisions: file.entries.map(({ decision }) => decision) };
}
