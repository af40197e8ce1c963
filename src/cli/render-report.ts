import { loadPageAssets } from '../io/page-assets.ts';
import type { Renderer, RenderOptions, RuleDescription } from '../model/plugin.ts';
import type { Report } from '../model/report.ts';
import { withoutTexts } from '../report/index.ts';

/** The report as a format is to have it when texts were not asked for: with them only where they are shown. */
export const shownBy = (format: Renderer, report: Report): Report =>
  format.showsTexts === true ? report : withoutTexts(report);

/**
 * Renders, and loads the review page or the rules for a format that needs them; no other run pays for that.
 * @throws InputError if the package was not built.
 */
export const renderWith = (
  format: Renderer,
  report: Report,
  options: RenderOptions,
  rules: () => readonly RuleDescription[],
): string =>
  format.render(report, {
    ...options,
    ...(format.showsTexts === true ? { page: loadPageAssets() } : {}),
    ...(format.declaresRules === true ? { rules: rules() } : {}),
  });
