import type { Finding, FindingSuppression, Report } from '../model/report.ts';
import { type SourcesByName, viewFinding } from './finding-view.ts';
import { dateInWords } from './published.ts';

export const isSuppressed = ({ status }: Finding): boolean => status === 'suppressed';

/** What a reader is to look at, and what somebody did not want to be told of, each in the order of the report. */
export function partedFindings({ findings }: Report): {
  readonly shown: readonly Finding[];
  readonly suppressed: readonly Finding[];
} {
  return {
    shown: findings.filter((finding) => !isSuppressed(finding)),
    suppressed: findings.filter(isSuppressed),
  };
}

const BY: Readonly<Record<FindingSuppression['by'], string>> = {
  comment: 'comment at',
  configuration: 'configuration,',
  baseline: 'baseline',
};

/** One suppressed finding in the words of a list: what, and why it is not told of. Not yet escaped for any format. */
export interface SuppressedLine {
  readonly headline: string;
  readonly reason: string;
  /** "comment at draft.md:3, until 31 December 2026"; empty for what is in the baseline. */
  readonly where: string;
}

export function suppressedLine(finding: Finding, sources: SourcesByName): SuppressedLine {
  const { suppression } = finding;
  const { headline } = viewFinding(finding, sources);
  if (suppression === undefined) return { headline, reason: 'no reason is given', where: '' };
  const { by, place, until, reason } = suppression;
  const written = place === undefined ? [] : [`${BY[by]} ${place.file}:${place.line}`];
  const ends = until === undefined ? [] : [`until ${dateInWords(until)}`];
  return { headline, reason, where: [...written, ...ends].join(', ') };
}
