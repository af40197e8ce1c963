import type { Level } from '../../../model/report.ts';
import { capitalised, LEVEL_IN_WORDS } from '../../../report/wording.ts';
import { FACETS, type Facet, type Item } from './items.ts';

export interface Filter {
  /** Words that all must stand somewhere in the finding or its passages. */
  readonly text: string;
  readonly hideDecided: boolean;
  /** Within a facet any of the values does; facets must all hold. */
  readonly facets: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

export const NO_FILTER: Filter = { text: '', hideDecided: false, facets: {} };

export interface FacetValue {
  readonly value: string;
  /** Items that would be listed if this value alone were chosen, under the other facets. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface FacetView {
  readonly facet: Facet;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

const LABELS: Readonly<Record<Facet, string>> = {
  severity: 'Severity',
  status: 'Status',
  novelty: 'New or known',
  level: 'How they differ',
  reason: 'Why not flagged',
  rule: 'Rule',
  topic: 'Topic',
  source: 'Source',
};

const IN_WORDS: Readonly<Partial<Record<Facet, Readonly<Record<string, string>>>>> = {
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  status: {
    open: 'Open',
    changed: 'Changed, review again',
    confirmed: 'Confirmed',
    dismissed: 'Dismissed',
    resolved: 'Resolved',
    suppressed: 'Suppressed',
  },
  novelty: { new: 'New', changed: 'Changed since decided', carried: 'Decided on before' },
};

/** A value of a facet as the list of filters shows it. */
export function facetValueInWords(facet: Facet, value: string): string {
  if (facet === 'level') return capitalised(LEVEL_IN_WORDS[value as Level] ?? value);
  return IN_WORDS[facet]?.[value] ?? value;
}

/** A facet with more values than this shows the most frequent ones; the search finds the rest. */
const SHOWN_VALUES = 12;

const isDecided = (item: Item): boolean => item.kind === 'finding' && !item.open;

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

const hasWords = (item: Item, words: readonly string[]): boolean => words.every((word) => item.searched.includes(word));

const fits = (item: Item, facet: Facet, chosen: readonly string[] | undefined): boolean =>
  chosen === undefined || chosen.length === 0 || item.facets[facet].some((value) => chosen.includes(value));

/** Linear in the items. */
export function filterItems<T extends Item>(items: readonly T[], filter: Filter): readonly T[] {
  const words = wordsOf(filter.text);
  return items.filter(
    (item) =>
      !(filter.hideDecided && isDecided(item)) &&
      FACETS.every((facet) => fits(item, facet, filter.facets[facet])) &&
      hasWords(item, words),
  );
}

type Counts = ReadonlyMap<Facet, Map<string, number>>;

/** In one pass: an item counts for every facet if it fits all of them, and for the one that it does not fit if that is the only one. */
function countValues(items: readonly Item[], filter: Filter): Counts {
  const counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()] as const));
  for (const item of filterItems(items, { ...filter, facets: {} })) {
    const unfit = FACETS.filter((facet) => !fits(item, facet, filter.facets[facet]));
    if (unfit.length > 1) continue;
    for (const facet of unfit.length === 0 ? FACETS : unfit) {
      const values = counts.get(facet);
      for (const value of item.facets[facet]) values?.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function facetView(facet: Facet, counts: ReadonlyMap<string, number>, chosen: readonly string[]): FacetView {
  // Values that have an order of their own keep it; the others come by how many items they leave.
  const own = Object.keys(IN_WORDS[facet] ?? {});
  const values = [...new Set([...chosen, ...counts.keys()])]
    .map((value) => ({ value, count: counts.get(value) ?? 0, chosen: chosen.includes(value) }))
    .sort(
      (a, b) =>
        Number(b.chosen) - Number(a.chosen) ||
        own.indexOf(a.value) - own.indexOf(b.value) ||
        b.count - a.count ||
        (a.value < b.value ? -1 : 1),
    )
    .slice(0, Math.max(SHOWN_VALUES, chosen.length));
  return { facet, label: LABELS[facet], values };
}

/** The facets that tell the items apart, each with its values and how many items they would leave. Linear in the items. */
export function facetViews(items: readonly Item[], filter: Filter): readonly FacetView[] {
  const counts = countValues(items, filter);
  return FACETS.map((facet) => facetView(facet, counts.get(facet) ?? new Map(), filter.facets[facet] ?? [])).filter(
    ({ values }) => values.length > 1 || values.some(({ chosen }) => chosen),
  );
}

/** The filter with one value of a facet chosen, or no longer chosen. */
export function toggleFacet(filter: Filter, facet: Facet, value: string): Filter {
  const { [facet]: chosen = [], ...others } = filter.facets;
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  return { ...filter, facets: next.length === 0 ? others : { ...others, [facet]: next } };
}

/** How many values narrow the list, the search left out. */
export const chosenCount = ({ facets, hideDecided }: Filter): number =>
  Object.values(facets).reduce((sum, values) => sum + values.length, hideDecided ? 1 : 0);
