import type { RawDocument } from '../../model/source.ts';
import { withHints } from '../../reading/hints.ts';
import type { SourceHint } from './config.ts';

/** Adds what the configuration knows of each source; of several hints that match, the first that says a thing counts. */
export const applySourceHints = (documents: readonly RawDocument[], hints: readonly SourceHint[]): RawDocument[] =>
  documents.map((document) => withHints(document, hints));
