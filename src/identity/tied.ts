import type { Claim } from '../model/claim.ts';
import type { Value } from '../model/value.ts';
import { haveValueInCommon } from './value.ts';

/** A stated value, and what its own source gives it to be worked out from. */
export type TiedPair = readonly [stated: Claim, workedOut: Claim];

export interface Tied {
  readonly pairs: readonly TiedPair[];
  readonly others: readonly Claim[];
}

/** Splits off derived claims that are held against named claims of their own source: they need no likeness. */
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

/**
 * Topics with the tied pairs among them. What a source states is compared with other sources, what it fails to add up to is a matter of
 * that source alone: a pair is a topic of its own, unless another source states the very value that is worked out. Then all of it is
 * one disagreement.
 */
export function placeTied(topics: readonly (readonly Claim[])[], pairs: readonly TiedPair[]): (readonly Claim[])[] {
  if (pairs.length === 0) return [...topics];
  const homes = new Map(topics.flatMap((topic, index) => topic.map((claim) => [claim.id, index] as const)));
  const placed: (readonly Claim[])[] = [...topics];
  for (const [stated, workedOut] of pairs) {
    const home = homes.get(stated.id);
    const topic = home === undefined ? undefined : placed[home];
    if (home !== undefined && topic?.some((claim) => speaksFor(claim, stated, workedOut)) === true)
      placed[home] = [...topic, workedOut];
    else placed.push([stated, workedOut]);
  }
  return placed;
}

/** A bound is met by many values, so none of them speaks for it. */
const isBound = ({ value }: Claim): boolean => value.type === 'quantity' && (value.min === null || value.max === null);

const speaksFor = (claim: Claim, stated: Claim, workedOut: Claim): boolean =>
  claim.source !== stated.source &&
  !isBound(workedOut) &&
  !haveValueInCommon(stated.value, workedOut.value) &&
  haveValueInCommon(claim.value, workedOut.value) &&
  !haveValueInCommon(claim.value, stated.value);

const place = ({ source, line, column, text }: Pick<Claim, 'source' | 'line' | 'column' | 'text'>): string =>
  [source, line, column, text].join(' ');

/** Whether one of two claims is a part of a sum in which the other is a part too, or the total, stated there or with that value elsewhere. */
export function createSubtotals(pairs: readonly TiedPair[]): (a: Claim, b: Claim) => boolean {
  const sums = pairs.filter(([, { derived }]) => derived?.how === 'sum');
  if (sums.length === 0) return () => false;
  const totals = new Map<string, { readonly sum: string; readonly value: Value }[]>();
  for (const [stated, { id, derived }] of sums)
    for (const part of derived?.from ?? []) {
      const key = place(part);
      totals.set(key, [...(totals.get(key) ?? []), { sum: id, value: stated.value }]);
    }
  const of = (claim: Claim): readonly { readonly sum: string; readonly value: Value }[] =>
    totals.get(place(claim)) ?? [];
  const isTotalOf = (whole: Claim, part: Claim): boolean =>
    of(part).some(({ value }) => haveValueInCommon(value, whole.value) && !haveValueInCommon(whole.value, part.value));
  return (a, b) => {
    const [left, right] = [of(a), of(b)];
    if (left.length === 0 && right.length === 0) return false;
    return isTotalOf(a, b) || isTotalOf(b, a) || left.some(({ sum }) => right.some((other) => other.sum === sum));
  };
}
