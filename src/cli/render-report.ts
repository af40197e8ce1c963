import { loadPageAssets } from '../io/page-assets.ts';
import type { Renderer, RenderOptions } from '../model/plugin.ts';
import type { Report } from '../model/report.ts';
import { withoutTexts } from '../report/index.ts';

/** The report as a format is to have it when texts were not asked for: with them only where they are shown. */
export const shownBy = (format: Renderer, report: Report): Report =>
  format.showsTexts === true ? report : withoutTexts(report);

/**
 * Renders, and loads the review page for a format that is built on it; no other run pays for that.
 * @throws InputError if the package was not built.
 */
export const renderWith = (format: Renderer, report: Report, options: RenderOptions): string =>
  format.render(report, format.showsTexts === true ? { ...options, page: loadPageAssets() } : options);
