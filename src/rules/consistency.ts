import type { Mistake } from '../io/field.ts';
import type { YamlNode } from '../io/yaml-node.ts';
import { LEVELS, type Level } from '../model/report.ts';
import type { About, Rule } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import { dimensionOfUnit, type RuleVocabulary, sameDimension, TYPES } from './names.ts';

type Checked = Pick<Rule, 'about' | 'compare' | 'options' | 'severity'>;

/** What cannot be meant though each part of the rule is right by itself. `node` is the rule as written. */
export function contradictionsIn(rule: Checked, node: YamlNode, vocabulary: RuleVocabulary): Mistake[] {
  const about = dimensionsAsked(rule.about, vocabulary);
  return [
    ...levelsNeverGiven(rule, node, vocabulary),
    ...(about.mistake === undefined ? [] : [at(node, ['about'], about.mistake)]),
    ...otherValues(rule, about.dimensions, node, vocabulary),
    ...otherTolerance(rule, about.dimensions, node),
  ];
}

/** Place of the value under keys inside one another; of the last that is there. */
function spanOf(node: YamlNode, path: readonly string[]): Span {
  let here = node;
  for (const key of path) {
    const next = here.kind === 'map' ? here.entries.find((entry) => entry.key === key)?.value : undefined;
    if (next === undefined) break;
    here = next;
  }
  return here.span;
}

const at = (node: YamlNode, path: readonly string[], message: string): Mistake => ({
  code: 'rule-contradiction',
  message,
  span: spanOf(node, path),
});

function levelsNeverGiven({ compare, severity }: Checked, node: YamlNode, { comparators }: RuleVocabulary): Mistake[] {
  const levels = comparators.find(({ id }) => id === compare)?.levels ?? LEVELS;
  const disagreeing = levels.filter((level) => level !== 'same' && level !== 'not-comparable');
  return (Object.keys(severity) as Level[])
    .filter((level) => !levels.includes(level))
    .map((level) => {
      const message = `The comparator ${compare} never gives the level "${level}"; it gives ${disagreeing.join(', ')}.`;
      return at(node, ['severity', level], message);
    });
}

interface Asked {
  /** Dimensions that a value can have; undefined if any. */
  readonly dimensions: readonly string[] | undefined;
  readonly mistake?: string;
}

/** What values can have all the fields that a rule gives, its combinations left out. */
function dimensionsAsked(about: About, vocabulary: RuleVocabulary): Asked {
  let left: readonly string[] | undefined;
  let from = '';
  for (const [field, dimensions] of dimensionsByField(about, vocabulary)) {
    const both = left?.filter((known) => dimensions.some((each) => sameDimension(known, each))) ?? dimensions;
    if (both.length === 0) {
      const mistake = `Nothing can fit: by "${from}" the value is ${inWords(left ?? [])}, by "${field}" ${inWords(dimensions)}.`;
      return { dimensions: undefined, mistake };
    }
    left = both;
    from = field;
  }
  return { dimensions: left };
}

const inWords = (dimensions: readonly string[]): string => [...new Set(dimensions)].join(' or ');

function dimensionsByField(about: About, { lexicon }: RuleVocabulary): (readonly [string, readonly string[]])[] {
  const { attribute, unit, set, dimension } = about;
  const ofAttributes = attribute?.map((name) => lexicon.attributes[name]?.dimensions);
  const ofUnits = unit?.map((name) => dimensionOfUnit(name, lexicon));
  const isKnown = <T>(each: readonly (T | undefined)[] | undefined): each is readonly T[] =>
    each !== undefined && each.length > 0 && each.every((one) => one !== undefined);
  return [
    ...(isKnown(ofAttributes) ? [['attribute', ofAttributes.flat()] as const] : []),
    ...(isKnown(ofUnits) ? [['unit', ofUnits] as const] : []),
    ...(set === undefined || set.length === 0 ? [] : [['set', ['term']] as const]),
    ...(dimension === undefined || dimension.length === 0 ? [] : [['dimension', dimension] as const]),
  ];
}

const isType = (dimension: string): boolean => TYPES.some((type) => type === dimension);

/** Value types that a dimension can stand for: what is no type of its own is a quantity. */
const typeOf = (dimension: string): string => (isType(dimension) ? dimension : 'quantity');

function otherValues(
  { compare }: Checked,
  dimensions: readonly string[] | undefined,
  node: YamlNode,
  { comparators }: RuleVocabulary,
): Mistake[] {
  const valueType = comparators.find(({ id }) => id === compare)?.valueType;
  if (valueType === undefined || dimensions === undefined) return [];
  if (dimensions.some((dimension) => typeOf(dimension) === valueType)) return [];
  const right = comparators.find((comparator) => comparator.valueType === typeOf(dimensions[0] ?? ''));
  const instead = right === undefined ? '' : `; write "compare: ${right.id}"`;
  const message = `The comparator ${compare} compares values of the type ${valueType}, but the rule is about ${inWords(dimensions)}${instead}.`;
  return [at(node, ['compare'], message)];
}

function otherTolerance(
  { compare, options }: Checked,
  dimensions: readonly string[] | undefined,
  node: YamlNode,
): Mistake[] {
  const tolerance = options?.tolerance;
  if (tolerance?.kind !== 'absolute') return [];
  const wanted = compare === 'date' ? ['duration'] : dimensions;
  if (wanted?.some((dimension) => sameDimension(dimension, tolerance.dimension)) ?? true) return [];
  const message = `A tolerance of ${tolerance.written} measures ${tolerance.dimension}, but the rule is about ${inWords(dimensions ?? ['date'])}.`;
  return [at(node, ['compare', 'tolerance', 'absolute'], message)];
}
