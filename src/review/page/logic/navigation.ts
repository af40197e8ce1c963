import type { Item, Tab } from './items.ts';

/** What the address names: a tab, and one item of it. */
export interface Route {
  readonly tab: Tab;
  readonly id?: string;
}

const WORDS: Readonly<Record<Tab, string>> = { findings: 'finding', 'near-misses': 'near-miss' };

/** "#/finding/ID", "#/near-misses". */
export function hashOf({ tab, id }: Route): string {
  return id === undefined ? `#/${tab}` : `#/${WORDS[tab]}/${encodeURIComponent(id)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The route that an address names; an unknown one leads to the findings. */
export function routeOf(hash: string): Route {
  const [, word = '', id = ''] = hash.split('/');
  const tab: Tab = word.startsWith('near-miss') ? 'near-misses' : 'findings';
  return id === '' ? { tab } : { tab, id: decoded(id) };
}

const needsDecision = (item: Item): boolean => item.kind === 'finding' && item.open;

/**
 * The item `by` places further in the list, held at its ends. Where the current one is no longer listed, the place it had
 * (`lastIndex`) counts, so that a filter or a decision does not throw the editor back to the top.
 */
export function moved(
  items: readonly Item[],
  current: string | undefined,
  by: number,
  lastIndex = 0,
): string | undefined {
  if (items.length === 0) return undefined;
  const index = items.findIndex(({ id }) => id === current);
  const from = index < 0 ? lastIndex - (by > 0 ? 1 : 0) : index;
  return items[Math.min(Math.max(from + by, 0), items.length - 1)]?.id;
}

/** The next open finding behind the current one, from the top again at the end; none if every other one is decided. */
export function nextOpen(
  items: readonly Item[],
  decided: ReadonlySet<string>,
  current: string | undefined,
): string | undefined {
  const index = items.findIndex(({ id }) => id === current);
  const inOrder = [...items.slice(index + 1), ...items.slice(0, Math.max(index, 0))];
  return inOrder.find((item) => needsDecision(item) && !decided.has(item.id))?.id;
}

/** Which rows of a list of equally high rows are on screen, with `overscan` more on either side. */
export function visibleRows(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
  overscan = 6,
): { readonly first: number; readonly last: number } {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - overscan);
  const last = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + overscan);
  return { first: Math.min(first, last), last };
}

/** Where to scroll so that a row is fully in sight; the same place if it is already. */
export function scrollToRow(index: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}
