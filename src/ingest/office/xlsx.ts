import type { Decoder } from '../../model/plugin.ts';
import { UnreadableError } from '../../model/problem.ts';
import { elementsOf, findAll, findFirst, textIn, type XmlElement, xmlTree } from '../xml-tree.ts';
import { memberText, unzip } from '../zip.ts';
import { generalNumber, numberFormat, type ShowNumber } from './number-format.ts';
import { coreMetadata, withoutDoctype } from './office-metadata.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { sheetParts } from './sheets.ts';

const WORKBOOK = 'xl/workbook.xml';
const TEXT_PART =
  /^(?:xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]{1,60}\.xml|docProps\/core\.xml)$/;
const MOST_COLUMNS = 16_384;

type Members = ReadonlyMap<string, Uint8Array>;

const treeOf = (members: Members, name: string): XmlElement => xmlTree(memberText(members, name) ?? '');

/** A text without the reading aids that East Asian files carry. */
const plainText = (element: XmlElement): string =>
  elementsOf(element)
    .map((child) => (child.name === 't' ? textIn(child) : child.name === 'r' ? plainText(child) : ''))
    .join('');

interface Workbook {
  readonly strings: readonly string[];
  /** By number of style. */
  readonly show: readonly ShowNumber[];
}

function workbookOf(members: Members, book: XmlElement): Workbook {
  const from1904 = /^(?:1|true)$/.test(findFirst(book, 'workbookPr')?.attributes.date1904 ?? '');
  const styles = treeOf(members, 'xl/styles.xml');
  const codes = new Map(
    findAll(styles, 'numFmt').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? '']),
  );
  const formats = findFirst(styles, 'cellXfs');
  return {
    strings: findAll(treeOf(members, 'xl/sharedStrings.xml'), 'si').map(plainText),
    show: (formats === undefined ? [] : elementsOf(formats)).map(({ attributes }) => {
      const id = Number(attributes.numFmtId ?? 0);
      return numberFormat(codes.get(id), id, from1904);
    }),
  };
}

/** What a cell shows; empty for errors, formulas without a result and cells without anything. */
function shownText(cell: XmlElement, { strings, show }: Workbook): string {
  const { t: type = 'n', s: style = '0' } = cell.attributes;
  const inline = findFirst(cell, 'is');
  if (inline !== undefined) return plainText(inline).trim();
  const value = elementsOf(cell).find(({ name }) => name === 'v');
  const stored = value === undefined ? '' : textIn(value).trim();
  if (type === 's') return strings[Number(stored)]?.trim() ?? '';
  if (type === 'e' || stored === '') return '';
  if (type === 'b') return stored === '1' ? 'yes' : 'no';
  const number = Number(stored);
  if (type !== 'n' || Number.isNaN(number)) return stored;
  return (show[Number(style)] ?? generalNumber)(number);
}

/** "BC12" as a column, from 0; undefined if it is no such name. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < MOST_COLUMNS ? column : undefined;
}

function rowsOf(sheet: XmlElement, workbook: Workbook): SheetRow[] {
  let number = 0;
  return findAll(sheet, 'row').flatMap((row): SheetRow[] => {
    const stated = Number(row.attributes.r);
    number = Number.isInteger(stated) && stated > number ? stated : number + 1;
    if (row.attributes.hidden === '1') return [];
    let column = -1;
    const cells = elementsOf(row).flatMap((cell) => {
      column = Math.max(column + 1, columnOf(cell.attributes.r) ?? 0);
      const text = shownText(cell, workbook);
      return text === '' ? [] : [{ column, text }];
    });
    return cells.length === 0 ? [] : [{ number, cells }];
  });
}

/** The sheets that are shown, in their order. */
function sheetsOf(members: Members): Sheet[] {
  const book = treeOf(members, WORKBOOK);
  const workbook = workbookOf(members, book);
  const targets = new Map(
    findAll(treeOf(members, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  );
  return findAll(book, 'sheet')
    .filter(({ attributes }) => attributes.state === undefined || attributes.state === 'visible')
    .map(({ attributes }) => {
      const target = targets.get(attributes['r:id'] ?? '') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return { name: attributes.name ?? '', rows: rowsOf(treeOf(members, path), workbook) };
    });
}

/** Sheets of an Excel workbook, each cell as it is shown; formulas by their last result. Hidden rows and sheets are left out. */
export const xlsx: Decoder = {
  id: 'xlsx',
  extensions: ['.xlsx', '.xlsm'],
  recognises: ({ members }) => members.includes(WORKBOOK),
  decode: async ({ name, bytes }) => {
    const members = unzip(bytes, (member) => TEXT_PART.test(member));
    for (const [part, content] of members) withoutDoctype(part, content);
    const core = memberText(members, 'docProps/core.xml');
    const sheets = sheetsOf(members);
    if (sheets.length === 0) throw new UnreadableError('damaged', 'The workbook holds no sheet that is shown.');
    return sheetParts(name, sheets, core === undefined ? {} : coreMetadata(core));
  },
};
