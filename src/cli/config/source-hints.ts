import { matchesGlob } from '../../model/glob.ts';
import type { RawDocument } from '../../model/source.ts';
import type { SourceHint } from './config.ts';

/** What the configuration knows of a source; of several hints that match, the first that says a thing counts. */
export function knownOf(name: string, hints: readonly SourceHint[]): Omit<SourceHint, 'match'> {
  const matching = hints.filter((hint) => matchesGlob(hint.match, name)).reverse();
  const { match: _, ...known }: Partial<SourceHint> = Object.assign({}, ...matching);
  return known;
}

/** Adds what the configuration knows of each source. */
export const applySourceHints = (documents: readonly RawDocument[], hints: readonly SourceHint[]): RawDocument[] =>
  documents.map((document) => ({ ...document, ...knownOf(document.name, hints) }));
