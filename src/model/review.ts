import type { Decision, Report } from './report.ts';

/** What an editor says of one finding; the server adds author, time, and what the decision covers. */
export type DecisionDraft = Pick<Decision, 'finding' | 'status' | 'scope' | 'reason' | 'holds' | 'note'>;

/** Where a running check stands. */
export interface Progress {
  readonly phase: 'reading' | 'extracting' | 'comparing' | 'done';
  readonly documents: number;
  readonly claims: number;
  readonly topics: number;
}

/**
 * Everything the review page is fed: by the server, or inlined in an HTML report, which then is read-only. The server answers before the
 * first check is done: `progress` is there then, the report is empty, and an event of type "report" says when to fetch the state again.
 */
export interface ReviewState {
  /** With texts and blocks of the sources, and with decisions joined. */
  readonly report: Report;
  /** Digest of the report without decisions: changes when sources were read anew. */
  readonly reportRevision: string;
  /** Digest of the decisions file as it was last read. Sent back with every change, so that nothing is overwritten unseen. */
  readonly decisionsRevision: string;
  readonly author: string;
  readonly readOnly: boolean;
  /** Earlier decisions by finding, oldest first; the last is the one that stands. */
  readonly history: Readonly<Record<string, readonly Decision[]>>;
  /** Ids of findings that were near-misses and raised by hand. */
  readonly raised: readonly string[];
  /** Ids of `report.cleared`, in its order, by which they are raised. Absent where nothing can be raised. */
  readonly nearMisses?: readonly string[];
  /** While a check is running. */
  readonly progress?: Progress;
  /** Why the last check or the last reading of the decisions file failed, in words; what is shown is older then. */
  readonly problem?: string;
  /** The decisions file as the user reads its path. */
  readonly decisionsFile?: string;
}

/** POST api/decisions. Several drafts are one step of undo. */
export interface DecisionsRequest {
  readonly decisionsRevision: string;
  readonly drafts: readonly DecisionDraft[];
}

/** POST api/undo: takes back one step of this server, the last one if none is named. */
export interface UndoRequest {
  readonly decisionsRevision: string;
  readonly step?: string;
}

/** POST api/raise: makes a near-miss a confirmed finding, or with `withdraw` a near-miss again. */
export interface RaiseRequest {
  readonly decisionsRevision: string;
  /** One of `ReviewState.nearMisses`, or of `ReviewState.raised` to withdraw. */
  readonly nearMiss: string;
  readonly note?: string;
  readonly withdraw?: boolean;
}

/** Answer to a change: the state after it, and what others changed in the file in between. */
export interface DecisionsResponse {
  readonly state: ReviewState;
  /** Names the step for undo; absent if nothing was changed. */
  readonly step?: string;
  /** Findings whose decision was added or taken back. */
  readonly applied: readonly string[];
  /** Entries that someone else changed since the revision that was sent; drafts for these are not applied. */
  readonly conflicts: readonly { readonly finding: string; readonly theirs: Decision }[];
  /** Further findings that others decided in the meantime; shown, nothing to do. */
  readonly changedMeanwhile: readonly string[];
  /** Drafts on findings that the report no longer holds; not applied. */
  readonly gone: readonly string[];
}

/** Body of every answer with a status of 400 or more. */
export interface ReviewError {
  readonly error: { readonly code: string; readonly message: string };
}

/** Server-sent events of api/events. */
export type ReviewEvent =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'report'; readonly reportRevision: string }
  | { readonly type: 'decisions'; readonly decisionsRevision: string; readonly by: string }
  | { readonly type: 'problem'; readonly message: string };
