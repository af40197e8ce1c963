import type { Progress } from '../../../model/review.ts';
import { counted, thousands } from '../../../report/wording.ts';
import type { Action } from '../logic/keys.ts';
import { KeyCap } from './key-cap.tsx';

interface TopBarProps {
  readonly open: number;
  readonly total: number;
  readonly readOnly: boolean;
  readonly problems: number;
  readonly progress: Progress | undefined;
  readonly connected: boolean;
  /** Why what is shown is older than the files, in words. */
  readonly problem: string | undefined;
  /** Decisions are on their way to the server. */
  readonly saving: boolean;
  readonly act: (action: Action) => void;
}

const PHASES: Readonly<Record<Progress['phase'], string>> = {
  reading: 'Reading',
  extracting: 'Finding claims',
  comparing: 'Comparing',
  done: 'Done',
};

/** Where a running check stands: "Comparing: 12 sources, 340 claims". */
export function progressInWords({ phase, documents, claims, topics }: Progress): string {
  const parts = [
    documents > 0 ? counted(documents, 'source') : '',
    claims > 0 ? counted(claims, 'claim') : '',
    topics > 0 ? counted(topics, 'topic') : '',
  ].filter(Boolean);
  return parts.length === 0 ? `${PHASES[phase]} …` : `${PHASES[phase]}: ${parts.join(', ')} …`;
}

export function TopBar({ open, total, readOnly, problems, progress, connected, problem, saving, act }: TopBarProps) {
  return (
    <header class="top">
      <h1>gainsay</h1>
      <p class="standing-count">
        <strong>{thousands(open)}</strong> of {thousands(total)} open
        {total > 0 && <progress max={total} value={total - open} aria-label="Decided" />}
      </p>
      {progress !== undefined && progress.phase !== 'done' && <p class="running">{progressInWords(progress)}</p>}
      {saving && <p class="saving">Saving …</p>}
      {problem !== undefined && <p class="lost">{problem}</p>}
      {!connected && <p class="lost">No connection: gainsay review is not running. What you see stays readable.</p>}
      <div class="top-actions">
        {readOnly && <span class="read-only">Read-only report</span>}
        <button type="button" class="plain" onClick={() => act('overview')}>
          {problems > 0 ? counted(problems, 'problem') : 'What was read'} <KeyCap action="overview" />
        </button>
        {!readOnly && (
          <button type="button" class="plain" onClick={() => act('export')}>
            Export <KeyCap action="export" />
          </button>
        )}
        <button type="button" class="plain keys-button" onClick={() => act('keys')}>
          Keys <KeyCap action="keys" />
        </button>
      </div>
    </header>
  );
}
