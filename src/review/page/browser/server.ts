import type {
  DecisionsRequest,
  DecisionsResponse,
  RaiseRequest,
  ReviewEvent,
  ReviewState,
  UndoRequest,
} from '../../../model/review.ts';

/** The server that handed the page out, or nothing where the page is a file. */
export interface Server {
  readonly state: () => Promise<ReviewState>;
  readonly decide: (request: DecisionsRequest) => Promise<DecisionsResponse>;
  readonly undo: (request: UndoRequest) => Promise<DecisionsResponse>;
  readonly raise: (request: RaiseRequest) => Promise<DecisionsResponse>;
  /** Calls back for every event, and when the connection comes or goes. Returns how to stop. */
  readonly listen: (onEvent: (event: ReviewEvent) => void, onConnection: (connected: boolean) => void) => () => void;
}

/** What an answer says that is none of those asked for, in words. */
async function reasonOf(response: Response): Promise<string> {
  try {
    const body = (await response.json()) as { readonly error?: { readonly message?: string } };
    return body.error?.message ?? `The server answered ${response.status}.`;
  } catch {
    return `The server answered ${response.status}.`;
  }
}

async function answer<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Error('gainsay review does not answer. Nothing was saved; start it again and reload this page.');
  }
  if (!response.ok) throw new Error(await reasonOf(response));
  return (await response.json()) as T;
}

const post = <T>(path: string, body: unknown): Promise<T> =>
  answer<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

function listen(onEvent: (event: ReviewEvent) => void, onConnection: (connected: boolean) => void): () => void {
  const events = new EventSource('api/events');
  events.onmessage = ({ data }) => onEvent(JSON.parse(String(data)) as ReviewEvent);
  events.onopen = () => onConnection(true);
  events.onerror = () => onConnection(false);
  return () => events.close();
}

export const server: Server = {
  state: () => answer<ReviewState>('api/state'),
  decide: (request) => post('api/decisions', request),
  undo: (request) => post('api/undo', request),
  raise: (request) => post('api/raise', request),
  listen,
};
