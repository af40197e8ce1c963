import type { DayFinder } from '../model/written-date.ts';
import type { Draft, DraftDocument } from './draft.ts';
import { readHtml } from './html.ts';
import type { MappedText } from './mapped-text.ts';
import { readPlainText } from './plain.ts';
import { BODY_KEYS, filledKey, type JsonRecord, recordMetadata, TITLE_KEYS } from './record-fields.ts';

/** Whether a record can be read as an article. */
export const hasBody = (record: JsonRecord): boolean => filledKey(record, [...TITLE_KEYS, ...BODY_KEYS]) !== undefined;

/** Id of a record as written in names of documents; undefined if it has none. */
export function recordId(record: JsonRecord): string | undefined {
  const { id } = record;
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? String(id) : undefined;
}

const readBody = (body: MappedText, titled: boolean, days: DayFinder): DraftDocument =>
  body.text.trimStart().startsWith('<')
    ? readHtml(body, 'page')
    : readPlainText(body, titled ? 'known' : 'first-line', days);

/** Reads an article out of a record; `place` gives a string field with its place in the file. */
export function readRecord(record: JsonRecord, place: (key: string) => MappedText, days: DayFinder): DraftDocument {
  const titleKey = filledKey(record, TITLE_KEYS);
  const bodyKey = filledKey(record, BODY_KEYS);
  const title: Draft[] = titleKey === undefined ? [] : [{ kind: 'headline', content: place(titleKey), level: 1 }];
  const body = bodyKey === undefined ? undefined : readBody(place(bodyKey), titleKey !== undefined, days);
  return {
    drafts: [...title, ...(body?.drafts ?? [])],
    metadata: { ...body?.metadata, ...recordMetadata(record) },
  };
}
