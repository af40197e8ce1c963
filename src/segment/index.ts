import type { Block, Document, Passage } from '../model/source.ts';
import { sentences } from './sentences.ts';

function passagesOf(text: string, block: Block, abbreviations: ReadonlySet<string>): Passage[] {
  const { span, kind, cell } = block;
  if (cell !== undefined) return [{ span, quote: cell.row, block }];
  if (kind === 'headline') return [{ span, quote: span, block }];
  return sentences(text, span.start, span.end, abbreviations).map((sentence) => ({
    span: sentence,
    quote: sentence,
    block,
  }));
}

/**
 * Divides a document into passages, in text order: sentences of paragraphs, items and boilerplate; whole headlines; whole cells, which
 * quote their row. `abbreviations` are lower case, without the last full stop. Linear in the text.
 */
export function segment(document: Document, abbreviations: ReadonlySet<string>): Passage[] {
  return document.blocks.flatMap((block) => passagesOf(document.text, block, abbreviations));
}
