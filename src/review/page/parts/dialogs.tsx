import type { DecisionDraft, ReviewState } from '../../../model/review.ts';
import { annotation, coveredBy, dismissal, holdings, resolution } from '../logic/drafts.ts';
import type { FindingItem, Tab } from '../logic/items.ts';
import type { DialogName } from '../logic/session.ts';
import { DismissDialog } from './dismiss-dialog.tsx';
import { ExportDialog, KeysDialog, OverviewDialog } from './info-dialogs.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';

interface DialogsProps {
  readonly dialog: DialogName | undefined;
  readonly review: ReviewState;
  readonly tab: Tab;
  /** What is decided on: the selection, else the finding on screen. */
  readonly targets: readonly FindingItem[];
  readonly decide: (drafts: readonly DecisionDraft[]) => void;
  readonly close: () => void;
}

/** The dialog that is open, if any. */
export function Dialogs({ dialog, review, tab, targets, decide, close }: DialogsProps) {
  const [target] = targets;
  if (dialog === 'keys') return <KeysDialog tab={tab} readOnly={review.readOnly} onClose={close} />;
  if (dialog === 'overview') return <OverviewDialog review={review} onClose={close} />;
  if (dialog === 'export') return <ExportDialog onClose={close} />;
  if (target === undefined) return null;
  if (dialog === 'dismiss')
    return (
      <DismissDialog
        count={targets.length}
        reaches={(scope) => coveredBy(target.finding, scope, review.report).length}
        onDismiss={(reason, scope, note) => decide(targets.map(({ id }) => dismissal(id, reason, scope, note)))}
        onClose={close}
      />
    );
  if (dialog === 'resolve')
    return (
      <ResolveDialog
        holdings={holdings(target.view)}
        onResolve={(claim, note) => decide([resolution(target.id, claim, note)])}
        onClose={close}
      />
    );
  if (dialog === 'note')
    return (
      <NoteDialog
        before={target.finding.decision?.note ?? ''}
        onSave={(note) => decide([annotation(target.finding, note)])}
        onClose={close}
      />
    );
  return null;
}
