import type { Claim } from '../model/claim.ts';
import type { ClaimContext } from '../model/claim-record.ts';
import type { Candidate } from './features.ts';
import { haveValueInCommon } from './value.ts';

/** A stated value, and what its own source gives it to be worked out from. */
export type TiedPair = readonly [stated: Claim, workedOut: Claim];

/** Derived claims of one source that are held against named claims of it: they need no likeness. */
export function tiedPairs(claims: readonly Claim[]): TiedPair[] {
  const tied = claims.filter((claim) => claim.derived?.against !== undefined);
  if (tied.length === 0) return [];
  const byId = new Map(claims.map((claim) => [claim.id, claim] as const));
  return tied.flatMap((claim) =>
    (claim.derived?.against ?? []).flatMap((id) => {
      const stated = byId.get(id);
      return stated === undefined ? [] : [[stated, claim] as const];
    }),
  );
}

/** A bound is met by many values, so none of them speaks for it. */
const isBound = ({ value }: Claim): boolean => value.type === 'quantity' && (value.min === null || value.max === null);

/**
 * Whether a claim of another source states the very value that is worked out. What a source states is compared with other sources, what it
 * fails to add up to is a matter of that source alone: unless somebody speaks for it. Then all of it is one disagreement.
 */
export const speaksFor = (claim: Claim, [stated, workedOut]: TiedPair): boolean =>
  claim.source !== stated.source &&
  !isBound(workedOut) &&
  !haveValueInCommon(stated.value, workedOut.value) &&
  haveValueInCommon(claim.value, workedOut.value) &&
  !haveValueInCommon(claim.value, stated.value);

const place = ({ source, line, column, text }: Pick<Claim, 'source' | 'line' | 'column' | 'text'>): string =>
  [source, line, column, text].join(' ');

/** The sums of one source that a claim of it is a part of. */
export function partsOfSums(pairs: readonly TiedPair[]): (claim: Claim) => NonNullable<ClaimContext['partOf']> {
  const sums = new Map<string, NonNullable<ClaimContext['partOf']>>();
  for (const [stated, { id, derived }] of pairs) {
    if (derived?.how !== 'sum') continue;
    for (const part of derived.from) {
      const key = place(part);
      sums.set(key, [...(sums.get(key) ?? []), { sum: id, total: stated.value }]);
    }
  }
  return (claim) => (sums.size === 0 ? [] : (sums.get(place(claim)) ?? []));
}

const isTotalOf = (whole: Candidate, part: Candidate): boolean =>
  part.partOf.some(
    ({ total }) =>
      haveValueInCommon(total, whole.claim.value) && !haveValueInCommon(whole.claim.value, part.claim.value),
  );

/** Whether one of two claims is a part of a sum in which the other is a part too, or the total, stated there or with that value elsewhere. */
export function isSubtotal(a: Candidate, b: Candidate): boolean {
  if (a.partOf.length === 0 && b.partOf.length === 0) return false;
  return isTotalOf(a, b) || isTotalOf(b, a) || a.partOf.some(({ sum }) => b.partOf.some((other) => other.sum === sum));
}
