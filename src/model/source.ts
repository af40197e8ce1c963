import type { Span } from './span.ts';

/** Where things stand in a format that people do not find their way in by lines. */
export interface Landmark {
  /** 1-based. */
  readonly page?: number;
  /** As a spreadsheet names it: "B7", "Costs!B7". */
  readonly cell?: string;
  /** In words: "paragraph 12", "table 2, row 3", "00:12:05". */
  readonly part?: string;
}

/** The landmark alone, of whatever has one. */
export const landmarkOf = ({ page, cell, part }: Landmark): Landmark => ({
  ...(page === undefined ? {} : { page }),
  ...(cell === undefined ? {} : { cell }),
  ...(part === undefined ? {} : { part }),
});

/** Where a person finds it in the original file: 1-based line and column, and the landmark of formats that have one. */
export interface Place extends Landmark {
  readonly line: number;
  readonly column: number;
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
  /** Who says it, as named, in transcripts and subtitles. The label itself is a block of boilerplate. */
  readonly speaker?: string;
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
  /** Ascending by `start`; each holds up to the next. Absent where lines say it all. */
  readonly marks?: readonly PlaceMark[];
}

/** What is at a raw offset, and after it. */
export interface PlaceMark extends Landmark {
  readonly start: number;
  /** The line there, where it is not the line of the decoded text: that of a printed page. Columns count from the mark then. */
  readonly line?: number;
}

/** Comments of one source that are followed: more of them nobody writes on purpose. */
export const MOST_COMMENTS = 1000;

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
  /** In the order of the raw file; at most one more than are followed, so that it can be told. */
  readonly comments?: readonly SourceComment[];
}

/** A block as a decoder found it. Its span is of the text of its part. */
export interface DecodedBlock {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Of a headline: 1 is the highest. */
  readonly level?: number;
  /** Of a cell: which table and row it belongs to, counted in the part, and what the table says around it. */
  readonly cell?: Omit<CellContext, 'row'> & { readonly table: number; readonly row: number };
}

/** What bytes say of a document rather than in it. */
export interface StatedMetadata {
  readonly title?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly language?: string;
  /** As written; read as a date later. */
  readonly published?: string;
  /** The day on which the file was made: a date that the text states counts for more. */
  readonly made?: string;
}

/** One document out of a file that had to be decoded: plain data, a line of `text` to a block or to a printed line. */
export interface DecodedPart {
  /** Tells the documents of one file apart: "3" for the third message. Absent if the file is one document. */
  readonly id?: string;
  readonly text: string;
  readonly blocks: readonly DecodedBlock[];
  readonly marks: readonly PlaceMark[];
  readonly metadata: StatedMetadata;
}

/** A file as it was found. */
export interface RawFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document before it is read: decoded text and the name that decides its format. */
export interface RawDocument {
  readonly name: string;
  /** For a file of bytes the texts of its parts, one after the other. */
  readonly text: string;
  /** 1-based number of its first line in the file, where it is a piece of one; by default 1. */
  readonly firstLine?: number;
  /** What a decoder made of a file that is no text; no format is asked then. */
  readonly parts?: readonly DecodedPart[];
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

/** The last mark at or before a raw offset. */
function markAt(marks: readonly PlaceMark[], raw: number): PlaceMark | undefined {
  let low = -1;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((marks[middle] as PlaceMark).start <= raw) low = middle;
    else high = middle - 1;
  }
  return marks[low];
}

/** Line and column, 1-based, in the raw file of an offset into Document.text, and the landmark there. */
export function placeAt(positions: PositionMap, offset: number): Place {
  const piece = lastAtOrBefore(positions.text, offset);
  const raw = (positions.raw[piece] ?? 0) + offset - (positions.text[piece] ?? 0);
  const line = lastAtOrBefore(positions.lineStarts, raw);
  const place = { line: positions.firstLine + line, column: raw - (positions.lineStarts[line] ?? 0) + 1 };
  const mark = positions.marks === undefined ? undefined : markAt(positions.marks, raw);
  if (mark === undefined) return place;
  const { start, line: printed, ...landmark } = mark;
  return { ...(printed === undefined ? place : { line: printed, column: raw - start + 1 }), ...landmark };
}

/** Where a stretch of Document.text begins, and where it ends unless that is as many columns on as it has characters; see `Claim.ends`. */
export function placeOfSpan(
  positions: PositionMap,
  { start, end }: Span,
): Place & { readonly ends?: Pick<Place, 'line' | 'column'> } {
  const from = placeAt(positions, start);
  if (end <= start || from.page !== undefined || from.cell !== undefined) return from;
  const last = placeAt(positions, end - 1);
  const column = last.column + 1;
  const isRegular = last.line === from.line && column === from.column + end - start;
  return isRegular || from.part !== last.part ? from : { ...from, ends: { line: last.line, column } };
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
