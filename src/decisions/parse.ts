import { type Located, list, located } from '../io/collections.ts';
import { complain, contextOf, type FieldContext, problemsOf } from '../io/field.ts';
import { optional, record } from '../io/record.ts';
import { parseYaml, type YamlFile } from '../io/yaml.ts';
import type { YamlNode } from '../io/yaml-node.ts';
import type { Decision, Problem } from '../model/report.ts';
import { decisionField } from './decision-field.ts';
import { type DecisionsFile, withLineEnd } from './file.ts';
import { readOwnLines } from './own-lines.ts';

/** Characters: ten thousands of decisions. */
const LARGEST_FILE = 10_000_000;

const entries = list(located(decisionField));

/** The key alone stands for no decisions, as it does in a file out of which the last was taken. */
const entriesOrNothing: typeof entries = {
  ...entries,
  read: (node, context) => (node.kind === 'scalar' && node.written === '' ? [] : entries.read(node, context)),
};

const fileField = record('a decisions file', { decisions: optional(entriesOrNothing) });

/**
 * Reads a decisions file. With any mistake in it there are problems, all of them with line and column, and no `file`: what cannot be read
 * as a whole must not be written either.
 */
export function parseDecisions(
  text: string,
  name: string,
): { readonly file?: DecisionsFile; readonly problems: readonly Problem[] } {
  const own = readOwnLines(text, { file: { file: name, text, lineStarts: [0], problems: [] }, problems: [] });
  if (own !== undefined) return { file: own, problems: [] };
  const yaml = parseYaml(text, name, { largest: LARGEST_FILE });
  const context = contextOf(yaml);
  const read = yaml.root === undefined ? undefined : fileField.read(yaml.root, context);
  const nodes = entryNodes(yaml.root);
  const cuts = nodes.map((node) => cutOf(node, context));
  const problems = problemsOf([context]);
  if (problems.length > 0 || read === undefined) return { problems };
  return { file: cutInto(yaml, read.decisions ?? [], cuts), problems };
}

function entryNodes(root: YamlNode | undefined): readonly YamlNode[] {
  const value = root?.kind === 'map' ? root.entries.find(({ key }) => key === 'decisions')?.value : undefined;
  return value?.kind === 'list' ? value.items : [];
}

/** Offsets of the line on which an entry begins, and of the end of that on which it ends; tells of entries that are no lines of their own. */
function cutOf(node: YamlNode, context: FieldContext): { readonly start: number; readonly end: number } {
  const { text } = context.file;
  const start = text.lastIndexOf('\n', node.span.start - 1) + 1;
  const lead = text.slice(start, node.span.start);
  if (!/^ *- *$/.test(lead)) {
    const message = 'Each decision begins on a line of its own, with "- " before its first key.';
    complain(context, node.span, { code: 'decision-line', message });
  }
  if (holdsAlias(node, node.span)) {
    const message = 'This decision repeats a value by an alias, which is lost when lines move; write the value out.';
    complain(context, node.span, { code: 'decision-alias', message });
  }
  const written = text.slice(node.span.start, node.span.end).trimEnd().length;
  const lineEnd = text.indexOf('\n', node.span.start + written);
  return { start, end: lineEnd < 0 ? text.length : lineEnd + 1 };
}

/** Whether a value of an entry stands elsewhere in the file. */
function holdsAlias(node: YamlNode, { start, end }: YamlNode['span']): boolean {
  if (node.span.start < start || node.span.end > end) return true;
  const within = node.kind === 'list' ? node.items : node.kind === 'map' ? node.entries.map(({ value }) => value) : [];
  return within.some((each) => holdsAlias(each, { start, end }));
}

function cutInto(
  { text, root }: YamlFile,
  decisions: readonly Located<Decision>[],
  cuts: readonly { readonly start: number; readonly end: number }[],
): DecisionsFile {
  const { head, bodyStart } = headOf(text, root);
  let at = bodyStart;
  const entries = decisions.map(({ value }, index) => {
    const end = cuts[index]?.end ?? at;
    const entry = { decision: value, text: text.slice(at, end) };
    at = end;
    return entry;
  });
  return { head, entries, tail: text.slice(at) };
}

/** What stands before the entries, and where these begin. A "[]" that stands for no entry is left out. */
function headOf(text: string, root: YamlNode | undefined): { readonly head: string; readonly bodyStart: number } {
  const key = root?.kind === 'map' ? root.entries.find((entry) => entry.key === 'decisions') : undefined;
  if (key === undefined) {
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    return { head: `${withLineEnd(text)}decisions:${newline}`, bodyStart: text.length };
  }
  const none = key.value.kind === 'list' && key.value.items.length === 0;
  const keyEnd = text.indexOf(':', key.keySpan.end) + 1;
  const lineEnd = text.indexOf('\n', none ? key.value.span.end : keyEnd);
  const bodyStart = lineEnd < 0 ? text.length : lineEnd + 1;
  const comment = none ? text.slice(key.value.span.end, bodyStart) : '';
  return { head: withLineEnd(none ? text.slice(0, keyEnd) + comment : text.slice(0, bodyStart)), bodyStart };
}
