import { capitalised, counted, DECISION_REASON_IN_WORDS } from '../../../report/wording.ts';
import { DISMISSALS, type Reason, SCOPES, type Scope } from '../logic/drafts.ts';
import { useRef, useState } from '../preact.ts';
import { Dialog, isTyping } from './dialog.tsx';
import { Key } from './key-cap.tsx';

interface DismissDialogProps {
  /** How many findings are dismissed at once. */
  readonly count: number;
  /** How many further findings a scope reaches. */
  readonly reaches: (scope: Scope) => number;
  readonly onDismiss: (reason: Reason, scope: Scope, note: string) => void;
  readonly onClose: () => void;
}

const reachInWords = (more: number): string => (more === 0 ? 'no other now' : `and ${counted(more, 'more finding')}`);

function ScopeChoice({
  scope,
  onScope,
  reaches,
}: { readonly scope: Scope; readonly onScope: (scope: Scope) => void } & Pick<DismissDialogProps, 'reaches'>) {
  return (
    <fieldset class="scopes">
      <legend>For</legend>
      {SCOPES.map(({ scope: each, key, label }) => (
        <label key={each} class={each === scope ? 'scope chosen' : 'scope'}>
          <input type="radio" name="scope" checked={each === scope} onChange={() => onScope(each)} />
          <span>
            {label} {each !== 'finding' && <small>{reachInWords(reaches(each))}</small>}
          </span>
          <Key>{key}</Key>
        </label>
      ))}
    </fieldset>
  );
}

/** Why a finding is none. A reason, by its number or its button, dismisses at once; scope and note come first where they are wanted. */
export function DismissDialog({ count, reaches, onDismiss, onClose }: DismissDialogProps) {
  const [scope, setScope] = useState<Scope>('finding');
  const [lacksNote, setLacksNote] = useState(false);
  const note = useRef<HTMLInputElement>(null);
  const choose = (reason: Reason) => {
    const text = note.current?.value ?? '';
    if (reason !== 'other' || text.trim() !== '') return onDismiss(reason, scope, text);
    setLacksNote(true);
    note.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const reason = DISMISSALS[Number(event.key) - 1];
    const wider = SCOPES.find(({ key }) => key === event.key);
    if (reason !== undefined) choose(reason);
    else if (wider !== undefined) setScope(wider.scope);
    else if (event.key === 'n') note.current?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={count > 1 ? `Dismiss ${count} findings` : 'Dismiss'} onClose={onClose} onKey={onKey}>
      <div class="reasons-list">
        {DISMISSALS.map((reason, index) => (
          <button key={reason} type="button" data-first={index === 0 ? '' : undefined} onClick={() => choose(reason)}>
            <Key>{index + 1}</Key> {capitalised(DECISION_REASON_IN_WORDS[reason])}
          </button>
        ))}
      </div>
      {count === 1 && <ScopeChoice scope={scope} onScope={setScope} reaches={reaches} />}
      <label class="note-field">
        <span>
          Note <Key>n</Key>
        </span>
        <input
          ref={note}
          type="text"
          aria-invalid={lacksNote}
          aria-describedby={lacksNote ? 'lacks-note' : undefined}
          onKeyDown={({ key }) => key === 'Enter' && lacksNote && choose('other')}
        />
      </label>
      {lacksNote && (
        <p id="lacks-note" class="field-error" role="alert">
          Say in the note what the other reason is, then press Enter.
        </p>
      )}
    </Dialog>
  );
}
