import type { Format } from '../model/plugin.ts';
import type { Problem } from '../model/report.ts';
import { type Document, lineStartsOf, placeAt, type RawDocument } from '../model/source.ts';
import type { Lines } from './assemble.ts';
import { documentOf } from './document.ts';
import type { Metadata } from './draft.ts';
import { looksLikeLines, mapJsonString } from './json-text.ts';
import { type JsonNode, jsonFault, jsonTree, stringPlacesOf } from './json-tree.ts';
import { notAnArticle, parseJson } from './json-values.ts';
import { hasBody, readRecord, recordId } from './record.ts';
import { isRecord, type JsonRecord } from './record-fields.ts';
import { stated } from './stated.ts';
import { type PreparedTools, prepared } from './tools.ts';

/** Keys under which a feed keeps its list of articles. */
const LIST_KEYS = ['articles', 'items', 'results', 'documents'];

/** One value that should be an article, with its node. */
interface Entry {
  readonly value: unknown;
  readonly node: JsonNode;
}

const elements = (value: unknown, node: JsonNode | undefined): Entry[] =>
  Array.isArray(value) ? (node?.children ?? []).map((child, index) => ({ value: value[index], node: child })) : [];

const under = (node: JsonNode, key: string): JsonNode | undefined =>
  node.children?.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];

/** JSON Feed: its title is that of the site. */
const isFeed = (value: unknown): value is JsonRecord =>
  isRecord(value) && typeof value.version === 'string' && value.version.includes('jsonfeed.org');

/** A record, a list of records, or an object that holds such a list. */
function entriesOf(value: unknown, node: JsonNode): { readonly entries: readonly Entry[]; readonly several: boolean } {
  if (Array.isArray(value)) return { entries: elements(value, node), several: true };
  const key =
    isFeed(value) || (isRecord(value) && !hasBody(value))
      ? LIST_KEYS.find((name) => Array.isArray(value[name]))
      : undefined;
  if (key === undefined) return { entries: [{ value, node }], several: false };
  return { entries: elements((value as JsonRecord)[key], under(node, key)), several: true };
}

function documentOfEntry(
  raw: RawDocument,
  name: string,
  record: JsonRecord,
  node: JsonNode,
  tools: PreparedTools,
  { lines, site }: { readonly lines: Lines; readonly site: Metadata },
): Document {
  const places = stringPlacesOf(node);
  const { drafts, metadata } = readRecord(
    record,
    (key) => {
      const { start, end } = places.get(key) ?? { start: node.offset, end: node.offset };
      return mapJsonString(String(record[key]), raw.text, start, end);
    },
    tools.days,
  );
  return documentOf(raw, name, { drafts, metadata: { ...site, ...metadata } }, tools, lines);
}

/** From a brace or bracket at the beginning, with a value after it, to its end. */
function isWrapped(text: string): boolean {
  const opening = /^\s{0,99}(?:\{\s{0,99}"|\[\s{0,99}\{)/.exec(text.slice(0, 300))?.[0].trimStart()[0];
  return (
    opening !== undefined &&
    text
      .slice(-100)
      .trimEnd()
      .endsWith(opening === '{' ? '}' : ']')
  );
}

/** A news record, or several in a list: then each is a document of its own, named after its id or its 1-based number. */
export const json: Format = {
  id: 'json',
  extensions: ['.json'],
  recognises: (text) => isWrapped(text) && !looksLikeLines(text),
  read: (raw, tools) => {
    const parsed = parseJson(raw.text);
    const tree = parsed === undefined ? undefined : jsonTree(raw.text);
    if (parsed === undefined || tree === undefined)
      return { documents: [], problems: [jsonFault(raw.name, raw.text, 1)] };
    const lines = { lineStarts: lineStartsOf(raw.text), firstLine: 1 };
    const { entries, several } = entriesOf(parsed.value, tree);
    const site = isFeed(parsed.value) ? stated({ publisher: String(parsed.value.title ?? '') }) : {};
    const ready = prepared(tools);
    const documents: Document[] = [];
    const problems: Problem[] = [];
    entries.forEach(({ value, node }, index) => {
      if (isRecord(value) && hasBody(value)) {
        const name = several ? `${raw.name}#${recordId(value) ?? index + 1}` : raw.name;
        documents.push(documentOfEntry(raw, name, value, node, ready, { lines, site }));
      } else {
        const { line } = placeAt({ text: [0], raw: [0], ...lines }, node.offset);
        problems.push(notAnArticle(raw.name, line));
      }
    });
    return { documents, problems };
  },
};
