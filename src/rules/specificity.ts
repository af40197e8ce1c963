import type { About, Rule, RuleTarget } from '../model/rule.ts';

/** Weightiest first: of two rules with as many fields, the one that has the weightier field is the more specific. */
const WEIGHT: Readonly<Record<keyof About, number>> = {
  derived: 32,
  attribute: 16,
  unit: 8,
  set: 4,
  subject: 2,
  dimension: 1,
};
const FIELDS = Object.keys(WEIGHT) as readonly (keyof About)[];

/**
 * True if every field that the rule gives holds of the target. A rule without fields is about everything, except that pairs in which one
 * value follows from others of the same source belong to rules that name such derivations.
 */
export function isAbout(about: About, target: RuleTarget): boolean {
  if (target.derived !== undefined && about.derived === undefined) return false;
  return FIELDS.every((field) => about[field] === undefined || MATCHES[field](about[field], target));
}

/** Fields of `about` that do not hold of the target, each taken alone. */
export const misfits = (about: About, target: RuleTarget): (keyof About)[] =>
  FIELDS.filter((field) => about[field] !== undefined && !MATCHES[field](about[field], target));

const MATCHES: Readonly<Record<keyof About, (wanted: readonly string[], target: RuleTarget) => boolean>> = {
  derived: (wanted, { derived }) => derived !== undefined && wanted.includes(derived),
  attribute: (wanted, { attribute }) => wanted.includes(attribute),
  unit: (wanted, { unit }) => unit !== undefined && wanted.includes(unit),
  set: (wanted, { set }) => set !== undefined && wanted.includes(set),
  subject: (wanted, { subject }) => wanted.some((name) => subject.some((each) => sameName(each, name))),
  dimension: (wanted, { dimension }) =>
    dimension !== undefined && wanted.some((each) => dimension === each || dimension.startsWith(`${each}:`)),
};

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * The rule that owns a target: of those about it the one with most fields; then by weight of its fields (attribute, unit, set, subject,
 * dimension); then by id. The order of the rules plays no part.
 */
export function mostSpecific(rules: readonly Rule[], target: RuleTarget): Rule | undefined {
  return rules.reduce<Rule | undefined>(
    (best, rule) => (isAbout(rule.about, target) && (best === undefined || outranks(rule, best)) ? rule : best),
    undefined,
  );
}

function outranks(a: Rule, b: Rule): boolean {
  const byCount = given(a.about).length - given(b.about).length;
  if (byCount !== 0) return byCount > 0;
  const byWeight = weight(a.about) - weight(b.about);
  return byWeight === 0 ? a.id < b.id : byWeight > 0;
}

const given = (about: About): (keyof About)[] => FIELDS.filter((field) => about[field] !== undefined);

const weight = (about: About): number => given(about).reduce((sum, field) => sum + WEIGHT[field], 0);
