import type { Claim } from '../../../model/claim.ts';
import { placeInWords } from '../../../report/place.ts';
import type { Holding } from '../logic/drafts.ts';
import { useRef } from '../preact.ts';
import { SideMark } from './badges.tsx';
import { Dialog, isTyping } from './dialog.tsx';
import { Key } from './key-cap.tsx';
import { Shown } from './shown.tsx';

interface ResolveDialogProps {
  readonly holdings: readonly Holding[];
  readonly onResolve: (claim: Claim, note: string) => void;
  readonly onClose: () => void;
}

/** Which of the written values holds. Choosing one, by its number or its button, resolves at once. */
export function ResolveDialog({ holdings, onResolve, onClose }: ResolveDialogProps) {
  const note = useRef<HTMLInputElement>(null);
  const choose = ({ claim }: Holding) => onResolve(claim, note.current?.value ?? '');
  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const holding = holdings[Number(event.key) - 1];
    if (holding !== undefined) choose(holding);
    else if (event.key === 'n') note.current?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Which value holds?" onClose={onClose} onKey={onKey}>
      <div class="reasons-list">
        {holdings.map((holding, index) => (
          <button
            key={holding.claim.id}
            type="button"
            data-first={index === 0 ? '' : undefined}
            onClick={() => choose(holding)}
          >
            {index < 9 && <Key>{index + 1}</Key>}
            <SideMark side={holding.side} />
            <strong>
              <Shown text={holding.claim.text} />
            </strong>
            <span class="holding-source">
              {holding.who !== holding.claim.source && <Shown text={holding.who} />}{' '}
              <span class="place">{placeInWords(holding.claim)}</span>
            </span>
          </button>
        ))}
      </div>
      <label class="note-field">
        <span>
          Note <Key>n</Key>
        </span>
        <input ref={note} type="text" />
      </label>
    </Dialog>
  );
}
