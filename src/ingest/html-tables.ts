import type { Draft } from './draft.ts';
import { headingLevel } from './html-elements.ts';
import type { Attributes } from './html-tokens.ts';
import { joinMapped } from './mapped-text.ts';
import { tableDrafts } from './table.ts';

/** A cell as it is read: its blocks are collected, because only the whole table shows whether it is one. */
interface OpenCell<D extends Draft> {
  readonly drafts: D[];
  readonly header: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** A table (or list of terms with their values) that is not closed yet. */
export interface OpenTable<D extends Draft> {
  readonly id: number;
  readonly kind: 'table' | 'dl';
  readonly rows: OpenCell<D>[][];
  readonly captions: D[];
  headRows: number;
  inHead: boolean;
  inCaption: boolean;
  /** True once something in it shows that it arranges a page rather than data. */
  layout: boolean;
}

/** Cells with more words are prose. */
const LONGEST_CELL = { table: 60, dl: 25 } as const;

export const openTable = <D extends Draft>(kind: 'table' | 'dl', id: number, attributes: Attributes): OpenTable<D> => ({
  id,
  kind,
  rows: [],
  captions: [],
  headRows: 0,
  inHead: false,
  inCaption: false,
  layout: attributes.role === 'presentation' || attributes.role === 'none',
});

const span = (value: string | undefined): number => {
  const number = Number(value);
  return Number.isInteger(number) && number > 1 ? number : 1;
};

/** Takes in an opening tag inside the table. */
export function openInTable<D extends Draft>(table: OpenTable<D>, name: string, attributes: Attributes): void {
  if (name === 'caption') table.inCaption = true;
  else if (name === 'thead') table.inHead = true;
  else if (name === 'tbody' || name === 'tfoot') table.inHead = false;
  else if (name === 'tr' || name === 'dt') table.rows.push([]);
  if (name === 'tr' && table.inHead) table.headRows = table.rows.length;
  if (headingLevel(name) !== undefined && !table.inCaption) table.layout = true;
  if (name !== 'td' && name !== 'th' && name !== 'dt' && name !== 'dd') return;
  if (table.rows.length === 0) table.rows.push([]);
  table.rows.at(-1)?.push({
    drafts: [],
    header: name === 'th',
    columns: span(attributes.colspan),
    rows: span(attributes.rowspan),
  });
}

/** Puts a block where it stands in the table; text outside of all cells counts as caption. */
export function addToTable<D extends Draft>(table: OpenTable<D>, draft: D): void {
  const cell = table.inCaption ? undefined : table.rows.at(-1)?.at(-1);
  (cell?.drafts ?? table.captions).push(draft);
}

const words = (drafts: readonly Draft[]): number =>
  drafts.reduce((sum, draft) => sum + draft.content.text.split(/\s+/).length, 0);

function isLayout(table: OpenTable<Draft>): boolean {
  const wide = table.rows.some((row) => row.length > 1);
  return (
    table.layout || !wide || table.rows.some((row) => row.some((cell) => words(cell.drafts) > LONGEST_CELL[table.kind]))
  );
}

/** The blocks of a finished table: cells with their context, or for a table that only arranges a page, its blocks as they came. */
export function closeTable<D extends Draft>(table: OpenTable<D>, place: (draft: Draft) => D): D[] {
  if (isLayout(table)) return [...table.captions, ...table.rows.flat().flatMap((cell) => cell.drafts)];
  const caption = table.captions.map((draft) => draft.content.text).join(' ');
  const rows = table.rows.map((cells) =>
    cells.map((cell) => ({ ...cell, content: joinMapped(cell.drafts.map((draft) => draft.content)) })),
  );
  const drafts = tableDrafts({ id: table.id, rows, headRows: table.headRows, ...(caption === '' ? {} : { caption }) });
  return [...table.captions, ...drafts.map(place)];
}
