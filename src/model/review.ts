import type { Decision, Report } from './report.ts';

/** What an editor says of one finding; author and time are the server's to add. */
export type DecisionDraft = Omit<Decision, 'author' | 'at' | 'state'>;

/** Where a running check stands. */
export interface Progress {
  readonly phase: 'reading' | 'extracting' | 'comparing' | 'done';
  readonly documents: number;
  readonly claims: number;
  readonly topics: number;
}

/** Everything the review page is fed: by the server, or inlined in an HTML report, which then is read-only. */
export interface ReviewState {
  /** With texts and blocks of the sources, and with decisions joined. */
  readonly report: Report;
  /** Digest of the report without decisions: changes when sources were read anew. */
  readonly reportRevision: string;
  /** Digest of the decisions file as it was last read. Sent back with every change, so that nothing is overwritten unseen. */
  readonly decisionsRevision: string;
  readonly author: string;
  readonly readOnly: boolean;
  /** Earlier decisions by finding, oldest first. */
  readonly history: Readonly<Record<string, readonly Decision[]>>;
  /** Near-misses that were raised to findings by hand. */
  readonly raised: readonly string[];
}

/** POST api/decisions. Several drafts are one step of undo. */
export interface DecisionsRequest {
  readonly decisionsRevision: string;
  readonly drafts: readonly DecisionDraft[];
}

/** Answer to a change: the state after it, and what others changed in the file in between, in words, if anything. */
export interface DecisionsResponse {
  readonly state: ReviewState;
  /** Entries that someone else changed since the revision that was sent; drafts for these are not applied. */
  readonly conflicts: readonly { readonly finding: string; readonly theirs: Decision }[];
  /** Further findings that others decided in the meantime; shown, nothing to do. */
  readonly changedMeanwhile: readonly string[];
}

/** Server-sent events of api/events. */
export type ReviewEvent =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'report'; readonly reportRevision: string }
  | { readonly type: 'decisions'; readonly decisionsRevision: string; readonly by: string };
