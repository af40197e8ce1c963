import type { Claim } from './claim.ts';
import type { Value } from './value.ts';

/** What must be known of a claim's source to compare the claim with others where the source itself is not at hand. */
export interface ClaimContext {
  /** Publisher of the source, if it names one. */
  readonly publisher?: string;
  /** ISO 8601 date on which the source appeared, if it says. */
  readonly published?: string;
  /** First words, folded, of the names that the source is most about, likeliest first; three at most. */
  readonly focus: readonly string[];
  /** Digest of all that the source states: stands for the source without its name. */
  readonly digest: string;
  /** On one claim of each source: hashes of its word sequences, by which near-copies are found; see Sketch. */
  readonly sketch?: string;
  /** Id of the later entry of the same page that replaces this claim. */
  readonly supersededBy?: string;
  /** True for a figure that restates another wrongly in another unit: which is wrong is told of its sentence, and nowhere else. */
  readonly misconverted?: true;
  /** Sums of the source that this claim is a part of: the id of the sum, and the total that the source states for it. */
  readonly partOf?: readonly { readonly sum: string; readonly total: Value }[];
  /** On a value that is worked out: what the source states in its place. */
  readonly stated?: readonly Claim[];
}

/** A claim that says enough of its source to be judged anywhere. The form in which claims travel: a line of JSON each. */
export interface ClaimRecord {
  readonly claim: Claim;
  readonly context: ClaimContext;
}
