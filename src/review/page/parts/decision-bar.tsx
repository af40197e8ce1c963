import { counted } from '../../../report/wording.ts';
import type { Item } from '../logic/items.ts';
import type { Action } from '../logic/keys.ts';
import { Key, KeyCap } from './key-cap.tsx';

interface DecisionBarProps {
  readonly item: Item | undefined;
  readonly selected: number;
  readonly act: (action: Action) => void;
}

interface ActionButton {
  readonly action: Action;
  readonly label: string;
  readonly look?: string;
}

const FOR_ONE: readonly ActionButton[] = [
  { action: 'confirm', label: 'Confirm', look: 'primary' },
  { action: 'dismiss', label: 'Dismiss' },
  { action: 'resolve', label: 'Resolve' },
  { action: 'note', label: 'Note' },
];
const FOR_SEVERAL: readonly ActionButton[] = FOR_ONE.slice(0, 2);
const REOPEN: ActionButton = { action: 'reopen', label: 'Reopen' };
const RAISE: ActionButton = { action: 'raise', label: 'Raise to a finding', look: 'primary' };
const UNDO: ActionButton = { action: 'undo', label: 'Undo', look: 'plain' };

function buttonsFor(item: Item | undefined, selected: number): readonly ActionButton[] {
  if (selected > 0) return [...FOR_SEVERAL, REOPEN];
  if (item === undefined) return [];
  if (item.kind === 'near-miss') return [RAISE];
  return item.open ? FOR_ONE : [...FOR_ONE, REOPEN];
}

/** What can be decided on the item on screen, or on all that are selected; each button with its key. */
export function DecisionBar({ item, selected, act }: DecisionBarProps) {
  return (
    <div class="decision-bar" role="toolbar" aria-label="Decide">
      {selected > 0 && (
        <span class="selection">
          {counted(selected, 'finding')} selected{' '}
          <button type="button" class="plain" onClick={() => act('close')}>
            Clear <Key>Esc</Key>
          </button>
        </span>
      )}
      {buttonsFor(item, selected).map(({ action, label, look }) => (
        <button key={action} type="button" class={look} onClick={() => act(action)}>
          {label} <KeyCap action={action} />
        </button>
      ))}
      <button type="button" class="plain end" onClick={() => act(UNDO.action)}>
        {UNDO.label} <KeyCap action="undo" />
      </button>
    </div>
  );
}
