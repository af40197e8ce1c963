import type { Renderer } from '../model/plugin.ts';
import { comment } from './comment.ts';
import { csv } from './csv.ts';
import { github } from './github.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonLd } from './json-ld.ts';
import { jsonl } from './jsonl.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export { changesBetween } from './changes.ts';
export { type Comparison, changesJson, changesMarkdown, changesText } from './changes-formats.ts';
export { type ClaimField, claimFields } from './claim-fields.ts';
export { CLAIM_COLUMNS } from './csv.ts';
export { type Columns, csvOf } from './csv-table.ts';
export { decisionInWords } from './decision-in-words.ts';
export { type Explanation, explain, explanationText, findEntries } from './explain/index.ts';
export { markdownFindings } from './markdown.ts';
export { parseReport } from './parse-report.ts';
export { placeInWords } from './place.ts';
export { plainText } from './plain-text.ts';
export { withoutTexts } from './without-texts.ts';
export { counted, isOpen, problemsInWords, REASON_IN_WORDS, reportInWords } from './wording.ts';

/** Every report format that ships; help texts, allowed values and file endings are read off this list. The first is for the terminal. */
export const renderers: readonly [Renderer, ...Renderer[]] = [
  text,
  markdown,
  json,
  jsonl,
  html,
  sarif,
  csv,
  junit,
  github,
  jsonLd,
  comment,
];
