import { type PartBuilder, partBuilder } from '../decoded.ts';
import { addTable, type DecodedCell } from '../decoded-table.ts';
import { partNumbers } from '../part-numbers.ts';
import { elementsOf, findAll, type XmlElement } from '../xml-tree.ts';

/** What is no text of the document: comments, deleted text, forms, indexes made by the program. */
const LEFT_OUT = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:tracked-changes',
  'office:forms',
  'text:sequence-decls',
  'text:table-of-content',
  'svg:title',
  'svg:desc',
  'text:note-citation',
]);
const MOST_SPANNED = 200;

const BLANKS = new Set(['text:s', 'text:tab', 'text:line-break']);

/** What hangs on paragraphs and is read after them. */
interface Aside {
  readonly notes: XmlElement[];
  readonly boxes: XmlElement[];
}

/** Text of a paragraph without what hangs on it; that is collected. */
function inlineText(element: XmlElement, aside: Aside): string {
  const textOf = (child: XmlElement | string): string => {
    if (typeof child === 'string') return child;
    if (child.name === 'text:note') return `[${aside.notes.push(child)}]`;
    if (BLANKS.has(child.name)) return ' ';
    if (child.name === 'draw:text-box') aside.boxes.push(child);
    else if (!LEFT_OUT.has(child.name)) return inlineText(child, aside);
    return '';
  };
  return element.children.map(textOf).join('');
}

/** Text of all paragraphs in it as one. */
const joinedText = (element: XmlElement, aside: Aside): string =>
  findAll(element, 'text:p')
    .map((paragraph) => inlineText(paragraph, aside))
    .join(' ');

/** Names of paragraph styles that stand for a title, also by way of a style made from it. */
function titleStyles(trees: readonly XmlElement[]): ReadonlySet<string> {
  const titles = new Set(['Title']);
  for (const style of trees.flatMap((tree) => findAll(tree, 'style:style')))
    if (style.attributes['style:parent-style-name'] === 'Title') titles.add(style.attributes['style:name'] ?? '');
  return titles;
}

const covered = (written: string | undefined): number => {
  const count = Number(written ?? 1);
  return Number.isInteger(count) && count > 1 ? Math.min(count, MOST_SPANNED) : 1;
};

/** Reads the body of an OpenDocument text. */
export interface OdfReader {
  readonly read: (body: XmlElement) => void;
  readonly builder: PartBuilder;
}

export function odfReader(trees: readonly XmlElement[]): OdfReader {
  const builder = partBuilder();
  const numberOf = partNumbers();
  const titles = titleStyles(trees);
  const notes: XmlElement[] = [];
  let tables = 0;

  const paragraph = (element: XmlElement, inItem: boolean): void => {
    const aside: Aside = { notes, boxes: [] };
    const text = inlineText(element, aside);
    const headed = element.name === 'text:h' || titles.has(element.attributes['text:style-name'] ?? '');
    const level = Number(element.attributes['text:outline-level'] ?? 1);
    const block = headed ? ({ kind: 'headline', level } as const) : ({ kind: inItem ? 'item' : 'paragraph' } as const);
    if (text.trim() !== '') builder.add(block, { text, mark: numberOf({}) });
    for (const box of aside.boxes) read(box, false);
  };

  const cell = (element: XmlElement, part: string): DecodedCell => ({
    text: joinedText(element, { notes, boxes: [] }),
    mark: { part },
    columns: covered(element.attributes['table:number-columns-spanned']),
    rows: covered(element.attributes['table:number-rows-spanned']),
  });

  const table = (element: XmlElement): void => {
    tables++;
    const heads = elementsOf(element)
      .filter(({ name }) => name === 'table:table-header-rows')
      .flatMap((head) => findAll(head, 'table:table-row'));
    const rows = findAll(element, 'table:table-row').map((row, index) =>
      elementsOf(row)
        .filter(({ name }) => name === 'table:table-cell')
        .map((each) => cell(each, `table ${tables}, row ${index + 1}`)),
    );
    addTable(builder, { rows, headRows: heads.length });
  };

  const read = (element: XmlElement, inItem: boolean): void => {
    for (const child of elementsOf(element)) {
      if (LEFT_OUT.has(child.name)) continue;
      if (child.name === 'text:p' || child.name === 'text:h') paragraph(child, inItem);
      else if (child.name === 'table:table') table(child);
      else read(child, inItem || child.name === 'text:list-item');
    }
  };

  return {
    builder,
    read: (body) => {
      read(body, false);
      notes.forEach((note, index) => {
        const text = joinedText(note, { notes: [], boxes: [] });
        builder.add({ kind: 'item' }, { text, mark: { part: `note ${index + 1}` } });
      });
    },
  };
}
