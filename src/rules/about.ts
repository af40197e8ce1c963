import type { About, AboutFields, RuleTarget } from '../model/rule.ts';
import { matchesWildcards } from './wildcard.ts';

type Field = keyof AboutFields;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether what a rule wants under a field holds of a target. */
const MATCHES: Readonly<Record<Field, (wanted: readonly string[], target: RuleTarget) => boolean>> = {
  derived: (wanted, { derived }) => derived !== undefined && wanted.includes(derived),
  attribute: (wanted, { attribute }) => wanted.includes(attribute),
  unit: (wanted, { unit }) => unit !== undefined && wanted.includes(unit),
  set: (wanted, { set }) => set !== undefined && wanted.includes(set),
  subject: (wanted, { subject }) => wanted.some((name) => subject.some((each) => sameName(each, name))),
  source: (wanted, { source = [] }) => wanted.some((form) => source.some((name) => matchesWildcards(form, name))),
  scope: (wanted, { scope = [] }) =>
    wanted.some((name) => scope.some((each) => each === name || each.endsWith(`: ${name}`))),
  certainty: (wanted, { certainty = [] }) => wanted.some((each) => certainty.some((one) => one === each)),
  dimension: (wanted, { dimension }) =>
    dimension !== undefined && wanted.some((each) => dimension === each || dimension.startsWith(`${each}:`)),
};
const FIELDS = Object.keys(MATCHES) as readonly Field[];

/** Fields that hold of some pairs of a topic and not of others. */
const OF_PAIRS: ReadonlySet<Field> = new Set<Field>(['source', 'certainty']);

/** Fields that a rule gives, without those of its combinations. */
export const fieldsOf = (about: About): Field[] => FIELDS.filter((field) => about[field] !== undefined);

/** What is combined in a rule, one level down. */
export const partsOf = ({ any = [], all = [], not }: About): readonly About[] => [
  ...any,
  ...all,
  ...(not === undefined ? [] : [not]),
];

/**
 * True if everything that the rule gives holds of the target. A rule without fields is about everything, except that pairs in which one
 * value follows from others of the same source belong to rules that name such derivations.
 */
export const isAbout = (about: About, target: RuleTarget): boolean =>
  (target.derived === undefined || namesDerivation(about)) && holds(about, target, () => true);

/** The same of a topic alone: true if the rule is about some pair that the topic could hold. */
export const mayBeAbout = (about: About, topic: RuleTarget): boolean =>
  (topic.derived === undefined || namesDerivation(about)) && holds(about, topic, (field) => !OF_PAIRS.has(field));

/** Whether it takes a pair, not only its topic, to say that a rule is about it. */
export const looksAtPairs = (about: About): boolean =>
  fieldsOf(about).some((field) => OF_PAIRS.has(field)) || partsOf(about).some(looksAtPairs);

function holds(about: About, target: RuleTarget, isKnown: (field: Field) => boolean): boolean {
  const { any, all, not } = about;
  const fits = (part: About): boolean => holds(part, target, isKnown);
  return (
    fieldsOf(about).every((field) => !isKnown(field) || MATCHES[field](about[field] ?? [], target)) &&
    (any === undefined || any.some(fits)) &&
    (all === undefined || all.every(fits)) &&
    // What is denied cannot be told where something in it is not known.
    (not === undefined || !isAllKnown(not, isKnown) || !fits(not))
  );
}

const isAllKnown = (about: About, isKnown: (field: Field) => boolean): boolean =>
  fieldsOf(about).every(isKnown) && partsOf(about).every((part) => isAllKnown(part, isKnown));

const namesDerivation = (about: About): boolean =>
  about.derived !== undefined || [...(about.any ?? []), ...(about.all ?? [])].some(namesDerivation);
