import type { Claim } from '../model/claim.ts';
import type { Comparator } from '../model/plugin.ts';
import type { Agreement, Cleared, Finding, Reason } from '../model/report.ts';
import type { Rule, RuleTarget } from '../model/rule.ts';
import { agreementOf } from './agreements.ts';
import { cleared } from './cleared.ts';
import { type Bench, findingsOf } from './findings.ts';
import type { Judgement, WitnessOf } from './settle.ts';
import { buildSides, byPrecision, type Sides } from './sides.ts';

export type { Bench } from './findings.ts';
export { type Judgement, settle, settledFindings, type WitnessOf } from './settle.ts';

/** Claims of one key, grouped by what they speak of. Every two claims of a topic can be compared. */
export interface Case {
  readonly topics: readonly (readonly Claim[])[];
  readonly apart: readonly {
    readonly reason: Reason;
    readonly left: readonly Claim[];
    readonly right: readonly Claim[];
  }[];
  /** Shares that may explain why two sums differ. */
  readonly shares: readonly Claim[];
  /** Name of the witness that a source stands for: itself, or the source it copies. */
  readonly witnessOf: WitnessOf;
  /** Publisher of a source, else its name. */
  readonly labelOf: (source: string) => string;
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

/** Says of every topic of one key whether its claims can all be true. Pure: depends on claims, rules and comparators alone. */
export function judge(known: Case, bench: Bench): Judgement {
  const findings: Finding[] = [];
  const inside: Cleared[] = [];
  const agreements: Agreement[] = [];
  for (const claims of known.topics) {
    const topic = judgeTopic(bench, claims);
    const found =
      topic.rule === undefined
        ? []
        : findingsOf({ ...bench, labelOf: known.labelOf }, topic.rule, topic.claims, topic.built, known.shares);
    const flaggedVague = found.some((finding) => finding.level === 'vague');
    findings.push(...found);
    inside.push(...clearedInside(topic, bench, flaggedVague));
    // That names are spelled alike confirms nothing.
    if (topic.claims[0]?.value.type === 'name') continue;
    for (const side of topic.built.sides) {
      const agreement = agreementOf(topic.claims, side, known.witnessOf, bench.lexicon);
      if (agreement !== undefined) agreements.push(agreement);
    }
  }
  const between = known.apart.map(({ reason, left, right }) => cleared(reason, left, right, bench.lexicon));
  return { findings, cleared: [...inside, ...between], agreements };
}

/** An entry of a page that is kept up to date, replaced by a later one. */
export const replaced = (earlier: Claim, later: Claim, { lexicon }: Bench): Cleared =>
  cleared('superseded', [later], [earlier], lexicon);
