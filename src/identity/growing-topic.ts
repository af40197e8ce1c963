import type { Candidate } from './features.ts';

/**
 * Members of a topic that a claim is compared with, the most specified first: what many sources state in as many wordings would otherwise
 * take time that grows with the square of their number, and the thousandth wording tells nothing that the first ones do not.
 */
const MOST_RIVALS = 48;

/** A topic while it grows. Members that say the same in the same words are compared once. */
export interface GrowingTopic {
  readonly members: Candidate[];
  /** The first member of each wording. */
  readonly distinct: Candidate[];
  readonly seen: Set<string>;
  /** By source, the other members: a claim is compared with all members of its own source. */
  readonly repeated: Map<string, Repeated>;
}

/** Members of one source besides the distinct ones, in order; for those that say all the same the first of them stands. */
interface Repeated {
  readonly members: Candidate[];
  readonly firsts: Map<string, Candidate>;
}

export const newTopic = (): GrowingTopic => ({ members: [], distinct: [], seen: new Set(), repeated: new Map() });

export function join(topic: GrowingTopic, candidate: Candidate): void {
  topic.members.push(candidate);
  if (!topic.seen.has(candidate.wording) && topic.distinct.length < MOST_RIVALS) {
    topic.seen.add(candidate.wording);
    topic.distinct.push(candidate);
    return;
  }
  const { source } = candidate.claim;
  const { members, firsts } = topic.repeated.get(source) ?? { members: [], firsts: new Map<string, Candidate>() };
  topic.repeated.set(source, { members, firsts });
  const all = allThatIsSaid(candidate);
  const first = all === undefined ? candidate : (firsts.get(all) ?? candidate);
  if (all !== undefined) firsts.set(all, first);
  members.push(first);
}

const said = new WeakMap<Candidate, string>();

/** All of a claim on which a relation can depend, besides its source; undefined where it is tied to certain others. */
export function allThatIsSaid(candidate: Candidate): string | undefined {
  const { claim, partOf, wording } = candidate;
  if (claim.converts !== undefined || claim.derived !== undefined || partOf.length > 0) return undefined;
  // Asked for anew by every topic that a claim is held against.
  const known = said.get(candidate) ?? JSON.stringify([wording, claim.when, claim.implied, claim.value]);
  said.set(candidate, known);
  return known;
}
