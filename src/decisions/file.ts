import { type Located, list, located } from '../io/collections.ts';
import { complain, contextOf, type FieldContext, problemsOf } from '../io/field.ts';
import { optional, record } from '../io/record.ts';
import { parseYaml, type YamlFile } from '../io/yaml.ts';
import type { YamlNode } from '../io/yaml-node.ts';
import type { Decision, Problem } from '../model/report.ts';
import { decisionField } from './decision-field.ts';
import { decisionLine } from './line.ts';
import { inFileOrder } from './order.ts';

/** A decisions file cut into whole lines, so that what is not changed keeps every byte: comments, quotes, blank lines. */
export interface DecisionsFile {
  /** What comes before the first entry and its comments. */
  readonly head: string;
  readonly entries: readonly Entry[];
  /** What comes after the last entry. */
  readonly tail: string;
}

export interface Entry {
  readonly decision: Decision;
  /** Its lines, with those above it that belong to no other entry. */
  readonly text: string;
}

/** Characters: ten thousands of decisions. */
const LARGEST_FILE = 10_000_000;
const INDENTATION = '  ';

const entries = list(located(decisionField));

/** The key alone stands for no decisions, as it does in a file out of which the last was taken. */
const entriesOrNothing: typeof entries = {
  ...entries,
  read: (node, context) => (node.kind === 'scalar' && node.written === '' ? [] : entries.read(node, context)),
};

const fileField = record('a decisions file', { decisions: optional(entriesOrNothing) });

/** A file without decisions. `schema` is how its first line names the schema for editors. */
export const emptyDecisionsFile = (schema: string): DecisionsFile => ({
  head: [
    `# yaml-language-server: $schema=${schema}`,
    '# What editors decided of findings of gainsay, one line each; of several on one finding the newest stands.',
    '# In .gitattributes, "merge=union" for this file lets git keep the lines of both sides of a merge.',
    'decisions:',
    '',
  ].join('\n'),
  entries: [],
  tail: '',
});

/**
 * Reads a decisions file. With any mistake in it there are problems, all of them with line and column, and no `file`: what cannot be read
 * as a whole must not be written either.
 */
export function parseDecisions(
  text: string,
  name: string,
): { readonly file?: DecisionsFile; readonly problems: readonly Problem[] } {
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
  const [headEnd, bodyStart] = headOf(text, root);
  const head = withLineEnd(text.slice(0, headEnd));
  let at = bodyStart;
  const entries = decisions.map(({ value }, index) => {
    const end = cuts[index]?.end ?? at;
    const entry = { decision: value, text: text.slice(at, end) };
    at = end;
    return entry;
  });
  return { head, entries, tail: text.slice(at) };
}

/** Where the head ends and the entries begin. They differ where "[]" stands for no entry, which is then left out. */
function headOf(text: string, root: YamlNode | undefined): readonly [headEnd: number, bodyStart: number] {
  const key = root?.kind === 'map' ? root.entries.find((entry) => entry.key === 'decisions') : undefined;
  if (key === undefined) return [text.length, text.length];
  const none = key.value.kind === 'list' && key.value.items.length === 0;
  const keyEnd = text.indexOf(':', key.keySpan.end) + 1;
  const lineEnd = text.indexOf('\n', none ? key.value.span.end : keyEnd);
  const bodyStart = lineEnd < 0 ? text.length : lineEnd + 1;
  return none ? [keyEnd, bodyStart] : [bodyStart, bodyStart];
}

const withLineEnd = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** The text of the file. For a file that was just read, the text that was read, but for a last line end and a "[]". */
export const writeDecisions = ({ head, entries, tail }: DecisionsFile): string =>
  head + entries.map(({ text }) => text).join('') + tail;

/** The file with more decisions, sorted by finding and time. The lines of others stay as they are. */
export function withDecisions(file: DecisionsFile, decisions: readonly Decision[]): DecisionsFile {
  if (decisions.length === 0) return file;
  const newline = file.head.includes('\r\n') ? '\r\n' : '\n';
  const indentation = /^ *(?=-)/m.exec(file.entries[0]?.text ?? '')?.[0] ?? INDENTATION;
  const added = decisions.map((decision) => ({
    decision,
    text: `${indentation}${decisionLine(decision)}${newline}`,
  }));
  const head = /^decisions *:/m.test(file.head) ? file.head : `${file.head}decisions:${newline}`;
  const kept = file.entries.map((entry) => ({ ...entry, text: withLineEnd(entry.text) }));
  return { ...file, head, entries: inFileOrder([...kept, ...added]) };
}

/** The file without some of its decisions, and without the comments that stand above them. */
export const withoutDecisions = (file: DecisionsFile, goes: (decision: Decision) => boolean): DecisionsFile => ({
  ...file,
  entries: file.entries.filter(({ decision }) => !goes(decision)),
});
