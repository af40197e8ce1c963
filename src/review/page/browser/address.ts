import { hashOf, type Route, routeOf } from '../logic/navigation.ts';

export const currentRoute = (): Route => routeOf(window.location.hash);

/** Puts the item on screen into the address without a step of its own in the browser's history. */
export function showRoute(route: Route): void {
  const hash = hashOf(route);
  if (hash !== window.location.hash) window.history.replaceState(null, '', hash);
}

/** Calls back when someone follows a link or edits the address. Returns how to stop. */
export function onRoute(callback: (route: Route) => void): () => void {
  const changed = () => callback(currentRoute());
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
