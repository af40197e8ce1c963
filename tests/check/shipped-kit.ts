import { builtins } from '../../src/builtins.ts';
import { assembleKit, type Kit } from '../../src/kit.ts';
import { compileLexicon } from '../../src/lexicon/index.ts';
import { loadShipped } from '../../src/shipped.ts';

/** What a check works with when nobody has configured anything: the rules and words that the build compiled. */
export function shippedKit(): Kit {
  const { lexicon, vocabulary, thesaurus, rules } = loadShipped();
  return assembleKit([builtins], compileLexicon(lexicon, vocabulary, thesaurus), rules);
}
