import { readBytes } from '../io/files.ts';
import { InputError } from '../model/problem.ts';

/** A file of the page, held in memory. */
export interface Asset {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** Where each file of the page is asked for, and what it is. */
const FILES = [
  { path: '', file: 'index.html', type: 'text/html' },
  { path: 'app.js', file: 'app.js', type: 'text/javascript' },
  { path: 'app.css', file: 'app.css', type: 'text/css' },
] as const;

/**
 * Reads the built page out of a folder, once.
 * @throws InputError if it was not built.
 */
export async function loadAssets(folder: URL): Promise<ReadonlyMap<string, Asset>> {
  try {
    return new Map(
      await Promise.all(
        FILES.map(
          async ({ path, file, type }) => [path, { type, body: await readBytes(new URL(file, folder)) }] as const,
        ),
      ),
    );
  } catch {
    throw new InputError([
      { code: 'page', message: 'The review page is missing from this installation; run its build again.' },
    ]);
  }
}
