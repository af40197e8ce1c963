import { type Block, type Document, MOST_COMMENTS, placeAt, type SourceComment } from '../model/source.ts';
import type { Draft, DraftComment } from './draft.ts';
import { rawOffset } from './mapped-text.ts';

/** Only comments that begin so are kept; the rest is no business of ours. */
const ADDRESSED = /^\s*gainsay-/;
const LONGEST_COMMENT = 2000;

export const OPENING = '<!--';
export const CLOSING = '-->';

export const isAddressed = (text: string): boolean => ADDRESSED.test(text.slice(0, 100));

/** A draft with its block in the text. */
interface Laid {
  readonly draft: Draft;
  readonly block: Block;
  /** Raw offset at which it begins. */
  readonly raw: number;
}

/** Index of the first entry that reaches `least`; entries ascend. */
function firstFrom<T>(entries: readonly T[], least: number, of: (entry: T) => number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(entries[middle] as T) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The block that a comment stands in or before. */
function blockOf({ start, from }: DraftComment, laid: readonly Laid[]): Laid | undefined {
  let index = firstFrom(laid, from, ({ raw }) => raw);
  while ((laid[index + 1]?.raw ?? Number.POSITIVE_INFINITY) <= start) index++;
  return laid[index];
}

/** The first and last cell of a table that begins behind the comment, which is then about the whole of it. */
function spanOf(comment: DraftComment, of: Laid, inText: readonly Laid[]): Block['span'] {
  const table = of.draft.cell?.table;
  if (table === undefined || table < comment.end) return of.block.span;
  const cells = inText.filter(({ draft }) => draft.cell?.table === table);
  return { start: (cells[0] ?? of).block.span.start, end: (cells.at(-1) ?? of).block.span.end };
}

/** Offset into the text of what stands behind the comment. */
function goesOn({ end }: DraftComment, { block, raw }: Laid, { positions }: Pick<Document, 'positions'>): number {
  if (raw >= end) return block.span.start;
  const first = firstFrom(positions.text, block.span.start, (offset) => offset);
  const last = firstFrom(positions.text, block.span.end, (offset) => offset);
  const pieces = positions.raw.slice(first, last);
  return positions.text[first + firstFrom(pieces, end, (offset) => offset)] ?? block.span.end;
}

/** Finds the places of comments in the text that was laid out. `drafts` are those of the blocks, one for one. */
export function placeComments(
  comments: readonly DraftComment[],
  drafts: readonly Draft[],
  laidOut: Pick<Document, 'text' | 'blocks' | 'positions'>,
): SourceComment[] {
  const { text, blocks, positions } = laidOut;
  const inText = drafts.map((draft, index) => ({
    draft,
    block: blocks[index] as Block,
    raw: rawOffset(draft.content, 0),
  }));
  const byRaw = inText.toSorted((a, b) => a.raw - b.raw);
  const { lineStarts, firstLine } = positions;
  return comments.slice(0, MOST_COMMENTS + 1).map((comment) => {
    const { line, column } = placeAt({ text: [0], raw: [0], lineStarts, firstLine }, comment.start);
    const of = blockOf(comment, byRaw);
    return {
      text: comment.text.slice(0, LONGEST_COMMENT),
      line,
      column,
      at: of === undefined ? text.length : goesOn(comment, of, laidOut),
      block: of === undefined ? { start: text.length, end: text.length } : spanOf(comment, of, inText),
    };
  });
}
