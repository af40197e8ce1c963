import type { BlockKind, StatedMetadata } from '../model/source.ts';
import type { MappedText } from './mapped-text.ts';

/** Where a draft stands in a table. Drafts of one row follow each other. */
export interface DraftCell {
  /** Tells the tables of one document apart: the raw offset at which the table begins. */
  readonly table: number;
  readonly row: number;
  readonly label?: string;
  readonly head?: string;
  readonly corner?: string;
  readonly caption?: string;
}

/** A block before its place in the text of the document is known. */
export interface Draft {
  readonly kind: BlockKind;
  readonly content: MappedText;
  /** Of a headline whose format has levels: 1 is the highest. */
  readonly level?: number;
  readonly cell?: DraftCell;
  /** Who says it, where the document is a record of speech. */
  readonly speaker?: string;
}

/** What is said of a document rather than in it. */
export interface Metadata extends StatedMetadata {
  /** A name of the publisher that is only likely: the end of a page title, a masthead. */
  readonly likelyPublisher?: string;
}

/** A comment that speaks to this program. Offsets are into the raw text and hold the marks of the comment. */
export interface DraftComment {
  /** Between the marks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Raw offset from which the block that it is about may begin: where the block around it begins, else its own end. */
  readonly from: number;
}

/** What a format reads out of a raw text, before boilerplate is marked and dates are read. */
export interface DraftDocument {
  readonly drafts: readonly Draft[];
  readonly metadata: Metadata;
  /** In the order of the raw text. */
  readonly comments?: readonly DraftComment[];
}

/** Words divided by white space. Counts no further than `limit`. */
export function wordCount(text: string, limit: number): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length && count < limit; i++) {
    const code = text.charCodeAt(i);
    const blank = code === 32 || (code >= 9 && code <= 13) || code === 160;
    if (!blank && !inside) count++;
    inside = !blank;
  }
  return count;
}
