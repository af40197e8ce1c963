import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/model/claim.ts';
import type { DecisionsResponse } from '../../../src/model/review.ts';
import { sourcesByName, viewFinding } from '../../../src/report/finding-view.ts';
import {
  annotation,
  confirmation,
  coveredBy,
  dismissal,
  draftInWords,
  holdings,
  reopening,
  resolution,
  withDrafts,
} from '../../../src/review/page/logic/drafts.ts';
import {
  type Change,
  conflictsInWords,
  firstSession,
  reduce,
  type Session,
} from '../../../src/review/page/logic/session.ts';
import { decisionOf, harbourReport, numberedFinding, reviewOf } from './fixtures.ts';

const [one, two, three] = [numberedFinding(1), numberedFinding(2), numberedFinding(8)] as const;
const report = harbourReport([one, two, three]);
const review = reviewOf(report);

const sessionAfter = (...changes: readonly Change[]): Session =>
  changes.reduce(reduce, firstSession({ tab: 'findings' }));
const loaded: Change = { type: 'loaded', review };
const sent = (...ids: readonly string[]): Change => ({
  type: 'sent',
  drafts: ids.map(confirmation),
  next: 'finding-2',
  place: 0,
});
const statuses = ({ review: state }: Session) => state?.report.findings.map(({ status }) => status);

const answer = (more: Partial<DecisionsResponse> = {}): DecisionsResponse => ({
  state: review,
  applied: [],
  conflicts: [],
  changedMeanwhile: [],
  gone: [],
  ...more,
});

describe('drafts', () => {
  const view = viewFinding(one, sourcesByName(report));
  const claim = one.sides[0]?.claims[0] as Claim;

  test.each([
    [confirmation('f'), 'Confirmed.'],
    [reopening('f'), 'Open again.'],
    [dismissal('f', 'other-time', 'topic', ' '), 'Dismissed: they speak of different times.'],
    [resolution('f', claim, ''), 'Resolved: 41 boats holds, from ledger-1.txt.'],
  ])('%o reads "%s"', (draft, words) => {
    expect(draftInWords(draft)).toBe(words);
    expect(draft).not.toHaveProperty('note');
  });

  test('carry a note where there is one', () => {
    expect(dismissal('f', 'other', 'finding', ' both count ferries ')).toMatchObject({ note: 'both count ferries' });
  });

  test('a note alone leaves the decision as it is', () => {
    const holds = { value: '41 boats', source: 'ledger-1.txt' };
    const decided = {
      ...one,
      status: 'resolved' as const,
      decision: decisionOf(one.id, { status: 'resolved', holds }),
    };
    expect(annotation(decided, 'seen')).toEqual({
      finding: one.id,
      status: 'resolved',
      scope: 'finding',
      holds,
      note: 'seen',
    });
    const dismissed = {
      ...one,
      status: 'dismissed' as const,
      decision: decisionOf(one.id, { status: 'dismissed', reason: 'other' }),
    };
    expect(annotation(dismissed, 'seen')).toMatchObject({ status: 'dismissed', reason: 'other' });
    expect(annotation({ ...decided, status: 'changed' }, 'seen')).toMatchObject({ status: 'open' });
    expect(annotation(one, '')).toEqual(reopening(one.id));
  });

  test('each written value of each source can hold, once', () => {
    expect(holdings(view).map(({ claim: { text }, who, side }) => [text, who, side])).toEqual([
      ['91 boats', 'bulletin-1.txt', 0],
      ['41 boats', 'Ledger 1', 1],
    ]);
    const twice = { ...view, sides: view.sides.map((side) => ({ ...side, rows: [...side.rows, ...side.rows] })) };
    expect(holdings(twice)).toHaveLength(2);
  });

  test('say what else they would decide', () => {
    const same = { ...two, topic: one.topic };
    const wide = harbourReport([one, same, { ...one, id: 'again', topic: two.topic }]);
    expect(coveredBy(one, 'finding', wide)).toEqual([]);
    expect(coveredBy(one, 'topic', wide)).toEqual(['finding-2']);
    expect(coveredBy(one, 'rule-and-sources', wide)).toEqual(['again']);
  });

  test('show at once what they decide', () => {
    const [first, second] = withDrafts(report, [confirmation('finding-1')], 'Rosa Quay').findings;
    expect(first).toMatchObject({ status: 'confirmed', decision: { author: 'Rosa Quay' } });
    expect(second).toBe(two);
  });
});

describe('a session', () => {
  test('begins where the address points', () => {
    expect(firstSession({ tab: 'findings', id: 'x' })).toMatchObject({ current: { findings: 'x' }, reading: true });
    expect(firstSession({ tab: 'near-misses' })).toMatchObject({ tab: 'near-misses', reading: false });
  });

  test('shows a decision at once, goes on, and tells it', () => {
    const session = sessionAfter(loaded, { type: 'dialog', dialog: 'dismiss' }, sent('finding-1'));
    expect(statuses(session)).toEqual(['confirmed', 'open', 'open']);
    expect(session).toMatchObject({
      current: { findings: 'finding-2' },
      notice: { text: 'Confirmed.', urgent: false },
    });
    expect(session.dialog).toBeUndefined();
  });

  test('counts several decisions, and forgets the selection', () => {
    const chosen = sessionAfter(loaded, { type: 'selected', ids: ['finding-1', 'finding-2'], chosen: true });
    expect([...chosen.selected]).toEqual(['finding-1', 'finding-2']);
    const session = reduce(chosen, sent('finding-1', 'finding-2'));
    expect(session.notice?.text).toBe('2 findings decided.');
    expect(session.selected.size).toBe(0);
  });

  test('keeps what is still on its way when an earlier answer comes', () => {
    const session = sessionAfter(loaded, sent('finding-1'), sent('finding-2'), {
      type: 'answered',
      response: answer(),
    });
    expect(statuses(session)).toEqual(['open', 'confirmed', 'open']);
    expect(statuses(reduce(session, { type: 'answered', response: answer() }))).toEqual(['open', 'open', 'open']);
  });

  test('decides nothing before there is anything to decide', () => {
    expect(sessionAfter(sent('finding-1')).review).toBeUndefined();
  });

  test('brings a finding back that someone else decided first', () => {
    const conflicts = [
      { finding: 'finding-1', theirs: decisionOf('finding-1', { author: 'Tom Weir', status: 'dismissed' }) },
    ];
    const session = sessionAfter(loaded, sent('finding-1'), { type: 'answered', response: answer({ conflicts }) });
    expect(session).toMatchObject({
      current: { findings: 'finding-1' },
      notice: {
        urgent: true,
        text: 'Tom Weir dismissed it meanwhile; yours was not saved. Look again and decide anew.',
      },
    });
  });

  const theirs = (finding: string) => ({
    finding,
    theirs: decisionOf(finding, { author: 'Tom Weir', status: 'open' }),
  });
  test.each([
    [{}, ''],
    [{ changedMeanwhile: ['a'] }, 'Others decided one more finding in the meantime.'],
    [{ changedMeanwhile: ['a', 'b'] }, 'Others decided 2 more findings in the meantime.'],
    [
      { conflicts: [theirs('a')], changedMeanwhile: ['b'] },
      'Tom Weir reopened it meanwhile; yours was not saved. Look again and decide anew. Others decided one more finding in the meantime.',
    ],
    [
      { conflicts: [theirs('a'), theirs('b')] },
      '2 of these were decided by others meanwhile and kept as they are, the first by Tom Weir.',
    ],
    [{ gone: ['a'] }, 'The sources changed, and the finding is no longer there; yours was not saved.'],
  ])('tells of %o', (more, words) => {
    expect(conflictsInWords(answer(more))).toBe(words);
  });

  test('tells what others did without calling it a conflict', () => {
    const session = sessionAfter(
      loaded,
      { type: 'asked' },
      { type: 'answered', response: answer({ changedMeanwhile: ['a'] }), words: 'Undone.' },
    );
    expect(session).toMatchObject({ pending: [], notice: { urgent: false } });
    const undone = sessionAfter(loaded, { type: 'asked' }, { type: 'answered', response: answer(), words: 'Undone.' });
    expect(undone.notice?.text).toBe('Undone.');
  });

  test('goes back to what the server knows when a change failed', () => {
    const session = sessionAfter(loaded, sent('finding-1'), { type: 'failed', message: 'The disk is full.', review });
    expect(statuses(session)).toEqual(['open', 'open', 'open']);
    expect(session).toMatchObject({ pending: [], notice: { urgent: true, text: 'The disk is full.' } });
    const lost = sessionAfter(loaded, sent('finding-1'), { type: 'failed', message: 'No answer.' });
    expect(statuses(lost)).toEqual(['open', 'open', 'open']);
  });

  test('keeps place and selection when sources were read anew', () => {
    const fewer = reviewOf(harbourReport([one, three]));
    const session = sessionAfter(
      loaded,
      { type: 'routed', route: { tab: 'findings', id: 'finding-1' }, place: 0 },
      { type: 'selected', ids: ['finding-1', 'finding-2'], chosen: true },
      { type: 'progress', progress: { phase: 'reading', documents: 1, claims: 0, topics: 0 } },
      { type: 'reloaded', review: fewer, because: 'The sources were read again.' },
    );
    expect(session).toMatchObject({
      current: { findings: 'finding-1' },
      notice: { text: 'The sources were read again.' },
    });
    expect([...session.selected]).toEqual(['finding-1']);
    expect(session.progress).toBeUndefined();
  });

  test.each<[string, Change, Partial<Session>]>([
    ['a tab', { type: 'routed', route: { tab: 'near-misses' }, place: 0 }, { tab: 'near-misses', reading: false }],
    ['the list, on a narrow screen', { type: 'listed' }, { reading: false }],
    [
      'a search',
      { type: 'filtered', filter: { text: 'pier' } },
      { filter: { text: 'pier', hideDecided: false, facets: {} } },
    ],
    [
      'a facet',
      { type: 'facet', facet: 'rule', value: 'boats' },
      { filter: { text: '', hideDecided: false, facets: { rule: ['boats'] } } },
    ],
    ['no selection', { type: 'unselected' }, { selected: new Set() }],
    ['a dialog', { type: 'dialog', dialog: 'keys' }, { dialog: 'keys' }],
    ['a word', { type: 'told', text: 'Hello.' }, { notice: { text: 'Hello.', urgent: false, number: 1 } }],
    ['a lost connection', { type: 'connection', connected: false }, { connected: false }],
  ])('changes to %s', (_, change, expected) => {
    expect(sessionAfter(loaded, change)).toMatchObject(expected);
  });

  test('unselects, and closes a dialog', () => {
    const open = sessionAfter(
      loaded,
      { type: 'selected', ids: ['a'], chosen: true },
      { type: 'selected', ids: ['a'], chosen: false },
    );
    expect(open.selected.size).toBe(0);
    expect(sessionAfter(loaded, { type: 'dialog', dialog: 'keys' }, { type: 'dialog' })).not.toHaveProperty('dialog');
  });
});
