import { compileLexicon } from '../../../src/lexicon/index.ts';
import type { Lexicon } from '../../../src/model/lexicon.ts';
import { loadShipped } from '../../../src/shipped.ts';

/** The lexicon that ships, as the build compiled it. */
export function shippedLexicon(): Lexicon {
  const { lexicon, vocabulary } = loadShipped();
  return compileLexicon(lexicon, vocabulary);
}
