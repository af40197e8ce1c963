import type { LexiconData } from '../../model/lexicon.ts';
import { type Figure, figuresOf, isPlain, type StatedPassage, sameKind } from './figure.ts';
import type { RelationWords } from './relation-words.ts';
import { workSum } from './sum-working.ts';
import type { Working } from './working.ts';

/** One figure of a table, with what its row is called. */
export interface TableFigure {
  readonly figure: Figure;
  readonly label: string;
}

interface Row {
  readonly start: number;
  readonly label: string;
  /** Figures by column; undefined where a cell holds several. */
  readonly columns: ReadonlyMap<string, Figure | undefined>;
}

/** Dimensions whose values add up over the rows of a table; rates, shares and ages do not. */
const ADDITIVE = new Set(['count', 'money', 'mass', 'length', 'area', 'volume', 'energy', 'information']);

const isAdditive = ({ value }: Figure): boolean =>
  !value.dimension.includes('/') && ADDITIVE.has(value.dimension.split(':')[0] ?? '');

/** Tables of a document as runs of rows. */
function tablesOf(passages: readonly StatedPassage[]): Row[][] {
  const tables: Row[][] = [];
  let rows: Map<number, { label: string; columns: Map<string, Figure | undefined> }> | undefined;
  const close = (): void => {
    if (rows !== undefined) tables.push([...rows].map(([start, row]) => ({ start, ...row })));
    rows = undefined;
  };
  for (const stated of passages) {
    const cell = stated.passage.block.cell;
    if (cell === undefined) {
      close();
      continue;
    }
    if (cell.label === undefined) continue;
    rows ??= new Map();
    const row = rows.get(cell.row.start) ?? { label: cell.label, columns: new Map() };
    const column = cell.head ?? `column ${row.columns.size}`;
    const figures = figuresOf(stated);
    if (figures.length > 0)
      row.columns.set(column, figures.length === 1 && !row.columns.has(column) ? figures[0] : undefined);
    rows.set(cell.row.start, row);
  }
  close();
  return tables;
}

/** A row "Total" adds up the rows above it, or those below where it is the first. Columns in which a row lacks a figure are left alone. */
export function tableTotals(passages: readonly StatedPassage[], words: RelationWords, lexicon: LexiconData): Working[] {
  return tablesOf(passages).flatMap((rows) => {
    const isTotal = (row: Row | undefined): boolean =>
      row !== undefined && words.has('total-labels', plainLabel(row.label));
    return rows.flatMap((row, index) => {
      if (!isTotal(row)) return [];
      const above = rows.slice(0, index);
      const from = above.findLastIndex(isTotal) + 1;
      const next = rows.slice(index + 1).findIndex(isTotal);
      const below = rows.slice(index + 1, next < 0 ? rows.length : index + 1 + next);
      return workColumns(row, index === 0 ? below : above.slice(from), words, lexicon);
    });
  });
}

const plainLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[:*]+$/, '')
    .trim();

function workColumns(total: Row, rows: readonly Row[], words: RelationWords, lexicon: LexiconData): Working[] {
  const parts = rows.filter((row) => !isPart(row, words));
  return [...total.columns].flatMap(([column, stated]) => {
    if (stated === undefined || !isAdditive(stated)) return [];
    const members = parts.map((row) => row.columns.get(column));
    if (!members.every((member) => member !== undefined && isPlain(member) && sameKind(member, stated))) return [];
    // Tables are written to the last place, round or not.
    const list = (members as Figure[]).map((member) => ({ ...member, value: member.exactValue }));
    // A total below one of its parts is a mean or the like.
    if (list.some(({ value }) => (value.min ?? 0) > (stated.value.max ?? 0))) return [];
    return workWhole(list, stated, lexicon);
  });
}

/** All rows or none: a table names its members, so none of them may be left out to make the sum fit. */
function workWhole(list: readonly Figure[], stated: Figure, lexicon: LexiconData): Working[] {
  const working = workSum(list, stated, lexicon);
  return working === undefined || working.parts.length !== list.length ? [] : [working];
}

const isPart = (row: Row, words: RelationWords): boolean => {
  const labelWords = plainLabel(row.label)
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '');
  return words.find('part-labels', labelWords).some((hit) => hit.firstWord === 0);
};

/** Every figure of every table, with the label of its row. */
export const labelledFigures = (passages: readonly StatedPassage[]): TableFigure[] =>
  tablesOf(passages).flatMap((rows) =>
    rows.flatMap(({ label, columns }) =>
      [...columns.values()].flatMap((figure) => (figure === undefined ? [] : [{ figure, label }])),
    ),
  );
