import type { Span } from './span.ts';

/** Where a person finds it in the original file: 1-based line and column of the raw file (page for PDF, cell for tables). */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly page?: number;
  readonly cell?: string;
}

export const BLOCK_KINDS = ['headline', 'paragraph', 'item', 'cell', 'boilerplate'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** What a table says around one of its cells. */
export interface CellContext {
  /** The whole row, label included; offsets into Document.text. It is the quote of every claim made from the cell. */
  readonly row: Span;
  /** Text of the first cell of the row; absent for the first cell itself. */
  readonly label?: string;
  /** Text of the header cell above; absent where a table has no header. */
  readonly head?: string;
  /** Text of the header cell above the labels ("£m unless stated"). */
  readonly corner?: string;
  /** Caption of the table, else the nearest heading above it. */
  readonly caption?: string;
}

/** A stretch of Document.text of one kind. Blocks are in text order and do not overlap. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Text of the nearest heading above, at whatever level; absent before the first. Times on live pages stand here. */
  readonly section?: string;
  /** Only on kind "cell" (and on boilerplate that was one). */
  readonly cell?: CellContext;
}

/**
 * Piecewise map from offsets in Document.text to offsets in the raw file. Piece i begins at text[i], is copied from raw[i]
 * on, and ends where piece i + 1 begins. `text` ascends strictly and begins with 0.
 */
export interface PositionMap {
  readonly text: readonly number[];
  readonly raw: readonly number[];
  /** Raw offsets at which lines begin, ascending; the first is 0. */
  readonly lineStarts: readonly number[];
  /** 1-based number, in the file, of the line that begins at lineStarts[0]: more than 1 for a later line of a .jsonl file. */
  readonly firstLine: number;
}

/** A comment of the raw file that speaks to this program: `<!-- gainsay-… -->`. No part of the text. */
export interface SourceComment {
  /** What stands between its marks, cut after some length. Hostile like all text of a source. */
  readonly text: string;
  /** 1-based, in the raw file. */
  readonly line: number;
  readonly column: number;
  /** Offset into Document.text at which the text goes on behind it. */
  readonly at: number;
  /** The block it stands in, else the block or the whole table behind it; empty at the end of the text. Offsets into Document.text. */
  readonly block: Span;
}

/** One source as ingested: plain data, the input of every later stage. */
export interface Document {
  /** Unique; see Source.name in the report. */
  readonly name: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly language?: string;
  /** ISO 8601 date (yyyy-mm-dd), or date and time where the source gives one. */
  readonly published?: { readonly date: string; readonly origin: 'stated' | 'configured' };
  readonly cites?: readonly string[];
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly positions: PositionMap;
  /** In the order of the raw file. */
  readonly comments?: readonly SourceComment[];
}

/** A document before it is read: decoded text and the name that decides its format. */
export interface RawDocument {
  readonly name: string;
  readonly text: string;
  readonly publisher?: string;
  readonly url?: string;
  /** ISO 8601 date that the caller knows; outranks what the text says. */
  readonly published?: string;
}

/** A unit of reading: a sentence, a list item or a table cell. Spans are offsets into Document.text. */
export interface Passage {
  readonly span: Span;
  /** What a claim of this passage quotes: the passage itself, or the whole row for a cell. */
  readonly quote: Span;
  readonly block: Block;
}

const lastAtOrBefore = (sorted: readonly number[], value: number): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Line and column, 1-based, in the raw file of an offset into Document.text. */
export function placeAt(positions: PositionMap, offset: number): Place {
  const piece = lastAtOrBefore(positions.text, offset);
  const raw = (positions.raw[piece] ?? 0) + offset - (positions.text[piece] ?? 0);
  const line = lastAtOrBefore(positions.lineStarts, raw);
  return { line: positions.firstLine + line, column: raw - (positions.lineStarts[line] ?? 0) + 1 };
}

/** Offsets at which the lines of a text begin. Lines end with LF, CRLF or a lone CR. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
