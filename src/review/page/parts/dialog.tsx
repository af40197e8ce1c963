import { type ComponentChildren, useLayoutEffect, useRef } from '../preact.ts';
import { Key } from './key-cap.tsx';

interface DialogProps {
  readonly title: string;
  readonly class?: string;
  readonly onClose: () => void;
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly children: ComponentChildren;
}

/** A modal dialog of the browser: it keeps the focus, closes with Escape, and gives the focus back. */
export function Dialog({ title, class: className, onClose, onKey, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  // Before the browser paints: the next key, however quick, is the dialog's.
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={className}
      aria-labelledby="dialog-title"
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && onClose()}
      onKeyDown={(event) => {
        // The keys of the page behind are out of reach while this is open.
        event.stopPropagation();
        if (event.key !== 'Escape') return onKey?.(event);
        // At once, where the browser would take its time and leave the next key to the dialog.
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-inside">
        <header class="dialog-head">
          <h2 id="dialog-title">{title}</h2>
          <button type="button" class="plain" onClick={onClose}>
            Close <Key>Esc</Key>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type));
