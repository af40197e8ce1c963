import type { Report } from '../model/report.ts';

/** The report without the texts of its sources, which most formats do not show. */
export const withoutTexts = (report: Report): Report => ({
  ...report,
  sources: report.sources.map(({ text: _text, blocks: _blocks, ...source }) => source),
});
