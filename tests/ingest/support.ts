import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createDateFinder, createDayFinder } from '../../src/calendar/index.ts';
import { formats, ingest } from '../../src/ingest/index.ts';
import type { ReadTools } from '../../src/model/plugin.ts';
import type { Block, Document } from '../../src/model/source.ts';
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
