import type { Claim } from '../model/claim.ts';
import type { Level } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { Sides } from './sides.ts';
import type { TopicRules } from './topic-rules.ts';
import { isUpdate } from './update.ts';

/** Sides of a topic that a rule flags. */
export interface Disagreement {
  readonly rule: Rule;
  readonly level: Level;
  readonly sides: readonly (readonly Claim[])[];
  /** The two claims that the rule speaks of, in the order in which what it asks of `a` and `b` holds. */
  readonly pair: readonly [Claim, Claim];
}

/** Two sides in conflict that the rule which owns them leaves alone, or of which one is an earlier count. */
export interface Excused {
  readonly rule: Rule;
  readonly left: readonly Claim[];
  readonly right: readonly Claim[];
  /** Why the rule leaves them alone, as the end of a sentence; absent where one side took the place of the other. */
  readonly because?: string;
}

export interface Disagreements {
  readonly found: readonly Disagreement[];
  readonly excused: readonly Excused[];
  /** Rules that could not be applied to some pair, with what was wrong. */
  readonly failures: readonly { readonly rule: Rule; readonly message: string }[];
}

/** Pairs of a topic that a rule with conditions of its own looks at. Two sources seldom need more than one. */
const MOST_RULINGS = 20_000;

type Flagged = readonly [Claim, Claim];

/** Says which pairs a rule flags, and keeps what it left alone and why. */
interface Bench {
  readonly topic: TopicRules;
  readonly excused: Excused[];
  readonly failures: Map<Rule, string>;
  rulings: number;
}

/** What the rules flag among the sides of a topic. Of two rules the more specific comes first, and no pair of sides is flagged twice. */
export function disagreementsOf(topic: TopicRules, built: Sides): Disagreements {
  const bench: Bench = { topic, excused: [], failures: new Map(), rulings: 0 };
  const shown: ReadonlySet<number>[] = [];
  const found = topic.rules.flatMap((rule) => {
    const conflict = betweenSides(rule, 'conflict', built.sides, shown, bench);
    return [
      ...conflict,
      ...besideSides(rule, 'vague', built.sides, built.vague, shown, bench),
      ...besideSides(rule, 'far-bound', built.sides, built.farBounds, shown, bench),
      ...built.sides.flatMap((side) => insideSide(rule, side, bench)),
    ];
  });
  const failures = [...bench.failures].map(([rule, message]) => ({ rule, message }));
  return { found, excused: bench.excused, failures };
}

/** Sides of which every one stands in a level to another, as the rule has it. `shown`: sides that stand in one finding already. */
function betweenSides(
  rule: Rule,
  level: Level,
  sides: readonly (readonly Claim[])[],
  shown: ReadonlySet<number>[],
  bench: Bench,
): Disagreement[] {
  if (rule.severity[level] === undefined) return [];
  const disputed = new Set<number>();
  let pair: Flagged | undefined;
  for (const [i, j] of pairsOf(sides.length)) {
    if ([disputed, ...shown].some((together) => together.has(i) && together.has(j))) continue;
    const [left, right] = [sides[i] ?? [], sides[j] ?? []];
    const flagged = firstFlagged(rule, level, left, right, bench);
    if (flagged === undefined) continue;
    if (isUpdate(left, right)) {
      bench.excused.push({ rule, left, right });
      continue;
    }
    pair ??= flagged;
    disputed.add(i).add(j);
  }
  if (pair === undefined) return [];
  shown.push(disputed);
  return [{ rule, level, sides: sides.filter((_side, index) => disputed.has(index)), pair }];
}

function* pairsOf(count: number): Generator<readonly [number, number]> {
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) yield [i, j];
}

/** Claims that joined no side, beside the sides to which they stand in a level; where there are none, sides that do so themselves. */
function besideSides(
  rule: Rule,
  level: Level,
  sides: readonly (readonly Claim[])[],
  outside: readonly Claim[],
  shown: ReadonlySet<number>[],
  bench: Bench,
): Disagreement[] {
  if (rule.severity[level] === undefined) return [];
  const pairs = sides.flatMap((side) =>
    outside.flatMap((claim) => {
      const flagged = firstFlagged(rule, level, side.slice(0, 1), [claim], bench);
      return flagged === undefined ? [] : [{ side, claim, flagged }];
    }),
  );
  const [first] = pairs;
  if (first === undefined) return betweenSides(rule, level, sides, shown, bench);
  const beside = new Set(pairs.map(({ side }) => side));
  const apart = new Set(pairs.map(({ claim }) => claim));
  const flaggedSides = [[...beside].flat(), outside.filter((claim) => apart.has(claim))];
  return [{ rule, level, sides: flaggedSides, pair: first.flagged }];
}

/** Levels at which claims stand on one side all the same. */
const SUPPORTING = ['rounding', 'bound'] as const satisfies readonly Level[];

function insideSide(rule: Rule, side: readonly Claim[], bench: Bench): Disagreement[] {
  return SUPPORTING.flatMap((level) => {
    if (rule.severity[level] === undefined) return [];
    const pairs = side.slice(1).flatMap((claim) => firstFlagged(rule, level, side.slice(0, 1), [claim], bench) ?? []);
    const apart = new Set(pairs.filter((claim) => claim !== side[0]));
    const [first, second] = pairs;
    if (first === undefined || second === undefined) return [];
    const sides = [side.filter((claim) => !apart.has(claim)), side.filter((claim) => apart.has(claim))];
    return [{ rule, level, sides, pair: [first, second] as const }];
  });
}

const hasConditions = ({ when, unless }: Rule): boolean => when !== undefined || unless !== undefined;

/** The first claim of each standing. */
function oneOfEach(side: readonly Claim[], { standingOf }: TopicRules): readonly Claim[] {
  if (side.length < 2) return side;
  const seen = new Set<string>();
  return side.filter((claim) => {
    const standing = standingOf(claim);
    return !seen.has(standing) && seen.add(standing) !== undefined;
  });
}

/** The first pair of claims, one of each side, that the rule owns and flags. */
function firstFlagged(
  rule: Rule,
  level: Level,
  left: readonly Claim[],
  right: readonly Claim[],
  bench: Bench,
): Flagged | undefined {
  let because: string | undefined;
  // Conditions look at sources and wording; without them claims of one standing are flagged alike, or not at all.
  const [some, others] = hasConditions(rule)
    ? [left, right]
    : [left, right].map((side) => oneOfEach(side, bench.topic));
  for (const a of some ?? [])
    for (const b of others ?? []) {
      if (bench.topic.levelOf(a, b) !== level || bench.topic.ownerOf(a, b) !== rule) continue;
      const ruling = rulingOn(rule, a, b, bench);
      if (ruling.flagged) return ruling.swapped ? [b, a] : [a, b];
      because ??= ruling.because;
    }
  if (because !== undefined) bench.excused.push({ rule, left, right, because });
  return undefined;
}

function rulingOn(rule: Rule, a: Claim, b: Claim, bench: Bench): ReturnType<TopicRules['rulingOn']> {
  if (!hasConditions(rule)) return { flagged: true, swapped: false };
  if (bench.rulings >= MOST_RULINGS) {
    bench.failures.set(rule, `one topic has more than ${MOST_RULINGS} pairs to look at`);
    return { flagged: false, because: 'there are too many pairs to look at' };
  }
  bench.rulings++;
  const ruling = bench.topic.rulingOn(rule, a, b);
  if (!ruling.flagged && ruling.failure !== undefined) bench.failures.set(rule, ruling.failure);
  return ruling;
}
