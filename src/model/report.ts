import type { Claim } from './claim.ts';
import type { Block } from './source.ts';

/** What a comparator says of two values. */
export const LEVELS = ['same', 'rounding', 'bound', 'far-bound', 'vague', 'conflict', 'not-comparable'] as const;
export type Level = (typeof LEVELS)[number];

export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Why claims that look alike were not flagged. */
export const REASONS = [
  'other-entity',
  'other-attribute',
  'other-period',
  'other-scope',
  'forecast',
  'superseded',
  'refuted',
  'subtotal',
  'vague',
  'far-bound',
  'estimates',
  'boilerplate',
  'rule',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Source {
  readonly name: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly language?: string;
  readonly published?: { readonly date: string; readonly origin: 'stated' | 'configured' };
  readonly cites?: readonly string[];
  readonly copyOf?: string;
  readonly words: number;
  readonly text?: string;
  readonly blocks?: readonly Pick<Block, 'kind' | 'span'>[];
}

export const DECISION_STATUSES = ['confirmed', 'dismissed', 'resolved', 'open'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

export const DECISION_SCOPES = ['finding', 'topic', 'rule-and-sources'] as const;
export type DecisionScope = (typeof DECISION_SCOPES)[number];

export const DECISION_REASONS = [
  'same-meaning',
  'other-scope',
  'other-time',
  'source-error',
  'not-important',
  'other',
] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

/** What an editor said of one finding at one time. Of several on one finding the newest stands. */
export interface Decision {
  /** Id of the finding, or of the near-miss that the decision raises to one. */
  readonly finding: string;
  /** `Finding.state` when it was decided. */
  readonly state: string;
  /** "open" takes an earlier decision back. */
  readonly status: DecisionStatus;
  readonly scope: DecisionScope;
  readonly reason?: DecisionReason;
  readonly holds?: { readonly value: string; readonly source: string };
  readonly note?: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Label of the topic, for those who read the file. */
  readonly about?: string;
  /** Key of the topic that it covers; there if `scope` is "topic". */
  readonly topic?: string;
  /** Rule and names of sources that it covers; there if `scope` is "rule-and-sources". */
  readonly rule?: string;
  readonly sources?: readonly string[];
}

/** Why a finding is not to be told of. */
export interface FindingSuppression {
  /** A comment in a source, an entry of gainsay.yaml, or the baseline. */
  readonly by: 'comment' | 'configuration' | 'baseline';
  readonly reason: string;
  /** ISO 8601, yyyy-mm-dd: the last day on which it holds. */
  readonly until?: string;
  /** Where it is written; absent for the baseline. */
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
}

export interface Side {
  readonly label: string;
  readonly claims: readonly Claim[];
}

export interface Finding {
  /** v1: digest of rule id + topic key (+ ordinal in text order if a topic has several). */
  readonly id: string;
  /** Digest of the set of distinct normalised values of the sides: differs when an editor must look again. */
  readonly state: string;
  readonly rule: string;
  readonly level: Level;
  readonly severity: Severity;
  readonly topic: {
    readonly key: string;
    readonly label: string;
    readonly subject: readonly string[];
    readonly attribute: string;
  };
  readonly message: string;
  /** Why it may differ, where arithmetic shows it. Never a verdict. */
  readonly why?: string;
  readonly status: 'open' | 'confirmed' | 'dismissed' | 'resolved' | 'changed' | 'suppressed';
  readonly decision?: Decision;
  /** Where the status is "suppressed". */
  readonly suppression?: FindingSuppression;
  /** Two or more; every claim stands on one side. */
  readonly sides: readonly Side[];
  readonly trace: readonly { readonly step: string; readonly detail: string }[];
  /** Only where an editor raised a near-miss to this finding: why it had not been flagged. */
  readonly raised?: { readonly reason: Reason; readonly note: string };
}

export interface Cleared {
  /** Digest of reason, topic key and what is claimed, to name it by; absent in reports of versions that had none. */
  readonly id?: string;
  readonly reason: Reason;
  readonly topic: { readonly key: string; readonly label: string };
  readonly note: string;
  readonly claims: readonly Claim[];
  /** How values that were compared came to be cleared; absent where they were not compared at all. */
  readonly trace?: Finding['trace'];
}

export interface Agreement {
  readonly topic: { readonly key: string; readonly label: string };
  readonly value: string;
  readonly witnesses: number;
  readonly claims: readonly Claim[];
}

/** Something that kept a document, or a part of one, from being read. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly hint?: string;
}

/** Plain JSON; the only input of every renderer. */
export interface Report {
  readonly schema: 1;
  readonly tool: { readonly name: 'gainsay'; readonly version: string };
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  readonly cleared: readonly Cleared[];
  readonly agreements: readonly Agreement[];
  readonly problems: readonly Problem[];
}
