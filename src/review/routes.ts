import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ReviewEvent } from '../model/review.ts';
import type { Asset } from './assets.ts';
import { readJson } from './body.ts';
import { EXPORT_FORMATS, exported, isExportFormat } from './export.ts';
import { RequestError } from './request-error.ts';
import { decisionsRequest, raiseRequest, undoRequest } from './request-shapes.ts';
import type { Session } from './session.ts';

export type Reply =
  | {
      readonly status?: number;
      readonly type: string;
      readonly body: string | Uint8Array;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Writes until the page goes away or events end. */
  | { readonly stream: (response: ServerResponse) => Promise<void> };

export type Route = (call: { readonly request: IncomingMessage; readonly query: URLSearchParams }) => Promise<Reply>;

export interface Routes {
  /** Path below the token → method → what answers. A request is looked up here and nowhere else. */
  readonly table: ReadonlyMap<string, ReadonlyMap<string, Route>>;
  readonly endEvents: () => void;
}

/** Proxies and sleeping machines drop a connection on which nothing is said. */
const SIGN_OF_LIFE_MS = 15_000;

const json = (value: unknown): Reply => ({ type: 'application/json', body: JSON.stringify(value) });

export function createRoutes(session: Session, assets: ReadonlyMap<string, Asset>): Routes {
  const open = new Set<ServerResponse>();
  const get = (route: Route): ReadonlyMap<string, Route> => new Map([['GET', route]]);
  const post = (route: (body: unknown) => Promise<unknown>): ReadonlyMap<string, Route> =>
    new Map([['POST', async ({ request }) => json(await route(await readJson(request)))]]);
  return {
    table: new Map([
      ...[...assets].map(([path, asset]) => [path, get(async () => asset)] as const),
      ['api/state', get(async () => json(await session.state()))],
      ['api/events', get(async () => ({ stream: (response) => streamEvents(response, session, open) }))],
      ['api/export', get(async ({ query }) => exportReply(query.get('format') ?? 'json', session))],
      ['api/decisions', post((body) => session.decide(decisionsRequest(body)))],
      ['api/undo', post((body) => session.undo(undoRequest(body)))],
      ['api/raise', post((body) => session.raise(raiseRequest(body)))],
    ]),
    endEvents: () => {
      for (const response of open) response.end();
    },
  };
}

async function exportReply(format: string, session: Session): Promise<Reply> {
  if (!isExportFormat(format)) {
    throw new RequestError(400, 'format', `Formats are ${Object.keys(EXPORT_FORMATS).join(', ')}.`);
  }
  const { report } = await session.state();
  const { type, extension } = EXPORT_FORMATS[format];
  return {
    type,
    body: exported(report, format),
    headers: { 'Content-Disposition': `attachment; filename="decisions.${extension}"` },
  };
}

function streamEvents(response: ServerResponse, session: Session, open: Set<ServerResponse>): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  // The first bytes tell the page that it is connected.
  response.write(': connected\n\n');
  open.add(response);
  const tell = (event: ReviewEvent): unknown => response.write(`data: ${JSON.stringify(event)}\n\n`);
  const unsubscribe = session.events.subscribe(tell);
  const signs = setInterval(() => response.write(': here\n\n'), SIGN_OF_LIFE_MS);
  signs.unref();
  return new Promise((resolve) => {
    response.once('close', () => {
      clearInterval(signs);
      unsubscribe();
      open.delete(response);
      resolve();
    });
  });
}
