import type { Claim } from '../model/claim.ts';
import {
  CONDITIONS,
  type Ownership,
  type Rule,
  type RuleBook,
  type RuleTarget,
  type SourceFacts,
} from '../model/rule.ts';
import { isAbout, looksAtPairs, mayBeAbout } from './about.ts';
import { type ClaimPair, firstThatHolds } from './conditions.ts';
import { renderMessage } from './message.ts';
import { bySpecificity } from './specificity.ts';
import { createConditionRulings } from './when.ts';

/** Makes the rules ready for a judge. `factsOf` says what is known of the source of a name. */
export function createRuleBook(rules: readonly Rule[], factsOf: (source: string) => SourceFacts): RuleBook {
  const candidatesFor = indexed(bySpecificity(rules));
  const rulingWhen = createConditionRulings(factsOf);
  return {
    ownershipIn: (topic) => ownershipIn(topic, candidatesFor(topic), factsOf),
    rulingOn: (rule, a, b, topic) => {
      const pair: ClaimPair = { claims: [a, b], sources: [factsOf(a.source), factsOf(b.source)] };
      const excuse = firstThatHolds(rule.unless ?? [], pair);
      if (excuse !== undefined) return { flagged: false, because: CONDITIONS[excuse] };
      return rule.when === undefined ? { flagged: true, swapped: false } : rulingWhen(rule.when, a, b, topic);
    },
    fill: renderMessage,
  };
}

/**
 * Finds the rules that may own pairs of a topic, in their order, up to the first that owns whatever is left. Rules that name attributes are
 * looked up by them, so that a topic does not pay for the rules of other beats.
 */
function indexed(ordered: readonly Rule[]): (topic: RuleTarget) => Rule[] {
  const byAttribute = new Map<string, number[]>();
  const others: number[] = [];
  ordered.forEach(({ about }, index) => {
    if (about.attribute === undefined) others.push(index);
    for (const attribute of about.attribute ?? []) {
      const known = byAttribute.get(attribute);
      if (known === undefined) byAttribute.set(attribute, [index]);
      else known.push(index);
    }
  });
  return (topic) => {
    const places = [...(byAttribute.get(topic.attribute) ?? []), ...others].sort((a, b) => a - b);
    const candidates: Rule[] = [];
    for (const place of places) {
      const rule = ordered[place] as Rule;
      if (!mayBeAbout(rule.about, topic)) continue;
      candidates.push(rule);
      if (!looksAtPairs(rule.about)) break;
    }
    return candidates;
  };
}

function ownershipIn(
  topic: RuleTarget,
  candidates: readonly Rule[],
  factsOf: (source: string) => SourceFacts,
): Ownership {
  const [first] = candidates;
  if (first === undefined || !looksAtPairs(first.about))
    return { rules: candidates, ownerOf: () => first, ofPairs: false };
  const known = new Map<string, Rule | undefined>();
  const ownerOf = (a: Claim, b: Claim): Rule | undefined => {
    const key = [a.source, a.certainty, b.source, b.certainty].join('\n');
    if (known.has(key)) return known.get(key);
    const target = { ...topic, source: namesOf([a, b], factsOf), certainty: [a.certainty, b.certainty] };
    const owner = candidates.find((rule) => isAbout(rule.about, target));
    known.set(key, owner);
    return owner;
  };
  return { rules: candidates, ownerOf, ofPairs: true };
}

const namesOf = (claims: readonly Claim[], factsOf: (source: string) => SourceFacts): string[] =>
  claims.flatMap(({ source }) => {
    const { name, publisher } = factsOf(source);
    return publisher === undefined ? [name] : [name, publisher];
  });
