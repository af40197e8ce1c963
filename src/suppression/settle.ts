import type { Report } from '../model/report.ts';
import type { BaselineEntry, Override, Suppression } from '../model/suppression.ts';
import { applyBaseline } from './baseline.ts';
import type { Suppressed } from './comments.ts';
import { override } from './override.ts';
import { suppress } from './suppress.ts';

/** What a project has settled before, and what the sources themselves ask for. */
export interface Settlement {
  readonly overrides?: readonly Override[];
  /** Ids of rules that are off: a comment may name them. */
  readonly off?: readonly string[];
  readonly suppressions?: readonly Suppression[];
  /** What the comments of each source want. */
  readonly comments?: readonly Suppressed[];
  readonly baseline?: { readonly entries: readonly BaselineEntry[]; readonly file: string };
  /** ISO 8601 day against which expiry is judged; by default that of the newest source. */
  readonly asOf?: string;
}

/** Joins what was settled to a report: other severities first, then suppressions, then the baseline. It marks, and loses nothing. Pure. */
export function settle(report: Report, settlement: Settlement): Report {
  const { overrides = [], suppressions = [], comments = [], baseline, asOf } = settlement;
  const found = override(report, overrides);
  const told = { ...found, problems: [...found.problems, ...comments.flatMap(({ problems }) => problems)] };
  const asked = [...comments.flatMap((each) => each.suppressions), ...suppressions];
  const marked = suppress(told, asked, asOf);
  return baseline === undefined ? marked : applyBaseline(marked, baseline.entries, baseline.file);
}
