import type { FieldContext } from '../io/field.ts';
import type { YamlNode } from '../io/yaml-node.ts';
import type { Decision } from '../model/report.ts';
import { decisionField } from './decision-field.ts';
import { type DecisionsFile, type Entry, withLineEnd } from './file.ts';
import { decisionLine } from './line.ts';

/** A quoted text, a word, or a sign. What else stands in a line is not of this program's making. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[a-z-]+|[{}[\],:]/g;
const KEY_LINE = /^decisions: *$/;
const COMMENT_OR_BLANK = /^ *(?:#.*)?$/;
const ENTRY = /^( *)(- \{ .* \})$/;

/**
 * Reads a file of which every line is one that this program writes, a comment or blank, a hundred times as fast as YAML is read: a review
 * of thousands of findings reads its file again and again. Undefined for any other file, sound or not.
 */
export function readOwnLines(text: string, context: FieldContext): DecisionsFile | undefined {
  const lines = text.split(/(?<=\n)/);
  const key = lines.findIndex((line) => KEY_LINE.test(trimmed(line)));
  if (key < 0 || !lines.slice(0, key).every((line) => COMMENT_OR_BLANK.test(trimmed(line)))) return undefined;
  const entries: Entry[] = [];
  let above = '';
  let indentation: string | undefined;
  for (const line of lines.slice(key + 1)) {
    if (COMMENT_OR_BLANK.test(trimmed(line))) {
      above += line;
      continue;
    }
    const [, indent = '', written = ''] = ENTRY.exec(trimmed(line)) ?? [];
    const decision = indent === (indentation ?? indent) ? decisionOf(written, context) : undefined;
    if (decision === undefined) return undefined;
    indentation = indent;
    entries.push({ decision, text: above + line });
    above = '';
  }
  return { head: withLineEnd(lines.slice(0, key + 1).join('')), entries, tail: above };
}

const trimmed = (line: string): string => line.replace(/\r?\n$/, '');

function decisionOf(line: string, context: FieldContext): Decision | undefined {
  const value = jsonOf(line.slice(2));
  if (value === undefined) return undefined;
  const problems: FieldContext['problems'] = [];
  const decision = decisionField.read(nodeOf(value), { ...context, problems });
  if (decision === undefined || problems.length > 0) return undefined;
  return decisionLine(decision) === line ? decision : undefined;
}

/** The braces of a line as JSON: bare words become texts. Whether that is what the line says is seen by writing it again. */
function jsonOf(braces: string): unknown {
  const tokens = braces.match(TOKEN) ?? [];
  try {
    return JSON.parse(tokens.map((token) => (/^[a-z-]/.test(token) ? `"${token}"` : token)).join(''));
  } catch {
    return undefined;
  }
}

const NOWHERE = { start: 0, end: 0 } as const;

/** As the reader of YAML would give it, but for the places: mistakes are told by that reader alone. */
function nodeOf(value: unknown): YamlNode {
  if (Array.isArray(value)) return { kind: 'list', span: NOWHERE, items: value.map(nodeOf) };
  if (typeof value !== 'object' || value === null) {
    return { kind: 'scalar', span: NOWHERE, value: String(value), written: String(value) };
  }
  const entries = Object.entries(value).map(([key, each]) => ({ key, keySpan: NOWHERE, value: nodeOf(each) }));
  return { kind: 'map', span: NOWHERE, entries };
}
