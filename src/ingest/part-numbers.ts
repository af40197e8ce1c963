import type { Landmark } from '../model/source.ts';
import type { Draft } from './draft.ts';

/** Numbers what people can count in a document without lines: "paragraph 4", "table 2, row 3", "note 1". Each kind is counted by itself. */
export function partNumbers(): (draft: Pick<Draft, 'cell'>, note?: boolean) => Landmark {
  let paragraphs = 0;
  let notes = 0;
  const tables = new Map<number, number>();
  return ({ cell }, note = false) => {
    if (note) return { part: `note ${++notes}` };
    if (cell === undefined) return { part: `paragraph ${++paragraphs}` };
    const table = tables.get(cell.table) ?? tables.size + 1;
    tables.set(cell.table, table);
    return { part: `table ${table}, row ${cell.row + 1}` };
  };
}
