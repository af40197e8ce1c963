import { readTextFileNow } from './io/files.ts';
import type { LexiconData } from './model/lexicon.ts';
import { InputError } from './model/problem.ts';
import type { Rule } from './model/rule.ts';

/** What the YAML under rules/ says, checked and compiled when the package was built. */
export interface Shipped {
  /** SHA-256 of lexicon and rules: changes when any of them does. */
  readonly digest: string;
  /** SHA-256 of the compiled code and the tables below: what was kept of an earlier reading holds as long as it is the same. */
  readonly program: string;
  readonly lexicon: LexiconData;
  readonly rules: readonly Rule[];
  /** English words, for `compileLexicon`. */
  readonly vocabulary: string;
  /** Common words and their synonyms, for `compileLexicon`. */
  readonly thesaurus: string;
  /** Stems of the words that the readers are compiled with, for `compileLexicon`. */
  readonly stems: string;
}

/** The same file whether this module runs from src/ or from dist/. */
export const SHIPPED_FILE = new URL('../dist/shipped.json', import.meta.url);

/** Reads what ships. Throws an InputError if the package was not built, or the file is damaged. */
export function loadShipped(file: string | URL = SHIPPED_FILE): Shipped {
  try {
    return JSON.parse(readTextFileNow(file)) as Shipped;
  } catch {
    const message = 'The compiled rules are missing or damaged; run "npm run build".';
    throw new InputError([{ code: 'not-built', message, file: 'dist/shipped.json' }]);
  }
}
