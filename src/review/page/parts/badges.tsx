import type { Finding, Severity } from '../../../model/report.ts';
import { capitalised } from '../../../report/wording.ts';

const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z',
  warning: 'M8 1.5 15.2 14.5H.8z',
  note: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z',
};

/** A shape of its own for each severity, so that colour is not needed to tell them apart. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <svg class={`severity ${severity}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={SHAPES[severity]} />
    </svg>
  );
}

const STATUS_LABELS: Readonly<Record<Finding['status'], string>> = {
  open: 'Open',
  confirmed: 'Confirmed',
  dismissed: 'Dismissed',
  resolved: 'Resolved',
  changed: 'Changed, review again',
  suppressed: 'Suppressed',
};

export const statusLabel = (status: Finding['status']): string => STATUS_LABELS[status];

export function StatusBadge({ status }: { readonly status: Finding['status'] }) {
  return <span class={`status ${status}`}>{statusLabel(status)}</span>;
}

export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  return (
    <span class={`severity-badge ${severity}`}>
      <SeverityMark severity={severity} />
      {capitalised(severity)}
    </span>
  );
}

export const sideLetter = (side: number): string => String.fromCharCode(65 + (side % 26));

/** The letter of a side, in its colour: what the axis, the passages and the values have in common. */
export function SideMark({ side }: { readonly side: number }) {
  return (
    <span class={`side-mark side-${side % 6}`} aria-hidden="true">
      {sideLetter(side)}
    </span>
  );
}
