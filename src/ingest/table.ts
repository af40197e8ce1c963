import type { Draft } from './draft.ts';
import type { MappedText } from './mapped-text.ts';

/** A cell as the page has it. Columns and rows that it covers are 1 unless it spans. */
export interface TableCell {
  readonly content: MappedText;
  readonly header: boolean;
  readonly columns: number;
  readonly rows: number;
}

export interface Table {
  /** Tells the tables of a document apart. */
  readonly id: number;
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows at the top that the format says are the head; the rows of header cells below them count too. */
  readonly headRows: number;
  readonly caption?: string;
}

/** No wider than this: what a page says of columns and rows that a cell covers may be anything. */
const WIDEST = 200;

type Grid = readonly (readonly (TableCell | undefined)[])[];

/** Every cell at all places that it covers. */
function gridOf(rows: Table['rows']): Grid {
  const grid: (TableCell | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, rowIndex) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[rowIndex]?.[column] !== undefined) column++;
      const right = Math.min(column + cell.columns, WIDEST);
      const bottom = Math.min(rowIndex + cell.rows, rows.length);
      for (let row = rowIndex; row < bottom; row++)
        for (let at = column; at < right; at++) (grid[row] as TableCell[])[at] ??= cell;
      column = right;
      if (column >= WIDEST) break;
    }
  });
  return grid;
}

const textAt = (grid: Grid, row: number, column: number): string => grid[row]?.[column]?.content.text ?? '';

const isFigure = (text: string): boolean => /\d/.test(text) && !/^(?:19|20)\d\d$/.test(text);

/** A first row without header cells that names columns: words or years over figures. */
function looksLikeHead(grid: Grid): boolean {
  const [first, ...others] = grid;
  if (first === undefined || others.length === 0 || first.length < 3) return false;
  const names = first.slice(1).map((cell) => cell?.content.text ?? '');
  const under = (column: number): boolean => others.some((row) => isFigure(row[column]?.content.text ?? ''));
  return names.every((name, index) => name !== '' && !isFigure(name) && under(index + 1));
}

function countHeadRows(table: Table, grid: Grid): number {
  const isHead = (row: readonly TableCell[] | undefined): boolean =>
    row !== undefined &&
    row.length > 0 &&
    row.every((cell) => cell.header) &&
    row.some((cell) => cell.content.text !== '');
  let rows = table.headRows;
  while (rows < table.rows.length && isHead(table.rows[rows])) rows++;
  if (rows === table.rows.length) return table.headRows;
  return rows === 0 && looksLikeHead(grid) ? 1 : rows;
}

/** Texts of the head rows over a column, from top to bottom, each once. */
function headOf(grid: Grid, headRows: number, column: number): string {
  const texts = new Set<string>();
  for (let row = 0; row < headRows; row++) texts.add(textAt(grid, row, column));
  texts.delete('');
  return [...texts].join(' ');
}

const given = <K extends string>(key: K, value: string | undefined): { readonly [key in K]?: string } =>
  (value ? { [key]: value } : {}) as { readonly [key in K]?: string };

/** The cells that hold text, row by row, each with what the table says around it. The first column holds the labels. */
export function tableDrafts(table: Table): Draft[] {
  const grid = gridOf(table.rows);
  const headRows = countHeadRows(table, grid);
  const caption = given('caption', table.caption);
  const heads = (grid.at(0) ?? []).map((_, column) => headOf(grid, headRows, column));
  const corner = given('corner', heads[0]);
  return table.rows.flatMap((cells, row) =>
    cells.flatMap((cell): Draft[] => {
      if (cell.content.text === '') return [];
      const place = { table: table.id, row };
      if (row < headRows) return [{ kind: 'cell', content: cell.content, cell: { ...place, ...caption } }];
      const column = grid[row]?.indexOf(cell) ?? 0;
      if (column === 0) return [{ kind: 'cell', content: cell.content, cell: { ...place, ...corner, ...caption } }];
      const context = {
        ...given('label', textAt(grid, row, 0)),
        ...given('head', heads[column]),
        ...corner,
        ...caption,
      };
      return [{ kind: 'cell', content: cell.content, cell: { ...place, ...context } }];
    }),
  );
}
