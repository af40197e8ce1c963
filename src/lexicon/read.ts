import { contextOf, type JsonSchema, problemsOf } from '../io/field.ts';
import type { YamlFile } from '../io/yaml.ts';
import type { LexiconData } from '../model/lexicon.ts';
import type { Problem } from '../model/report.ts';
import { emptyLexicon, lexiconFile } from './kinds.ts';
import { mergeDefinitions } from './merge.ts';
import { complainOfUnsound } from './soundness.ts';

/**
 * Merges lexicon files, in the order given, into what is there already (by default nothing). Problems are those of all files, file by
 * file; `data` holds what could be read in spite of them.
 */
export function readLexicon(
  files: readonly YamlFile[],
  base: LexiconData = emptyLexicon,
): { readonly data: LexiconData; readonly problems: readonly Problem[] } {
  const contexts = files.map(contextOf);
  const definitions = contexts.flatMap((context) =>
    context.file.root === undefined ? [] : (lexiconFile.read(context.file.root, context) ?? []),
  );
  const data = mergeDefinitions(definitions, base);
  complainOfUnsound(definitions, data);
  return { data, problems: problemsOf(contexts) };
}

/** JSON Schema of a lexicon file, for editors. */
export const lexiconSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Lexicon file of gainsay',
  ...lexiconFile.schema,
});
