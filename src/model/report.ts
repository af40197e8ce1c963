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

export type DecisionStatus = 'confirmed' | 'dismissed' | 'resolved' | 'open';

export interface Decision {
  readonly finding: string;
  readonly state: string;
  readonly status: DecisionStatus;
  readonly scope: 'finding' | 'topic' | 'rule-and-sources';
  readonly reason?: 'same-meaning' | 'other-scope' | 'other-time' | 'source-error' | 'not-important' | 'other';
  readonly holds?: { readonly value: string; readonly source: string };
  readonly note?: string;
  readonly author: string;
  readonly at: string;
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
  /** Two or more; every claim stands on one side. */
  readonly sides: readonly Side[];
  readonly trace: readonly { readonly step: string; readonly detail: string }[];
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
