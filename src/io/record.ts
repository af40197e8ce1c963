import { complain, type Field, type FieldContext } from './field.ts';
import { expected } from './fields.ts';
import { namesInstead } from './nearest-name.ts';
import type { YamlMap } from './yaml-node.ts';

/** One key of a record: its value, whether it must be there, and what it is for (shown by editors). */
export interface Key<T, Required extends boolean = boolean> {
  readonly field: Field<T>;
  readonly required: Required;
  readonly description?: string;
}

export const required = <T>(field: Field<T>, description?: string): Key<T, true> => ({
  field,
  required: true,
  ...(description === undefined ? {} : { description }),
});

export const optional = <T>(field: Field<T>, description?: string): Key<T, false> => ({
  field,
  required: false,
  ...(description === undefined ? {} : { description }),
});

export type Keys = { readonly [key: string]: Key<unknown> };

type ValueOf<K> = K extends Key<infer T> ? T : never;
type RequiredNames<S extends Keys> = { [K in keyof S]: S[K] extends Key<unknown, true> ? K : never }[keyof S];

/** What a record of these keys reads to. */
export type RecordOf<S extends Keys> = { readonly [K in RequiredNames<S>]: ValueOf<S[K]> } & {
  readonly [K in Exclude<keyof S, RequiredNames<S>>]?: ValueOf<S[K]>;
};

/**
 * A map of known keys. `name` is what it is called, with its article: "a rule". Unknown and missing keys are mistakes; a record whose
 * required keys cannot all be read is left out.
 */
export function record<S extends Keys>(name: string, keys: S): Field<RecordOf<S>> {
  const expects = `${name}: keys with values`;
  return {
    expects,
    schema: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(keys).map(([key, each]) => [key, describedSchema(each)])),
      required: Object.keys(keys).filter((key) => keys[key]?.required),
      additionalProperties: false,
    },
    read: (node, context) => {
      if (node.kind !== 'map') return expected(expects, node, context);
      const complete = hasAllKeys(name, keys, node, context);
      const pairs: (readonly [string, unknown])[] = [];
      let readable = complete;
      for (const { key, keySpan, value } of node.entries) {
        const known = Object.hasOwn(keys, key) ? keys[key] : undefined;
        if (known === undefined) {
          const message = `Unknown key "${key}" in ${name}${namesInstead(key, Object.keys(keys))}`;
          complain(context, keySpan, { code: 'unknown-key', message });
          continue;
        }
        const read = known.field.read(value, context);
        if (read !== undefined) pairs.push([key, read]);
        else if (known.required) readable = false;
      }
      return readable ? (Object.fromEntries(pairs) as RecordOf<S>) : undefined;
    },
  };
}

const describedSchema = ({ field, description }: Key<unknown>): Field<unknown>['schema'] =>
  description === undefined ? field.schema : { ...field.schema, description };

function hasAllKeys(name: string, keys: Keys, node: YamlMap, context: FieldContext): boolean {
  const given = new Set(node.entries.map((entry) => entry.key));
  const missing = Object.keys(keys).filter((key) => keys[key]?.required && !given.has(key));
  if (missing.length === 0) return true;
  const listed = missing.map((key) => `"${key}"`).join(', ');
  const message = `${missing.length === 1 ? 'The key' : 'The keys'} ${listed} ${missing.length === 1 ? 'is' : 'are'} missing in ${name}.`;
  const first = node.entries[0];
  complain(context, first?.keySpan ?? node.span, { code: 'missing-key', message });
  return false;
}
