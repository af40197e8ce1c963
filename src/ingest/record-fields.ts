import type { Metadata } from './draft.ts';

/** Names that news feeds and exports give to the fields of an article, the first that is filled counts. */
export const TITLE_KEYS = ['title', 'headline'];
export const BODY_KEYS = [
  'text',
  'body',
  'content',
  'content_html',
  'content_text',
  'articleBody',
  'description',
  'summary',
];
const PUBLISHER_KEYS = ['publisher', 'source', 'site_name', 'siteName'];
const DATE_KEYS = ['published', 'date', 'publishedAt', 'datePublished', 'published_at', 'date_published', 'pubDate'];
const URL_KEYS = ['url', 'link'];
const LANGUAGE_KEYS = ['language', 'lang', 'inLanguage'];

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first of the keys that holds more than white space. */
export const filledKey = (record: JsonRecord, keys: readonly string[]): string | undefined =>
  keys.find((key) => {
    const value = record[key];
    return typeof value === 'string' && value.trim() !== '';
  });

function stringUnder(record: JsonRecord, keys: readonly string[]): string | undefined {
  const key = filledKey(record, keys);
  return key === undefined ? undefined : (record[key] as string);
}

/** A publisher is a string or an object with a name. */
function publisherOf(record: JsonRecord): string | undefined {
  const named = PUBLISHER_KEYS.map((key) => record[key]).filter(isRecord);
  return (
    stringUnder(record, PUBLISHER_KEYS) ?? named.map((value) => stringUnder(value, ['name', 'title'])).find(Boolean)
  );
}

/** The same fields as metadata of web pages have (JSON-LD). */
export function recordMetadata(record: JsonRecord): Metadata {
  const fields = {
    title: stringUnder(record, TITLE_KEYS),
    publisher: publisherOf(record),
    published: stringUnder(record, DATE_KEYS),
    url: stringUnder(record, URL_KEYS),
    language: stringUnder(record, LANGUAGE_KEYS),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
