import type { DecisionDraft, DecisionsResponse, Progress, ReviewState } from '../../../model/review.ts';
import { draftInWords, withDrafts } from './drafts.ts';
import { type Filter, NO_FILTER, toggleFacet } from './filter.ts';
import type { Facet, Tab } from './items.ts';
import type { Route } from './navigation.ts';

export type DialogName = 'dismiss' | 'resolve' | 'note' | 'keys' | 'filters' | 'export' | 'overview';

/** Something told to the editor. `urgent`: it went otherwise than asked for. */
export interface Notice {
  readonly text: string;
  readonly urgent: boolean;
  /** Counts up, so that the same words are told again. */
  readonly number: number;
}

/** Everything the page knows. Changed by `reduce` alone. */
export interface Session {
  /** Absent until the first check is done. */
  readonly review?: ReviewState;
  /** The same as the server last told it, without what is on its way. */
  readonly saved?: ReviewState;
  readonly tab: Tab;
  readonly filter: Filter;
  /** The item on screen, by tab. */
  readonly current: Readonly<Partial<Record<Tab, string>>>;
  /** Where it stood in the list when it was opened: its place is kept when it leaves the list. */
  readonly place: number;
  /** On narrow screens: the item is shown, not the list. */
  readonly reading: boolean;
  readonly selected: ReadonlySet<string>;
  readonly dialog?: DialogName;
  readonly notice?: Notice;
  /** Of a check that is running. */
  readonly progress?: Progress;
  /** Changes sent and not answered yet, in order; what they decide is shown already. */
  readonly pending: readonly (readonly DecisionDraft[])[];
  /** False while the server does not answer. */
  readonly connected: boolean;
}

export type Change =
  | { readonly type: 'loaded'; readonly review: ReviewState }
  | { readonly type: 'reloaded'; readonly review: ReviewState; readonly because: string }
  | { readonly type: 'routed'; readonly route: Route; readonly place: number }
  | { readonly type: 'listed' }
  | { readonly type: 'filtered'; readonly filter: Partial<Filter> }
  | { readonly type: 'facet'; readonly facet: Facet; readonly value: string }
  | { readonly type: 'selected'; readonly ids: readonly string[]; readonly chosen: boolean }
  | { readonly type: 'unselected' }
  | { readonly type: 'dialog'; readonly dialog?: DialogName }
  | {
      readonly type: 'sent';
      readonly drafts: readonly DecisionDraft[];
      readonly next: string | undefined;
      readonly place: number;
    }
  | { readonly type: 'asked' }
  | { readonly type: 'answered'; readonly response: DecisionsResponse; readonly words?: string }
  | { readonly type: 'failed'; readonly message: string; readonly review?: ReviewState }
  | { readonly type: 'told'; readonly text: string; readonly urgent?: boolean }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'connection'; readonly connected: boolean };

export const firstSession = (route: Route): Session => ({
  tab: route.tab,
  filter: NO_FILTER,
  current: route.id === undefined ? {} : { [route.tab]: route.id },
  place: 0,
  reading: route.id !== undefined,
  selected: new Set(),
  pending: [],
  connected: true,
});

const told = (session: Session, text: string, urgent = false): Session => ({
  ...session,
  notice: { text, urgent, number: (session.notice?.number ?? 0) + 1 },
});

/** What happened to a change that others met with changes of their own, in words. */
export function conflictsInWords({ conflicts, changedMeanwhile, gone }: DecisionsResponse): string {
  const [first] = conflicts;
  const meanwhile =
    changedMeanwhile.length === 0
      ? ''
      : `Others decided ${changedMeanwhile.length === 1 ? 'one more finding' : `${changedMeanwhile.length} more findings`} in the meantime.`;
  if (first === undefined)
    return gone.length === 0
      ? meanwhile
      : 'The sources changed, and the finding is no longer there; yours was not saved.';
  const { author, status } = first.theirs;
  const done = status === 'open' ? 'reopened' : status;
  const kept =
    conflicts.length === 1
      ? `${author} ${done} it meanwhile; yours was not saved. Look again and decide anew.`
      : `${conflicts.length} of these were decided by others meanwhile and kept as they are, the first by ${author}.`;
  return meanwhile === '' ? kept : `${kept} ${meanwhile}`;
}

/** The session with what the server knows, and on top of it what it has not answered yet. */
const withSaved = (session: Session, saved: ReviewState, pending: Session['pending']): Session => ({
  ...session,
  saved,
  pending,
  review: { ...saved, report: withDrafts(saved.report, pending.flat(), saved.author) },
});

function sent(session: Session, change: Extract<Change, { type: 'sent' }>): Session {
  const { saved } = session;
  if (saved === undefined) return session;
  const { drafts, next, place } = change;
  const [first] = drafts;
  const words = drafts.length === 1 && first !== undefined ? draftInWords(first) : `${drafts.length} findings decided.`;
  const { dialog: _closed, ...rest } = session;
  return told(
    {
      ...withSaved(rest, saved, [...session.pending, drafts]),
      current: next === undefined ? session.current : { ...session.current, findings: next },
      place,
      selected: new Set(),
    },
    words,
  );
}

function answered(session: Session, { response, words }: Extract<Change, { type: 'answered' }>): Session {
  const next = { ...withSaved(session, response.state, session.pending.slice(1)), connected: true };
  const conflict = conflictsInWords(response);
  if (conflict === '') return words === undefined ? next : told(next, words);
  const [first] = response.conflicts;
  // The finding in question comes back to the screen, with what the other page decided.
  const current = first === undefined ? next.current : { ...next.current, findings: first.finding };
  return told({ ...next, current }, conflict, response.conflicts.length + response.gone.length > 0);
}

function failed(session: Session, { message, review }: Extract<Change, { type: 'failed' }>): Session {
  const saved = review ?? session.saved;
  return told(saved === undefined ? session : withSaved(session, saved, session.pending.slice(1)), message, true);
}

function loaded(session: Session, review: ReviewState): Session {
  const { progress: _done, ...rest } = session;
  const known = new Set(review.report.findings.map(({ id }) => id));
  const selected = new Set([...session.selected].filter((id) => known.has(id)));
  return { ...withSaved(rest, review, session.pending), selected, connected: true };
}

function selection(session: Session, ids: readonly string[], chosen: boolean): Session {
  const selected = new Set(session.selected);
  for (const id of ids) {
    if (chosen) selected.add(id);
    else selected.delete(id);
  }
  return { ...session, selected };
}

function withDialog(session: Session, dialog: DialogName | undefined): Session {
  const { dialog: _closed, ...rest } = session;
  return dialog === undefined ? rest : { ...rest, dialog };
}

/** The session after a change. Pure. */
export function reduce(session: Session, change: Change): Session {
  switch (change.type) {
    case 'loaded':
      return loaded(session, change.review);
    case 'reloaded':
      return told(loaded(session, change.review), change.because);
    case 'routed': {
      const { tab, id } = change.route;
      const current = id === undefined ? session.current : { ...session.current, [tab]: id };
      return { ...session, tab, current, place: change.place, reading: id !== undefined };
    }
    case 'listed':
      return { ...session, reading: false };
    case 'filtered':
      return { ...session, filter: { ...session.filter, ...change.filter } };
    case 'facet':
      return { ...session, filter: toggleFacet(session.filter, change.facet, change.value) };
    case 'selected':
      return selection(session, change.ids, change.chosen);
    case 'unselected':
      return { ...session, selected: new Set() };
    case 'dialog':
      return withDialog(session, change.dialog);
    case 'sent':
      return sent(session, change);
    case 'asked':
      return { ...session, pending: [...session.pending, []] };
    case 'answered':
      return answered(session, change);
    case 'failed':
      return failed(session, change);
    case 'told':
      return told(session, change.text, change.urgent);
    case 'progress':
      return { ...session, progress: change.progress };
    case 'connection':
      return { ...session, connected: change.connected };
  }
}
