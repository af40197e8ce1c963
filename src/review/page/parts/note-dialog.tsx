import { useRef } from '../preact.ts';
import { Dialog } from './dialog.tsx';
import { Key } from './key-cap.tsx';

interface NoteDialogProps {
  readonly before: string;
  readonly onSave: (note: string) => void;
  readonly onClose: () => void;
}

/** A note on a finding, whatever is decided of it. */
export function NoteDialog({ before, onSave, onClose }: NoteDialogProps) {
  const note = useRef<HTMLTextAreaElement>(null);
  const save = () => onSave(note.current?.value ?? '');
  return (
    <Dialog
      title="Note"
      onClose={onClose}
      onKey={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.target !== note.current) return;
        event.preventDefault();
        save();
      }}
    >
      <label class="note-field">
        <span>For whoever reads the decision</span>
        <textarea ref={note} rows={4} data-first="" defaultValue={before} />
      </label>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick={save}>
          Save <Key>↵</Key>
        </button>
      </div>
    </Dialog>
  );
}
