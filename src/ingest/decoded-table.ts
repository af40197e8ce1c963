import type { MarkedText, PartBuilder } from './decoded.ts';
import { verbatim } from './mapped-text.ts';
import { tableDrafts } from './table.ts';

export interface DecodedCell extends MarkedText {
  /** True if the format says so. */
  readonly header?: boolean;
  /** Columns and rows that it covers, 1 unless said. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface DecodedTable {
  readonly rows: readonly (readonly DecodedCell[])[];
  /** Rows at the top that the format says are the head. */
  readonly headRows: number;
  readonly caption?: string;
}

/** Adds the cells of a table, each with what stands around it. */
export function addTable(builder: PartBuilder, { rows, headRows, caption }: DecodedTable): void {
  const cells = rows.flat();
  let number = 0;
  const table = {
    id: builder.count(),
    rows: rows.map((row) =>
      row.map(({ text, header = false, columns = 1, rows: covered = 1 }) => ({
        // The number of the cell takes the place of a raw offset, and comes back with the draft.
        content: verbatim(text.replace(/[ \t-\r]+/g, ' ').trim(), number++),
        header,
        columns,
        rows: covered,
      })),
    ),
    headRows,
    ...(caption === undefined ? {} : { caption }),
  };
  for (const { kind, content, cell } of tableDrafts(table)) {
    const mark = cells[content.raws[0] as number]?.mark;
    builder.add(
      { kind, ...(cell === undefined ? {} : { cell }) },
      { text: content.text, ...(mark === undefined ? {} : { mark }) },
    );
  }
}
