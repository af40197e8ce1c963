import type { Renderer, RenderOptions } from '../model/plugin.ts';
import type { Report } from '../model/report.ts';
import { sourcesByName } from './finding-view.ts';
import { agreementBlocks } from './markdown/agreements.ts';
import { clearedBlocks } from './markdown/cleared.ts';
import { findingBlocks } from './markdown/finding.ts';
import { overviewBlocks } from './markdown/overview.ts';
import { problemBlocks } from './markdown/problems.ts';
import { suppressedBlocks } from './markdown/suppressed.ts';
import { partedFindings } from './suppressed.ts';

function render(report: Report, options: RenderOptions): string {
  const prefix = options.sourcePrefix ?? '';
  const sources = sourcesByName(report);
  const { shown, suppressed } = partedFindings(report);
  const blocks = [
    ...overviewBlocks(report, prefix),
    ...shown.flatMap((finding, index) => findingBlocks(finding, index + 1, sources, prefix)),
    ...agreementBlocks(report, prefix),
    ...clearedBlocks(report, prefix),
    ...suppressedBlocks(suppressed, sources),
    ...problemBlocks(report),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The findings of a report alone, as sections under a title; for readers who need nothing else of it. */
export function markdownFindings(title: string, report: Report): string {
  const sources = sourcesByName(report);
  const blocks = report.findings.flatMap((finding, index) => findingBlocks(finding, index + 1, sources, ''));
  return `${[`# ${title}`, ...blocks].filter((block) => block !== '').join('\n\n')}\n`;
}

export const markdown: Renderer = {
  id: 'md',
  extensions: ['.md', '.markdown'],
  description: 'the report for readers: every finding with its passages side by side',
  render,
};
