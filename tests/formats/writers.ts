import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Document } from '../../src/model/source.ts';
import { textOf } from '../ingest/support.ts';

/** Sources are told apart by what they were made from, whatever their endings and their numbers in a collection. */
export function stem(source: string): string {
  const [name = ''] = basename(source)
    .replace(/^all\.\w+(?:#| › )/, '')
    .split('.');
  return /^\d$/.test(name) ? stem(seedNames[Number(name) - 1] ?? '') : name;
}

/** In the order in which collections hold them. */
const seedNames = readdirSync(new URL('../../seeds', import.meta.url)).sort();

const paragraphs = (document: Document): string[] => document.blocks.map((block) => textOf(document, block));
const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const day = (document: Document): string => document.published?.date.slice(0, 10) ?? '';
const html = (document: Document): string =>
  document.blocks
    .slice(1)
    .map((block) => `<p>${xml(textOf(document, block))}</p>`)
    .join('');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** At most 72 characters a line. */
const wrapped = (text: string): string => text.replace(/(?=\S)(.{1,71}\S|\S{73,})(?:\s+|$)/g, '$1\n').trimEnd();

const message = (document: Document): string => {
  const date = new Date(`${day(document)}T09:00:00Z`).toUTCString().replace('GMT', '+0000');
  const body = Buffer.from(paragraphs(document).slice(1).join('\n\n')).toString('base64');
  return `From: ${document.publisher ?? 'Lantern Desk'} <desk@${stem(document.name)}.example>\nSubject: ${document.title ?? ''}\nDate: ${date}\nMessage-ID: <${stem(document.name)}@x.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${body}\n`;
};

const rows = (documents: readonly Document[], quote: (text: string) => string, delimiter: string): string =>
  [
    ['id', 'title', 'published', 'publisher', 'text'],
    ...documents.map((document) => [
      stem(document.name),
      document.title ?? '',
      day(document),
      document.publisher ?? '',
      paragraphs(document).slice(1).join('\n\n'),
    ]),
  ]
    .map((cells) => cells.map(quote).join(delimiter))
    .join('\n');

const record = (document: Document) => ({
  id: stem(document.name),
  title: document.title,
  publisher: document.publisher,
  published: day(document),
  text: paragraphs(document).slice(1).join('\n\n'),
});

const clock = (seconds: number, point: string): string => {
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return `${hours}:${minutes}:${rest}${point}000`;
};

/** Cues of two lines of at most 42 characters, as subtitles are made; a pause parts paragraphs. */
function cues(document: Document, point: string, numbered: boolean): string {
  let time = 0;
  const written = paragraphs(document).flatMap((paragraph) => {
    const lines = paragraph
      .replace(/(?=\S)(.{1,41}\S|\S{43,})(?:\s+|$)/g, '$1\n')
      .trimEnd()
      .split('\n');
    time += 10;
    return lines.flatMap((line, index) => {
      if (index % 2 === 1) return [];
      time += 3;
      const arrow = `${clock(time - 3, point)} --> ${clock(time, point)}`;
      return [[arrow, line, ...lines.slice(index + 1, index + 2)].join('\n')];
    });
  });
  return `${written.map((cue, index) => (numbered ? `${index + 1}\n${cue}` : cue)).join('\n\n')}\n`;
}

type Writer = (documents: readonly Document[]) => Readonly<Record<string, string>>;

const each =
  (ending: string, write: (document: Document) => string): Writer =>
  (documents) =>
    Object.fromEntries(documents.map((document) => [`${stem(document.name)}.${ending}`, write(document)]));

/** Writers of what no office program writes; each gives one file, or one for each seed. */
export const writers: Readonly<Record<string, Writer>> = {
  'plain text, wrapped': (documents) =>
    Object.fromEntries(
      documents.map((document) => {
        const [title = '', ...others] = paragraphs(document);
        const date = document.published === undefined ? [] : [`Published ${day(document)}`];
        return [`${stem(document.name)}.txt`, [title, ...date, ...others].map(wrapped).join('\n\n')];
      }),
    ),
  messages: (documents) =>
    Object.fromEntries(documents.map((document) => [`${stem(document.name)}.eml`, message(document)])),
  'RSS with pages in CDATA': (documents) =>
    Object.fromEntries(
      documents.map((document) => [
        `${stem(document.name)}.rss`,
        `<?xml version="1.0"?><rss version="2.0"><channel><title>${xml(document.publisher ?? '')}</title><item><title>${xml(document.title ?? '')}</title><pubDate>${new Date(day(document)).toUTCString()}</pubDate><description><![CDATA[${html(document)}]]></description></item></channel></rss>`,
      ]),
    ),
  'Atom with escaped pages': (documents) =>
    Object.fromEntries(
      documents.map((document) => [
        `${stem(document.name)}.atom`,
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>${xml(document.publisher ?? '')}</title><entry><title>${xml(document.title ?? '')}</title><published>${day(document)}</published><content type="html">${xml(html(document))}</content></entry></feed>`,
      ]),
    ),
  'JSON Feed': (documents) =>
    Object.fromEntries(
      documents.map((document) => [
        `${stem(document.name)}.json`,
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: document.publisher ?? '',
          items: [{ id: '1', title: document.title, date_published: day(document), content_html: html(document) }],
        }),
      ]),
    ),
  'a page with meta data': each(
    'html',
    (document) =>
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${xml(document.title ?? '')}</title><meta property="og:site_name" content="${xml(document.publisher ?? '')}"><meta property="article:published_time" content="${day(document)}"></head><body><nav><a href="/">Home</a></nav><main><article><h1>${xml(document.title ?? '')}</h1>${html(document)}</article></main></body></html>`,
  ),
  'Markdown with front matter': each(
    'md',
    (document) =>
      `---\ntitle: ${JSON.stringify(document.title ?? '')}\ndate: ${day(document)}\n---\n\n# ${document.title ?? ''}\n\n${paragraphs(document).slice(1).join('\n\n')}\n`,
  ),
  'a mailbox': (documents) => ({
    'all.mbox': documents
      .map((document) => `From desk@lantern.example Sat Jun 14 09:00:00 2025\n${message(document)}`)
      .join('\n'),
  }),
  'attachments of one message': (documents) => ({
    'all.eml': `From: Desk <desk@lantern.example>\nSubject: Texts\nMessage-ID: <1@lantern.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nHere they are.\n${documents
      .map(
        (document) =>
          `--b\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename="${stem(document.name)}.eml"\n\n${message(document)}`,
      )
      .join('')}--b--\n`,
  }),
  'records of JSON': each('json', (document) => JSON.stringify(record(document))),
  'a list of JSON': (documents) => ({ 'all.json': JSON.stringify(documents.map(record), null, 2) }),
  'JSON lines': (documents) => ({
    'all.jsonl': documents.map((document) => JSON.stringify(record(document))).join('\n'),
  }),
  'a table of articles': (documents) => ({ 'all.csv': rows(documents, quoted, ',') }),
  'a table parted by tabs': (documents) => ({ 'all.tsv': rows(documents, quoted, '\t') }),
};

/** Formats that have neither headings nor days: what is found in them is what is found in the paragraphs alone. */
export const bareWriters: Readonly<Record<string, Writer>> = {
  'SubRip subtitles': each('srt', (document) => cues(document, ',', true)),
  'WebVTT subtitles': each('vtt', (document) => `WEBVTT\n\n${cues(document, '.', false)}`),
};

export const bareParagraphs: Writer = each('html', (document) => {
  const written = paragraphs(document).map((text) => `<p>${xml(text)}</p>`);
  return `<html><body>${written.join('')}</body></html>`;
});
