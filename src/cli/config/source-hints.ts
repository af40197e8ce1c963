import { matchesGlob } from '../../model/glob.ts';
import type { RawDocument } from '../../model/source.ts';
import type { SourceHint } from './config.ts';

/** Adds what the configuration knows of each source; of several hints that match, the first that says a thing counts. */
export function applySourceHints(documents: readonly RawDocument[], hints: readonly SourceHint[]): RawDocument[] {
  return documents.map((document) => {
    const matching = hints.filter((hint) => matchesGlob(hint.match, document.name)).reverse();
    const { match: _, ...known }: Partial<SourceHint> = Object.assign({}, ...matching);
    return { ...document, ...known };
  });
}
