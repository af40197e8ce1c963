import type { Renderer } from '../model/plugin.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

export { parseReport } from './parse-report.ts';
export { findingsInWords, isOpen } from './wording.ts';

/** Every report format that ships; help texts, allowed values and file endings are read off this list. */
export const renderers: readonly Renderer[] = [text, markdown, json, jsonl];
