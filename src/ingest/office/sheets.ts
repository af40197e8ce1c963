import type { DecodedFile } from '../../model/plugin.ts';
import type { Problem } from '../../model/report.ts';
import type { DecodedPart, StatedMetadata } from '../../model/source.ts';
import { type PartBuilder, partBuilder } from '../decoded.ts';
import { addTable } from '../decoded-table.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { articleColumns, articlePart } from './sheet-articles.ts';

/** More cells than a person would ever look at. */
const MOST_CELLS = 200_000;

/** Name of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

const hasFigure = (text: string): boolean => /\d/.test(text);
const isYear = (text: string): boolean => /^(?:FY\s?)?(?:19|20)\d\d(?:[/-]\d{2,4})?$/.test(text.trim());
const isHeading = (text: string): boolean => !hasFigure(text) || isYear(text) || /\p{L}{2}/u.test(text);

/** Rows that follow each other without an empty one between them. */
function blocksOf(rows: readonly SheetRow[]): SheetRow[][] {
  const blocks: SheetRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1)?.at(-1);
    if (last !== undefined && last.number + 1 === row.number) blocks.at(-1)?.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

const cellAt = (row: SheetRow, column: number): string => row.cells.find((cell) => cell.column === column)?.text ?? '';

/** Whether the first row names the columns: it has no bare figures, and there are some below it. */
function isHead([first, ...others]: readonly SheetRow[]): boolean {
  if (first === undefined || first.cells.length < 2 || !first.cells.every(({ text }) => isHeading(text))) return false;
  return others.some(({ cells }) => cells.some(({ text }) => hasFigure(text)));
}

/** The column that says what a row is about: the first with words in most of its rows. */
function keyColumn(rows: readonly SheetRow[], columns: readonly number[]): number {
  const named = (column: number): number => rows.filter((row) => /\p{L}{2}/u.test(cellAt(row, column))).length;
  return columns.find((column) => named(column) * 2 > rows.length) ?? columns[0] ?? 0;
}

interface SheetPlace {
  /** "Costs!" where a file has several sheets. */
  readonly prefix: string;
  readonly caption: string;
}

const markOf = ({ prefix }: SheetPlace, row: SheetRow, column: number) => ({
  cell: `${prefix}${columnName(column)}${row.number}`,
  line: row.line ?? row.number,
});

function addBlock(builder: PartBuilder, block: readonly SheetRow[], place: SheetPlace): void {
  const first = block.findIndex(({ cells }) => cells.length > 1);
  const rows = first < 0 ? [] : block.slice(first);
  const above = first < 0 ? block : block.slice(0, first);
  // A title above a table is what its caption would be elsewhere.
  for (const row of above)
    for (const { column, text } of row.cells)
      builder.add(first < 0 ? { kind: 'paragraph' } : { kind: 'headline', level: 2 }, {
        text,
        mark: markOf(place, row, column),
      });
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const headRows = isHead(rows) ? 1 : 0;
  const key = keyColumn(rows.slice(headRows), columns);
  const ordered = [key, ...columns.filter((column) => column !== key)];
  const caption = above.at(-1)?.cells[0]?.text ?? place.caption;
  addTable(builder, {
    rows: rows.map((row) => ordered.map((column) => ({ text: cellAt(row, column), mark: markOf(place, row, column) }))),
    headRows,
    ...(caption === '' ? {} : { caption }),
  });
}

/** As many rows as hold the cells that are read. */
function limited(sheets: readonly Sheet[]): { readonly sheets: readonly Sheet[]; readonly left: number } {
  let room = MOST_CELLS;
  let left = 0;
  const kept = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.filter(({ cells }) => {
      room -= cells.length;
      if (room < 0) left++;
      return room >= 0;
    }),
  }));
  return { sheets: kept, left };
}

/**
 * Sheets as one document: each table by its rows, with the head of the column and the cell that says what a row is about; or, where the
 * columns are those of a list of articles (title, text, date …), as a document a row.
 */
export function sheetParts(file: string, all: readonly Sheet[], metadata: StatedMetadata): DecodedFile {
  const { sheets, left } = limited(all);
  const several = sheets.filter(({ rows }) => rows.length > 0).length > 1;
  const builder = partBuilder();
  const articles: DecodedPart[] = [];
  for (const { name, rows } of sheets) {
    const place = { prefix: several ? `${name}!` : '', caption: several ? name : '' };
    const columns = articleColumns(rows[0]);
    if (columns !== undefined)
      for (const row of rows.slice(1))
        articles.push(
          articlePart(columns, row, `${place.prefix}${row.number}`, (column) => markOf(place, row, column)),
        );
    else for (const block of blocksOf(rows)) addBlock(builder, block, place);
  }
  const problem: Problem = {
    code: 'too-large',
    message: `${left} rows were not read: the sheets hold more than ${MOST_CELLS} cells.`,
    file,
    hint: 'Keep the rows that matter.',
  };
  return {
    parts: [...(builder.count() > 0 || articles.length === 0 ? [builder.build(metadata)] : []), ...articles],
    problems: left === 0 ? [] : [problem],
  };
}
