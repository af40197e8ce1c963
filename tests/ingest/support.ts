import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createDateFinder, createDayFinder } from '../../src/calendar/index.ts';
import { decoders, formats, ingest, openFile } from '../../src/ingest/index.ts';
import type { ReadTools } from '../../src/model/plugin.ts';
import type { Problem } from '../../src/model/report.ts';
import { type Block, type Document, placeAt } from '../../src/model/source.ts';
import { slice } from '../../src/model/span.ts';
import { shippedLexicon } from '../extract/values/lexicon.ts';

const lexicon = (name: string): { words: Record<string, string[]> } =>
  parse(readFileSync(new URL(`../../rules/lexicon/${name}.yaml`, import.meta.url), 'utf8'));

/** What a check hands to the formats. */
export const tools: ReadTools = {
  boilerplate: new Set(lexicon('boilerplate').words.boilerplate),
  days: createDayFinder(createDateFinder(shippedLexicon())),
};
export const abbreviations: ReadonlySet<string> = new Set(lexicon('abbreviations').words.abbreviations);

/** Reads one text, which must give one document. */
export function read(name: string, text: string): Document {
  const { documents, problems } = ingest([{ name, text }], formats, tools);
  const [document] = documents;
  if (document === undefined) throw new Error(`no document: ${JSON.stringify(problems)}`);
  return document;
}

export const textOf = (document: Document, block: Block): string => slice(document.text, block.span);

/** Blocks as "kind: text", the form in which tests state what they expect. */
export const outline = (document: Document): string[] =>
  document.blocks.map((block) => `${block.kind}: ${textOf(document, block)}`);

export interface FileRead {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/** Reads the bytes of one file, as a run on it would. */
export async function readBytes(name: string, bytes: Uint8Array | string): Promise<FileRead> {
  const opened = await openFile({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }, decoders);
  const { documents, problems } = ingest(opened.documents, formats, tools);
  return { documents, problems: [...opened.problems, ...problems] };
}

/** Blocks as "place kind: text", with whatever landmark each has. */
export const placedOutline = (document: Document): string[] =>
  document.blocks.map((block) => {
    const { line, page, cell, part } = placeAt(document.positions, block.span.start);
    const place = cell ?? part ?? (page === undefined ? `line ${line}` : `page ${page}, line ${line}`);
    return `${place} ${block.kind}: ${textOf(document, block)}`;
  });
