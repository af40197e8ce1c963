import { joinMapped, type MappedText, sliceMapped, trimMapped } from './mapped-text.ts';
import { beginsTurn } from './turn-label.ts';

/** One line of a text without its line end, trimmed. */
export interface Line {
  readonly content: MappedText;
  /** True if a blank line, or the beginning of the text, stands before it. */
  readonly afterBlank: boolean;
}

/** Widths at which people and programs break prose; longer lines are paragraphs, shorter ones lines of their own. */
const NARROWEST_WRAP = 60;
const WIDEST_WRAP = 120;
/** A run of that many lines, each filled to the same width, was wrapped even if it is this narrow: a column, a quoted message. */
const LEAST_FILLED_LINES = 4;
const NARROWEST_COLUMN = 36;

/** The lines that hold anything, for LF, CRLF and lone CR. */
export function splitLines(mapped: MappedText): Line[] {
  const { text } = mapped;
  const lines: Line[] = [];
  let afterBlank = true;
  const take = (start: number, end: number): void => {
    const content = trimMapped(sliceMapped(mapped, start, end));
    if (content.text !== '') lines.push({ content, afterBlank });
    afterBlank = content.text === '';
  };
  let start = 0;
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n?|\n/g)) {
    take(start, index);
    start = index + lineEnd.length;
  }
  take(start, text.length);
  return lines;
}

const BULLET = /^(?:[•◦▪‣·*+–—-]|\(?\d{1,3}[.)])[ \t\u00a0]+(?=\S)/;

/** Length of the bullet or number at the start of a line, with the blank after it; 0 if it is no list item. */
export const bulletLength = (text: string): number => BULLET.exec(text)?.[0].length ?? 0;

export const endsLikeSentence = (text: string): boolean => /[.!?…][)\]"'”’»]{0,3}$/.test(text.slice(-6));

/** A full stop after a short word may be an abbreviation ("Dr.", "U.S."), so the sentence may go on in the next line. */
const endsForSure = (text: string): boolean =>
  endsLikeSentence(text) && !/(?:^|[\s.])[A-Za-z]{1,3}\.$/.test(text.slice(-6));

const firstWordLength = (text: string): number => {
  const blank = text.indexOf(' ');
  return blank < 0 ? text.length : blank;
};

const startsLower = (text: string): boolean => /^\p{Ll}/u.test(text);

/**
 * Whether a line goes on in the next one. A program that wraps text fills each line, so the first word of the next line would not
 * have fitted into a wrapped one; a line that had room left was ended on purpose.
 */
function goesOn(line: string, next: string, width: number, wrapped: boolean): boolean {
  if (bulletLength(next) > 0 || beginsTurn(next) || width > WIDEST_WRAP || endsForSure(line)) return false;
  return startsLower(next) || (wrapped && isFilled(line, next, width));
}

const isFilled = (line: string, next: string, width: number): boolean =>
  line.length + 1 + firstWordLength(next) > width;

/** Whether lines are as wide as programs wrap prose, or all filled to one smaller width. */
function isWrapped(run: readonly Line[], width: number): boolean {
  if (width >= NARROWEST_WRAP) return true;
  if (width < NARROWEST_COLUMN || run.length < LEAST_FILLED_LINES) return false;
  return run.slice(1).every((next, index) => isFilled((run[index] as Line).content.text, next.content.text, width));
}

const widest = (lines: readonly Line[]): number =>
  lines.reduce((width, line) => Math.max(width, line.content.text.length), 0);

/** Joins the lines of one run (lines without a blank line between them) that were broken only to fit a width. */
function joinRun(run: readonly Line[]): readonly Line[] {
  if (run.length === 1) return run;
  const width = widest(run);
  const wrapped = isWrapped(run, width);
  const joined: Line[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const [first] = open;
    if (first !== undefined)
      joined.push({ content: joinMapped(open.map((line) => line.content)), afterBlank: first.afterBlank });
    open = [];
  };
  for (const line of run) {
    const last = open.at(-1);
    if (last !== undefined && !goesOn(last.content.text, line.content.text, width, wrapped)) close();
    open.push(line);
  }
  close();
  return joined;
}

/** Lines as paragraphs: those that were wrapped by hand are joined, the others stand for themselves. */
export function unwrapLines(lines: readonly Line[]): Line[] {
  const unwrapped: Line[] = [];
  let start = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && !lines[i]?.afterBlank) continue;
    for (const line of joinRun(lines.slice(start, i))) unwrapped.push(line);
    start = i;
  }
  return unwrapped;
}
