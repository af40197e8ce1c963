import type { Reason } from '../model/report.ts';
import type { Candidate } from './features.ts';
import { contentLikeness } from './likeness.ts';
import type { Relation, RelationOf } from './relation.ts';
import { createTopicIndex } from './topic-index.ts';
import { haveValueInCommon } from './value.ts';

/** Claims that speak of the same property of the same thing: every two of them alike. */
export interface Topic {
  readonly members: readonly Candidate[];
}

/** Two topics that look alike, by their numbers, and what keeps them apart. */
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
const LOOKS_ALIKE = 0.2;
/** Look-alikes kept of one claim, most alike first. */
const MOST_LOOK_ALIKES = 8;

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

/**
 * Members of a topic that a claim is compared with, the most specified first: what many sources state in as many wordings would otherwise
 * take time that grows with the square of their number, and the thousandth wording tells nothing that the first ones do not.
 */
const MOST_RIVALS = 48;

/** A topic while it grows. Members that say the same in the same words are compared once. */
interface GrowingTopic {
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

const newTopic = (): GrowingTopic => ({ members: [], distinct: [], seen: new Set(), repeated: new Map() });

function join(topic: GrowingTopic, candidate: Candidate): void {
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
const allThatIsSaid = ({ claim, partOf, wording }: Candidate): string | undefined =>
  claim.converts !== undefined || claim.derived !== undefined || partOf.length > 0
    ? undefined
    : JSON.stringify([wording, claim.when, claim.implied, claim.value]);

interface Refusal {
  readonly topic: number;
  readonly reason: Reason;
  readonly likeness: number;
}

/** Pairs of topics that look alike, each with the reason for which they looked most alike. */
interface LookAlikes {
  readonly note: (home: number, refusals: readonly Refusal[]) => void;
  readonly sorted: () => Apart[];
}

function collectLookAlikes(): LookAlikes {
  const apart = new Map<string, Apart>();
  return {
    note: (home, refusals) => {
      const nearest = refusals
        .filter(({ topic }) => topic !== home)
        .sort((a, b) => b.likeness - a.likeness || a.topic - b.topic);
      for (const { topic, reason, likeness } of nearest.slice(0, MOST_LOOK_ALIKES)) {
        const [left, right] = [Math.min(home, topic), Math.max(home, topic)];
        const known = apart.get(`${left} ${right}`);
        if (known === undefined || known.likeness < likeness)
          apart.set(`${left} ${right}`, { reason, left, right, likeness });
      }
    },
    sorted: () => [...apart.values()].sort((a, b) => b.likeness - a.likeness || a.left - b.left || a.right - b.right),
  };
}

/** Of other participants only what is said in much the same words looks alike; nobody takes the name or office of one for another's. */
const looksAlike = ({ reason, likeness }: Refusal, { claim }: Candidate): boolean =>
  reason !== 'other-entity' || (likeness >= LOOKS_ALIKE && claim.value.type !== 'name' && claim.value.type !== 'role');

/** Groups the candidates of one key into topics by complete linkage. Their order plays no part. */
export function groupTopics(candidates: readonly Candidate[], relationOf: RelationOf): Grouping {
  const topics: GrowingTopic[] = [];
  const index = createTopicIndex();
  const lookAlikes = collectLookAlikes();
  for (const candidate of [...candidates].sort(canonicalOrder)) {
    const near = index.near(candidate);
    const { best, refusals } = placeOf(topics, near, candidate, relationOf);
    const home = best ?? topics.length;
    if (best === undefined) topics.push(newTopic());
    join(topics[home] as GrowingTopic, candidate);
    const examined = new Set(near);
    const around = index.newest().filter((topic) => !examined.has(topic));
    lookAlikes.note(home, [
      ...refusals.filter((refusal) => looksAlike(refusal, candidate)),
      ...strangers(topics, around, candidate),
    ]);
    index.add(candidate, home);
  }
  return { topics, apart: lookAlikes.sorted() };
}

/** The topic that a claim fits best, and those that refuse it. */
function placeOf(
  topics: readonly GrowingTopic[],
  near: readonly number[],
  candidate: Candidate,
  relationOf: RelationOf,
): { readonly best: number | undefined; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  let best: { topic: number; fit: number; period: string } | undefined;
  for (const topic of near) {
    const fit = fitInto(topics[topic] as GrowingTopic, candidate, relationOf);
    if (fit.reason !== undefined) refusals.push({ topic, reason: fit.reason, likeness: fit.likeness });
    else {
      const placed = { topic, fit: fit.likeness + fit.agreement, period: latestPeriod(topics[topic] as GrowingTopic) };
      if (best === undefined || isBetterPlace(placed, best, candidate)) best = placed;
    }
  }
  return { best: best?.topic, refusals };
}

/** Fits that differ by less are as good. */
const AS_GOOD = 0.1;

const latestPeriod = ({ distinct }: GrowingTopic): string =>
  distinct.reduce((latest, { impliedWhen, claim }) => {
    const from = impliedWhen ? '' : (claim.when?.from ?? '');
    return from > latest ? from : latest;
  }, '');

/** A claim without a period of its own speaks of the latest of several that it fits as well. */
function isBetterPlace(
  place: { readonly fit: number; readonly period: string },
  best: { readonly fit: number; readonly period: string },
  candidate: Candidate,
): boolean {
  if (candidate.impliedWhen && Math.abs(place.fit - best.fit) < AS_GOOD && place.period !== best.period)
    return place.period > best.period;
  return place.fit > best.fit;
}

/** Topics of other attributes whose words are much like those of a claim. */
function strangers(topics: readonly GrowingTopic[], around: readonly number[], candidate: Candidate): Refusal[] {
  return around.flatMap((topic) => {
    const likeness = contentLikeness(candidate, (topics[topic] as GrowingTopic).members[0] as Candidate);
    return likeness >= LOOKS_ALIKE ? [{ topic, reason: 'other-attribute' as const, likeness: likeness / 2 }] : [];
  });
}

/** What an equal value adds to likeness: of several topics that a claim may join, it joins the one that says the same. */
const AGREEMENT = 1;

interface Fit {
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
function fitInto(topic: GrowingTopic, candidate: Candidate, relationOf: RelationOf): Fit {
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
