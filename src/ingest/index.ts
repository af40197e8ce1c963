import type { Decoder, Format, ReadTools } from '../model/plugin.ts';
import type { Problem } from '../model/report.ts';
import type { Document, RawDocument } from '../model/source.ts';
import { csv } from './csv.ts';
import { documentsOfParts } from './decoded.ts';
import { feed } from './feed.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { mail } from './mail/mail.ts';
import { markdown } from './markdown.ts';
import { docx } from './office/docx.ts';
import { epub } from './office/epub.ts';
import { odf } from './office/odf.ts';
import { xlsx } from './office/xlsx.ts';
import { pdf } from './pdf/pdf.ts';
import { plain } from './plain.ts';
import { subtitles } from './subtitles.ts';
import { type PreparedTools, prepared } from './tools.ts';

export { openFile } from './open.ts';
export { type PreparedTools, prepared } from './tools.ts';

/** The formats that ship. The first one reads what no format claims. */
export const formats: readonly Format[] = [plain, markdown, html, json, jsonl, csv, feed, subtitles];

/** What decodes the formats that are no text, in the order in which they look at a file. */
export const decoders: readonly Decoder[] = [pdf, docx, odf, xlsx, epub, mail];

/** The format that the ending chooses, unless the text is beyond doubt of another one; a piece of a file does not show that. */
function formatFor({ name, text, firstLine }: RawDocument, known: readonly Format[]): Format | undefined {
  const named = formatNamed(name, known);
  if (named !== undefined && (firstLine !== undefined || named.recognises?.(text) === true)) return named;
  return known.find((format) => format.recognises?.(text) === true) ?? named ?? known[0];
}

function formatNamed(name: string, known: readonly Format[]): Format | undefined {
  const lower = name.toLowerCase().replace(/\.gz$/, '');
  // The longest extension wins, so that ".notes.txt" can be told from ".txt".
  const fitting = known.flatMap((format) =>
    format.extensions.filter((extension) => lower.endsWith(extension)).map((extension) => ({ format, extension })),
  );
  return fitting.sort((a, b) => b.extension.length - a.extension.length)[0]?.format;
}

/**
 * A text cut into texts of one document each, if its format can say where; they can be read apart from each other. Only where the name of the
 * text tells the format, as a piece does not show it.
 */
export function splitText(raw: RawDocument, known: readonly Format[]): readonly RawDocument[] {
  const format = raw.parts === undefined ? formatFor(raw, known) : undefined;
  return (format === formatNamed(raw.name, known) ? format?.split?.(raw) : undefined) ?? [raw];
}

/** A fault in the reader of one document costs that document only. */
function readOne(raw: RawDocument, known: readonly Format[], tools: PreparedTools): ReturnType<Format['read']> {
  try {
    if (raw.parts !== undefined) return { documents: documentsOfParts(raw, raw.parts, tools), problems: [] };
    const text = raw.text.startsWith('\uFEFF') ? raw.text.slice(1) : raw.text;
    return formatFor({ ...raw, text }, known)?.read({ ...raw, text }, tools) ?? { documents: [], problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { documents: [], problems: [{ code: 'unreadable', message: `Cannot be read: ${reason}.`, file: raw.name }] };
  }
}

const hasText = (document: Document): boolean => document.blocks.length > 0;

const withoutText = (file: string): Problem => ({ code: 'no-text', message: 'Holds no text to read.', file });

/** Hands out each name once; a repeated one gets a number: "feed.jsonl#7 (2)". */
export function uniqueNames(): (name: string) => string {
  const uses = new Map<string, number>();
  return (name) => {
    let free = name;
    while (uses.has(free)) {
      const number = (uses.get(name) ?? 1) + 1;
      uses.set(name, number);
      free = `${name} (${number})`;
    }
    uses.set(free, 1);
    return free;
  };
}

/**
 * Reads raw documents by the formats that their extensions choose; what no format claims is read by the first. Names come out unique,
 * over several calls where they share `nameOnce`.
 * Never throws for what a document holds: faults are problems.
 */
export function ingest(
  raws: readonly RawDocument[],
  known: readonly Format[],
  tools: ReadTools,
  nameOnce: (name: string) => string = uniqueNames(),
): { readonly documents: Document[]; readonly problems: Problem[] } {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const ready = prepared(tools);
  for (const raw of raws) {
    const read = readOne(raw, known, ready);
    for (const problem of read.problems) problems.push(problem);
    for (const document of read.documents) {
      if (hasText(document)) documents.push({ ...document, name: nameOnce(document.name) });
      else problems.push(withoutText(document.name));
    }
  }
  return { documents, problems };
}
