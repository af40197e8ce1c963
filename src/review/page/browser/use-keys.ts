import { type Action, actionOf, type KeyContext } from '../logic/keys.ts';
import { isTyping } from '../parts/dialog.tsx';
import { useEffect, useRef } from '../preact.ts';

/** What takes Enter and the arrows for itself. */
const CONTROLS = 'button, a, summary, input, select, [tabindex="0"]:not([role="listbox"])';

/** Acts on the page's keys wherever the focus is. Dialogs keep their keys to themselves. */
export function useKeys(context: Pick<KeyContext, 'tab' | 'readOnly'>, act: (action: Action) => void): void {
  const latest = useRef({ context, act });
  latest.current = { context, act };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const action = actionOf(event, {
        ...latest.current.context,
        typing: isTyping(target),
        onControl: target instanceof Element && target.matches(CONTROLS),
      });
      if (action === undefined) return;
      event.preventDefault();
      latest.current.act(action);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
