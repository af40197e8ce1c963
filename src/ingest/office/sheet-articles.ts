import type { DecodedPart } from '../../model/source.ts';
import { addDrafts, type MarkedText, partBuilder } from '../decoded.ts';
import type { Draft } from '../draft.ts';
import { readHtml } from '../html.ts';
import { verbatim } from '../mapped-text.ts';
import { readPlainText } from '../plain.ts';
import { BODY_KEYS, recordMetadata, TITLE_KEYS } from '../record-fields.ts';
import type { SheetRow } from './sheet.ts';

/** Columns of a list of articles by their keys. */
export type ArticleColumns = ReadonlyMap<string, number>;

const SHORT_KEYS = new Map(
  [...TITLE_KEYS, ...BODY_KEYS, 'id', 'publisher', 'source', 'published', 'date', 'publishedAt', 'url', 'link'].map(
    (key) => [key.toLowerCase(), key],
  ),
);

/** The columns if the head of a sheet is that of a list of articles: a text, and a title, date or address with it. */
export function articleColumns(head: SheetRow | undefined): ArticleColumns | undefined {
  const columns = new Map<string, number>();
  for (const { column, text } of head?.cells ?? []) {
    const key = SHORT_KEYS.get(text.trim().toLowerCase());
    if (key !== undefined && !columns.has(key)) columns.set(key, column);
  }
  const hasText = BODY_KEYS.some((key) => key !== 'description' && columns.has(key));
  return hasText && columns.size > 1 ? columns : undefined;
}

const bodyDrafts = (body: string): readonly Draft[] =>
  body.trimStart().startsWith('<')
    ? readHtml(verbatim(body, 0), 'fragment').drafts
    : readPlainText(verbatim(body, 0), 'known', () => []).drafts;

/** One row of a list of articles. */
export function articlePart(
  columns: ArticleColumns,
  row: SheetRow,
  number: string,
  markOf: (column: number) => MarkedText['mark'],
): DecodedPart {
  const textOf = (key: string | undefined): string => {
    const column = key === undefined ? undefined : columns.get(key);
    return row.cells.find((cell) => cell.column === column)?.text ?? '';
  };
  const titleKey = TITLE_KEYS.find((key) => textOf(key) !== '');
  const bodyKey = BODY_KEYS.find((key) => textOf(key) !== '');
  const record = Object.fromEntries([...columns.keys()].map((key) => [key, textOf(key)]));
  const builder = partBuilder();
  const place = (key: string | undefined) => markOf(columns.get(key ?? '') ?? 0);
  if (titleKey !== undefined)
    builder.add({ kind: 'headline', level: 1 }, { text: textOf(titleKey), ...marked(place(titleKey)) });
  const body = textOf(bodyKey);
  addDrafts(builder, bodyDrafts(body), () => place(bodyKey));
  return builder.build(recordMetadata(record), textOf('id') || number);
}

const marked = (mark: MarkedText['mark']): { mark?: NonNullable<MarkedText['mark']> } =>
  mark === undefined ? {} : { mark };
