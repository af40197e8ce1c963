import type { Span } from '../model/span.ts';
import { complain, type Field, type FieldContext } from './field.ts';
import { expected, text } from './fields.ts';
import type { YamlNode } from './yaml-node.ts';

/** A list; what is wrong with one item costs that item only. With `atLeast`, fewer items are a mistake. */
export function list<T>(item: Field<T>, options: { readonly atLeast?: number } = {}): Field<readonly T[]> {
  const atLeast = options.atLeast ?? 0;
  const expects = atLeast > 1 ? `a list of ${atLeast} or more` : 'a list';
  return {
    expects,
    schema: { type: 'array', items: item.schema, ...(atLeast > 0 ? { minItems: atLeast } : {}) },
    read: (node, context) => {
      if (node.kind !== 'list') return expected(expects, node, context);
      if (node.items.length < atLeast) {
        const message = `Expected ${expects}, found ${node.items.length === 0 ? 'an empty one' : `only ${node.items.length}`}.`;
        complain(context, node.span, { code: 'yaml-type', message });
      }
      return node.items.map((each) => item.read(each, context)).filter((value): value is T & {} => value !== undefined);
    },
  };
}

/** A list, or one item standing for a list of itself. */
export function oneOrMore<T>(item: Field<T>): Field<readonly T[]> {
  const several = list(item, { atLeast: 1 });
  return {
    expects: `${item.expects}, or a list`,
    schema: { anyOf: [item.schema, several.schema] },
    read: (node, context) => {
      if (node.kind === 'list') return several.read(node, context);
      const value = item.read(node, context);
      return value === undefined ? undefined : [value];
    },
  };
}

/** Keys of the author's choice with where they stand, each with a value of one kind; a wrong value costs its key only. */
export function entriesOf<T>(value: Field<T>): Field<readonly { readonly key: Located<string>; readonly value: T }[]> {
  const expects = 'keys with values';
  return {
    expects,
    schema: { type: 'object', additionalProperties: value.schema },
    read: (node, context) => {
      if (node.kind !== 'map') return expected(expects, node, context);
      return node.entries.flatMap((entry) => {
        const key = locatedText.read(keyNode(entry.key, entry.keySpan), context);
        const read = value.read(entry.value, context);
        return key === undefined || read === undefined ? [] : [{ key, value: read }];
      });
    },
  };
}

/** The same without places. */
export function mapOf<T>(value: Field<T>): Field<Readonly<Record<string, T>>> {
  const entries = entriesOf(value);
  return {
    ...entries,
    read: (node, context) => {
      const read = entries.read(node, context);
      // fromEntries defines keys such as "__proto__" as ordinary ones, which an assignment would not.
      return read && Object.fromEntries(read.map((entry) => [entry.key.value, entry.value]));
    },
  };
}

/** A key seen as a value, so that the same fields can check it. */
const keyNode = (key: string, span: Span): YamlNode => ({ kind: 'scalar', span, value: key, written: key });

/** A value together with where it was read, for checks across files. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
  readonly context: FieldContext;
}

export const located = <T>(field: Field<T>): Field<Located<T>> => ({
  ...field,
  read: (node, context) => {
    const value = field.read(node, context);
    return value === undefined ? undefined : { value, span: node.span, context };
  },
});

const locatedText = located(text);
