import { raisedText } from '../raised.ts';

/** A piece of text as a page of a PDF has it. Lengths are in points; y is the distance of the base line from the top of the page. */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** Text on one base line without a wide gap in it: a line of a column, or a cell. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The font of its first words. */
  readonly font: string;
  /** 1-based. Segments beside each other share it. */
  readonly line: number;
  readonly page: number;
}

/** In units of the font size: how far base lines of one line may be apart, and that of raised or lowered figures. */
const SAME_LINE = 0.35;
const RAISED_LINE = 0.65;
const SMALL = 0.8;
/** A gap as wide as this divides columns; one as wide as a thin blank divides words. Blanks in justified lines reach further. */
const COLUMN_GAP = 1.5;
/** Between a figure and what stands beside it the cells of a narrow table are told by less. Prose that is parted there is put together again. */
const CELL_GAP = 0.4;
const LONGEST_FIGURE = 20;
const WORD_GAP = 0.15;
const RAISED_GAP = 0.5;
const WIDEST_BLANK = 4;

interface Row {
  y: number;
  size: number;
  readonly items: PageItem[];
}

function belongs(row: Row, item: PageItem): boolean {
  const larger = Math.max(row.size, item.size);
  const mixed = Math.min(row.size, item.size) < SMALL * larger;
  return item.y - row.y <= larger * (mixed ? RAISED_LINE : SAME_LINE);
}

/** Items by base lines, from top to bottom. */
function rowsOf(items: readonly PageItem[]): Row[] {
  const rows: Row[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row === undefined || !belongs(row, item)) rows.push({ y: item.y, size: item.size, items: [item] });
    else {
      row.items.push(item);
      if (item.size > row.size) Object.assign(row, { y: item.y, size: item.size });
    }
  }
  return rows;
}

/** Small and above the base line of the text beside it. */
const isRaised = (item: PageItem, beside: Pick<PageItem, 'size' | 'y'> | undefined): boolean =>
  beside !== undefined && item.size < SMALL * beside.size && beside.y - item.y > 0.15 * beside.size;

/** Of another size than what stands beside it, as marks of notes and exponents are. */
const isSmall = (item: PageItem, before: PageItem | undefined): boolean =>
  before !== undefined && Math.min(item.size, before.size) < SMALL * Math.max(item.size, before.size);

/** Some programs print a word twice, a hair apart, to make it bold. */
const isShadow = (item: PageItem, before: PageItem | undefined): boolean =>
  before !== undefined && before.text === item.text && Math.abs(before.x - item.x) < 0.1 * item.size;

/** "4,100", "€30", "(12%)": a figure without words. */
const isFigure = (text: string): boolean => text.length <= LONGEST_FIGURE && /\d/.test(text) && !/\p{L}/u.test(text);

/** Whether an item begins a segment of its own, after one of the same row. */
function isApart(
  item: PageItem,
  { right }: Segment,
  before: PageItem | undefined,
  size: number,
  blankUntil: number,
): boolean {
  const gap = item.x - right;
  if (gap > COLUMN_GAP * size && blankUntil < item.x - WORD_GAP * size) return true;
  const hasFigure = isFigure(item.text) || isFigure(before?.text ?? '');
  return hasFigure && gap > CELL_GAP * size && !isSmall(item, before);
}

type OpenSegment = { -readonly [key in keyof Segment]: Segment[key] };

function extend(segment: OpenSegment, item: PageItem, text: string): void {
  // What is raised belongs to the word before it, though some space may be left between the two.
  const least = text === item.text ? WORD_GAP : RAISED_GAP;
  const gap = item.x - segment.right;
  segment.text += gap > least * Math.max(item.size, segment.size) ? ` ${text}` : text;
  segment.right = Math.max(segment.right, item.x + item.width);
  // A raised figure at the beginning is no measure of what follows it.
  if (item.size > segment.size) Object.assign(segment, { y: item.y, size: item.size, font: item.font });
}

function segmentsOfRow(row: Row, line: number, page: number): Segment[] {
  const segments: OpenSegment[] = [];
  const items = row.items.sort((a, b) => a.x - b.x);
  const shown = items.filter(({ text }) => text.trim() !== '');
  let blankUntil = Number.NEGATIVE_INFINITY;
  let index = -1;
  for (const item of items) {
    const { x, y, width, size, font } = item;
    if (item.text.trim() === '') {
      if (width <= WIDEST_BLANK * row.size) blankUntil = x + width;
      continue;
    }
    index++;
    const before = shown[index - 1];
    if (isShadow(item, before)) continue;
    const last = segments.at(-1);
    const current = last === undefined || isApart(item, last, before, row.size, blankUntil) ? undefined : last;
    const text = isRaised(item, current ?? shown[index + 1]) ? raisedText(current?.text ?? '', item.text) : item.text;
    if (current === undefined) segments.push({ text, left: x, right: x + width, y, size, font, line, page });
    else extend(current, item, text);
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }));
}

/** The segments of a page from top to bottom, and on one line from left to right. */
export const segmentsOf = (items: readonly PageItem[], page: number): Segment[] =>
  rowsOf(items).flatMap((row, index) => segmentsOfRow(row, index + 1, page));
