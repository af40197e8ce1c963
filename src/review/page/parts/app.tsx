import type { DecisionDraft, ReviewState } from '../../../model/review.ts';
import { currentRoute, onRoute, showRoute } from '../browser/address.ts';
import type { Server } from '../browser/server.ts';
import { useKeys } from '../browser/use-keys.ts';
import { type Sender, useServer } from '../browser/use-server.ts';
import { useSession } from '../browser/use-session.ts';
import { confirmation, reopening } from '../logic/drafts.ts';
import { facetViews, filterItems } from '../logic/filter.ts';
import { type FindingItem, findingItems, type Item, nearMissItems, type Tab } from '../logic/items.ts';
import type { Action } from '../logic/keys.ts';
import { moved, nextOpen } from '../logic/navigation.ts';
import { type Change, firstSession, reduce, type Session } from '../logic/session.ts';
import { useCallback, useEffect, useMemo, useRef } from '../preact.ts';
import { DecisionBar } from './decision-bar.tsx';
import { Dialogs } from './dialogs.tsx';
import { ItemPane } from './item-pane.tsx';
import { Announcer, Toast } from './notices.tsx';
import { QueuePane } from './queue-pane.tsx';
import { progressInWords, TopBar } from './top-bar.tsx';

interface Lists {
  readonly findings: readonly FindingItem[];
  /** Everything of the tab, before search and filters. */
  readonly all: readonly Item[];
  readonly listed: readonly Item[];
  readonly item: Item | undefined;
  readonly place: number;
}

function useLists(session: Session, review: ReviewState): Lists {
  const { report, history, nearMisses } = review;
  const findings = useMemo(() => findingItems(report, history), [report, history]);
  const misses = useMemo(
    () => nearMissItems(report, (_, index) => nearMisses?.[index] ?? String(index + 1)),
    [report, nearMisses],
  );
  const all: readonly Item[] = session.tab === 'findings' ? findings : misses;
  const listed = useMemo(() => filterItems(all, session.filter), [all, session.filter]);
  const wanted = session.current[session.tab];
  // An item that the filter hides stays on screen until another one is opened.
  const item =
    all.find(({ id }) => id === wanted) ??
    (wanted === undefined ? listed[0] : undefined) ??
    listed[session.place] ??
    listed[0];
  return { findings, all, listed, item, place: listed.findIndex(({ id }) => id === item?.id) };
}

interface Controls {
  readonly act: (action: Action) => void;
  readonly decide: (drafts: readonly DecisionDraft[]) => void;
  readonly open: (id: string | undefined, tab?: Tab) => void;
  readonly targets: readonly FindingItem[];
}

function useControls(
  session: Session,
  lists: Lists,
  change: (change: Change) => void,
  sender: Sender | undefined,
  search: { readonly current: HTMLInputElement | null },
): Controls {
  const { tab, filter, selected, dialog } = session;
  const { findings, listed, item, place } = lists;
  const chosen = findings.filter(({ id }) => selected.has(id));
  const targets = chosen.length > 0 ? chosen : item?.kind === 'finding' ? [item] : [];
  const ids = targets.map(({ id }) => id);

  const open = (id: string | undefined, to: Tab = tab): void => {
    const route = { tab: to, ...(id === undefined ? {} : { id }) };
    change({
      type: 'routed',
      route,
      place: Math.max(
        0,
        listed.findIndex((each) => each.id === id),
      ),
    });
  };
  const decide = (drafts: readonly DecisionDraft[]): void => {
    const settles = drafts.some(({ status }) => status !== 'open');
    const next = settles && chosen.length === 0 ? nextOpen(listed, new Set(ids), item?.id) : undefined;
    sender?.decide(drafts, next, Math.max(0, place));
  };
  const openDialog = (name: NonNullable<Session['dialog']>): void => change({ type: 'dialog', dialog: name });
  const close = (): void => {
    if (dialog !== undefined) change({ type: 'dialog' });
    else if (selected.size > 0) change({ type: 'unselected' });
    else if (filter.text !== '') change({ type: 'filtered', filter: { text: '' } });
    search.current?.blur();
  };
  const toggle = (id: string): void => change({ type: 'selected', ids: [id], chosen: !selected.has(id) });

  const actions: Readonly<Record<Action, () => void>> = {
    next: () => open(moved(listed, item?.id, 1, session.place)),
    previous: () => open(moved(listed, item?.id, -1, session.place)),
    first: () => open(listed[0]?.id),
    last: () => open(listed.at(-1)?.id),
    'next-open': () => open(nextOpen(listed, new Set(), item?.id) ?? item?.id),
    confirm: () => decide(ids.map(confirmation)),
    dismiss: () => targets.length > 0 && openDialog('dismiss'),
    resolve: () => targets.length === 1 && openDialog('resolve'),
    reopen: () => decide(ids.map(reopening)),
    note: () => targets.length === 1 && openDialog('note'),
    undo: () => sender?.undo(),
    raise: () => item?.kind === 'near-miss' && sender?.raise(item.id),
    select: () => item !== undefined && toggle(item.id),
    'select-all': () => change({ type: 'selected', ids: listed.map(({ id }) => id), chosen: true }),
    search: () => search.current?.select(),
    filters: () => (dialog === 'filters' ? change({ type: 'dialog' }) : openDialog('filters')),
    'hide-decided': () => change({ type: 'filtered', filter: { hideDecided: !filter.hideDecided } }),
    'other-tab': () => open(undefined, tab === 'findings' ? 'near-misses' : 'findings'),
    export: () => openDialog('export'),
    overview: () => openDialog('overview'),
    keys: () => openDialog('keys'),
    close,
  };
  return { act: (action) => actions[action](), decide, open, targets };
}

function Review({
  session,
  review,
  change,
  sender,
}: {
  readonly session: Session;
  readonly review: ReviewState;
  readonly change: (change: Change) => void;
  readonly sender: Sender | undefined;
}) {
  const search = useRef<HTMLInputElement>(null);
  const lists = useLists(session, review);
  const { findings, all, listed, item, place } = lists;
  const { act, decide, open, targets } = useControls(session, lists, change, sender, search);
  const { tab, filter, dialog, notice } = session;
  const { readOnly, report } = review;
  useKeys({ tab, readOnly }, act);
  useEffect(() => {
    if (session.current[tab] !== undefined) showRoute({ tab, ...(item === undefined ? {} : { id: item.id }) });
  }, [tab, item?.id, session.current]);
  const openCount = useMemo(() => findings.filter((each) => each.open).length, [findings]);
  useEffect(() => {
    document.title = openCount > 0 ? `(${openCount}) gainsay review` : 'gainsay review';
  }, [openCount]);
  const position = place < 0 ? 'Not in the list' : `${place + 1} of ${listed.length}`;
  const facets = useMemo(() => (dialog === 'filters' ? facetViews(all, filter) : undefined), [dialog, all, filter]);
  return (
    <div class={session.reading ? 'app reading' : 'app'}>
      <TopBar
        open={openCount}
        total={findings.length}
        readOnly={readOnly}
        problems={report.problems.length}
        progress={session.progress ?? review.progress}
        connected={session.connected}
        problem={review.problem}
        saving={session.pending.length > 0}
        act={act}
      />
      <main>
        <QueuePane
          tab={tab}
          counts={{ findings: findings.length, 'near-misses': report.cleared.length }}
          items={listed}
          filter={filter}
          facets={facets}
          current={item?.id}
          selected={session.selected}
          readOnly={readOnly}
          search={search}
          change={change}
          open={open}
          switchTo={(to) => open(undefined, to)}
        />
        <div class="desk">
          <ItemPane review={review} item={item} position={position} onBack={() => change({ type: 'listed' })} />
          {!readOnly && <DecisionBar item={item} selected={session.selected.size} act={act} />}
        </div>
        <Toast notice={notice} />
        <Announcer
          notice={notice}
          arrived={item === undefined ? '' : `${position}: ${item.topic}, ${item.values.join(' against ')}`}
        />
      </main>
      <Dialogs
        dialog={dialog}
        review={review}
        tab={tab}
        targets={targets}
        decide={decide}
        close={() => change({ type: 'dialog' })}
      />
    </div>
  );
}

function Waiting({ session }: { readonly session: Session }) {
  const { notice, review } = session;
  const progress = session.progress ?? review?.progress;
  const trouble = notice?.urgent === true ? notice.text : review?.problem;
  return (
    <main class="waiting">
      <h1>gainsay</h1>
      <p role="status">{progress === undefined ? 'Loading …' : progressInWords(progress)}</p>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
    </main>
  );
}

/** The whole page: with a server it is an editor's desk, with an inlined state a report to read. */
export function App({
  server,
  inlined,
}: {
  readonly server: Server | undefined;
  readonly inlined: ReviewState | undefined;
}) {
  const { session, latest, change } = useSession(() => {
    const first = firstSession(currentRoute());
    return inlined === undefined ? first : reduce(first, { type: 'loaded', review: inlined });
  });
  const sender = useServer(server, latest, change);
  const follow = useCallback(() => onRoute((route) => change({ type: 'routed', route, place: 0 })), [change]);
  useEffect(follow, [follow]);
  const { review } = session;
  // Before the first check is done the report is empty, which is not to be read as: no contradictions.
  const waits = review === undefined || (review.progress !== undefined && review.report.sources.length === 0);
  return waits ? (
    <Waiting session={session} />
  ) : (
    <Review session={session} review={review} change={change} sender={sender} />
  );
}
