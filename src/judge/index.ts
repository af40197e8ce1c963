import type { Claim } from '../model/claim.ts';
import { type Agreement, type Cleared, type Finding, type Problem, type Reason, SEVERITIES } from '../model/report.ts';
import { agreementOf } from './agreements.ts';
import { cleared } from './cleared.ts';
import { type Disagreements, disagreementsOf } from './disagreements.ts';
import { excusedIn, failuresOf } from './excused.ts';
import { type Bench, findingsOf, type LabellingBench, numbered } from './findings.ts';
import { buildSides, byPrecision, type Sides } from './sides.ts';
import { topicRules, workedOutInside } from './topic-rules.ts';

export type { Bench } from './findings.ts';
export { type TopicRules, topicRules } from './topic-rules.ts';

/** Claims grouped by what they speak of. Every two claims of a topic can be compared. */
export interface Case {
  readonly topics: readonly (readonly Claim[])[];
  readonly apart: readonly { readonly reason: Reason; readonly left: number; readonly right: number }[];
  readonly superseded: readonly { readonly earlier: Claim; readonly later: Claim }[];
  /** Name of the witness that a source stands for: itself, or the source it copies. */
  readonly witnessOf: (source: string) => string;
  /** Publisher of a source, else its name. */
  readonly labelOf: (source: string) => string;
  /** Day on which a source appeared, ISO 8601; absent where it does not say. */
  readonly publishedOf?: (source: string) => string | undefined;
}

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly cleared: readonly Cleared[];
  readonly agreements: readonly Agreement[];
  /** Rules that could not be applied to some of the claims. */
  readonly problems: readonly Problem[];
}

interface JudgedTopic {
  readonly claims: readonly Claim[];
  readonly built: Sides;
  readonly disagreements: Disagreements;
}

function judgeTopic(bench: Bench, claims: readonly Claim[]): JudgedTopic {
  const topic = topicRules(claims, bench);
  if (topic.rules.length === 0) return { claims, built: NO_SIDES, disagreements: NO_DISAGREEMENTS };
  const built = buildSides(claims, topic.levelOf);
  return { claims: [...claims].sort(byPrecision), built, disagreements: disagreementsOf(topic, built) };
}

const NO_SIDES: Sides = { sides: [], vague: [], farBounds: [] };
const NO_DISAGREEMENTS: Disagreements = { found: [], excused: [], failures: [] };

/** Parts that add up to what their source states: nothing to flag, but an editor may wonder. */
function addsUp({ claims, built }: JudgedTopic, bench: Bench): Cleared[] {
  const workedOut = workedOutInside(claims);
  const stated = claims.filter((claim) => claim !== workedOut);
  if (workedOut === undefined || built.sides.length !== 1) return [];
  return [cleared('subtotal', stated, [workedOut], bench.lexicon)];
}

function clearedInside(topic: JudgedTopic, bench: Bench, flaggedVague: boolean): Cleared[] {
  const { built } = topic;
  const main = built.sides[0];
  if (main === undefined) return [];
  if (built.farBounds.length === 0 && built.vague.length === 0) return addsUp(topic, bench);
  const entries: Cleared[] = [];
  if (built.vague.length > 0 && !flaggedVague) entries.push(cleared('vague', main, built.vague, bench.lexicon));
  if (built.farBounds.length > 0) entries.push(cleared('far-bound', main, built.farBounds, bench.lexicon));
  return entries;
}

const witnesses = (finding: Finding, witnessOf: Case['witnessOf']): number =>
  new Set(finding.sides.flatMap((side) => side.claims.map((claim) => witnessOf(claim.source)))).size;

/** Largest over smallest figure of the sides, as a measure of how far they are apart. */
function gap(finding: Finding): number {
  const figures = finding.sides.flatMap((side) =>
    side.claims.flatMap(({ value }) => (value.type === 'quantity' ? [Math.abs(value.max ?? value.min ?? 0)] : [])),
  );
  const low = Math.min(...figures);
  return figures.length === 0 || low === 0 ? 0 : Math.max(...figures) / low;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Severity, independent witnesses, relative gap, then topic and place, so that the order of sources plays no part. */
function inOrder(findings: readonly Finding[], witnessOf: Case['witnessOf']): Finding[] {
  const place = (finding: Finding): string =>
    finding.sides.map((side) => side.claims.map((claim) => claim.quote).join()).join();
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      witnesses(b, witnessOf) - witnesses(a, witnessOf) ||
      gap(b) - gap(a) ||
      byText(a.topic.key, b.topic.key) ||
      byText(place(a), place(b)),
  );
}

const sharesIn = (topics: Case['topics']): Claim[] =>
  topics.flat().filter(({ value }) => value.type === 'quantity' && value.dimension === 'share');

/** Says of every topic whether its claims can all be true. Pure: depends on claims, rules and comparators alone. */
export function judge(known: Case, bench: Bench): Judgement {
  const judged = known.topics.map((claims) => judgeTopic(bench, claims));
  const { labelOf, publishedOf = () => undefined } = known;
  const labelling: LabellingBench = { ...bench, labelOf, publishedOf, shares: sharesIn(known.topics) };
  const findings: Finding[] = [];
  const inside: Cleared[] = [];
  const agreements: Agreement[] = [];
  for (const topic of judged) {
    const found = findingsOf(labelling, topic.claims, topic.disagreements.found);
    findings.push(...found);
    const flaggedVague = found.some((finding) => finding.level === 'vague');
    inside.push(...clearedInside(topic, bench, flaggedVague), ...excusedIn(topic.disagreements, bench.lexicon));
    // That names are spelled alike confirms nothing.
    if (topic.claims[0]?.value.type === 'name') continue;
    for (const side of topic.built.sides) {
      const agreement = agreementOf(topic.claims, side, known.witnessOf, bench.lexicon);
      if (agreement !== undefined) agreements.push(agreement);
    }
  }
  const between = known.apart.map(({ reason, left, right }) =>
    cleared(reason, known.topics[left] ?? [], known.topics[right] ?? [], bench.lexicon),
  );
  const replaced = known.superseded.map(({ earlier, later }) =>
    cleared('superseded', [later], [earlier], bench.lexicon),
  );
  return {
    findings: numbered(inOrder(findings, known.witnessOf)),
    cleared: [...replaced, ...inside, ...between],
    agreements: agreements.sort(
      (a, b) => b.witnesses - a.witnesses || byText(a.topic.key, b.topic.key) || byText(a.value, b.value),
    ),
    problems: failuresOf(judged.map(({ disagreements }) => disagreements)),
  };
}
