import type { Claim } from '../../../model/claim.ts';
import type { Source } from '../../../model/report.ts';
import type { BlockKind } from '../../../model/source.ts';
import type { Span } from '../../../model/span.ts';

export interface Highlight extends Span {
  readonly kind: 'passage' | 'value';
}

export interface Piece {
  readonly text: string;
  readonly highlight?: Highlight['kind'];
}

/** A part of one block of a source, small enough to be laid out at once. Spans are offsets into the source's text. */
export interface Paragraph extends Span {
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
}

/** Characters shown around a passage at first, and added when the reader scrolls to an end. */
export const WINDOW_STEP = 4_000;
/** Characters kept on the page at once; beyond that the far end is dropped. */
export const WINDOW_MOST = 60_000;
/** A block without breaks is cut into parts of this length, so that 10 MB on one line are no obstacle. */
const LONGEST_PART = 2_000;
/** How far before a value its passage may begin. */
const LONGEST_QUOTE = 20_000;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Where the passage of a claim stands in the text of its source; the value alone where the quote is not found around it. */
export function passageSpan(text: string, claim: Pick<Claim, 'start' | 'end' | 'quote'>): Span {
  const from = Math.max(0, claim.start - LONGEST_QUOTE);
  const near = text.slice(from, claim.start + claim.quote.length);
  const at = near.lastIndexOf(claim.quote, claim.start - from);
  const start = from + at;
  if (at < 0 || start + claim.quote.length < claim.end) return { start: claim.start, end: claim.end };
  return { start, end: start + claim.quote.length };
}

export const windowAround = (length: number, passage: Span): Span => ({
  start: clamp(passage.start - WINDOW_STEP, 0, length),
  end: clamp(passage.end + WINDOW_STEP, 0, length),
});

/** The window moved on at one end; the other end is given up beyond `WINDOW_MOST` characters. */
export function extended(window: Span, towards: 'start' | 'end', length: number): Span {
  if (towards === 'start') {
    const start = clamp(window.start - WINDOW_STEP, 0, length);
    return { start, end: Math.min(window.end, start + WINDOW_MOST) };
  }
  const end = clamp(window.end + WINDOW_STEP, 0, length);
  return { start: Math.max(window.start, end - WINDOW_MOST), end };
}

/** Splits a stretch at line ends, else at spaces, else anywhere but inside a surrogate pair. */
function partEnd(text: string, start: number, end: number): number {
  if (end - start <= LONGEST_PART) return end;
  const limit = start + LONGEST_PART;
  const part = text.slice(start, limit);
  const line = part.lastIndexOf('\n');
  const cut = line > 0 ? line : part.lastIndexOf(' ');
  if (cut > 0) return start + cut + 1;
  return (text.charCodeAt(limit) & 0xfc00) === 0xdc00 ? limit - 1 : limit;
}

/** Breaks are counted from the start of a block, not of the window, so that parts stay the same while the window moves. */
function partsOf(text: string, block: Span, window: Span): Span[] {
  const parts: Span[] = [];
  // Far before the window nobody looks: from there on breaks are found afresh, at a multiple of the longest part.
  const skipped = Math.floor(Math.max(0, window.start - block.start) / LONGEST_PART - 1);
  let start = block.start + Math.max(0, skipped) * LONGEST_PART;
  while (start < Math.min(block.end, window.end)) {
    const end = partEnd(text, start, block.end);
    if (end > window.start) parts.push({ start, end });
    start = end;
  }
  return parts;
}

/** Plain text without blocks: paragraphs are lines. */
function linesIn(text: string, window: Span): { kind: BlockKind; span: Span }[] {
  const lines: { kind: BlockKind; span: Span }[] = [];
  const first = text.lastIndexOf('\n', window.start - 1) + 1;
  const last = Math.min(window.end, text.length);
  for (let start = first; start < last; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) lines.push({ kind: 'paragraph', span: { start, end } });
    start = end + 1;
  }
  return lines;
}

/** Index of the first block that ends behind an offset; blocks are in text order. */
function firstBlockAfter(blocks: readonly { readonly span: Span }[], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function blocksIn(source: Source, text: string, window: Span): readonly { kind: BlockKind; span: Span }[] {
  const blocks = source.blocks ?? [];
  if (blocks.length === 0) return linesIn(text, window);
  const found: { kind: BlockKind; span: Span }[] = [];
  for (let index = firstBlockAfter(blocks, window.start); index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.span.start >= window.end) break;
    found.push(block);
  }
  return found;
}

function piecesOf(text: string, part: Span, highlights: readonly Highlight[]): Piece[] {
  const cuts = new Set([part.start, part.end]);
  for (const { start, end } of highlights) {
    cuts.add(clamp(start, part.start, part.end));
    cuts.add(clamp(end, part.start, part.end));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? part.end;
    const covering = highlights.filter((highlight) => highlight.start <= start && end <= highlight.end);
    const highlight = covering.find(({ kind }) => kind === 'value') ?? covering[0];
    return { text: text.slice(start, end), ...(highlight === undefined ? {} : { highlight: highlight.kind }) };
  });
}

/** The paragraphs of a source that a window touches, cut where highlights begin and end. Work grows with the window, not with the text. */
export function paragraphsIn(source: Source, window: Span, highlights: readonly Highlight[]): readonly Paragraph[] {
  const text = source.text ?? '';
  return blocksIn(source, text, window).flatMap(({ kind, span }) =>
    partsOf(text, span, window).map((part) => ({
      ...part,
      kind,
      pieces: piecesOf(
        text,
        part,
        highlights.filter((highlight) => highlight.start < part.end && part.start < highlight.end),
      ),
    })),
  );
}
