// What a page of another site, another program or a network on the way could try, over real sockets.

import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StartedServer, startOnFolder } from './start-server.ts';

let server: StartedServer;
beforeAll(async () => {
  server = await startOnFolder({ requestWithin: 2_000 });
});
afterAll(() => server.end());

/** Sends bytes as they are and gives all that comes back until the server hangs up. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const ask = ({
  method = 'GET',
  path = `/${server.token}/api/state`,
  host = `127.0.0.1:${server.port}`,
  headers = {},
  body = '',
}: Asked): Promise<string> =>
  raw(
    [
      `${method} ${path} HTTP/1.1`,
      ...(host === '' ? [] : [`Host: ${host}`]),
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ...(body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('who may ask', () => {
  test('the page itself', async () => {
    const port = server.port;
    expect(statusOf(await ask({}))).toBe(200);
    expect(statusOf(await ask({ host: `localhost:${port}` }))).toBe(200);
    const headers = { Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'same-origin' };
    expect(statusOf(await ask({ headers }))).toBe(200);
    expect(statusOf(await ask({ path: `/${server.token}/`, headers: { 'Sec-Fetch-Site': 'none' } }))).toBe(200);
  });

  test.each<[string, () => Asked]>([
    ['without the token', () => ({ path: '/api/state' })],
    ['with no path at all', () => ({ path: '/' })],
    ['with another token', () => ({ path: `/${'x'.repeat(server.token.length)}/api/state` })],
    ['with the beginning of the token', () => ({ path: `/${server.token.slice(0, -1)}/api/state` })],
    ['with more than the token', () => ({ path: `/${server.token}x/api/state` })],
    ['with the token elsewhere', () => ({ path: `/api/state?${server.token}` })],
    ['by a name that somebody pointed at this machine', () => ({ host: `rebound.example.com:${server.port}` })],
    ['by the right name at another port', () => ({ host: '127.0.0.1:1' })],
    ['by a name that only begins right', () => ({ host: `127.0.0.1:${server.port}.example.com` })],
    ['from a page of another site', () => ({ headers: { Origin: 'https://example.com' } })],
    ['from a page at another port of this machine', () => ({ headers: { Origin: 'http://127.0.0.1:1' } })],
    ['from a file or a frame without an origin', () => ({ headers: { Origin: 'null' } })],
    ['from another site, as the browser says', () => ({ headers: { 'Sec-Fetch-Site': 'cross-site' } })],
    ['from another port, as the browser says', () => ({ headers: { 'Sec-Fetch-Site': 'same-site' } })],
    ['as a proxy', () => ({ path: `http://127.0.0.1:${server.port}/${server.token}/api/state` })],
  ])('nobody %s', async (_, asked) => {
    const answer = await ask(asked());
    expect(statusOf(answer)).toBe(403);
    expect(answer).toContain('{"error":{"code":"refused"');
    expect(answer).not.toContain(server.token);
  });

  test('nobody without a host', async () => {
    expect(statusOf(await ask({ host: '' }))).toBe(400);
  });

  test('a refused request changes nothing', async () => {
    const { decisionsRevision, report } = await server.state();
    const drafts = [{ finding: report.findings[0]?.id, status: 'dismissed', scope: 'finding' }];
    const body = JSON.stringify({ decisionsRevision, drafts });
    const path = `/${server.token}/api/decisions`;
    const headers = { ...JSON_TYPE, Origin: 'https://example.com' };
    expect(statusOf(await ask({ method: 'POST', path, headers, body }))).toBe(403);
    // What a form of another site can send without asking first.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect(statusOf(await ask({ method: 'POST', path, headers: { 'Content-Type': type }, body }))).toBe(415);
    }
    expect(existsSync(server.decisionsFile)).toBe(false);
  });
});

describe('what there is', () => {
  test.each([
    '../../../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    'app.js/../index.html',
    'index.html',
    'app.js%00',
    '//etc/passwd',
    'api',
    'api/state/',
    '__proto__',
    'constructor',
    'gainsay.yaml',
    'tide.txt',
    'reports/decisions.yaml',
  ])('nothing at %s', async (path) => {
    expect(statusOf(await ask({ path: `/${server.token}/${path}` }))).toBe(404);
  });

  test('no page without the slash, as its links would lead elsewhere', async () => {
    expect(statusOf(await ask({ path: `/${server.token}` }))).toBe(404);
  });

  test.each([
    ['POST', 'api/state'],
    ['DELETE', 'api/decisions'],
    ['GET', 'api/decisions'],
    ['GET', 'api/undo'],
    ['PUT', 'api/raise'],
    ['OPTIONS', 'api/decisions'],
    ['TRACE', ''],
    ['HEAD', ''],
  ])('%s %s is not taken', async (method, path) => {
    expect(statusOf(await ask({ method, path: `/${server.token}/${path}` }))).toBe(405);
  });

  test.each(['', 'app.js', 'app.css', 'api/state', 'nothing'])(
    'every answer says what a browser must not do: %s',
    async (path) => {
      const answer = await ask({ path: `/${server.token}/${path}` });
      expect(answer).toContain(
        "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'none'\r\n",
      );
      for (const header of [
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: no-referrer',
        'Cache-Control: no-store',
      ]) {
        expect(answer).toContain(`${header}\r\n`);
      }
      expect(answer).not.toContain('Access-Control-Allow');
    },
  );
});

describe('how much and how long', () => {
  const path = (): string => `/${server.token}/api/decisions`;

  test('a body that says it is too large is not read', async () => {
    const head = `POST ${path()} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n{`;
    expect(statusOf(await raw(head))).toBe(413);
  });

  test('a body that grows too large is not read to its end', async () => {
    const chunk = 'x'.repeat(1024 * 1024);
    const chunks = Array.from({ length: 6 }, () => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('');
    const head = `POST ${path()} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    expect(statusOf(await raw(head + chunks))).toBe(413);
  });

  test('headers without end are cut off', async () => {
    expect(statusOf(await ask({ headers: { 'X-Long': 'x'.repeat(20_000) } }))).toBe(431);
  });

  test('a body that never comes is waited for in vain, and others are served meanwhile', async () => {
    const slow = raw(
      `POST ${path()} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
    );
    expect(statusOf(await ask({}))).toBe(200);
    expect(statusOf(await slow)).toBe(408);
  });

  test.each([
    ['no JSON', '{'],
    ['bytes that are no text', '\ud800'],
    ['no object', '[]'],
    ['no drafts', '{"decisionsRevision":"a","drafts":[]}'],
    [
      'a field too many',
      '{"decisionsRevision":"a","drafts":[{"finding":"a","status":"open","scope":"finding","author":"Eve"}]}',
    ],
    ['no such status', '{"decisionsRevision":"a","drafts":[{"finding":"a","status":"wrong","scope":"finding"}]}'],
    ['no such scope', '{"decisionsRevision":"a","drafts":[{"finding":"a","status":"open","scope":"all"}]}'],
    [
      'no such reason',
      '{"decisionsRevision":"a","drafts":[{"finding":"a","status":"open","scope":"finding","reason":"x"}]}',
    ],
    [
      'half a value',
      '{"decisionsRevision":"a","drafts":[{"finding":"a","status":"open","scope":"finding","holds":{"value":"1"}}]}',
    ],
    [
      'a note without end',
      JSON.stringify({
        decisionsRevision: 'a',
        drafts: [{ finding: 'a', status: 'open', scope: 'finding', note: 'x'.repeat(5_000) }],
      }),
    ],
    ['more drafts than anybody makes', JSON.stringify({ decisionsRevision: 'a', drafts: Array(10_001).fill(0) })],
  ])('%s is refused with words', async (_, body) => {
    const answer = await ask({ method: 'POST', path: path(), headers: JSON_TYPE, body });
    expect(statusOf(answer)).toBe(400);
    expect(answer).toMatch(/"message":"[^"]+/);
  });

  test.each([
    ['api/raise', '{"decisionsRevision":"a","nearMiss":"b","withdraw":"yes"}'],
    ['api/raise', '{"decisionsRevision":"a"}'],
    ['api/undo', '{"step":"1"}'],
  ])('%s %s is refused', async (route, body) => {
    expect(statusOf(await ask({ method: 'POST', path: `/${server.token}/${route}`, headers: JSON_TYPE, body }))).toBe(
      400,
    );
  });
});
