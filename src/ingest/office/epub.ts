import type { Decoder } from '../../model/plugin.ts';
import { UnreadableError } from '../../model/problem.ts';
import type { Problem } from '../../model/report.ts';
import type { StatedMetadata } from '../../model/source.ts';
import { addDrafts, partBuilder } from '../decoded.ts';
import type { Draft } from '../draft.ts';
import { readHtml } from '../html.ts';
import { verbatim } from '../mapped-text.ts';
import { partNumbers } from '../part-numbers.ts';
import { stated } from '../stated.ts';
import { findAll, findFirst, textUnder, type XmlElement, xmlTree } from '../xml-tree.ts';
import { memberText, unzip } from '../zip.ts';

const CONTAINER = 'META-INF/container.xml';
const TEXT_PART = /\.(?:opf|xhtml|html|htm|xml)$/i;

/** A path of a package as seen from the folder of its list of contents. */
function resolved(folder: string, href: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${href.split('#')[0] ?? ''}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return decodeURI(parts.join('/'));
}

/** Paths of the texts in reading order; the table of contents is none. */
function chaptersOf(content: XmlElement, folder: string): string[] {
  const items = new Map(findAll(content, 'item').map(({ attributes }) => [attributes.id ?? '', attributes]));
  return findAll(content, 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes.idref ?? '');
    const isText = item?.href !== undefined && /html/.test(item['media-type'] ?? '');
    return isText && !/\bnav\b/.test(item.properties ?? '') ? [resolved(folder, item.href ?? '')] : [];
  });
}

function metadataOf(content: XmlElement): StatedMetadata {
  const head = findFirst(content, 'metadata') ?? findFirst(content, 'opf:metadata') ?? content;
  return stated({
    title: textUnder(head, 'dc:title'),
    publisher: textUnder(head, 'dc:publisher'),
    language: textUnder(head, 'dc:language'),
    made: textUnder(head, 'dc:date'),
  });
}

/** Some programs write headings as paragraphs; that of the title is known. */
const headed =
  (title: string | undefined) =>
  (draft: Draft): Draft =>
    draft.kind === 'paragraph' && draft.content.text === title ? { ...draft, kind: 'headline', level: 1 } : draft;

const lockedChapters = (file: string, count: number): Problem => ({
  code: 'protected',
  message: `${count} chapters are encrypted or missing, and were not read.`,
  file,
  hint: 'Books with copy protection cannot be read.',
});

/** Chapters of an e-book in reading order, as one document. Places are numbers of paragraphs in numbered sections. */
export const epub: Decoder = {
  id: 'epub',
  extensions: ['.epub'],
  recognises: ({ members }) => members.includes(CONTAINER),
  decode: async ({ name, bytes }) => {
    const members = unzip(bytes, (member) => TEXT_PART.test(member));
    const path = findFirst(xmlTree(memberText(members, CONTAINER) ?? ''), 'rootfile')?.attributes['full-path'] ?? '';
    const list = memberText(members, path);
    if (list === undefined)
      throw new UnreadableError('damaged', 'The e-book has no list of contents, and was not read.', 'Save it again.');
    const content = xmlTree(list);
    const chapters = chaptersOf(content, path.split('/').slice(0, -1).join('/'));
    const encrypted = new Set(
      findAll(xmlTree(memberText(members, 'META-INF/encryption.xml') ?? ''), 'enc:CipherReference').map(
        ({ attributes }) => attributes.URI ?? '',
      ),
    );
    const metadata = metadataOf(content);
    const builder = partBuilder();
    let missing = 0;
    chapters.forEach((chapter, index) => {
      const text = encrypted.has(chapter) ? undefined : memberText(members, chapter);
      if (text === undefined) missing++;
      const numberOf = partNumbers();
      const { drafts } = readHtml(verbatim(text ?? '', 0), 'fragment');
      addDrafts(builder, drafts.map(headed(metadata.title)), (draft) => ({
        part: `section ${index + 1}, ${numberOf(draft).part}`,
      }));
    });
    return {
      parts: [builder.build(metadata)],
      problems: missing === 0 ? [] : [lockedChapters(name, missing)],
    };
  },
};
