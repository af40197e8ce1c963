export { canonicalJson } from './canonical-json.ts';
export { compileLexicon } from './compile.ts';
export { emptyLexicon } from './kinds.ts';
export { lexiconSchema, readLexicon } from './read.ts';
export { stemTable } from './stem.ts';
export { englishThesaurus, englishVerbs } from './thesaurus.ts';
export { englishVocabulary } from './vocabulary.ts';
