import type { Reason } from '../model/report.ts';
import type { Candidate } from './features.ts';
import { contentLikeness } from './likeness.ts';
import type { RelationOf } from './relation.ts';
import { haveValueInCommon } from './value.ts';

/** Claims that speak of the same property of the same thing: every two of them alike. */
export interface Topic {
  readonly members: readonly Candidate[];
}

/** Two topics that look alike, and what keeps them apart. */
export interface Apart {
  readonly reason: Reason;
  readonly left: number;
  readonly right: number;
  readonly likeness: number;
}

export interface Grouping {
  readonly topics: readonly Topic[];
  readonly apart: readonly Apart[];
}

/** Claims of other attributes count as looking alike from this share of common content words on. */
const LOOKS_ALIKE = 0.34;
/** Topics of one key that are looked at for mere look-alikes; keeps long lists of unlike figures linear. */
const LOOK_ALIKE_LIMIT = 40;

const specificity = (candidate: Candidate): number =>
  (candidate.defined ? 4 : 0) +
  (candidate.impliedSubject ? 0 : 2) +
  (candidate.impliedWhen ? 0 : 1) +
  Math.min(candidate.scope.size, 3) / 4;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Most specified first, so that a claim which leaves something open joins a topic instead of bridging two. Names of files decide last, between sources that state the same. */
function canonicalOrder(a: Candidate, b: Candidate): number {
  return (
    specificity(b) - specificity(a) ||
    byText(a.claim.quote, b.claim.quote) ||
    byText(a.claim.text, b.claim.text) ||
    byText(a.origin, b.origin) ||
    byText(a.claim.source, b.claim.source) ||
    a.claim.start - b.claim.start
  );
}

interface GrowingTopic {
  readonly members: Candidate[];
}

/** Groups candidates into topics by complete linkage. `keysOf` limits what is looked at together. */
export function groupTopics(
  candidates: readonly Candidate[],
  keysOf: (candidate: Candidate) => readonly string[],
  relationOf: RelationOf,
): Grouping {
  const topics: GrowingTopic[] = [];
  const byBucket = new Map<string, Set<number>>();
  const byKey = new Map<string, number[]>();
  const apart = new Map<string, Apart>();

  const note = (left: number, right: number, reason: Reason, likeness: number): void => {
    const pair = `${Math.min(left, right)} ${Math.max(left, right)}`;
    const known = apart.get(pair);
    if (known === undefined || known.likeness < likeness)
      apart.set(pair, { reason, left: Math.min(left, right), right: Math.max(left, right), likeness });
  };

  for (const candidate of [...candidates].sort(canonicalOrder)) {
    const keys = keysOf(candidate);
    const near = new Set(
      keys.flatMap((key) => candidate.buckets.flatMap((bucket) => [...(byBucket.get(`${key}|${bucket}`) ?? [])])),
    );
    const refusals: { topic: number; reason: Reason; likeness: number }[] = [];
    let best: { topic: number; likeness: number } | undefined;
    for (const index of [...near].sort((a, b) => a - b)) {
      const fit = fitInto((topics[index] as GrowingTopic).members, candidate, relationOf);
      if (fit.reason !== undefined) refusals.push({ topic: index, reason: fit.reason, likeness: fit.likeness });
      else if (best === undefined || fit.likeness + fit.agreement > best.likeness) {
        best = { topic: index, likeness: fit.likeness + fit.agreement };
      }
    }
    const home = best?.topic ?? topics.length;
    if (best === undefined) topics.push({ members: [] });
    (topics[home] as GrowingTopic).members.push(candidate);
    for (const refusal of refusals)
      if (refusal.topic !== home) note(home, refusal.topic, refusal.reason, refusal.likeness);
    lookAround(candidate, keys, home, near);
  }

  function lookAround(candidate: Candidate, keys: readonly string[], home: number, near: ReadonlySet<number>): void {
    for (const key of keys) {
      const inKey = byKey.get(key) ?? [];
      for (const other of inKey.slice(-LOOK_ALIKE_LIMIT)) {
        if (other === home || near.has(other)) continue;
        const member = (topics[other] as GrowingTopic).members[0] as Candidate;
        const likeness = contentLikeness(candidate, member);
        if (likeness >= LOOKS_ALIKE) note(home, other, 'other-attribute', likeness / 2);
      }
      if (inKey[inKey.length - 1] !== home) byKey.set(key, [...inKey.slice(-LOOK_ALIKE_LIMIT), home]);
      for (const bucket of candidate.buckets) {
        const homes = byBucket.get(`${key}|${bucket}`) ?? new Set<number>();
        byBucket.set(`${key}|${bucket}`, homes.add(home));
      }
    }
  }
  return {
    topics,
    apart: [...apart.values()].sort((a, b) => b.likeness - a.likeness || a.left - b.left || a.right - b.right),
  };
}

/** What an equal value adds to likeness: of several topics that a claim may join, it joins the one that says the same. */
const AGREEMENT = 1;

/** Mean likeness if every member is alike, else the reason of the member that is most like the candidate. */
function fitInto(
  members: readonly Candidate[],
  candidate: Candidate,
  relationOf: RelationOf,
): { reason?: Reason; likeness: number; agreement: number } {
  let total = 0;
  let agreement = 0;
  let linked = false;
  let refusal: { reason: Reason; likeness: number } | undefined;
  for (const member of members) {
    const relation = relationOf(candidate, member);
    const likeness = contentLikeness(candidate, member);
    if (relation.alike) {
      total += relation.likeness;
      linked ||= relation.linked;
      if (haveValueInCommon(candidate.claim.value, member.claim.value)) agreement = AGREEMENT;
    } else if (refusal === undefined || likeness > refusal.likeness) refusal = { reason: relation.reason, likeness };
  }
  if (refusal !== undefined) return { ...refusal, agreement };
  const likeness = total / members.length;
  return linked ? { likeness, agreement } : { reason: 'other-attribute', likeness, agreement };
}
