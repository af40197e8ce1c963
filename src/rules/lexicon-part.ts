import type { Field } from '../io/field.ts';

/** Key of a rule file under which words stand that its rules need. */
export const LEXICON = 'lexicon';

/** Read by those who read lexicons; here only its place is known. */
export const lexiconPart: Field<undefined> = {
  expects: 'a lexicon file: keys with values',
  schema: { $ref: 'lexicon.schema.json' },
  read: () => undefined,
};
