import { matchesGlob } from '../model/glob.ts';
import type { RawDocument } from '../model/source.ts';

/** What a caller knows of the documents whose name a glob matches; it outranks what they say. Plain data. */
export interface Hint extends Pick<RawDocument, 'publisher' | 'url' | 'published'> {
  readonly match: string;
}

/** Adds what is known of a document; of several hints that match, the first that says a thing counts. */
export function withHints(document: RawDocument, hints: readonly Hint[]): RawDocument {
  const matching = hints.filter((hint) => matchesGlob(hint.match, document.name)).reverse();
  const { match: _, ...known }: Partial<Hint> = Object.assign({}, ...matching);
  return { ...document, ...known };
}
