import type { About, AboutFields, Rule, RuleTarget } from '../model/rule.ts';
import { fieldsOf, isAbout } from './about.ts';

/** Weightiest first: of two rules with as many fields, the one that has the weightier field is the more specific. */
export const FIELD_ORDER = [
  'derived',
  'attribute',
  'unit',
  'set',
  'subject',
  'source',
  'scope',
  'certainty',
  'dimension',
] as const satisfies readonly (keyof AboutFields)[];

/** Power of two for each field, so that a weightier field outweighs all lighter ones together; 1 for what is denied. */
const weightOf = (field: keyof AboutFields): number => 2 ** (FIELD_ORDER.length - FIELD_ORDER.indexOf(field));
const WEIGHT_OF_NOT = 1;

interface Specificity {
  readonly count: number;
  readonly weight: number;
}

/**
 * How much a rule asks: its own fields and those of all parts of `all` count, of `any` the part that asks least, and `not` as one field of
 * the least weight, whatever is in it.
 */
function specificityOf(about: About): Specificity {
  const fields = fieldsOf(about);
  const least = (about.any ?? []).map(specificityOf).sort(byDemand)[0];
  const parts = [
    { count: fields.length, weight: fields.reduce((sum, field) => sum + weightOf(field), 0) },
    ...(about.all ?? []).map(specificityOf),
    ...(least === undefined ? [] : [least]),
    ...(about.not === undefined ? [] : [{ count: 1, weight: WEIGHT_OF_NOT }]),
  ];
  return parts.reduce((sum, part) => ({ count: sum.count + part.count, weight: sum.weight + part.weight }));
}

const byDemand = (a: Specificity, b: Specificity): number => a.count - b.count || a.weight - b.weight;

/** 1 for a rule that asks for a dimension alone, so that it is for what nobody else is about. */
const generality = ({ count, weight }: Specificity): number => Number(count <= 1 && weight <= weightOf('dimension'));

/**
 * The most specific rule first: the one that asks for most; of those the ones that ask for more than a dimension; of those a project's own
 * before those that ship, so that nobody has to know what ships; then by the weight of what it asks for (FIELD_ORDER); then by id. The order
 * given plays no part.
 */
export function bySpecificity(rules: readonly Rule[]): Rule[] {
  const asked = new Map(rules.map((rule) => [rule, specificityOf(rule.about)] as const));
  const of = (rule: Rule): Specificity => asked.get(rule) as Specificity;
  return [...rules].sort(
    (a, b) =>
      of(b).count - of(a).count ||
      generality(of(a)) - generality(of(b)) ||
      Number(a.shipped === true) - Number(b.shipped === true) ||
      of(b).weight - of(a).weight ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** The rule that owns a target: the most specific of those about it. */
export const mostSpecific = (rules: readonly Rule[], target: RuleTarget): Rule | undefined =>
  bySpecificity(rules).find((rule) => isAbout(rule.about, target));
