import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkForReview } from '../../src/cli/review-check.ts';
import type { Report } from '../../src/model/report.ts';
import type { DecisionsResponse, Progress, ReviewState } from '../../src/model/review.ts';
import type { Asset } from '../../src/review/assets.ts';
import { type RunningServer, startServer } from '../../src/review/server.ts';
import { createSession, type Session } from '../../src/review/session.ts';
import { createStore } from '../../src/review/store.ts';

/** Two reports of one flood, with a figure of each kind: two that differ, two that agree, two of different scope. */
export const SOURCES: Readonly<Record<string, string>> = {
  'tide.txt':
    'The Brackmere flood\n\nThe Brackmere flood damaged 214 houses on Sunday. The repairs of the Brackmere flood cost $14 million.\n',
  'levee.txt':
    'The Brackmere flood\n\nThe Brackmere flood damaged 260 houses on Sunday. The repairs of the Brackmere flood cost $19 million.\n',
};

/** A document for the browser where a test needs no page. */
export const PLAIN_PAGE: ReadonlyMap<string, Asset> = new Map([
  ['', { type: 'text/html', body: '<!doctype html><title>Review</title>' }],
  ['app.js', { type: 'text/javascript', body: 'export {};' }],
  ['app.css', { type: 'text/css', body: 'body { margin: 0; }' }],
]);

export interface StartOptions {
  /** Files of the folder by name; by default SOURCES. */
  readonly files?: Readonly<Record<string, string>>;
  readonly assets?: ReadonlyMap<string, Asset>;
  readonly author?: string;
  /** The folder of another server, to review the same files. */
  readonly folder?: string;
  /** Instead of checking the folder. */
  readonly check?: (onProgress: (progress: Progress) => void) => Promise<Report>;
  /** Milliseconds within which a request must have come in whole. */
  readonly requestWithin?: number;
  /** False to answer before the first check is done. */
  readonly waitForCheck?: boolean;
}

export interface StartedServer extends RunningServer {
  readonly folder: string;
  readonly decisionsFile: string;
  readonly session: Session;
  readonly token: string;
  readonly put: (name: string, text: string) => void;
  readonly state: () => Promise<ReviewState>;
  readonly post: (path: string, body: unknown) => Promise<Response>;
  /** Posts drafts with the revision of `state`, and gives the answer. */
  readonly decide: (state: ReviewState, ...drafts: readonly object[]) => Promise<DecisionsResponse>;
  readonly decisionsText: () => string;
  /** Ends the server and, unless it was given, removes the folder. */
  readonly end: () => Promise<void>;
}

/** Starts a review server on a folder with sources, as `gainsay review` does, but for the browser and the watching of files. */
export async function startOnFolder(options: StartOptions = {}): Promise<StartedServer> {
  const folder = options.folder ?? realpathSync(mkdtempSync(join(tmpdir(), 'gainsay-review-')));
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  if (options.folder === undefined)
    for (const [name, text] of Object.entries(options.files ?? SOURCES)) put(name, text);
  const decisionsFile = join(folder, 'reports', 'decisions.yaml');
  const author = options.author ?? 'Ines Vale';
  const session = createSession({
    check: options.check ?? ((onProgress) => checkFolder(folder, onProgress)),
    store: createStore({
      path: decisionsFile,
      name: 'reports/decisions.yaml',
      schema: 'schema.json',
      author,
      now: () => new Date().toISOString(),
    }),
    author,
    decisionsFile: 'reports/decisions.yaml',
    version: '0.0.0',
  });
  const token = 'a-token-for-tests';
  const { assets = PLAIN_PAGE, requestWithin = 20_000 } = options;
  const server = await startServer({ session, assets, token, port: 0, requestWithin });
  const checked = session.recheck();
  if (options.waitForCheck !== false) await checked;
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(new URL(path, server.url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    ...server,
    folder,
    decisionsFile,
    session,
    token,
    put,
    post,
    state: async () => (await fetch(new URL('api/state', server.url))).json() as Promise<ReviewState>,
    decide: async ({ decisionsRevision }, ...drafts) =>
      (await post('api/decisions', { decisionsRevision, drafts })).json() as Promise<DecisionsResponse>,
    decisionsText: () => readFileSync(decisionsFile, 'utf8'),
    end: async () => {
      await server.close();
      await checked;
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function checkFolder(folder: string, onProgress: (progress: Progress) => void): Promise<Report> {
  const job = { paths: ['.'], cwd: folder, rules: [], logLevel: 'error' as const };
  return (await checkForReview(job, process.stderr, onProgress)).report;
}
