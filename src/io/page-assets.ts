import type { PageAssets } from '../model/plugin.ts';
import { InputError } from '../model/problem.ts';
import { readTextFileNow } from './files.ts';

/** Where the build puts the review page; the same folder whether this module runs from src/ or from dist/. */
const PAGE = new URL('../../dist/review/page/', import.meta.url);

/**
 * The built review page.
 * @throws InputError if the package was not built.
 */
export function loadPageAssets(folder: URL = PAGE): PageAssets {
  try {
    return {
      script: readTextFileNow(new URL('app.js', folder)),
      style: readTextFileNow(new URL('app.css', folder)),
    };
  } catch {
    const message = 'The review page is missing; run "npm run build".';
    throw new InputError([{ code: 'not-built', message, file: 'dist/review/page/app.js' }]);
  }
}
