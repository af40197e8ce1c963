import type { Claim } from '../model/claim.ts';

/** Claims that a source itself ties to others of its own, apart from the rest. */
export interface Tied {
  /** A stated value, and what its source gives it to be worked out from. */
  readonly pairs: readonly (readonly [stated: Claim, workedOut: Claim])[];
  readonly others: readonly Claim[];
}

/**
 * Splits off derived claims that are held against named claims of their own source. They need no likeness, and they join no other topic:
 * what the source states is compared with other sources, what it fails to add up to is a matter of that source alone.
 */
export function splitTied(claims: readonly Claim[]): Tied {
  const tied = claims.filter((claim) => claim.derived?.against !== undefined);
  if (tied.length === 0) return { pairs: [], others: claims };
  const byId = new Map(claims.map((claim) => [claim.id, claim] as const));
  return {
    pairs: tied.flatMap((claim) =>
      (claim.derived?.against ?? []).flatMap((id) => {
        const stated = byId.get(id);
        return stated === undefined ? [] : [[stated, claim] as const];
      }),
    ),
    others: claims.filter((claim) => claim.derived?.against === undefined),
  };
}
