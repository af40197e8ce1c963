import { list, oneOrMore } from '../io/collections.ts';
import { complain, type Field, type JsonSchema } from '../io/field.ts';
import { checked, oneOf, text } from '../io/fields.ts';
import { namesInstead } from '../io/nearest-name.ts';
import { optional, record } from '../io/record.ts';
import { CERTAINTIES, DERIVATIONS } from '../model/claim.ts';
import type { LexiconData } from '../model/lexicon.ts';
import type { About } from '../model/rule.ts';
import { dimensionNames, scopeNames } from './names.ts';

/** `any`, `all` and `not` inside one another. */
const DEEPEST = 3;

/** Where the schema of what rules are about stands in that of a rule file, to be named by itself. */
export const ABOUT_SCHEMA = '#/$defs/about';

/** How it is written which claims a rule owns. */
export const aboutField = (lexicon: LexiconData): Field<About> => aboutAt(0, fieldsOfPairs(lexicon));

function fieldsOfPairs(lexicon: LexiconData) {
  const anyOf = (names: readonly string[], kind: string): Field<readonly string[]> =>
    oneOrMore(oneOf(names, kind, { open: true }));
  return {
    attribute: optional(anyOf(Object.keys(lexicon.attributes), 'attribute'), 'Property that the claims state.'),
    dimension: optional(
      anyOf(dimensionNames(lexicon), 'dimension'),
      'What is measured: length, share, count, date, term …; "money" is any currency.',
    ),
    unit: optional(oneOrMore(text), 'Unit of the lexicon, currency code or counted noun.'),
    subject: optional(oneOrMore(text), 'Participant, in any case.'),
    set: optional(
      anyOf([...Object.keys(lexicon.terms), ...Object.keys(lexicon.opposites)], 'set of terms'),
      'Set of terms of which only one can hold.',
    ),
    derived: optional(oneOrMore(oneOf(DERIVATIONS, 'derivation')), 'How one value follows from others of its source.'),
    source: optional(
      oneOrMore(text),
      'Name or publisher of the source of one of the two claims; * stands for any characters, ? for one.',
    ),
    scope: optional(
      oneOrMore(scopeField(lexicon)),
      'Part or measure that a claim names: "killed", or "casualty: killed" with its set.',
    ),
    certainty: optional(oneOrMore(oneOf(CERTAINTIES, 'certainty')), 'How one of the two claims is put forward.'),
  };
}

/** A scope of the lexicon, or a label behind its kind ("phase: 2"), of which there is no end. */
function scopeField(lexicon: LexiconData): Field<string> {
  const names = scopeNames(lexicon);
  const known = new Set(names);
  const isLabel = (scope: string): boolean => {
    const [kind] = scope.split(': ');
    return scope.includes(': ') && !Object.hasOwn(lexicon.scopes, kind ?? '');
  };
  return checked(text, (scope) =>
    known.has(scope) || isLabel(scope)
      ? []
      : [{ code: 'unknown-name', message: `Unknown scope "${scope}"${namesInstead(scope, names)}` }],
  );
}

function aboutAt(depth: number, fields: ReturnType<typeof fieldsOfPairs>): Field<About> {
  const nested: Field<About> = depth === DEEPEST ? TOO_DEEP : aboutAt(depth + 1, fields);
  const inside: Field<About> = { ...nested, schema: NESTED_SCHEMA };
  const parts = list(inside, { atLeast: 1 });
  return record('"about"', {
    ...fields,
    any: optional(parts, 'One of these holds.'),
    all: optional(parts, 'All of these hold.'),
    not: optional(inside, 'This does not hold.'),
  });
}

const NESTED_SCHEMA: JsonSchema = { $ref: ABOUT_SCHEMA };

const TOO_DEEP: Field<About> = {
  expects: 'no more nesting',
  schema: NESTED_SCHEMA,
  read: (node, context) => {
    const message = `"any", "all" and "not" stand inside one another more than ${DEEPEST} deep.`;
    complain(context, node.span, { code: 'rule-nesting', message });
    return undefined;
  },
};
