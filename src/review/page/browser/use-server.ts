import type { DecisionDraft, DecisionsResponse, ReviewEvent } from '../../../model/review.ts';
import type { Change, Session } from '../logic/session.ts';
import { useEffect, useMemo } from '../preact.ts';
import type { Server } from './server.ts';

export interface Sender {
  /** Sends decisions, shows them at once, and opens `next`. */
  readonly decide: (drafts: readonly DecisionDraft[], next: string | undefined, place: number) => void;
  readonly undo: () => void;
  readonly raise: (nearMiss: string) => void;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Changes go out one after the other, each with the revision that the answer before it brought: two quick keys must not look like two
 * editors to the server.
 */
function createSender(server: Server, session: () => Session, change: (change: Change) => void): Sender {
  let last: Promise<void> = Promise.resolve();
  const revision = (): string => session().review?.decisionsRevision ?? '';
  const send = (request: () => Promise<DecisionsResponse>, words?: string): void => {
    last = last.then(async () => {
      try {
        const response = await request();
        change({ type: 'answered', response, ...(words === undefined ? {} : { words }) });
      } catch (error) {
        const review = await server.state().catch(() => undefined);
        change({ type: 'failed', message: messageOf(error), ...(review === undefined ? {} : { review }) });
      }
    });
  };
  return {
    decide: (drafts, next, place) => {
      change({ type: 'sent', drafts, next, place });
      send(() => server.decide({ decisionsRevision: revision(), drafts }));
    },
    undo: () => {
      change({ type: 'asked' });
      send(() => server.undo({ decisionsRevision: revision() }), 'Undone.');
    },
    raise: (nearMiss) => {
      change({ type: 'asked' });
      send(() => server.raise({ decisionsRevision: revision(), nearMiss }), 'Raised to a finding.');
    },
  };
}

/** What an event is worth saying once the state behind it is here. */
const reloadWords = (event: ReviewEvent): string =>
  event.type === 'decisions' ? `${event.by} changed decisions; they are shown.` : 'The sources were read again.';

/** Keeps the session in step with the server, and sends changes. */
export function useServer(
  server: Server | undefined,
  session: () => Session,
  change: (change: Change) => void,
): Sender | undefined {
  useEffect(() => {
    if (server === undefined) return;
    const fail = (error: unknown) => change({ type: 'told', text: messageOf(error), urgent: true });
    const reload = async (event: ReviewEvent) => {
      const { review, pending } = session();
      if (event.type === 'decisions' && (pending.length > 0 || event.decisionsRevision === review?.decisionsRevision))
        return;
      const fresh = await server.state();
      const same = event.type === 'report' && event.reportRevision === review?.reportRevision;
      const silent = same || review === undefined || review.report.sources.length === 0;
      change(
        silent ? { type: 'loaded', review: fresh } : { type: 'reloaded', review: fresh, because: reloadWords(event) },
      );
    };
    const onEvent = (event: ReviewEvent) => {
      if (event.type === 'progress') change({ type: 'progress', progress: event.progress });
      else if (event.type === 'problem') change({ type: 'told', text: event.message, urgent: true });
      else reload(event).catch(fail);
    };
    server.state().then((review) => change({ type: 'loaded', review }), fail);
    return server.listen(onEvent, (connected) => change({ type: 'connection', connected }));
  }, [server, session, change]);
  return useMemo(
    () => (server === undefined ? undefined : createSender(server, session, change)),
    [server, session, change],
  );
}
