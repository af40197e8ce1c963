import type { Format } from '../model/plugin.ts';
import type { Problem } from '../model/report.ts';
import { type Document, lineStartsOf, type RawDocument } from '../model/source.ts';
import type { DayFinder } from '../model/written-date.ts';
import { documentOf } from './document.ts';
import type { Draft, DraftDocument, Metadata } from './draft.ts';
import { type FeedEntry, readFeed } from './feed-entries.ts';
import { readHtml } from './html.ts';
import { type MappedText, trimMapped } from './mapped-text.ts';
import { readPlainText } from './plain.ts';
import { stated } from './stated.ts';
import { prepared } from './tools.ts';

/** How feeds begin: RSS 2.0 and 0.9x, Atom, RSS 1.0. */
const FEED_START =
  /^\s{0,99}(?:<\?xml [^>]{0,200}>\s{0,99})?(?:<\?xml-stylesheet [^>]{0,300}>\s{0,99})?(?:<!--[^>]{0,500}-->\s{0,99}){0,3}(?:<!DOCTYPE [^[>]{0,300}(?:\[[^\]]{0,1500}\]\s{0,9})?>\s{0,99})?<(?:rss|feed|rdf:RDF)[\s>]/;

const MARKUP = /<\/?[a-z][a-z0-9]{0,9}[\s>/]|&(?:[a-z]{2,8}|#\d{1,6});/i;
const BODY_FIELDS = ['content:encoded', 'content', 'description', 'summary', 'media:description'];

const textOf = (entry: FeedEntry, ...names: readonly string[]): string | undefined =>
  names.map((name) => entry.fields.get(name)?.text.trim()).find((text) => text);

const bodyOf = (body: MappedText, days: DayFinder): readonly Draft[] =>
  MARKUP.test(body.text) ? readHtml(body, 'fragment').drafts : readPlainText(body, 'known', days).drafts;

function draftOf(entry: FeedEntry, site: Metadata, days: DayFinder): DraftDocument {
  const title = entry.fields.get('title');
  const body = BODY_FIELDS.map((name) => entry.fields.get(name)).find((field) => field?.text.trim());
  return {
    drafts: [
      ...(title === undefined ? [] : [{ kind: 'headline', content: trimMapped(title), level: 1 } as const]),
      ...(body === undefined ? [] : bodyOf(body, days)),
    ],
    metadata: {
      ...site,
      ...stated({
        title: title?.text,
        published: textOf(entry, 'pubDate', 'published', 'dc:date', 'updated'),
        url: entry.link ?? textOf(entry, 'link'),
        publisher: textOf(entry, 'source'),
      }),
    },
  };
}

const noFeed = (file: string): Problem => ({
  code: 'no-feed',
  message: 'This XML is no feed (RSS or Atom), and was not read.',
  file,
  hint: 'Save what it holds as text, or name the file after what it is.',
});

/** RSS and Atom: each entry a document with its date and address; the title of the feed is the publisher. */
export const feed: Format = {
  id: 'feed',
  extensions: ['.rss', '.atom', '.rdf', '.xml'],
  recognises: (text) => FEED_START.test(text.slice(0, 3000)),
  read: (raw: RawDocument, tools) => {
    if (!FEED_START.test(raw.text.slice(0, 3000))) return { documents: [], problems: [noFeed(raw.name)] };
    const { entries, title, language } = readFeed(raw.text);
    const site = stated({ publisher: title, language });
    const lines = { lineStarts: lineStartsOf(raw.text), firstLine: 1 };
    const ready = prepared(tools);
    const documents = entries.map(
      (entry, index): Document =>
        documentOf(raw, `${raw.name}#${index + 1}`, draftOf(entry, site, ready.days), ready, lines),
    );
    return { documents, problems: [] };
  },
};
