import type { Span } from '../model/span.ts';
import { isAbbreviation } from './boundaries.ts';

const FULL_STOP = 46;
const ELLIPSIS = 0x2026;

/** . ! ? … */
const endsSentence = (code: number): boolean => code === FULL_STOP || code === 33 || code === 63 || code === ELLIPSIS;

/** ASCII white space, no-break and other typographic blanks. */
const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 160 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000;

/** " ' ) ] ” ’ » › */
const isCloser = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 41 ||
  code === 93 ||
  code === 0x201d ||
  code === 0x2019 ||
  code === 0xbb ||
  code === 0x203a;

/** Longest reference mark: "[12]". */
const LONGEST_MARK = 6;

/** Offset after a reference mark in brackets ("[3]") at `at`; `at` itself if there is none. */
function afterMark(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 91) return at;
  const close = text.slice(at, Math.min(end, at + LONGEST_MARK)).indexOf(']');
  return close > 1 && /^\d+$/.test(text.slice(at + 1, at + close)) ? at + close + 1 : at;
}

/** Offset after the punctuation that belongs to the sentence that ends at `at`: more marks, closing quotes and brackets, references. */
function afterClosing(text: string, at: number, end: number): number {
  let after = at;
  while (after < end) {
    const code = text.charCodeAt(after);
    const next = endsSentence(code) || isCloser(code) ? after + 1 : afterMark(text, after, end);
    if (next === after) break;
    after = next;
  }
  return after;
}

function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isBlank(text.charCodeAt(next))) next++;
  return next;
}

const startsLower = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(text.slice(at, at + 2));
};

/** What follows a sentence inside a quotation or bracket that the outer sentence goes on after: `(see above), and`. */
const continues = (code: number): boolean =>
  code === 44 || code === 58 || code === 59 || code === 0x2013 || code === 0x2014 || code === 45;

/**
 * Spans of the sentences between two offsets, without the white space around them. One pass; every character belongs to at most one
 * sentence. Closing quotation marks, brackets and reference marks go with the sentence before them.
 */
export function sentences(text: string, start: number, end: number, abbreviations: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  let begin = skipBlanks(text, start, end);
  for (let at = begin; at < end; at++) {
    if (!endsSentence(text.charCodeAt(at))) continue;
    const after = afterClosing(text, at + 1, end);
    const next = skipBlanks(text, after, end);
    // Without a blank it is a decimal, an address or an abbreviation such as "U.S".
    if (next < end && next > after && !startsLower(text, next) && !continues(text.charCodeAt(next))) {
      const single = text.charCodeAt(at) === FULL_STOP && after === at + 1;
      if (!single || !isAbbreviation(text, at, next, begin, abbreviations)) {
        spans.push({ start: begin, end: after });
        begin = next;
        at = next - 1;
        continue;
      }
    }
    at = after - 1;
  }
  let last = end;
  while (last > begin && isBlank(text.charCodeAt(last - 1))) last--;
  if (last > begin) spans.push({ start: begin, end: last });
  return spans;
}
