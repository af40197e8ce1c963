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

/** Whether two claims can be about the same participants: none that distinguishes one is missing from the other's rivals. */
export function sameParticipants(a: Candidate, b: Candidate, same: SameParticipant): boolean {
  const left = a.claim.subject;
  const right = b.claim.subject;
  if (left.length === 0 || right.length === 0) return true;
  if (a.impliedSubject || b.impliedSubject) {
    if (a.impliedSubject && b.impliedSubject) return left.some((name) => has(right, name, same));
    const [named, implied] = a.impliedSubject ? [right, left] : [left, right];
    return named.some((name) => has(implied, name, same));
  }
  const restOfLeft = left.filter((name) => !has(right, name, same));
  const restOfRight = right.filter((name) => !has(left, name, same));
  return restOfLeft.length === 0 || restOfRight.length === 0;
}
