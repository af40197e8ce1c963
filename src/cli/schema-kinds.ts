/** Kinds of YAML files that have a JSON Schema. */
export const SCHEMA_KINDS = ['rule', 'lexicon', 'config'] as const;
export type SchemaKind = (typeof SCHEMA_KINDS)[number];
