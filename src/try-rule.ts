import { extract } from './check.ts';
import { createIdentifier, createSeparation, type KeptApart } from './identity/index.ts';
import { type Bench, targetOf, topicRules } from './judge/index.ts';
import { benchOf, createGrouping, createSourceFacts, factsOf, witnessesIn } from './judging.ts';
import type { Kit } from './kit.ts';
import type { Claim, Exclusion } from './model/claim.ts';
import type { ClaimRecord } from './model/claim-record.ts';
import type { Facts } from './model/facts.ts';
import { LEVELS, type Level } from './model/report.ts';
import { type Expectation, type Rule, type RuleTarget, type TestSource, testSourceName } from './model/rule.ts';
import type { RawDocument } from './model/source.ts';

/** What one rule, alone, makes of a few texts, with all that led to it. */
export interface RuleTrial {
  /** The gravest level that the rule sees between two claims, or that it leaves such a level alone. */
  readonly gives: Expectation;
  readonly claims: readonly Claim[];
  readonly leftOut: readonly (Exclusion & { readonly source: string })[];
  /** Claims that speak of the same thing. */
  readonly topics: readonly TriedTopic[];
  /** Claims of two sources that are not of one topic, and what keeps them apart; up to MOST_APART. */
  readonly apart: readonly { readonly a: Claim; readonly b: Claim; readonly reason: KeptApart }[];
}

export interface TriedTopic {
  readonly claims: readonly Claim[];
  /** What rules may be about in it. */
  readonly target: RuleTarget;
  /** Whether the rule may be about pairs of it. */
  readonly owned: boolean;
  /** Claims that the rule compares, and what comes of it. */
  readonly pairs: readonly TriedPair[];
}

export interface TriedPair {
  readonly a: Claim;
  readonly b: Claim;
  readonly level: Level;
  /** Why the rule leaves the pair alone though it gives the level a severity; ends a sentence. */
  readonly excused?: string;
}

/** More says nothing new of a few sentences. */
const MOST_APART = 24;

/** Tries one rule, alone, on a few texts, which are named source-1.txt, source-2.txt and so on unless they have names. */
export function tryRule(rule: Rule, sources: readonly TestSource[], kit: Kit): RuleTrial {
  const { claims, records, leftOut } = extract(sources.map(rawSource), kit);
  const facts = factsOf(records, kit);
  const bench = benchOf({ ...kit, rules: [rule] }, createSourceFacts(records, witnessesIn(facts)));
  const grouped = topicsOf(records, facts, kit);
  const topics = grouped.map((topic) => triedTopic(topic, rule, bench));
  return { gives: gravestOf(topics), claims, leftOut, topics, apart: keptApart(records, grouped, facts, kit) };
}

/** The topics of all keys, and each claim that is in none as one of its own. */
function topicsOf(records: readonly ClaimRecord[], facts: Facts, kit: Kit): (readonly Claim[])[] {
  const identify = createIdentifier(kit.lexicon, facts);
  const shared = [...createGrouping(facts, kit)(records)].flatMap(([key, under]) => identify(key, under).topics);
  const placed = new Set(shared.flat().map(({ id }) => id));
  return [...shared, ...records.flatMap(({ claim }) => (placed.has(claim.id) ? [] : [[claim]]))];
}

/** What one rule, alone, makes of a few texts: the gravest level that it sees between two of them. */
export const testRule = (rule: Rule, sources: readonly TestSource[], kit: Kit): Expectation =>
  tryRule(rule, sources, kit).gives;

function rawSource(source: TestSource, index: number): RawDocument {
  const name = testSourceName(source, index);
  return typeof source === 'string' ? { name, text: source } : { ...source, name };
}

function gravestOf(topics: readonly TriedTopic[]): Expectation {
  const [gravest] = topics
    .flatMap(({ pairs }) => pairs)
    .sort(
      (a, b) =>
        LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) ||
        Number(a.excused !== undefined) - Number(b.excused !== undefined),
    );
  if (gravest === undefined) return 'nothing';
  return gravest.excused === undefined ? gravest.level : 'excused';
}

/** Claims of two sources, or one that is worked out inside its source and the one that the source states. */
const speakAgainstEachOther = (a: Claim, b: Claim): boolean =>
  a.source !== b.source || a.derived?.against !== undefined || b.derived?.against !== undefined;

function triedTopic(claims: readonly Claim[], rule: Rule, bench: Bench): TriedTopic {
  const target = targetOf(claims);
  const topic = topicRules(claims, bench);
  const tried = (a: Claim, b: Claim): TriedPair[] => {
    if (!speakAgainstEachOther(a, b) || topic.ownerOf(a, b) === undefined) return [];
    const level = topic.levelOf(a, b);
    const ruling = rule.severity[level] === undefined ? undefined : topic.rulingOn(rule, a, b);
    return [{ a, b, level, ...(ruling === undefined || ruling.flagged ? {} : { excused: ruling.because }) }];
  };
  const pairs = claims.flatMap((a, index) => claims.slice(index + 1).flatMap((b) => tried(a, b)));
  return { claims, target, owned: topic.rules.length > 0, pairs };
}

function keptApart(
  records: readonly ClaimRecord[],
  topics: readonly (readonly Claim[])[],
  facts: Facts,
  kit: Kit,
): RuleTrial['apart'] {
  const separation = createSeparation(records, kit.lexicon, facts);
  const found: { readonly a: Claim; readonly b: Claim; readonly reason: KeptApart }[] = [];
  for (const [index, topic] of topics.entries()) {
    for (const a of topic) {
      for (const b of topics.slice(index + 1).flat()) {
        if (found.length === MOST_APART) return found;
        const reason = a.source === b.source || a.value.type !== b.value.type ? undefined : separation(a, b);
        if (reason !== undefined) found.push({ a, b, reason });
      }
    }
  }
  return found;
}
