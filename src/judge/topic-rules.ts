import type { Claim } from '../model/claim.ts';
import type { ExchangeRate } from '../model/exchange.ts';
import type { Comparator } from '../model/plugin.ts';
import type { Level } from '../model/report.ts';
import type { Rule, RuleBook, RuleTarget, Ruling } from '../model/rule.ts';
import { createComparable } from './exchange.ts';

/** How the claims of one topic stand to each other under the rules that own their pairs. */
export interface TopicRules {
  /** Every rule that may own a pair, the most specific first. */
  readonly rules: readonly Rule[];
  readonly ownerOf: (a: Claim, b: Claim) => Rule | undefined;
  /** What the comparator of the rule that owns two claims says of them; "not-comparable" where none does. */
  readonly levelOf: (a: Claim, b: Claim) => Level;
  readonly rulingOn: (rule: Rule, a: Claim, b: Claim) => Ruling;
  /** The same text for claims that stand in the same level to every other, whichever of them is asked for. */
  readonly standingOf: (claim: Claim) => string;
}

/** What is needed to compare the claims of a topic. */
export interface Comparing {
  readonly rules: RuleBook;
  readonly comparatorOf: (id: string) => Comparator | undefined;
  /** By which sums of two currencies are compared. */
  readonly rates?: readonly ExchangeRate[];
}

export function topicRules(claims: readonly Claim[], { rules: book, comparatorOf, rates = [] }: Comparing): TopicRules {
  const target = targetOf(claims);
  const { rules, ownerOf, ofPairs } = book.ownershipIn(target);
  const comparable = createComparable(claims, rates);
  const standings = new Map<Claim, string>();
  return {
    rules,
    ownerOf,
    levelOf: (a, b) => {
      const owner = ownerOf(a, b);
      const comparator = owner === undefined ? undefined : comparatorOf(owner.compare);
      return comparator?.compare(...comparable(a, b), owner?.options) ?? 'not-comparable';
    },
    rulingOn: (rule, a, b) => book.rulingOn(rule, a, b, target),
    standingOf: (claim) => {
      // Where a rule asks for more than the value, or a source may convert it, a claim stands for itself alone.
      const known = standings.get(claim) ?? (ofPairs || rates.length > 0 ? claim.id : JSON.stringify(claim.value));
      standings.set(claim, known);
      return known;
    },
  };
}

/** A value that the one source of a topic gives to be worked out from others. */
export function workedOutInside(claims: readonly Claim[]): Claim | undefined {
  const [first] = claims;
  if (claims.some((claim) => claim.source !== first?.source)) return undefined;
  return claims.find((claim) => claim.derived?.against !== undefined);
}

/** What a rule must be about to own pairs of a topic. Its first claim speaks for what all have in common. */
export function targetOf(claims: readonly Claim[]): RuleTarget {
  const { attribute, value } = claims[0] as Claim;
  const derived = workedOutInside(claims)?.derived?.how;
  return {
    attribute,
    subject: [...new Set(claims.flatMap(({ subject }) => subject))],
    scope: [...new Set(claims.flatMap(({ scope }) => scope))],
    ...(value.type === 'quantity' ? { dimension: value.dimension, unit: value.unit } : {}),
    ...(value.type === 'term' ? { set: value.set, dimension: 'term' } : {}),
    ...(value.type !== 'quantity' && value.type !== 'term' ? { dimension: value.type } : {}),
    ...(derived === undefined ? {} : { derived }),
  };
}
