import { digest } from '../io/digest.ts';
import type { Claim } from '../model/claim.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Reason } from '../model/report.ts';

export { findCopies } from './copies.ts';

import { type Candidate, createCandidateMaker } from './features.ts';
import { type KeyTools, keysOf } from './keys.ts';
import { createSameParticipant } from './participants.ts';
import { createRelation } from './relation.ts';
import { findSuperseded, type Superseded } from './superseded.ts';
import { createSubtotals, placeTied, splitTied } from './tied.ts';
import { type Apart, groupTopics } from './topics.ts';

/** What only the whole corpus knows. */
export interface Facts {
  /** Canonical name → other names of it. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

export const factsOf = (lexicon: Lexicon): Facts => ({ aliases: lexicon.data.aliases });

/** Claims grouped by what they speak of, and what looked alike but is not. */
export interface Identified {
  /** Every two claims of a topic speak of the same property of the same thing. */
  readonly topics: readonly (readonly Claim[])[];
  readonly apart: readonly Apart[];
  readonly superseded: readonly { readonly earlier: Claim; readonly later: Claim }[];
}

/** Decides which claims speak of the same thing. The order of the claims plays no part. */
export function identify(claims: readonly Claim[], lexicon: Lexicon, facts: Facts): Identified {
  const toCandidate = createCandidateMaker(lexicon);
  const same = createSameParticipant(facts.aliases);
  const keyTools = keyToolsOf(lexicon, facts);
  const tied = splitTied(claims);
  const origins = originsOf(claims);
  const candidates = tied.others.map((claim) => toCandidate(claim, origins.get(claim.source) ?? ''));
  const superseded: readonly Superseded[] = findSuperseded(candidates, same);
  const replaced = new Set<Candidate>(superseded.map((pair) => pair.earlier));
  const current = candidates.filter((candidate) => !replaced.has(candidate));
  const grouping = groupTopics(
    current,
    (candidate) => keysOf(candidate, keyTools),
    createRelation(same, createSubtotals(tied.pairs)),
  );
  return {
    topics: placeTied(
      grouping.topics.map((topic) => topic.members.map((member) => member.claim)),
      tied.pairs,
    ),
    apart: grouping.apart,
    superseded: superseded.map((pair) => ({ earlier: pair.earlier.claim, later: pair.later.claim })),
  };
}

/** What keeps two claims apart: the reason, or that no participant or property of theirs is near enough to look at them together. */
export type KeptApart = Reason | 'unrelated';

/** Says of any two claims of a few texts why they are not of one topic; undefined if nothing keeps them apart. For explanations. */
export function createSeparation(
  claims: readonly Claim[],
  lexicon: Lexicon,
  facts: Facts,
): (a: Claim, b: Claim) => KeptApart | undefined {
  const toCandidate = createCandidateMaker(lexicon);
  const keyTools = keyToolsOf(lexicon, facts);
  const relationOf = createRelation(createSameParticipant(facts.aliases), createSubtotals(splitTied(claims).pairs));
  return (a, b) => {
    const [left, right] = [toCandidate(a, ''), toCandidate(b, '')];
    const relation = relationOf(left, right);
    if (!relation.alike) return relation.reason;
    const keys = new Set(keysOf(left, keyTools));
    return keysOf(right, keyTools).some((key) => keys.has(key)) ? undefined : 'unrelated';
  };
}

const keyToolsOf = (lexicon: Lexicon, facts: Facts): KeyTools => ({
  resolve: createResolver(facts.aliases),
  commonnessOf: (word) => lexicon.meaning(lexicon.stem(word)).commonness,
});

/** Source → digest of its quotes and values. */
function originsOf(claims: readonly Claim[]): ReadonlyMap<string, string> {
  const stated = new Map<string, string[]>();
  for (const claim of claims) {
    const parts = stated.get(claim.source) ?? [];
    parts.push(claim.quote, claim.text);
    stated.set(claim.source, parts);
  }
  return new Map([...stated].map(([source, parts]) => [source, digest(parts)]));
}

function createResolver(aliases: Facts['aliases']): (name: string) => string {
  const canonical = new Map(
    Object.entries(aliases).flatMap(([name, others]) => others.map((other) => [other.toLowerCase(), name] as const)),
  );
  return (name) => canonical.get(name.toLowerCase()) ?? name;
}
