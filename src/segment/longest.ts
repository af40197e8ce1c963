import type { Span } from '../model/span.ts';

/**
 * Characters of the longest sentence or row that is quoted. What is longer is data without line ends, and every value in it would carry
 * it as its quotation.
 */
export const LONGEST_QUOTE = 10_000;

const BLANK = /\s/;

/** A span in pieces of no more than so many characters, parted at the last blank where there is one. */
export function inPieces(text: string, span: Span, longest = LONGEST_QUOTE): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  while (span.end - start > longest) {
    let end = start + longest;
    while (end > start && !BLANK.test(text[end] as string)) end--;
    if (end === start) end = start + longest;
    pieces.push({ start, end });
    start = end;
    while (start < span.end && BLANK.test(text[start] as string)) start++;
  }
  if (start < span.end) pieces.push({ start, end: span.end });
  return pieces;
}
