import type { Landmark } from './source.ts';
import type { DateValue, Value } from './value.ts';

export const CERTAINTIES = ['stated', 'reported', 'rumoured', 'forecast', 'refuted'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** How one value follows from others. */
export const DERIVATIONS = ['sum', 'product', 'complement', 'growth', 'conversion', 'rank', 'definition'] as const;
export type DerivationKind = (typeof DERIVATIONS)[number];

/** The written values that a derived claim follows from, and the arithmetic in words ("128 + 57 + 39 = 224"). */
export interface Derivation {
  readonly how: DerivationKind;
  readonly from: readonly (Landmark & {
    readonly source: string;
    readonly line: number;
    readonly column: number;
    readonly text: string;
    readonly quote: string;
  })[];
  readonly explanation: string;
  /**
   * Ids of the values of the same source that this one must agree with, where the source itself ties them together (a list and its
   * total). It is held against these alone; without them it is compared like any other claim.
   */
  readonly against?: readonly string[];
}

/** One stated value and what it is said of. */
export interface Claim extends Landmark {
  readonly id: string;
  readonly source: string;
  /** Half-open UTF-16 offsets of `text` in the text of the source. */
  readonly start: number;
  readonly end: number;
  /** 1-based, in the raw file. */
  readonly line: number;
  readonly column: number;
  /**
   * Behind the last character of the value in the raw file, where that is not as many columns on as the value has characters: there is
   * markup in it, an escape or a line break.
   */
  readonly ends?: { readonly line: number; readonly column: number };
  /** The written value with its hedge ("more than US$14 billion"). */
  readonly text: string;
  /** The sentence, item or table row that holds it; `text` is part of it. */
  readonly quote: string;
  /** Canonical participants, main one first. */
  readonly subject: readonly string[];
  /** Lexicon attribute, or "count:contractor", or head words. */
  readonly attribute: string;
  /** "killed", "full-time", "pre-money", "phase 2", "headline". */
  readonly scope: readonly string[];
  readonly when?: DateValue;
  readonly speaker?: string;
  readonly origin?: string;
  readonly certainty: Certainty;
  /** Fields supplied by context: "subject", "when", "unit". */
  readonly implied: readonly string[];
  readonly derived?: Derivation;
  /** Id of the claim that this one restates in another unit: "30,000 feet (about 9,100 metres)". */
  readonly converts?: string;
  readonly value: Value;
}

/** A figure that was read and left out, with the reason. Offsets into the text of the source. */
export interface Exclusion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: string;
}
