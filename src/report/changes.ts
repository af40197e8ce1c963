import type { Finding, Report } from '../model/report.ts';
import { thousands } from './wording.ts';

/** How the findings of a report differ from those of an earlier one. All lists in the order of their report. */
export interface Changes {
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
  /** The same conflict between other values: an editor must look again. */
  readonly changed: readonly { readonly before: Finding; readonly after: Finding }[];
  readonly unchanged: number;
}

const byId = ({ findings }: Report): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [finding.id, finding]));

/** Findings are the same by their ids, which survive moved lines and renamed files, and unchanged if their values are. */
export function changesBetween(before: Report, after: Report): Changes {
  const [earlier, later] = [byId(before), byId(after)];
  const pairs = [...later.values()].flatMap((finding) => {
    const old = earlier.get(finding.id);
    return old === undefined ? [] : [{ before: old, after: finding }];
  });
  const changed = pairs.filter((pair) => pair.before.state !== pair.after.state);
  return {
    added: [...later.values()].filter(({ id }) => !earlier.has(id)),
    gone: [...earlier.values()].filter(({ id }) => !later.has(id)),
    changed,
    unchanged: pairs.length - changed.length,
  };
}

/** "2 new, 1 gone, 0 changed, 5 unchanged." */
export function changesInWords({ added, gone, changed, unchanged }: Changes): string {
  const counts = [
    [added.length, 'new'],
    [gone.length, 'gone'],
    [changed.length, 'changed'],
    [unchanged, 'unchanged'],
  ] as const;
  return `${counts.map(([count, word]) => `${thousands(count)} ${word}`).join(', ')}.`;
}
