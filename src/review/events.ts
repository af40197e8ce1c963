import type { ReviewEvent } from '../model/review.ts';

export type Listener = (event: ReviewEvent) => void;

/** Tells every page that is open of what happens. */
export interface Events {
  readonly emit: Listener;
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: Listener) => () => void;
}

export function createEvents(): Events {
  const listeners = new Set<Listener>();
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
