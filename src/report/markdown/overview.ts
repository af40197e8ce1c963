import type { Report, Source } from '../../model/report.ts';
import { sourceTarget } from '../place.ts';
import { dateInWords } from '../published.ts';
import { counted, reportInWords, restInWords, thousands } from '../wording.ts';
import { escapeMarkdown, link } from './escape.ts';
import { table } from './table.ts';

/** Sources listed one by one; a larger folder would bury the findings. */
const SHOWN_SOURCES = 100;

function sourceCells(source: Source, prefix: string): string[] {
  const copy = source.copyOf === undefined ? '' : ` (copy of ${escapeMarkdown(source.copyOf)})`;
  return [
    `${link(source.name, sourceTarget(source.name, prefix))}${copy}`,
    escapeMarkdown(source.publisher ?? ''),
    source.published ? escapeMarkdown(dateInWords(source.published.date)) : '',
    thousands(source.words),
  ];
}

function sourcesTable(report: Report, prefix: string): string[] {
  if (report.sources.length === 0) return [];
  const shown = report.sources.slice(0, SHOWN_SOURCES).map((source) => sourceCells(source, prefix));
  const rest = report.sources.length - shown.length;
  const listed = table(['Source', 'Publisher', 'Published', 'Words'], shown);
  return rest > 0 ? [listed, `And ${counted(rest, 'more source')}.`] : [listed];
}

/** Title, what was found in one sentence, what was read. */
export function overviewBlocks(report: Report, prefix: string): string[] {
  const rest = restInWords(report);
  return [
    '# Discrepancy report',
    `**${reportInWords(report)}**`,
    ...(rest === '' ? [] : [`Further down: ${rest}.`]),
    ...sourcesTable(report, prefix),
  ];
}
