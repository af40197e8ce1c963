import { plainText } from './plain-text.ts';

/** A spreadsheet takes what begins like this for a formula and runs it; the wide forms are the same to some of them. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** Spreadsheets take a file without it for one of an older encoding. */
const BYTE_ORDER_MARK = '\ufeff';

function cellOf(text: string): string {
  const plain = plainText(text);
  return `"${(FORMULA_START.test(plain) ? `'${plain}` : plain).replaceAll('"', '""')}"`;
}

const rowOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`;

/**
 * A table as CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, every cell quoted and on one line. What would be a formula
 * has an apostrophe before it, by which spreadsheets take it for text.
 */
export const csvTable = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${[heads, ...rows].map(rowOf).join('')}`;

/** The heads of a table with what stands below each of them. */
export type Columns<Row> = readonly (readonly [head: string, cell: (row: Row) => string])[];

export const csvOf = <Row>(columns: Columns<Row>, rows: readonly Row[]): string =>
  csvTable(
    columns.map(([head]) => head),
    rows.map((row) => columns.map(([, cell]) => cell(row))),
  );
