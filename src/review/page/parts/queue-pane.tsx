import { thousands } from '../../../report/wording.ts';
import { chosenCount, type FacetView, type Filter, NO_FILTER } from '../logic/filter.ts';
import type { Item, Tab } from '../logic/items.ts';
import { keyOf } from '../logic/keys.ts';
import type { Change } from '../logic/session.ts';
import type { RefObject } from '../preact.ts';
import { Facets } from './facets.tsx';
import { KeyCap } from './key-cap.tsx';
import { QueueRow } from './queue-row.tsx';
import { VirtualList } from './virtual-list.tsx';

/** Height of a row of the list in CSS pixels; `.row` in queue.css is laid out for it. */
const ROW_HEIGHT = 76;

export interface QueuePaneProps {
  readonly tab: Tab;
  readonly counts: Readonly<Record<Tab, number>>;
  readonly items: readonly Item[];
  readonly filter: Filter;
  /** Absent while the filters are closed. */
  readonly facets: readonly FacetView[] | undefined;
  readonly current: string | undefined;
  readonly selected: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly change: (change: Change) => void;
  readonly open: (id: string) => void;
  readonly switchTo: (tab: Tab) => void;
}

const TABS: readonly { readonly tab: Tab; readonly label: string }[] = [
  { tab: 'findings', label: 'Findings' },
  { tab: 'near-misses', label: 'Near-misses' },
];

function Tabs({ tab, counts, switchTo }: Pick<QueuePaneProps, 'tab' | 'counts' | 'switchTo'>) {
  return (
    <nav class="tabs" aria-label="Lists">
      {TABS.map((each) => (
        <button
          key={each.tab}
          type="button"
          aria-current={each.tab === tab ? 'page' : undefined}
          title={each.tab === 'near-misses' ? 'Looked alike, not flagged' : undefined}
          onClick={() => switchTo(each.tab)}
        >
          {each.label} <span class="count">{thousands(counts[each.tab])}</span>
        </button>
      ))}
    </nav>
  );
}

function SearchLine({
  filter,
  search,
  change,
  facets,
}: Pick<QueuePaneProps, 'filter' | 'search' | 'change' | 'facets'>) {
  const narrowed = chosenCount(filter);
  return (
    <div class="search-line">
      <input
        ref={search}
        type="search"
        class="search"
        value={filter.text}
        placeholder="Search"
        aria-label="Search in findings and passages"
        aria-keyshortcuts="/"
        onInput={({ currentTarget }) => change({ type: 'filtered', filter: { text: currentTarget.value } })}
      />
      {filter.text === '' && (
        <span class="search-key" aria-hidden="true">
          {keyOf('search')}
        </span>
      )}
      <button
        type="button"
        class={narrowed > 0 ? 'filter-button narrowed' : 'filter-button'}
        aria-expanded={facets !== undefined}
        aria-controls={facets === undefined ? undefined : 'facets'}
        onClick={() => change(facets === undefined ? { type: 'dialog', dialog: 'filters' } : { type: 'dialog' })}
      >
        Filters{narrowed > 0 && <span class="count">{narrowed}</span>} <KeyCap action="filters" />
      </button>
    </div>
  );
}

function Empty({
  total,
  filter,
  tab,
  change,
}: { readonly total: number } & Pick<QueuePaneProps, 'filter' | 'tab' | 'change'>) {
  if (total > 0)
    return (
      <div class="empty">
        <p>
          {filter.hideDecided && filter.text === ''
            ? 'Everything here is decided.'
            : 'Nothing fits the search and filters.'}
        </p>
        <button type="button" onClick={() => change({ type: 'filtered', filter: NO_FILTER })}>
          Show all {thousands(total)}
        </button>
      </div>
    );
  return (
    <p class="empty">{tab === 'findings' ? 'The sources do not contradict each other.' : 'Nothing looked alike.'}</p>
  );
}

export function QueuePane(props: QueuePaneProps) {
  const { items, filter, tab, change, facets, selected } = props;
  return (
    <section class="queue" aria-label="Queue">
      <Tabs {...props} />
      <SearchLine {...props} />
      {facets !== undefined && (
        <Facets
          views={facets}
          hideDecided={filter.hideDecided}
          onHideDecided={(hideDecided) => change({ type: 'filtered', filter: { hideDecided } })}
          onToggle={(facet, value) => change({ type: 'facet', facet, value })}
          onClear={() => change({ type: 'filtered', filter: NO_FILTER })}
          onClose={() => change({ type: 'dialog' })}
        />
      )}
      {items.length === 0 ? (
        <Empty total={props.counts[tab]} filter={filter} tab={tab} change={change} />
      ) : (
        <VirtualList
          items={items}
          rowHeight={ROW_HEIGHT}
          current={props.current}
          selected={selected}
          label={tab === 'findings' ? 'Findings' : 'Near-misses'}
          onOpen={props.open}
          row={(item) => (
            <QueueRow
              item={item}
              selected={selected.has(item.id)}
              onSelect={
                props.readOnly ? undefined : (id) => change({ type: 'selected', ids: [id], chosen: !selected.has(id) })
              }
            />
          )}
        />
      )}
    </section>
  );
}
