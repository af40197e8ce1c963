import { elementsOf, findAll, textIn, type XmlElement } from '../xml-tree.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Repeats of a row or cell that are worth reading; what is repeated more often is the empty rest of the sheet. */
const MOST_REPEATS = 1000;

const repeats = (written: string | undefined): number => {
  const count = Number(written ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
};

/** As it is shown, without comments. */
const shownText = (cell: XmlElement): string =>
  elementsOf(cell)
    .filter(({ name }) => name === 'text:p')
    .map(textIn)
    .join(' ')
    .trim();

function cellsOf(row: XmlElement): SheetRow['cells'] {
  const cells: { column: number; text: string }[] = [];
  let column = 0;
  for (const cell of elementsOf(row)) {
    const count = repeats(cell.attributes['table:number-columns-repeated']);
    const text = cell.name === 'table:table-cell' ? shownText(cell) : '';
    for (let i = 0; text !== '' && i < Math.min(count, MOST_REPEATS); i++) cells.push({ column: column + i, text });
    column += count;
  }
  return cells;
}

/** The sheets of an OpenDocument spreadsheet. */
export const odfSheets = (spreadsheet: XmlElement): Sheet[] =>
  findAll(spreadsheet, 'table:table').map((table) => {
    const rows: SheetRow[] = [];
    let number = 1;
    for (const row of findAll(table, 'table:table-row')) {
      const count = repeats(row.attributes['table:number-rows-repeated']);
      const cells = cellsOf(row);
      for (let i = 0; cells.length > 0 && i < Math.min(count, MOST_REPEATS); i++)
        rows.push({ number: number + i, cells });
      number += count;
    }
    return { name: table.attributes['table:name'] ?? '', rows };
  });
