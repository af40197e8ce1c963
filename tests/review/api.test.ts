import { afterEach, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { DecisionsResponse, ReviewError, ReviewEvent } from '../../src/model/review.ts';
import { type StartedServer, startOnFolder } from './start-server.ts';

const running: StartedServer[] = [];
const start = async (...args: Parameters<typeof startOnFolder>): Promise<StartedServer> => {
  const server = await startOnFolder(...args);
  running.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.end()));
});

test('the state holds the report with texts, and nothing decided', async () => {
  const server = await start();
  const state = await server.state();
  expect(state.report.findings.length).toBeGreaterThan(1);
  expect(state.report.sources.every(({ text, blocks }) => text !== undefined && blocks !== undefined)).toBe(true);
  expect(state).toMatchObject({ author: 'Ines Vale', readOnly: false, history: {}, raised: [] });
  expect(state.nearMisses).toHaveLength(state.report.cleared.length);
  expect(state).not.toHaveProperty('progress');
});

test('a decision is in the answer, in the file and in the next state', async () => {
  const server = await start();
  const before = await server.state();
  const [first] = before.report.findings;
  const draft = {
    finding: first?.id,
    status: 'dismissed',
    scope: 'finding',
    reason: 'other-scope',
    note: 'Only the old town.',
  };
  const answer = await server.decide(before, draft);
  expect(answer).toMatchObject({ applied: [first?.id], conflicts: [], changedMeanwhile: [], gone: [] });
  const decided = answer.state.report.findings[0];
  expect(decided).toMatchObject({ id: first?.id, status: 'dismissed', decision: { ...draft, author: 'Ines Vale' } });
  expect(server.decisionsText()).toContain('note: "Only the old town."');
  const after = await server.state();
  expect(after.report).toEqual(answer.state.report);
  expect(after.history[first?.id ?? '']).toHaveLength(1);
});

test('undo takes the last step back, and a step that is named', async () => {
  const server = await start();
  const before = await server.state();
  const [one, other] = before.report.findings.map(({ id }) => id);
  const first = await server.decide(before, { finding: one, status: 'confirmed', scope: 'finding' });
  const second = await server.decide(first.state, { finding: other, status: 'confirmed', scope: 'finding' });
  const undo = async (body: object): Promise<DecisionsResponse> =>
    (await server.post('api/undo', body)).json() as Promise<DecisionsResponse>;
  const named = await undo({ decisionsRevision: second.state.decisionsRevision, step: first.step });
  expect(named).toMatchObject({ applied: [one], conflicts: [] });
  const last = await undo({ decisionsRevision: named.state.decisionsRevision });
  expect(last).toMatchObject({ applied: [other], conflicts: [] });
  expect(last.state.report).toEqual(before.report);
  expect(await undo({ decisionsRevision: last.state.decisionsRevision })).toMatchObject({ applied: [] });
});

test('a decision of wider scope says what it covers', async () => {
  const server = await start();
  const before = await server.state();
  const [first] = before.report.findings;
  const wide = await server.decide(before, { finding: first?.id, status: 'dismissed', scope: 'topic' });
  expect(wide.state.history[first?.id ?? '']?.[0]).toMatchObject({
    topic: first?.topic.key,
    about: first?.topic.label,
  });
  const wider = await server.decide(wide.state, { finding: first?.id, status: 'dismissed', scope: 'rule-and-sources' });
  expect(wider.state.history[first?.id ?? '']?.[1]).toMatchObject({
    rule: first?.rule,
    sources: ['levee.txt', 'tide.txt'],
  });
});

test('a draft on a finding that is gone is told, and the others are saved', async () => {
  const server = await start();
  const before = await server.state();
  const [first] = before.report.findings;
  const drafts = ['gone', first?.id].map((finding) => ({ finding, status: 'confirmed', scope: 'finding' }));
  expect(await server.decide(before, ...drafts)).toMatchObject({ applied: [first?.id], gone: ['gone'] });
});

const NEAR_MISS = {
  'plan.txt': 'The Brackmere bridge\n\nThe council expects the Brackmere bridge to cost $30 million.\n',
  'bill.txt': 'The Brackmere bridge\n\nThe Brackmere bridge cost $41 million.\n',
};

test('a near-miss is raised to a finding and withdrawn again', async () => {
  const server = await start({ files: NEAR_MISS });
  const before = await server.state();
  const [nearMiss] = before.nearMisses ?? [];
  expect(before.report.cleared).toHaveLength(1);
  const post = async (body: object): Promise<DecisionsResponse> =>
    (await server.post('api/raise', body)).json() as Promise<DecisionsResponse>;
  const raised = await post({ decisionsRevision: before.decisionsRevision, nearMiss, note: 'The same bill.' });
  expect(raised).toMatchObject({ applied: [nearMiss], state: { raised: [nearMiss], nearMisses: [] } });
  expect(raised.state.report.findings).toMatchObject([
    { id: nearMiss, rule: 'raised', status: 'confirmed', severity: 'error' },
  ]);
  const again = await post({ decisionsRevision: raised.state.decisionsRevision, nearMiss: 'unknown' });
  expect(again).toMatchObject({ applied: [], gone: ['unknown'] });
  const withdrawn = await post({ decisionsRevision: raised.state.decisionsRevision, nearMiss, withdraw: true });
  expect(withdrawn.state.report).toEqual(before.report);
});

test('decided findings are taken home in three formats, safe for a spreadsheet', async () => {
  const server = await start();
  const before = await server.state();
  const [first] = before.report.findings;
  const note = '=HYPERLINK("https://example.com") "quoted"';
  await server.decide(before, {
    finding: first?.id,
    status: 'resolved',
    scope: 'finding',
    note,
    holds: { value: '$14 million', source: 'tide.txt' },
  });
  const exported = async (format: string): Promise<string> =>
    (await fetch(new URL(`api/export?format=${format}`, server.url))).text();
  expect(JSON.parse(await exported('json'))).toMatchObject([{ id: first?.id, status: 'resolved', decision: { note } }]);
  const csv = await exported('csv');
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv).toContain(`"'=HYPERLINK(""https://example.com"") ""quoted"""`);
  expect(await exported('md')).toMatch(/^# Decided findings\n\n## 1\. .*\n\n.*\n\n\*\*Resolved\*\* by Ines Vale on /);
  expect((await fetch(new URL('api/export?format=exe', server.url))).status).toBe(400);
});

test('two servers on one folder keep what both decide and tell each other', async () => {
  const one = await start();
  const other = await start({ folder: one.folder, author: 'Tom Reed' });
  const [mine, theirs] = [await one.state(), await other.state()];
  const [first, second] = mine.report.findings.map(({ id }) => id);
  await other.decide(theirs, { finding: first, status: 'confirmed', scope: 'finding' });
  const answer = await one.decide(
    mine,
    { finding: first, status: 'dismissed', scope: 'finding' },
    { finding: second, status: 'dismissed', scope: 'finding' },
  );
  expect(answer).toMatchObject({ applied: [second], conflicts: [{ finding: first, theirs: { author: 'Tom Reed' } }] });
  expect(answer.state.report.findings.map(({ status }) => status)).toEqual(['confirmed', 'dismissed']);
});

test('a broken decisions file is told, what stood is still shown, and nothing is written until it is mended', async () => {
  const server = await start();
  const before = await server.state();
  const [first, second] = before.report.findings.map(({ id }) => id);
  const decided = await server.decide(before, { finding: first, status: 'confirmed', scope: 'finding' });
  const sound = server.decisionsText();
  server.put('reports/decisions.yaml', sound.replace('confirmed', 'confrimed'));
  const broken = await server.state();
  expect(broken.report).toEqual(decided.state.report);
  expect(broken).toMatchObject({ readOnly: true, problem: expect.stringContaining('decisions.yaml:5:') });
  const draft = { finding: second, status: 'confirmed', scope: 'finding' };
  const refused = await server.post('api/decisions', { decisionsRevision: broken.decisionsRevision, drafts: [draft] });
  expect(refused.status).toBe(409);
  expect(((await refused.json()) as ReviewError).error.message).toContain('did you mean "confirmed"?');
  server.put('reports/decisions.yaml', sound);
  expect(await server.decide(broken, draft)).toMatchObject({ applied: [second], state: { readOnly: false } });
});

/** Server-sent events until `enough` of them came. */
async function eventsOf(server: StartedServer, enough: number, act: () => Promise<unknown>): Promise<ReviewEvent[]> {
  const stop = new AbortController();
  const response = await fetch(new URL('api/events', server.url), { signal: stop.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const events: ReviewEvent[] = [];
  const acted = act();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += new TextDecoder().decode(chunk);
    for (; text.includes('\n\n'); text = text.slice(text.indexOf('\n\n') + 2)) {
      if (text.startsWith('data: ')) events.push(JSON.parse(text.slice(6, text.indexOf('\n\n'))));
    }
    if (events.length >= enough) break;
  }
  stop.abort();
  await acted;
  return events;
}

test('sources that change are checked again, decisions kept; others who decide are named', async () => {
  const server = await start();
  const before = await server.state();
  const [first] = before.report.findings;
  await server.decide(before, { finding: first?.id, status: 'confirmed', scope: 'finding' });
  const text = before.report.sources.find(({ name }) => name === 'tide.txt')?.text ?? '';
  server.put('tide.txt', text.replace('$14 million', '$15 million'));
  const events = await eventsOf(server, 4, () => server.session.recheck());
  expect(events.map((event) => (event.type === 'progress' ? event.progress.phase : event.type))).toEqual([
    'reading',
    'extracting',
    'comparing',
    'report',
  ]);
  const after = await server.state();
  expect(after.reportRevision).not.toBe(before.reportRevision);
  expect(after.report.findings[0]).toMatchObject({
    id: first?.id,
    status: 'changed',
    decision: { status: 'confirmed' },
  });
  const byHand = server.decisionsText().replace('Ines Vale', 'Tom Reed');
  const [told] = await eventsOf(server, 1, async () => {
    server.put('reports/decisions.yaml', byHand);
    await server.session.rereadDecisions();
  });
  expect(told).toMatchObject({ type: 'decisions', by: 'Tom Reed' });
  const [problem] = await eventsOf(server, 1, async () => {
    server.put('reports/decisions.yaml', 'decisions: 1');
    await server.session.rereadDecisions();
  });
  expect(problem).toMatchObject({ type: 'problem', message: expect.stringContaining('Expected a list') });
});

test('it answers before the first check is done, and says so', async () => {
  let finish = (_: Report): void => undefined;
  const report = new Promise<Report>((resolve) => {
    finish = resolve;
  });
  const server = await start({
    waitForCheck: false,
    check: (onProgress) => {
      onProgress({ phase: 'extracting', documents: 7, claims: 0, topics: 0 });
      return report;
    },
  });
  const early = await server.state();
  expect(early).toMatchObject({ progress: { phase: 'extracting', documents: 7 }, report: { findings: [] } });
  finish({ ...early.report, tool: { name: 'gainsay', version: '9' } });
  await server.session.recheck();
  const late = await server.state();
  expect(late).not.toHaveProperty('progress');
  expect(late.reportRevision).not.toBe(early.reportRevision);
});

test('a check that fails is told, and what was shown stays', async () => {
  const server = await start();
  const before = await server.state();
  server.put('gainsay.yaml', 'fail-on: [');
  await server.session.recheck();
  const after = await server.state();
  expect(after.problem).toContain('gainsay.yaml:1:');
  expect(after.report).toEqual(before.report);
  server.put('gainsay.yaml', '');
  await server.session.recheck();
  expect(await server.state()).not.toHaveProperty('problem');
});

test('closing ends the events of every page, and what is under way is answered', async () => {
  const server = await start();
  const state = await server.state();
  const events = await fetch(new URL('api/events', server.url));
  const decided = server.decide(state, {
    finding: state.report.findings[0]?.id,
    status: 'confirmed',
    scope: 'finding',
  });
  const listening = events.text();
  const [answer] = await Promise.all([
    decided,
    new Promise((resolve) => setTimeout(resolve, 20)).then(() => server.close()),
  ]);
  expect(answer.applied).toHaveLength(1);
  expect(await listening).toContain(': connected');
  await expect(server.state()).rejects.toThrow();
});
