import type { Reason } from '../model/report.ts';
import type { Candidate } from './features.ts';
import { fitInto, rememberingRepeated } from './fit.ts';
import { type GrowingTopic, join, newTopic } from './growing-topic.ts';
import { contentLikeness } from './likeness.ts';
import type { RelationOf } from './relation.ts';
import { createTopicIndex } from './topic-index.ts';

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
export function groupTopics(candidates: readonly Candidate[], relation: RelationOf): Grouping {
  const relationOf = rememberingRepeated(relation);
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
