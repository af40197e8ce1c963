import type { Block, Document, Passage } from '../model/source.ts';
import { inPieces, LONGEST_QUOTE } from './longest.ts';
import { sentences } from './sentences.ts';

function passagesOf(text: string, block: Block, abbreviations: ReadonlySet<string>): Passage[] {
  const { span, kind, cell } = block;
  const { row } = cell ?? {};
  if (row !== undefined && row.end - row.start <= LONGEST_QUOTE) return [{ span, quote: row, block }];
  const whole = row !== undefined || kind === 'headline';
  const found = whole ? [span] : sentences(text, span.start, span.end, abbreviations);
  return found.flatMap((one) => inPieces(text, one)).map((piece) => ({ span: piece, quote: piece, block }));
}

/**
 * Divides a document into passages, in text order: sentences of paragraphs, items and boilerplate; whole headlines; whole cells, which
 * quote their row; whatever is very long in pieces. `abbreviations` are lower case, without the last full stop. Linear in the text.
 */
export function segment(document: Document, abbreviations: ReadonlySet<string>): Passage[] {
  return document.blocks.flatMap((block) => passagesOf(document.text, block, abbreviations));
}
