import { entriesOf, list } from '../io/collections.ts';
import type { Field, FieldContext } from '../io/field.ts';
import { boolean, checked, text } from '../io/fields.ts';
import { type Key, type Keys, optional, record, required } from '../io/record.ts';
import type { YamlNode } from '../io/yaml-node.ts';
import type { Span } from '../model/span.ts';

/** What one entry of one file asks of the merged lexicon. */
export type Change =
  | { readonly kind: 'define' | 'replace'; readonly value: unknown }
  | { readonly kind: 'remove' }
  /** For lists: words put in and words taken out. */
  | { readonly kind: 'amend'; readonly add: readonly string[]; readonly remove: readonly string[] };

/** A change with what it is about and where it was written. */
export interface Definition {
  /** Keys from the top: ["units", "mile"], ["numbers", "cardinals", "twelve"]. */
  readonly path: readonly string[];
  readonly change: Change;
  readonly span: Span;
  readonly context: FieldContext;
}

/** Reads to definitions whose paths begin below the node read. */
export type DefinitionsField = Field<readonly Definition[]>;

const isTrue = checked(boolean, (value) =>
  value ? [] : [{ code: 'yaml-type', message: 'Only true has a meaning here; leave the key out otherwise.' }],
);
const REPLACE = optional(isTrue, 'Put this in the place of the entry of the same name in an earlier file.');
const removal = record('a removal', {
  remove: required(isTrue, 'Take the entry of this name in an earlier file away; nothing else is given then.'),
});

const hasKey = (node: YamlNode, key: string): boolean =>
  node.kind === 'map' && node.entries.some((entry) => entry.key === key);

const readRemoval = (node: YamlNode, context: FieldContext): Change | undefined =>
  removal.read(node, context) && { kind: 'remove' };

/** One key for each property of T, required where the property is: a property added to the model is missed here at compile time. */
export type KeysFor<T> = {
  readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K>
    ? Key<Exclude<T[K], undefined>, false>
    : Key<T[K], true>;
};

/** An entry of several keys, which may also say `replace: true`, or only `remove: true`. */
export function entry<T>(name: string, keys: KeysFor<T>): Field<Change> {
  const full = record(name, { ...(keys as Keys), replace: REPLACE });
  return {
    expects: full.expects,
    schema: { anyOf: [full.schema, removal.schema] },
    read: (node, context) => {
      if (hasKey(node, 'remove')) return readRemoval(node, context);
      const read = full.read(node, context);
      if (read === undefined) return undefined;
      const { replace, ...value } = read;
      return { kind: replace ? 'replace' : 'define', value };
    },
  };
}

/** A plain value, or `{ value: …, replace: true }`, or `{ remove: true }`. */
export function plain<T>(field: Field<T>): Field<Change> {
  const long = record('a value to replace', { value: required(field), replace: REPLACE });
  return {
    expects: field.expects,
    schema: { anyOf: [field.schema, long.schema, removal.schema] },
    read: (node, context) => {
      if (hasKey(node, 'remove')) return readRemoval(node, context);
      if (node.kind === 'map') {
        const read = long.read(node, context);
        return read && { kind: read.replace ? 'replace' : 'define', value: read.value };
      }
      const value = field.read(node, context);
      return value === undefined ? undefined : { kind: 'define', value };
    },
  };
}

/** A list of words, added to those of earlier files, or `{ add: […], remove: […] }`. */
export const words: Field<Change> = (() => {
  const several = list(text);
  const amendment = record('changes of a list', {
    add: optional(several, 'Words to put in.'),
    remove: optional(several, 'Words of earlier files to take out.'),
  });
  return {
    expects: 'a list of words',
    schema: { anyOf: [several.schema, amendment.schema] },
    read: (node, context) => {
      const read = node.kind === 'map' ? amendment.read(node, context) : { add: several.read(node, context) };
      return read && { kind: 'amend', add: read.add ?? [], remove: ('remove' in read ? read.remove : undefined) ?? [] };
    },
  };
})();

/** Names of the author's choice, each defined by one change. */
export function named(change: Field<Change>): DefinitionsField {
  const entries = entriesOf(change);
  return {
    ...entries,
    read: (node, context) =>
      entries.read(node, context)?.map(({ key, value }) => {
        return { path: [key.value], change: value, span: key.span, context };
      }),
  };
}

/** Names of the author's choice, each with definitions below it. */
export function grouped(below: DefinitionsField): DefinitionsField {
  const entries = entriesOf(below);
  return {
    ...entries,
    read: (node, context) => entries.read(node, context)?.flatMap(({ key, value }) => underName(key.value, value)),
  };
}

/** Fixed names, each with definitions of its own kind below it. All may be absent. */
export function sections(name: string, kinds: Readonly<Record<string, DefinitionsField>>): DefinitionsField {
  const fields = record(
    name,
    Object.fromEntries(Object.entries(kinds).map(([key, field]) => [key, optional(field)] as const)),
  );
  return {
    expects: fields.expects,
    schema: fields.schema,
    read: (node, context) => {
      const read = fields.read(node, context);
      return read && Object.entries(read).flatMap(([key, definitions]) => underName(key, definitions));
    },
  };
}

const underName = (name: string, definitions: readonly Definition[] | undefined): Definition[] =>
  (definitions ?? []).map((definition) => ({ ...definition, path: [name, ...definition.path] }));
