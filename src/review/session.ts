import { historyOf, joinDecisions, nearMissIds, withoutJoined } from '../decisions/index.ts';
import { digest } from '../io/digest.ts';
import { InputError } from '../model/problem.ts';
import type { Decision, Report } from '../model/report.ts';
import type {
  DecisionsRequest,
  DecisionsResponse,
  Progress,
  RaiseRequest,
  ReviewState,
  UndoRequest,
} from '../model/review.ts';
import { completed, raisingOf } from './drafts.ts';
import { createEvents, type Events } from './events.ts';
import type { Change, DecisionStore, Snapshot } from './store.ts';

export interface SessionOptions {
  /** Reads and checks the sources; called again when they change. */
  readonly check: (onProgress: (progress: Progress) => void) => Promise<Report>;
  readonly store: DecisionStore;
  readonly author: string;
  /** The decisions file as the user reads its path. */
  readonly decisionsFile: string;
  readonly version: string;
}

/** One review: a report that is checked anew when sources change, and the decisions on it. */
export interface Session {
  readonly events: Pick<Events, 'subscribe'>;
  readonly state: () => Promise<ReviewState>;
  readonly decide: (request: DecisionsRequest) => Promise<DecisionsResponse>;
  readonly raise: (request: RaiseRequest) => Promise<DecisionsResponse>;
  readonly undo: (request: UndoRequest) => Promise<DecisionsResponse>;
  /**
   * Checks the sources. A failure is what it resolves to; it is told in the state and to the pages, and what was shown stays. Calls while
   * one runs lead to one more.
   */
  readonly recheck: () => Promise<unknown>;
  /** Looks whether someone else wrote the decisions file, and tells the pages. */
  readonly rereadDecisions: () => Promise<void>;
}

/** A report as checked: without decisions. */
interface Checked {
  readonly report: Report;
  readonly revision: string;
  /** Ids of its near-misses, in their order. */
  readonly nearMisses: readonly string[];
}

interface Known {
  checked: Checked;
  progress: Progress | undefined;
  checkProblem: string | undefined;
  fileProblem: string | undefined;
  snapshot: Snapshot | undefined;
}

const NOTHING_YET: Progress = { phase: 'reading', documents: 0, claims: 0, topics: 0 };

const checkedOf = (report: Report): Checked => {
  const bare = withoutJoined(report);
  return { report: bare, revision: digest([JSON.stringify(bare)]), nearMisses: nearMissIds(bare.cleared) };
};

const emptyReport = (version: string): Report => ({
  schema: 1,
  tool: { name: 'gainsay', version },
  sources: [],
  findings: [],
  cleared: [],
  agreements: [],
  problems: [],
});

export function createSession(options: SessionOptions): Session {
  const events = createEvents();
  const known: Known = {
    checked: checkedOf(emptyReport(options.version)),
    progress: NOTHING_YET,
    checkProblem: undefined,
    fileProblem: undefined,
    snapshot: undefined,
  };
  /** The decisions as they are, or as they last could be read. */
  const decisions = async (): Promise<Snapshot | undefined> => {
    try {
      known.snapshot = await options.store.read();
      known.fileProblem = undefined;
    } catch (error) {
      known.fileProblem = inWords(error);
    }
    return known.snapshot;
  };
  const answer = (change: Change, gone: readonly string[] = []): DecisionsResponse => {
    const earlier = known.snapshot?.revision;
    known.snapshot = change.snapshot;
    known.fileProblem = undefined;
    const { revision } = change.snapshot;
    if (earlier !== revision) events.emit({ type: 'decisions', decisionsRevision: revision, by: options.author });
    const { snapshot: _, ...rest } = change;
    return { state: stateOf(known, change.snapshot, options), ...rest, gone };
  };
  const recheck = createRecheck(known, options, events);
  return {
    events,
    recheck,
    state: async () => stateOf(known, await decisions(), options),
    decide: async ({ decisionsRevision, drafts }) => {
      const report = joinDecisions(known.checked.report, (await decisions())?.decisions ?? []);
      const { complete, gone } = completed(drafts, report);
      return answer(await options.store.add(decisionsRevision, complete), gone);
    },
    raise: async ({ decisionsRevision, nearMiss, note, withdraw = false }) => {
      if (withdraw) return answer(await options.store.withdraw(decisionsRevision, [nearMiss]));
      const raising = raisingOf(known.checked.report, nearMiss, note);
      const change = await options.store.add(decisionsRevision, raising === undefined ? [] : [raising]);
      return answer(change, raising === undefined ? [nearMiss] : []);
    },
    undo: async ({ decisionsRevision, step }) => answer(await options.store.undo(decisionsRevision, step)),
    rereadDecisions: async () => {
      const earlier = { revision: known.snapshot?.revision, problem: known.fileProblem };
      const snapshot = await decisions();
      if (known.fileProblem !== undefined && known.fileProblem !== earlier.problem) {
        events.emit({ type: 'problem', message: known.fileProblem });
      }
      if (snapshot !== undefined && snapshot.revision !== earlier.revision) {
        events.emit({ type: 'decisions', decisionsRevision: snapshot.revision, by: lastAuthor(snapshot) });
      }
    },
  };
}

function createRecheck(known: Known, { check }: SessionOptions, events: Events): Session['recheck'] {
  const once = async (): Promise<unknown> => {
    known.progress ??= NOTHING_YET;
    try {
      const report = await check((progress) => {
        known.progress = progress;
        events.emit({ type: 'progress', progress });
      });
      const earlier = known.checked;
      known.checked = checkedOf(report);
      known.checkProblem = undefined;
      known.progress = undefined;
      const { revision } = known.checked;
      if (revision !== earlier.revision) events.emit({ type: 'report', reportRevision: revision });
      return undefined;
    } catch (error) {
      known.checkProblem = inWords(error);
      known.progress = undefined;
      events.emit({ type: 'problem', message: known.checkProblem });
      return error;
    }
  };
  return onceMore(once);
}

/** Runs one at a time: calls while it runs lead to one more run after it, whose result all of them get. */
function onceMore<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const start = (): Promise<T> => {
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (running === undefined) return start();
    next ??= running.then(() => {
      next = undefined;
      return start();
    });
    return next;
  };
}

function stateOf(known: Known, snapshot: Snapshot | undefined, options: SessionOptions): ReviewState {
  const { checked, progress } = known;
  const decisions = snapshot?.decisions ?? [];
  const report = joinDecisions(checked.report, decisions);
  const raised = report.findings.flatMap((finding) => (finding.raised === undefined ? [] : [finding.id]));
  const problem = [known.checkProblem, known.fileProblem].filter((each) => each !== undefined).join('\n');
  return {
    report,
    reportRevision: checked.revision,
    decisionsRevision: snapshot?.revision ?? '',
    author: options.author,
    readOnly: known.fileProblem !== undefined,
    history: Object.fromEntries(historyOf(decisions)),
    raised,
    nearMisses: checked.nearMisses.filter((id) => !raised.includes(id)),
    decisionsFile: options.decisionsFile,
    ...(progress === undefined ? {} : { progress }),
    ...(problem === '' ? {} : { problem }),
  };
}

const lastAuthor = ({ decisions }: Snapshot): string =>
  decisions.reduce<Decision | undefined>(
    (last, each) => (last === undefined || Date.parse(each.at) >= Date.parse(last.at) ? each : last),
    undefined,
  )?.author ?? '';

const inWords = (error: unknown): string =>
  error instanceof InputError
    ? error.problems.map(({ file, line, column, message }) => `${placeOf(file, line, column)}${message}`).join('\n')
    : error instanceof Error
      ? error.message
      : String(error);

const placeOf = (...parts: readonly (string | number | undefined)[]): string => {
  const place = parts.filter((part) => part !== undefined).join(':');
  return place === '' ? '' : `${place}  `;
};
