import type { Reason } from '../model/report.ts';
import type { Candidate } from './features.ts';
import { allThatIsSaid, type GrowingTopic } from './growing-topic.ts';
import { contentLikeness } from './likeness.ts';
import type { Relation, RelationOf } from './relation.ts';
import { haveValueInCommon } from './value.ts';

/** What an equal value adds to likeness: of several topics that a claim may join, it joins the one that says the same. */
const AGREEMENT = 1;

export interface Fit {
  readonly reason?: Reason;
  readonly likeness: number;
  readonly agreement: number;
}

/** A member that a claim is compared with, and what came of it. */
interface Compared {
  readonly member: Candidate;
  readonly relation: Relation;
}

/**
 * Mean likeness if every member is alike or is vouched for, else the reason of the member that is most like the candidate. The members
 * are one of each wording, and all of the source of the claim.
 */
export function fitInto(topic: GrowingTopic, candidate: Candidate, relationOf: RelationOf): Fit {
  const repeated = topic.repeated.get(candidate.claim.source)?.members ?? NOBODY;
  const compared = topic.distinct.map((member): Compared => ({ member, relation: relationOf(candidate, member) }));
  const repetitions = compareRepeated(repeated, candidate, relationOf);
  const all = repeated.length === 0 ? compared : [...compared, ...repetitions.values()];
  const linked: Candidate[] = [];
  let agrees = false;
  for (const { member, relation } of all) {
    if (!relation.alike) continue;
    if (relation.linked) linked.push(member);
    agrees ||= haveValueInCommon(candidate.claim.value, member.claim.value);
  }
  const agreement = agrees ? AGREEMENT : 0;
  const strongest = strongestRefusal(all, candidate, linked);
  if (strongest !== undefined) return { ...strongest, agreement };
  let likeness = 0;
  for (const { relation } of compared) if (relation.alike) likeness += relation.likeness;
  for (const one of repeated) {
    const relation = repetitions.get(one)?.relation;
    if (relation?.alike === true) likeness += relation.likeness;
  }
  likeness /= compared.length + repeated.length;
  return linked.length > 0 ? { likeness, agreement } : { reason: 'other-attribute', likeness, agreement };
}

const NOBODY: readonly never[] = [];

/** A source that says one thing over and over is compared with once, so that a topic of its repetitions takes no square of time. */
function compareRepeated(
  repeated: readonly Candidate[],
  candidate: Candidate,
  relationOf: RelationOf,
): ReadonlyMap<Candidate, Compared> {
  const compared = new Map<Candidate, Compared>();
  for (const member of repeated) {
    if (!compared.has(member)) compared.set(member, { member, relation: relationOf(candidate, member) });
  }
  return compared;
}

/** Of the members that are not alike, nor vouched for by a linked one, the one that is most like the candidate. */
function strongestRefusal(
  compared: readonly Compared[],
  candidate: Candidate,
  linked: readonly Candidate[],
): { readonly reason: Reason; readonly likeness: number } | undefined {
  let vouched: boolean | undefined;
  let strongest: { readonly reason: Reason; readonly likeness: number } | undefined;
  for (const { member, relation } of compared) {
    if (relation.alike) continue;
    if (relation.weak === true) {
      vouched ??= isVouchedFor(candidate, linked);
      if (vouched || isVouchedFor(member, linked)) continue;
    }
    const likeness = contentLikeness(candidate, member);
    if (strongest === undefined || likeness > strongest.likeness) strongest = { reason: relation.reason, likeness };
  }
  return strongest;
}

/** A member too little like a claim speaks of the same as that claim if another of the same value does, which stands in one topic with it. */
const isVouchedFor = (member: Candidate, linked: readonly Candidate[]): boolean =>
  linked.some((other) => haveValueInCommon(other.claim.value, member.claim.value));

/**
 * What is found of a claim and a member of another source holds for the next claim too, if that says all the same: copies of one text come
 * one after the other, so that all but the first cost a look each.
 */
export function rememberingRepeated(relationOf: RelationOf): RelationOf {
  let last: Candidate | undefined;
  let known = new Map<Candidate, Relation>();
  return (candidate, member) => {
    if (candidate !== last) {
      if (last === undefined || !saysTheSame(candidate, last)) known = new Map();
      last = candidate;
    }
    if (candidate.claim.source === member.claim.source) return relationOf(candidate, member);
    const remembered = known.get(member);
    if (remembered !== undefined) return remembered;
    const relation = relationOf(candidate, member);
    known.set(member, relation);
    return relation;
  };
}

function saysTheSame(a: Candidate, b: Candidate): boolean {
  if (a.wording !== b.wording) return false;
  const said = allThatIsSaid(a);
  return said !== undefined && said === allThatIsSaid(b);
}
