import { type Explanation, explanationText, plainText } from '../report/index.ts';
import type { OutputFormat } from './outputs.ts';

/** What the explain command answers. */
export interface Explained {
  readonly explanations: readonly Explanation[];
  /** The line of a source that was asked about. */
  readonly line?: string;
}

export interface ExplainFormat extends OutputFormat {
  readonly write: (explained: Explained) => string;
}

/** What to say of a line of which the report holds nothing. */
function nothingAt(line: string): string {
  const source = line.replace(/:\d+(?::\d+)?$/, '');
  return (
    `The report holds nothing of ${plainText(line)}: no value there was like one of another source.\n` +
    `See what was read there: gainsay extract ${plainText(source)} --format text --explain\n`
  );
}

const text: ExplainFormat = {
  id: 'text',
  extensions: ['.txt'],
  description: 'what was read, how it was compared and judged, step by step',
  write: ({ explanations, line }) =>
    explanations.length === 0 && line !== undefined
      ? nothingAt(line)
      : explanations.map((one) => `${explanationText(one)}\n`).join('\n'),
};

const json: ExplainFormat = {
  id: 'json',
  extensions: ['.json'],
  description: 'the same as a list of records, for programs',
  write: ({ explanations }) => `${JSON.stringify(explanations, null, 2)}\n`,
};

/** The first is for the terminal. */
export const explainFormats: readonly [ExplainFormat, ...ExplainFormat[]] = [text, json];
