import type { Metadata } from './draft.ts';
import type { Attributes } from './html-tokens.ts';
import { parseJson } from './json-values.ts';
import { isRecord, type JsonRecord, recordMetadata } from './record-fields.ts';

/** What the head of a page says, as collected: the first value of each kind counts. */
export interface PageFacts {
  readonly meta: Map<string, string>;
  readonly linkedData: string[];
  title: string;
  language?: string;
  canonical?: string;
  time?: string;
}

export const pageFacts = (): PageFacts => ({ meta: new Map(), linkedData: [], title: '' });

const PUBLISHED_KEYS = [
  'article:published_time',
  'datepublished',
  'dc.date.issued',
  'dc.date',
  'parsely-pub-date',
  'pubdate',
  'date',
  'sailthru.date',
];
const PUBLISHER_KEYS = ['og:site_name', 'application-name', 'dc.publisher', 'publisher'];
/** Longer structured data is not looked into, nor more of its values than these. */
const LONGEST_LINKED_DATA = 500_000;
const MOST_VALUES = 2000;

/** Takes in one opening tag of whatever name. */
export function collectFacts(facts: PageFacts, name: string, attributes: Attributes): void {
  const { content, href, lang, datetime } = attributes;
  if (name === 'meta' && content !== undefined) {
    const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
    if (key !== '' && !facts.meta.has(key)) facts.meta.set(key, content);
  } else if (name === 'html' && lang !== undefined) facts.language ??= lang;
  else if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical' && href !== undefined)
    facts.canonical ??= href;
  else if (name === 'time' && datetime !== undefined && /^\d{4}-\d{2}-\d{2}/.test(datetime)) facts.time ??= datetime;
}

const ARTICLE_TYPE = /Article|Posting|Report/;

const isArticle = (value: JsonRecord): boolean =>
  value.datePublished !== undefined || ARTICLE_TYPE.test(JSON.stringify(value['@type'] ?? '').slice(0, 200));

/** The first article in the structured data of a page, breadth first. */
function linkedArticle(text: string): JsonRecord | undefined {
  const queue: unknown[] = [text.length > LONGEST_LINKED_DATA ? undefined : parseJson(text)?.value];
  for (let i = 0; i < queue.length && i < MOST_VALUES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_VALUES));
    else if (isRecord(value)) {
      if (isArticle(value)) return value;
      queue.push(...Object.values(value).slice(0, MOST_VALUES));
    }
  }
  return undefined;
}

const SITE_SEPARATOR = / (?:[|]|[-–—]) (?!.* (?:[|]|[-–—]) )/;
const MOST_SITE_WORDS = 6;

/** "Headline | Site" or "Headline - Site": pages end their title with the name of the site. */
function splitTitle(title: string): { readonly title: string; readonly site?: string } {
  const parts = title.split(SITE_SEPARATOR);
  const [head = '', site = ''] = parts;
  const plausible = /^\p{Lu}/u.test(site) && !/\d/.test(site) && site.split(' ').length <= MOST_SITE_WORDS;
  const sure = title.includes(' | ') || /^The /.test(site) || head.split(' ').length >= 4;
  return parts.length > 1 && plausible && sure ? { title: head, site } : { title };
}

/**
 * Metadata of a page. The title is og:title, else that of the structured data, else `heading` (the first h1), else the title element
 * without the name of the site.
 */
export function metadataOf(facts: PageFacts, heading: string | undefined): Metadata {
  const { meta } = facts;
  const first = (keys: readonly string[]): string | undefined =>
    keys.map((key) => meta.get(key)).find((value) => value?.trim());
  const article = facts.linkedData.map(linkedArticle).find((found) => found !== undefined);
  const linked = article === undefined ? {} : recordMetadata(article);
  const titled = splitTitle(facts.title.replace(/\s+/g, ' ').trim().slice(0, 300));
  const fields = {
    title: meta.get('og:title') ?? linked.title ?? heading ?? (titled.title || undefined),
    publisher: first(PUBLISHER_KEYS) ?? linked.publisher,
    published: first(PUBLISHED_KEYS) ?? linked.published ?? facts.time,
    url: facts.canonical ?? meta.get('og:url'),
    language: facts.language ?? meta.get('og:locale')?.replace('_', '-'),
    likelyPublisher: titled.site,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
