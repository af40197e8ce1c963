import type { Decision } from '../model/report.ts';
import { decisionLine } from './line.ts';
import { inFileOrder } from './order.ts';

/** A decisions file cut into whole lines, so that what is not changed keeps every byte: comments, quotes, blank lines. */
export interface DecisionsFile {
  /** What comes before the first entry and its comments; ends with the key under which the entries stand. */
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

const INDENTATION = '  ';

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

export const withLineEnd = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

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
  const kept = file.entries.map((entry) => ({ ...entry, text: withLineEnd(entry.text) }));
  return { ...file, entries: withoutDoubles(inFileOrder([...kept, ...added])) };
}

/** A merge that keeps the lines of both sides may double some. */
const withoutDoubles = (entries: readonly Entry[]): Entry[] =>
  entries.filter(({ text }, index) => text !== entries[index - 1]?.text);

/** The file without some of its decisions, and without the comments that stand above them. */
export const withoutDecisions = (file: DecisionsFile, goes: (decision: Decision) => boolean): DecisionsFile => ({
  ...file,
  entries: file.entries.filter(({ decision }) => !goes(decision)),
});
