import type { Finding } from '../../model/report.ts';
import type { SourcesByName } from '../finding-view.ts';
import { suppressedLine } from '../suppressed.ts';
import { codeSpan, escapeMarkdown } from './escape.ts';

function entryLine(finding: Finding, sources: SourcesByName): string {
  const { headline, reason, where } = suppressedLine(finding, sources);
  const why = `${escapeMarkdown(reason)}${where === '' ? '' : ` (${escapeMarkdown(where)})`}`;
  return `- **${escapeMarkdown(headline)}**, rule ${codeSpan(finding.rule)}: ${why}. Finding ${codeSpan(finding.id)}`;
}

/** Findings that somebody did not want to be told of, a line each, with the reasons. */
export function suppressedBlocks(suppressed: readonly Finding[], sources: SourcesByName): string[] {
  if (suppressed.length === 0) return [];
  return ['## Suppressed', suppressed.map((finding) => entryLine(finding, sources)).join('\n')];
}
