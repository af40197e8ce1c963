import type { LexiconData } from '../model/lexicon.ts';
import type { Comparator } from '../model/plugin.ts';

/** What rules may name. */
export interface RuleVocabulary {
  readonly comparators: readonly (Pick<Comparator, 'id'> &
    Partial<Pick<Comparator, 'valueType' | 'levels' | 'tolerances'>>)[];
  readonly lexicon: LexiconData;
}

/** Dimensions of values that are no quantities. */
export const TYPES = ['term', 'date', 'rank', 'role', 'name'] as const;

/** Counts of something on a stretch or in a space: "77 people per square kilometre". */
const DENSITIES = ['count/length', 'count/area', 'count/volume', 'count/mass'];

/** Dimensions that values of this lexicon can have, sorted. */
export function dimensionNames({ units, currencies, attributes }: LexiconData): string[] {
  const all = new Set<string>(['count', 'money', ...TYPES, ...DENSITIES]);
  for (const { dimension } of Object.values(units)) all.add(dimension);
  for (const { dimensions } of Object.values(attributes)) for (const dimension of dimensions) all.add(dimension);
  for (const code of Object.keys(currencies)) all.add(`money:${code}`);
  return [...all].sort();
}

/** Scopes that every text may have, besides those of the lexicon. */
const OWN_SCOPES = ['headline', 'time: earlier'];

/** Scopes that a rule may name: each alone, and after the set that it belongs to. */
export function scopeNames({ scopes }: LexiconData): string[] {
  const named = Object.entries(scopes).flatMap(([set, { members }]) =>
    Object.keys(members).flatMap((member) => [member, `${set}: ${member}`]),
  );
  return [...new Set([...named, ...OWN_SCOPES])];
}

/** "money" is the dimension of every currency, a change of shares that of shares. */
export const sameDimension = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b}:`) || b.startsWith(`${a}:`) || a === `${b}-change` || b === `${a}-change`;

/** The dimension of a unit, a currency or a counted noun; undefined for a unit made of several. */
export function dimensionOfUnit(unit: string, { units, currencies }: LexiconData): string | undefined {
  if (Object.hasOwn(units, unit)) return units[unit]?.dimension;
  if (Object.hasOwn(currencies, unit)) return `money:${unit}`;
  return unit.includes('/') ? undefined : 'count';
}
