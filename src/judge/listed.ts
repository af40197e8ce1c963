import type { Named } from './cleared.ts';

/** What looks alike and was not compared. */
export interface LookAlike {
  readonly entry: Named;
  /** 0 to 1. */
  readonly likeness: number;
}

/** Entries that a report lists of what is no finding. Nobody reads more, and those of a large archive would be many times larger than the archive. */
export const MOST_LISTED = 2000;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const wordingOf = ({ claims }: Named): string => claims.map(({ id }) => id).join(' ');

/** The first so many by an order of their own, in the order in which they came. The order plays no part in which they are. */
function firstOf<T>(list: readonly T[], most: number, order: (a: T, b: T) => number): T[] {
  if (list.length <= most) return [...list];
  const kept = new Set([...list].sort(order).slice(0, most));
  return list.filter((one) => kept.has(one));
}

const byName = (a: Named, b: Named): number => byText(a.id, b.id) || byText(wordingOf(a), wordingOf(b));

/** Of what was compared and is no finding, as many as are listed; which of them is a matter of chance, but always the same. */
export const listedOf = (cleared: readonly Named[], most: number = MOST_LISTED): Named[] =>
  firstOf(cleared, most, byName);

/** Those that look most alike. */
export const mostAlike = (lookAlikes: readonly LookAlike[], most: number = MOST_LISTED): LookAlike[] =>
  firstOf(lookAlikes, most, (a, b) => b.likeness - a.likeness || byName(a.entry, b.entry));
