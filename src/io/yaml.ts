import type * as Yaml from 'yaml';
import type { Alias, Document, ParsedNode, YAMLError } from 'yaml';
import type { Problem } from '../model/report.ts';
import { lineStartsOf } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { excerpt, placeIn } from './excerpt.ts';
import { lazyPackage } from './lazy-package.ts';
import type { YamlEntry, YamlNode, YamlScalar } from './yaml-node.ts';
import { syntaxMessage } from './yaml-syntax.ts';

const yaml = lazyPackage<typeof Yaml>('yaml');

/** A YAML file as read. Without `root` nothing more can be said of it than its problems. */
export interface YamlFile {
  /** Its name as problems show it. */
  readonly file: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly root?: YamlNode;
  readonly problems: readonly Problem[];
}

/** Characters. Reading takes about a second for each million. */
const LARGEST_FILE = 1_000_000;
/** Flow brackets open at once. The parser builds a pattern for each level and a million levels end the process, past any catching. */
const MOST_OPEN_BRACKETS = 1_000;
/** Characters before the first word of a line. The parser calls itself for each level, and where the stack ends Node ends the process. */
const DEEPEST_INDENTATION = 400;
const INDENTATION = /^[ \t?:-]*/gm;
const DEEPEST_NESTING = 64;
/** Values that aliases repeat, all together: a few nested ones can stand for billions. */
const MOST_ALIASED_VALUES = 10_000;
/** After the first few, syntax errors follow from those before them. */
const MOST_SYNTAX_PROBLEMS = 10;

/**
 * Reads YAML 1.2 (core schema: `no` and `2025-01-01` are text) with positions. Never throws: whatever is wrong is among the problems.
 * An empty file has an empty map as root. A file of more than `largest` characters is refused.
 */
export function parseYaml(
  text: string,
  file: string,
  { largest = LARGEST_FILE }: { readonly largest?: number } = {},
): YamlFile {
  const base = { file, text, lineStarts: lineStartsOf(text) };
  const refusal = refusalOf(text, largest);
  if (refusal !== undefined) return { ...base, problems: [{ code: 'yaml-too-large', message: refusal, file }] };

  const problems: Problem[] = [];
  const complain: Complain = (code, message, span) => {
    problems.push({ code, message, file, ...placeIn(base, span.start), hint: excerpt(base, span) });
  };
  const document = yaml().parseDocument(text, {
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    strict: true,
    prettyErrors: false,
    // The parser compares every key of a map with every other; `convertMap` needs one look each.
    uniqueKeys: false,
  });
  const errors: readonly YAMLError[] = [...document.errors, ...document.warnings];
  for (const error of errors.slice(0, MOST_SYNTAX_PROBLEMS)) {
    complain('yaml-syntax', syntaxMessage(error.code, error.message), { start: error.pos[0], end: error.pos[1] });
  }
  if (errors.length > 0) return { ...base, problems };
  return { ...base, root: convertDocument(document, text, complain), problems };
}

type Complain = (code: string, message: string, span: Span) => void;

function refusalOf(text: string, largest: number): string | undefined {
  if (text.length > largest) {
    return `The file has ${text.length} characters; at most ${largest} are read. Split it into several files.`;
  }
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) open++;
    else if ((code === 0x5d || code === 0x7d) && open > 0) open--;
    if (open > MOST_OPEN_BRACKETS) return `More than ${MOST_OPEN_BRACKETS} brackets are open at once.`;
  }
  for (const [indentation] of text.matchAll(INDENTATION)) {
    if (indentation.length > DEEPEST_INDENTATION)
      return `A line is indented by more than ${DEEPEST_INDENTATION} characters.`;
  }
  return undefined;
}

interface Anchored {
  readonly node: YamlNode;
  /** How many values it stands for. */
  readonly size: number;
}

interface Conversion {
  readonly complain: Complain;
  /** By anchor, as far as the file has been read; 'open' while the anchored value itself is being read. */
  readonly anchors: Map<string, Anchored | 'open'>;
  converted: number;
  aliased: number;
}

function convertDocument(document: Document.Parsed, text: string, complain: Complain): YamlNode {
  if (document.contents === null || (yaml().isScalar(document.contents) && document.contents.source === '')) {
    return { kind: 'map', span: { start: 0, end: text.length }, entries: [] };
  }
  return convert(document.contents, 0, { complain, anchors: new Map(), converted: 0, aliased: 0 });
}

function convert(node: ParsedNode, depth: number, conversion: Conversion): YamlNode {
  const span = { start: node.range[0], end: node.range[1] };
  if (yaml().isAlias(node)) return convertAlias(node.source, span, conversion);
  if (depth > DEEPEST_NESTING) {
    conversion.complain('yaml-nesting', `Values are nested more than ${DEEPEST_NESTING} deep.`, span);
    return nothingAt(span);
  }
  const before = conversion.converted++;
  if (node.anchor !== undefined) conversion.anchors.set(node.anchor, 'open');
  const result = convertValue(node, span, depth, conversion);
  if (node.anchor !== undefined) {
    conversion.anchors.set(node.anchor, { node: result, size: conversion.converted - before });
  }
  return result;
}

function convertValue(
  node: Exclude<ParsedNode, Alias.Parsed>,
  span: Span,
  depth: number,
  conversion: Conversion,
): YamlNode {
  if (yaml().isMap<ParsedNode, ParsedNode | null>(node)) {
    return { kind: 'map', span, entries: convertEntries(node.items, depth, conversion) };
  }
  if (yaml().isSeq<ParsedNode>(node)) {
    return { kind: 'list', span, items: node.items.map((item) => convert(item, depth + 1, conversion)) };
  }
  const value = yaml().isScalar(node) ? node.value : null;
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { kind: 'scalar', span, value: plain, written: yaml().isScalar(node) ? (node.source ?? '') : '' };
}

function convertEntries(
  pairs: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[],
  depth: number,
  conversion: Conversion,
): YamlEntry[] {
  const entries = new Map<string, YamlEntry>();
  for (const { key: keyNode, value: valueNode } of pairs) {
    const key = yaml().isScalar(keyNode) ? String(keyNode.value) : '';
    const keySpan = { start: keyNode.range[0], end: keyNode.range[1] };
    const value = valueNode ? convert(valueNode, depth + 1, conversion) : nothingAt(keySpan);
    if (entries.has(key)) conversion.complain('yaml-duplicate-key', `The key "${key}" is given twice.`, keySpan);
    else entries.set(key, { key, keySpan, value });
  }
  return [...entries.values()];
}

function convertAlias(name: string, span: Span, conversion: Conversion): YamlNode {
  const target = conversion.anchors.get(name);
  if (target === undefined || target === 'open') {
    const why = target === 'open' ? 'is part of what it repeats' : 'has no anchor before it';
    conversion.complain('yaml-alias', `The alias *${name} ${why}.`, span);
    return nothingAt(span);
  }
  conversion.converted += target.size;
  conversion.aliased += target.size;
  if (conversion.aliased <= MOST_ALIASED_VALUES) return target.node;
  if (conversion.aliased - target.size <= MOST_ALIASED_VALUES) {
    const message = `Aliases repeat more than ${MOST_ALIASED_VALUES} values from here on.`;
    conversion.complain('yaml-alias', message, span);
  }
  return nothingAt(span);
}

const nothingAt = (span: Span): YamlScalar => ({ kind: 'scalar', span, value: null, written: '' });
