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
  /** By source, the members whose wording was seen before: a claim is compared with all members of its own source. */
  readonly repeated: Map<string, Repeated>;
}

/** Members of one source whose wording was seen before, in order; for those that say all the same the first of them stands. */
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
  const said = allThatIsSaid(candidate);
  const first = said === undefined ? candidate : (firsts.get(said) ?? candidate);
  if (said !== undefined) firsts.set(said, first);
  members.push(first);
}

/** All of a claim on which a relation can depend, besides its source; undefined where it is tied to certain others. */
export const allThatIsSaid = ({ claim, partOf, wording }: Candidate): string | undefined =>
  claim.converts !== undefined || claim.derived !== undefined || partOf.length > 0
    ? undefined
    : JSON.stringify([wording, claim.when, claim.implied, claim.value]);
