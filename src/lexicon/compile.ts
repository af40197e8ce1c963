import { digest } from '../io/digest.ts';
import type { Lexicon, LexiconData } from '../model/lexicon.ts';
import { canonicalJson } from './canonical-json.ts';
import { createStemmer } from './stem.ts';
import { createThesaurusLookup } from './thesaurus.ts';
import { createVocabularyLookup } from './vocabulary.ts';

const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * What the stages look up in a lexicon, with a vocabulary made by `englishVocabulary`, a thesaurus made by `englishThesaurus` and stems made
 * by `stemTable`. The data is copied and frozen all the way down.
 */
export function compileLexicon(data: LexiconData, vocabulary = '\n', thesaurus = '', stems = ''): Lexicon {
  const sets = new Map(
    Object.entries(data.words).map(([name, forms]) => [name, new Set(forms.map((form) => form.toLowerCase()))]),
  );
  const irregular = new Map(
    Object.entries(data.irregular).map(([form, base]) => [form.toLowerCase(), base.toLowerCase()]),
  );
  return Object.freeze({
    data: frozenCopy(data) as LexiconData,
    get digest() {
      return digest([canonicalJson(data)], 64);
    },
    stem: createStemmer(irregular, stems),
    ...createVocabularyLookup(vocabulary),
    meaning: createThesaurusLookup(thesaurus),
    words: (name: string) => sets.get(name) ?? NO_WORDS,
  });
}

/** Objects of the copy have no prototype, so that a text that says "constructor" finds no entry of that name. */
function frozenCopy(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [name, each] of Object.entries(value)) copy[name] = frozenCopy(each);
  return Object.freeze(copy);
}
