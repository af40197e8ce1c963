import type { Claim } from '../model/claim.ts';

/** Scopes of counts that go on changing: "brings the number to four", "one person is still missing". */
const RISEN = 'stage: risen';
const LEFT_OVER = 'stage: left over';

const middleOf = ({ value }: Claim): number | undefined =>
  value.type !== 'quantity' || value.min === null || value.max === null ? undefined : (value.min + value.max) / 2;

const timeOf = ({ when }: Claim): string | undefined => when?.from ?? undefined;

/** Whether one claim names an earlier time than another; times are compared as finely as both are given. */
function isEarlier(a: Claim, b: Claim): boolean {
  const [left, right] = [timeOf(a), timeOf(b)];
  if (left === undefined || right === undefined) return false;
  const length = Math.min(left.length, right.length);
  return left.slice(0, length) < right.slice(0, length);
}

/** Whether a claim says that the count has moved on, in the direction in which it stands to all of some others, none of which is later. */
function movesOn(later: Claim, earlier: readonly Claim[]): boolean {
  const direction = later.scope.includes(RISEN) ? 1 : later.scope.includes(LEFT_OVER) ? -1 : 0;
  const reached = middleOf(later);
  if (direction === 0 || reached === undefined) return false;
  return earlier.every((claim) => {
    const before = middleOf(claim) ?? (claim.value.type === 'quantity' ? (claim.value.min ?? claim.value.max) : null);
    return before !== null && Math.sign(reached - before) === direction && !isEarlier(later, claim);
  });
}

/** Whether one of two sides is an earlier count of what the other says has moved on since: no contradiction, but an update. */
export const isUpdate = (left: readonly Claim[], right: readonly Claim[]): boolean =>
  left.some((claim) => movesOn(claim, right)) || right.some((claim) => movesOn(claim, left));
