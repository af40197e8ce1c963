import type { Segment } from './segments.ts';

/** Segments of a page that are read together: one below the other, column after column, or as the rows of a table. */
export type Band =
  | { readonly kind: 'lines'; readonly lines: readonly (readonly Segment[])[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly Segment[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Segment[])[])[] };

/** Points between two columns, in units of the font size, and between two lines of a column. */
const GUTTER = 0.9;
const LARGEST_STEP = 2.6;
/** Share of the width of the text that a column cannot have. */
const FULL_WIDTH = 0.62;
/** Columns of running text have as many lines at least, and lines as long as this on average. */
const LEAST_LINES = 3;
const PROSE_LENGTH = 18;
/** Cells to the right of the labels are shorter on average. */
const LONGEST_CELL = 32;
/** A page with more pieces than any that was made to be read is taken line by line, as is what follows a run this long. */
const MOST_SEGMENTS = 4000;
const LONGEST_RUN = 600;

interface Column {
  readonly left: number;
  readonly right: number;
}

/** The columns with one more segment in them; those that it overlaps become one. */
function widened(columns: readonly Column[], { left, right, size }: Segment): Column[] {
  const apart = (column: Column): boolean => column.left > right + GUTTER * size || column.right < left - GUTTER * size;
  const met = columns.filter((column) => !apart(column));
  const merged = {
    left: Math.min(left, ...met.map((column) => column.left)),
    right: Math.max(right, ...met.map((column) => column.right)),
  };
  return [...columns.filter(apart), merged].sort((a, b) => a.left - b.left);
}

interface Run {
  readonly segments: readonly Segment[];
  readonly columns: readonly Column[];
}

/** The longest run from `start` on that leaves gaps between its columns free from top to bottom. */
function runFrom(segments: readonly Segment[], start: number, width: number): Run {
  let columns: readonly Column[] = [];
  let end = start;
  for (; end < Math.min(segments.length, start + LONGEST_RUN); end++) {
    const segment = segments[end] as Segment;
    const before = segments[end - 1];
    if (end > start && before !== undefined && segment.y - before.y > LARGEST_STEP * segment.size) break;
    const next = widened(columns, segment);
    if (next.length < columns.length || next.some(({ left, right }) => right - left > FULL_WIDTH * width)) break;
    columns = next;
  }
  return { segments: segments.slice(start, end), columns };
}

const inColumn = (segments: readonly Segment[], { left, right }: Column): Segment[] =>
  segments.filter((segment) => segment.left >= left && segment.right <= right);

const lengthOf = (segments: readonly Segment[]): number => segments.reduce((sum, { text }) => sum + text.length, 0);

const meanLength = (segments: readonly Segment[]): number => lengthOf(segments) / Math.max(1, segments.length);

/** Segments by the lines that they stand on. */
export function linesOf(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [];
  for (const segment of segments) {
    const last = lines.at(-1);
    if (last?.[0]?.line === segment.line) last.push(segment);
    else lines.push([segment]);
  }
  return lines;
}

function columnsIn({ segments, columns }: Run): Band | undefined {
  const filled = columns.map((column) => inColumn(segments, column));
  const isProse = (column: readonly Segment[]): boolean => {
    const { length } = linesOf(column);
    return length >= LEAST_LINES && lengthOf(column) >= PROSE_LENGTH * length;
  };
  const prose = filled.every(isProse);
  return prose && columns.length > 1 ? { kind: 'columns', columns: filled } : undefined;
}

/** A table from its first to its last line that has several cells; with what stands before and after it as lines. */
function tableIn({ segments, columns }: Run): Band[] | undefined {
  const lines = linesOf(segments);
  const isWide = (line: readonly Segment[]): boolean => line.length > 1;
  const first = lines.findIndex(isWide);
  const rows = lines.slice(first, lines.findLastIndex(isWide) + 1);
  const cells = columns.slice(1).flatMap((column) => inColumn(rows.flat(), column));
  if (rows.filter(isWide).length < Math.max(2, rows.length * 0.6) || meanLength(cells) > LONGEST_CELL) return undefined;
  return [
    ...lines.slice(0, first).map((line): Band => ({ kind: 'lines', lines: [line] })),
    { kind: 'table', rows: rows.map((row) => columns.map((column) => inColumn(row, column))) },
    ...lines.slice(first + rows.length).map((line): Band => ({ kind: 'lines', lines: [line] })),
  ];
}

/** A page in the order in which it is read. */
export function bandsOf(segments: readonly Segment[]): Band[] {
  if (segments.length > MOST_SEGMENTS) return [{ kind: 'lines', lines: linesOf(segments) }];
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const bands: Band[] = [];
  for (let at = 0; at < segments.length; ) {
    const run = runFrom(segments, at, right - left);
    const columns = columnsIn(run);
    const found = columns === undefined ? tableIn(run) : [columns];
    if (found !== undefined) {
      bands.push(...found);
      at += run.segments.length;
      continue;
    }
    let end = at + 1;
    while (end < segments.length && segments[end]?.line === segments[at]?.line) end++;
    bands.push({ kind: 'lines', lines: [segments.slice(at, end)] });
    at = end;
  }
  return bands;
}
