import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../model/problem.ts';
import type { ReviewError } from '../model/review.ts';
import type { Asset } from './assets.ts';
import { admit, SECURITY_HEADERS } from './guard.ts';
import { RequestError } from './request-error.ts';
import { createRoutes, type Reply, type Route } from './routes.ts';
import type { Session } from './session.ts';

export interface ServerOptions {
  readonly session: Session;
  /** The page by path: "" for its document, "app.js", "app.css". Nothing else is served. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** First segment of every path; whoever does not know it is refused. */
  readonly token: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Milliseconds within which a request must have come in whole. */
  readonly requestWithin?: number;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Ends after what is under way is answered and saved; events end at once. */
  readonly close: () => Promise<void>;
}

/** Only this machine. */
const HOST = '127.0.0.1';
const HEADERS_WITHIN_MS = 10_000;
const REQUEST_WITHIN_MS = 20_000;
const LOOK_FOR_SLOW_ONES_MS = 1_000;
const KEEP_ALIVE_MS = 5_000;
const CLOSE_WITHIN_MS = 3_000;
const MOST_HEADER_BYTES = 16 * 1024;
const MOST_CONNECTIONS = 100;

/** Starts the review server on this machine. Rejects with the system's error if the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { session, assets, token, port, requestWithin = REQUEST_WITHIN_MS } = options;
  const routes = createRoutes(session, assets);
  const server = createServer({
    headersTimeout: Math.min(HEADERS_WITHIN_MS, requestWithin),
    requestTimeout: requestWithin,
    connectionsCheckingInterval: LOOK_FOR_SLOW_ONES_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxHeaderSize: MOST_HEADER_BYTES,
  });
  server.maxConnections = MOST_CONNECTIONS;
  const actualPort = await listening(server, port);
  const underWay = new Set<Promise<void>>();
  server.on('request', (request, response) => {
    const answered = answer(request, response, () => {
      const { path, query } = admit(request, token, actualPort);
      return routeOf(routes, path, request.method ?? '')({ request, query });
    }).finally(() => underWay.delete(answered));
    underWay.add(answered);
  });
  return {
    url: `http://${HOST}:${actualPort}/${token}/`,
    port: actualPort,
    close: () => closed(server, routes.endEvents, underWay),
  };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function routeOf({ table }: ReturnType<typeof createRoutes>, path: string, method: string): Route {
  const methods = table.get(path);
  if (methods === undefined) throw new RequestError(404, 'not-found', 'There is nothing at this address.');
  const route = methods.get(method);
  if (route === undefined) {
    throw new RequestError(405, 'method', `This address takes ${[...methods.keys()].join(' or ')}.`);
  }
  return route;
}

async function answer(request: IncomingMessage, response: ServerResponse, reply: () => Promise<Reply>): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  try {
    await send(await reply(), response);
  } catch (error) {
    const { status, ...rest } = refusalOf(error);
    const body: ReviewError = { error: rest };
    // A body that was not read to its end would be taken for the next request.
    if (!request.complete) response.setHeader('Connection', 'close');
    await send({ status, type: 'application/json', body: JSON.stringify(body) }, response);
  }
}

function send(reply: Reply, response: ServerResponse): Promise<void> {
  if (response.headersSent || response.destroyed) return Promise.resolve();
  if ('stream' in reply) return reply.stream(response);
  const bytes = Buffer.from(reply.body);
  response.writeHead(reply.status ?? 200, {
    'Content-Type': `${reply.type}; charset=utf-8`,
    'Content-Length': bytes.byteLength,
    ...reply.headers,
  });
  return new Promise((resolve) => {
    response.once('close', resolve);
    response.end(bytes);
  });
}

function refusalOf(error: unknown): { readonly status: number; readonly code: string; readonly message: string } {
  if (error instanceof RequestError) return { status: error.status, code: error.code, message: error.message };
  if (error instanceof InputError) return { status: 409, code: 'decisions-file', message: error.message };
  return { status: 500, code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

async function closed(server: Server, endEvents: () => void, underWay: ReadonlySet<Promise<void>>): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  endEvents();
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
  await Promise.all(underWay);
  server.closeIdleConnections();
  await ended;
  clearTimeout(patience);
}
