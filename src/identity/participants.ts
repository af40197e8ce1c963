import { sameName } from '../model/names.ts';
import type { Candidate } from './features.ts';

export type SameParticipant = (a: string, b: string) => boolean;

/** Names are the same by form or by an alias that the lexicon or a source states. */
export function createSameParticipant(aliases: Readonly<Record<string, readonly string[]>>): SameParticipant {
  const canonical = new Map<string, string>();
  for (const [name, others] of Object.entries(aliases)) {
    canonical.set(name.toLowerCase(), name);
    for (const other of others) canonical.set(other.toLowerCase(), name);
  }
  const resolve = (name: string): string => canonical.get(name.toLowerCase()) ?? name;
  return (a, b) => a === b || sameName(resolve(a), resolve(b));
}

const has = (names: readonly string[], name: string, same: SameParticipant): boolean =>
  names.some((other) => same(other, name));

/** Of participants taken from context only the likeliest count. */
const LIKELY = 6;

const likely = (candidate: Candidate): readonly string[] =>
  candidate.impliedSubject ? candidate.claim.subject.slice(0, LIKELY) : candidate.claim.subject;

/** Whether two claims can be about the same participants: none that distinguishes one is missing from the other's rivals. */
export function sameParticipants(a: Candidate, b: Candidate, same: SameParticipant): boolean {
  const left = a.claim.subject;
  const right = b.claim.subject;
  if (left.length === 0 || right.length === 0) return true;
  if (a.impliedSubject || b.impliedSubject) {
    const [likelyLeft, likelyRight] = [likely(a), likely(b)];
    return likelyLeft.some((name) => has(likelyRight, name, same));
  }
  const mainOfLeft = left[0] as string;
  const mainOfRight = right[0] as string;
  if (!same(mainOfLeft, mainOfRight)) return false;
  const restOfLeft = left.filter((name) => !has(right, name, same));
  const restOfRight = right.filter((name) => !has(left, name, same));
  return restOfLeft.length === 0 || restOfRight.length === 0;
}
