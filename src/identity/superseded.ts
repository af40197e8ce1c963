import type { Claim } from '../model/claim.ts';
import type { Candidate } from './features.ts';
import type { SameParticipant } from './participants.ts';
import { sameParticipants } from './participants.ts';

/** An earlier entry of a page that is kept up to date, and the later entry that took its place. */
export interface Superseded {
  readonly earlier: Candidate;
  readonly later: Candidate;
}

/** Whether a claim stands under a time of day: an entry of a page that is kept up to date. */
export const isDatedEntry = ({ when, implied }: Claim): boolean =>
  when?.granularity === 'minute' && when.from !== null && implied.includes('when');

const moment = ({ claim }: Candidate): string | undefined =>
  isDatedEntry(claim) ? (claim.when?.from ?? undefined) : undefined;

/** Whether the later entry answers the same question: same attribute, participants and scope, whatever the time. */
function answers(earlier: Candidate, later: Candidate, same: SameParticipant): boolean {
  if (earlier.kind !== later.kind || earlier.claim.attribute !== later.claim.attribute) return false;
  if (!sameParticipants(earlier, later, same)) return false;
  return [...earlier.scope].every(([set, member]) => (later.scope.get(set) ?? member) === member);
}

/** Entries of one live page that a later entry of it replaces. */
export function findSuperseded(candidates: readonly Candidate[], same: SameParticipant): Superseded[] {
  const byQuestion = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (moment(candidate) === undefined) continue;
    const key = `${candidate.kind}|${candidate.claim.attribute}`;
    const entries = byQuestion.get(key) ?? [];
    entries.push(candidate);
    byQuestion.set(key, entries);
  }
  return [...byQuestion.values()].flatMap((entries) => {
    const latestFirst = [...entries].sort((a, b) => ((moment(a) as string) < (moment(b) as string) ? 1 : -1));
    return entries.flatMap((earlier) => {
      const later = latestFirst.find(
        (other) => (moment(other) as string) > (moment(earlier) as string) && answers(earlier, other, same),
      );
      return later === undefined ? [] : [{ earlier, later }];
    });
  });
}
