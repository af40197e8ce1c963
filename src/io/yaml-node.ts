import type { Span } from '../model/span.ts';

/** A value of a YAML file with where it stands. Aliases are resolved, so one node may be reached by several ways; never by a loop. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** Offsets into the text of the file. */
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** As written, without quotes: "012" where the value is 12. */
  readonly written: string;
}

export interface YamlList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly YamlNode[];
}

export interface YamlMap {
  readonly kind: 'map';
  readonly span: Span;
  /** In file order; keys are unique. */
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

/** A node in words, as in "found the number 12". */
export function describeNode(node: YamlNode): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'keys with values';
  if (node.value === null) return node.written === '' ? 'nothing' : `${node.written}, which is no value`;
  if (typeof node.value === 'string')
    return node.value.trim() === '' ? 'blank text' : `the text "${shortened(node.value)}"`;
  return typeof node.value === 'number' ? `the number ${shortened(String(node.value))}` : String(node.value);
}

/** At most 40 characters on one line, for messages that quote what a file says. */
export function shortened(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
