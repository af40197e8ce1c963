import type { Claim } from '../model/claim.ts';
import type { Comparator } from '../model/plugin.ts';
import { type Agreement, type Cleared, type Finding, type Reason, SEVERITIES } from '../model/report.ts';
import type { Rule, RuleTarget } from '../model/rule.ts';
import { agreementOf } from './agreements.ts';
import { cleared, type Named } from './cleared.ts';
import { type Bench, findingsOf, numbered } from './findings.ts';
import { buildSides, byPrecision, contradict, type Sides } from './sides.ts';
import { traceOfCleared } from './trace.ts';

export type { Bench } from './findings.ts';

/** Claims grouped by what they speak of. Every two claims of a topic can be compared. */
export interface Case {
  readonly topics: readonly (readonly Claim[])[];
  readonly apart: readonly { readonly reason: Reason; readonly left: number; readonly right: number }[];
  readonly superseded: readonly { readonly earlier: Claim; readonly later: Claim }[];
  /** Name of the witness that a source stands for: itself, or the source it copies. */
  readonly witnessOf: (source: string) => string;
  /** Publisher of a source, else its name. */
  readonly labelOf: (source: string) => string;
}

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly cleared: readonly Cleared[];
  readonly agreements: readonly Agreement[];
}

interface JudgedTopic {
  readonly claims: readonly Claim[];
  readonly rule: Rule | undefined;
  readonly built: Sides;
}

/** A value that the one source of a topic gives to be worked out from others. */
function workedOutInside(claims: readonly Claim[]): Claim | undefined {
  const [first] = claims;
  if (claims.some((claim) => claim.source !== first?.source)) return undefined;
  return claims.find((claim) => claim.derived?.against !== undefined);
}

/** What a rule must be about to own a topic. Its first claim speaks for it. */
export function targetOf(claims: readonly Claim[]): RuleTarget {
  const { attribute, subject, value } = claims[0] as Claim;
  const derived = workedOutInside(claims)?.derived?.how;
  return {
    attribute,
    subject,
    ...(value.type === 'quantity' ? { dimension: value.dimension, unit: value.unit } : {}),
    ...(value.type === 'term' ? { set: value.set } : {}),
    ...(value.type !== 'quantity' && value.type !== 'term' ? { dimension: value.type } : {}),
    ...(derived === undefined ? {} : { derived }),
  };
}

function judgeTopic(bench: Bench, claims: readonly Claim[]): JudgedTopic {
  const rule = bench.rules.ownerOf(targetOf(claims));
  const comparator: Comparator | undefined = rule === undefined ? undefined : bench.comparatorOf(rule.compare);
  if (comparator === undefined) return { claims, rule: undefined, built: { sides: [], vague: [], farBounds: [] } };
  return { claims: [...claims].sort(byPrecision), rule, built: buildSides(claims, comparator.compare) };
}

/** Parts that add up to what their source states: nothing to flag, but an editor may wonder. */
function addsUp({ claims, built }: JudgedTopic, bench: Bench): Named[] {
  const workedOut = workedOutInside(claims);
  const stated = claims.filter((claim) => claim !== workedOut);
  if (workedOut === undefined || built.sides.length !== 1) return [];
  return [cleared('subtotal', stated, [workedOut], bench.lexicon)];
}

/** Sides that contradict each other where the rule does not mind. */
function leftByRule({ rule, built }: JudgedTopic, compare: Comparator['compare'], bench: Bench): Named[] {
  const [main, ...others] = built.sides;
  if (rule === undefined || main === undefined || rule.severity.conflict !== undefined) return [];
  const rivals = others.filter((side) => contradict(main, side, compare));
  if (rivals.length === 0) return [];
  const trace = traceOfCleared({ sides: [main, ...rivals], rule, compare }, 'conflict');
  return [cleared('rule', main, rivals.flat(), bench.lexicon, trace)];
}

function clearedInside(topic: JudgedTopic, bench: Bench, flaggedVague: boolean): Named[] {
  const { built, rule } = topic;
  const main = built.sides[0];
  const comparator = rule === undefined ? undefined : bench.comparatorOf(rule.compare);
  if (main === undefined || rule === undefined || comparator === undefined) return [];
  const { compare } = comparator;
  const byRule = leftByRule(topic, compare, bench);
  if (built.farBounds.length === 0 && built.vague.length === 0) return [...byRule, ...addsUp(topic, bench)];
  const left = (level: 'vague' | 'far-bound', others: readonly Claim[]): Named[] =>
    others.length === 0
      ? []
      : [cleared(level, main, others, bench.lexicon, traceOfCleared({ sides: [main, others], rule, compare }, level))];
  return [...byRule, ...left('vague', flaggedVague ? [] : built.vague), ...left('far-bound', built.farBounds)];
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

/** Says of every topic whether its claims can all be true. Pure: depends on claims, rules and comparators alone. */
export function judge(known: Case, bench: Bench): Judgement {
  const judged = known.topics.map((claims) => judgeTopic(bench, claims));
  const shares = known.topics
    .flat()
    .filter((claim) => claim.value.type === 'quantity' && claim.value.dimension === 'share');
  const findings: Finding[] = [];
  const inside: Named[] = [];
  const agreements: Agreement[] = [];
  for (const topic of judged) {
    const found =
      topic.rule === undefined
        ? []
        : findingsOf({ ...bench, labelOf: known.labelOf }, topic.rule, topic.claims, topic.built, shares);
    findings.push(...found);
    inside.push(
      ...clearedInside(
        topic,
        bench,
        found.some((finding) => finding.level === 'vague'),
      ),
    );
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
    cleared: numbered([...replaced, ...inside, ...between]),
    agreements: agreements.sort(
      (a, b) => b.witnesses - a.witnesses || byText(a.topic.key, b.topic.key) || byText(a.value, b.value),
    ),
  };
}
