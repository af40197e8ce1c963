import { afterEach, expect, test } from 'vitest';
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
