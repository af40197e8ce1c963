import { type Action, keyOf } from '../logic/keys.ts';
import type { ComponentChildren } from '../preact.ts';

/** A key, printed on the button that it stands for; screen readers have the list of keys instead. */
export function Key({ children }: { readonly children: ComponentChildren }) {
  return (
    <span class="key" aria-hidden="true">
      {children}
    </span>
  );
}

/** The key of an action. */
export function KeyCap({ action }: { readonly action: Action }) {
  return <Key>{keyOf(action)}</Key>;
}
