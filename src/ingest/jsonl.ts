import type { Format } from '../model/plugin.ts';
import type { Problem } from '../model/report.ts';
import type { Document, RawDocument } from '../model/source.ts';
import { documentOf } from './document.ts';
import { looksLikeLines, mapJsonString, stringPlaces } from './json-text.ts';
import { jsonFault } from './json-tree.ts';
import { notAnArticle, parseJson } from './json-values.ts';
import { hasBody, readRecord, recordId } from './record.ts';
import { isRecord, type JsonRecord } from './record-fields.ts';
import { type PreparedTools, prepared } from './tools.ts';

function documentOfLine(
  raw: RawDocument,
  line: string,
  record: JsonRecord,
  number: number,
  tools: PreparedTools,
): Document {
  const places = stringPlaces(line);
  const work = readRecord(
    record,
    (key) => {
      const { start, end } = places.get(key) ?? { start: 0, end: 0 };
      return mapJsonString(String(record[key]), line, start, end);
    },
    tools.days,
  );
  const name = `${raw.name}#${recordId(record) ?? number}`;
  return documentOf(raw, name, work, tools, { lineStarts: [0], firstLine: number });
}

/** Lines that are not blank, with their numbers in the file. */
function* linesIn({ text, firstLine = 1 }: RawDocument): Generator<{ readonly line: string; readonly number: number }> {
  let number = firstLine - 1;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    start = end + 1;
    number++;
    if (line.trim() !== '') yield { line, number };
  }
}

/** One record a line; offsets of each document count from the beginning of its line. */
export const jsonl: Format = {
  id: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  recognises: looksLikeLines,
  read: (raw, tools) => {
    const ready = prepared(tools);
    const documents: Document[] = [];
    const problems: Problem[] = [];
    for (const { line, number } of linesIn(raw)) {
      const parsed = parseJson(line);
      if (parsed === undefined) problems.push(jsonFault(raw.name, line, number));
      else if (!isRecord(parsed.value) || !hasBody(parsed.value)) problems.push(notAnArticle(raw.name, number));
      else documents.push(documentOfLine(raw, line, parsed.value, number, ready));
    }
    return { documents, problems };
  },
  split: (raw) => Array.from(linesIn(raw), ({ line, number }) => ({ ...raw, text: line, firstLine: number })),
};
