import type { Level, Severity } from './report.ts';
import type { Span } from './span.ts';

/** Where a suppression is written: 1-based line and column of a file. */
export interface SuppressionPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What somebody wants not to be told of, and why. Every criterion that is given must hold; at least one is. */
export interface Suppression {
  /** Ids of rules; absent for all of them. */
  readonly rules?: readonly string[];
  /** Key or label of a topic, without regard to case. */
  readonly topic?: string;
  /** Id of a finding, or the beginning of one. */
  readonly finding?: string;
  /** Glob over names of sources: what they say is not counted. */
  readonly source?: string;
  /** A stretch of one source, offsets into its text: what stands there is not counted. */
  readonly passage?: Span & { readonly source: string };
  readonly by: 'comment' | 'configuration';
  readonly reason: string;
  /** ISO 8601, yyyy-mm-dd: the last day on which it holds; absent for ever. */
  readonly until?: string;
  readonly place: SuppressionPlace;
}

/** Other settings for what rests on some sources only. */
export interface Override {
  /** Globs over names of sources. */
  readonly sources: readonly string[];
  /** Ids of rules whose findings are dropped. */
  readonly off: readonly string[];
  /** Rule id → level → severity; "off" drops findings of that level. */
  readonly severity: Readonly<Record<string, SeverityChanges>>;
}

export type SeverityChanges = Readonly<Partial<Record<Level, Severity | 'off'>>>;

/** A finding that was accepted as it stood. */
export interface BaselineEntry {
  readonly finding: string;
  readonly state: string;
  readonly rule: string;
  /** What the finding said then, for people who read the file. */
  readonly message: string;
}
