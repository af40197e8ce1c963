import type { Claim } from '../model/claim.ts';
import type { Agreement, Finding, Reason } from '../model/report.ts';
import { agreementOf } from './agreements.ts';
import { cleared, type Named } from './cleared.ts';
import { type Disagreements, disagreementsOf } from './disagreements.ts';
import { excusedIn, failuresOf } from './excused.ts';
import { type Bench, findingsOf, type LabellingBench } from './findings.ts';
import type { Judgement, WitnessOf } from './gather.ts';
import { buildSides, byPrecision, type Sides } from './sides.ts';
import { type TopicRules, topicRules, workedOutInside } from './topic-rules.ts';
import { traceOfCleared } from './trace.ts';

export type { Named } from './cleared.ts';
export type { Bench } from './findings.ts';
export { type Gathered, gather, gatherFindings, type Judgement, type WitnessOf } from './gather.ts';
export { type LookAlike, listedOf, MOST_LISTED, mostAlike } from './listed.ts';
export { type TopicRules, targetOf, topicRules } from './topic-rules.ts';

/** Claims of one key, grouped by what they speak of. Every two claims of a topic can be compared. */
export interface Case {
  readonly topics: readonly (readonly Claim[])[];
  readonly apart: readonly {
    readonly reason: Reason;
    readonly left: readonly Claim[];
    readonly right: readonly Claim[];
    /** 0 to 1; of many the least alike are not listed. */
    readonly likeness?: number;
  }[];
  /** Shares that may explain why two sums differ. */
  readonly shares: readonly Claim[];
  /** Name of the witness that a source stands for: itself, or the source it copies. */
  readonly witnessOf: WitnessOf;
  /** Publisher of a source, else its name. */
  readonly labelOf: (source: string) => string;
  /** Day on which a source appeared, ISO 8601; absent where it does not say. */
  readonly publishedOf?: (source: string) => string | undefined;
}

interface JudgedTopic {
  readonly claims: readonly Claim[];
  readonly topic: TopicRules;
  readonly built: Sides;
  readonly disagreements: Disagreements;
}

function judgeTopic(bench: Bench, claims: readonly Claim[]): JudgedTopic {
  const topic = topicRules(claims, bench);
  if (topic.rules.length === 0) return { claims, topic, built: NO_SIDES, disagreements: NO_DISAGREEMENTS };
  const built = buildSides(claims, topic.levelOf, topic.standingOf);
  return { claims: [...claims].sort(byPrecision), topic, built, disagreements: disagreementsOf(topic, built) };
}

const NO_SIDES: Sides = { sides: [], vague: [], farBounds: [] };
const NO_DISAGREEMENTS: Disagreements = { found: [], excused: [], failures: [] };

/** Parts that add up to what their source states: nothing to flag, but an editor may wonder. */
function addsUp({ claims, built }: JudgedTopic, bench: Bench): Named[] {
  const workedOut = workedOutInside(claims);
  const stated = claims.filter((claim) => claim !== workedOut);
  if (workedOut === undefined || built.sides.length !== 1) return [];
  return [cleared('subtotal', stated, [workedOut], bench.lexicon)];
}

/** What was compared and is no finding because the rule gives its level no severity. */
function withoutSeverity(
  { topic }: JudgedTopic,
  level: 'vague' | 'far-bound' | 'conflict',
  main: readonly Claim[],
  others: readonly Claim[],
  bench: Bench,
): Named[] {
  const [a, b] = [main[0], others[0]];
  if (a === undefined || b === undefined) return [];
  const rule = topic.ownerOf(a, b);
  const because = `The rule gives ${level} no severity, so it makes no finding`;
  const trace =
    rule === undefined ? undefined : traceOfCleared({ sides: [main, others], rule, levelOf: topic.levelOf }, because);
  return [cleared(level === 'conflict' ? 'rule' : level, main, others, bench.lexicon, trace)];
}

/** Claims of sides that contradict the first one where the rule does not mind. */
function leftByRule({ topic, built }: JudgedTopic): Claim[] {
  const [a, ...others] = built.sides.map((side) => side[0] as Claim);
  if (a === undefined) return [];
  return others.filter(
    (b) => topic.levelOf(a, b) === 'conflict' && topic.ownerOf(a, b)?.severity.conflict === undefined,
  );
}

function clearedInside(judged: JudgedTopic, bench: Bench, flaggedVague: boolean): Named[] {
  const { built } = judged;
  const main = built.sides[0];
  if (main === undefined) return [];
  const byRule = withoutSeverity(judged, 'conflict', main, leftByRule(judged), bench);
  if (built.farBounds.length === 0 && built.vague.length === 0) return [...byRule, ...addsUp(judged, bench)];
  return [
    ...byRule,
    ...withoutSeverity(judged, 'vague', main, flaggedVague ? [] : built.vague, bench),
    ...withoutSeverity(judged, 'far-bound', main, built.farBounds, bench),
  ];
}

/** Says of every topic of one key whether its claims can all be true. Pure: depends on claims, rules and comparators alone. */
export function judge(known: Case, bench: Bench): Judgement {
  const judged = known.topics.map((claims) => judgeTopic(bench, claims));
  const { labelOf, publishedOf = () => undefined } = known;
  const labelling: LabellingBench = { ...bench, labelOf, publishedOf, shares: known.shares };
  const findings: Finding[] = [];
  const inside: Named[] = [];
  const agreements: Agreement[] = [];
  for (const topic of judged) {
    const found = findingsOf(labelling, topic.claims, topic.disagreements.found, topic.topic.levelOf);
    findings.push(...found);
    const flaggedVague = found.some((finding) => finding.level === 'vague');
    inside.push(
      ...clearedInside(topic, bench, flaggedVague),
      ...excusedIn(topic.disagreements, topic.topic.levelOf, bench.lexicon),
    );
    // That names are spelled alike confirms nothing.
    if (topic.claims[0]?.value.type === 'name') continue;
    for (const side of topic.built.sides) {
      const agreement = agreementOf(topic.claims, side, known.witnessOf, bench.lexicon);
      if (agreement !== undefined) agreements.push(agreement);
    }
  }
  const between = known.apart.map(({ reason, left, right, likeness = 0 }) => ({
    entry: cleared(reason, left, right, bench.lexicon),
    likeness,
  }));
  const problems = failuresOf(judged.map(({ disagreements }) => disagreements));
  return { findings, cleared: inside, lookAlikes: between, agreements, problems };
}

/** An entry of a page that is kept up to date, replaced by a later one. */
export const replaced = (earlier: Claim, later: Claim, { lexicon }: Bench): Named =>
  cleared('superseded', [later], [earlier], lexicon);
