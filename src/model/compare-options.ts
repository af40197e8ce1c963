/** Ways of saying how far two values may be apart without being in conflict. */
export const TOLERANCES = ['absolute', 'relative', 'steps'] as const;
export type ToleranceKind = (typeof TOLERANCES)[number];

export type Tolerance =
  /** In the base unit of the dimension: seconds, metres, parts of the whole for shares. */
  | { readonly kind: 'absolute'; readonly most: number; readonly dimension: string; readonly written: string }
  /** Part of the larger of two values, 0 to 1. */
  | { readonly kind: 'relative'; readonly most: number; readonly written: string }
  /** Times the step of the coarser of two figures as written. */
  | { readonly kind: 'steps'; readonly most: number; readonly written: string };

/** What a rule says of how values are compared. A comparator that does not know an option is never given it. */
export interface CompareOptions {
  /** Conflicts up to here are rounding. */
  readonly tolerance?: Tolerance;
}
