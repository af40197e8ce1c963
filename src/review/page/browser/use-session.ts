import { type Change, reduce, type Session } from '../logic/session.ts';
import { useCallback, useRef, useState } from '../preact.ts';

export interface Store {
  /** What is on screen. */
  readonly session: Session;
  /** The session after every change so far, drawn or not: what is sent next must know the answer before it. */
  readonly latest: () => Session;
  readonly change: (change: Change) => void;
}

export function useSession(first: () => Session): Store {
  const [session, setSession] = useState(first);
  const latest = useRef(session);
  const change = useCallback((made: Change) => {
    latest.current = reduce(latest.current, made);
    setSession(latest.current);
  }, []);
  const read = useCallback(() => latest.current, []);
  return { session, latest: read, change };
}
