import { type Comparison, changesJson, changesMarkdown, changesText } from '../report/index.ts';
import type { OutputFormat } from './outputs.ts';

export interface ChangeFormat extends OutputFormat {
  /** `sourcePrefix` leads from the output to the sources, for links. */
  readonly write: (comparison: Comparison, sourcePrefix: string) => string;
}

const text: ChangeFormat = {
  id: 'text',
  extensions: ['.txt'],
  description: 'for the terminal: one finding a line',
  write: changesText,
};

const markdown: ChangeFormat = {
  id: 'md',
  extensions: ['.md', '.markdown'],
  description: 'for readers',
  write: changesMarkdown,
};

const json: ChangeFormat = {
  id: 'json',
  extensions: ['.json'],
  description: 'for programs: the findings that are new, gone or changed',
  write: changesJson,
};

export const changeFormats = [text, markdown, json] as const;
