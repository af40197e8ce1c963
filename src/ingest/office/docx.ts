import { Buffer } from 'node:buffer';
import type Mammoth from 'mammoth';
import { lazyPackage } from '../../io/lazy-package.ts';
import type { Decoder } from '../../model/plugin.ts';
import { UnreadableError } from '../../model/problem.ts';
import type { StatedMetadata } from '../../model/source.ts';
import { addDrafts, partBuilder } from '../decoded.ts';
import type { Draft } from '../draft.ts';
import { readHtml } from '../html.ts';
import { verbatim } from '../mapped-text.ts';
import { partNumbers } from '../part-numbers.ts';
import { memberText, unzip, zip } from '../zip.ts';
import { coreMetadata, withoutDoctype } from './office-metadata.ts';

const mammoth = lazyPackage<typeof Mammoth>('mammoth');

const MAIN_PART = /^word\/document\d*\.xml$/;
/** What text is made of. Pictures, fonts and embedded files are left packed. */
const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[^/]{1,60}\.(?:xml|rels))$/;

const STYLES = ["p[style-name='Title'] => h1:fresh"];

/** The mark at the end of a note that leads back to its reference. */
const BACK_LINK = ' ↑';

/** A note ends with the link back that mammoth gives it. */
const isNote = ({ content }: Draft): boolean => content.text.endsWith(BACK_LINK);

const withoutLink = (draft: Draft): Draft =>
  isNote(draft) ? { ...draft, content: verbatim(draft.content.text.slice(0, -BACK_LINK.length), 0) } : draft;

async function htmlOf(members: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const { convertToHtml, images } = mammoth();
  const { value } = await convertToHtml(
    { buffer: Buffer.from(zip(members)) },
    {
      styleMap: STYLES,
      externalFileAccess: false,
      convertImage: images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  return value;
}

/**
 * Text of a Word document: headings, paragraphs, items, tables, notes. Comments and deleted text are left out. Places are numbers of
 * paragraphs, of rows of tables and of notes, because the file itself knows no pages.
 */
export const docx: Decoder = {
  id: 'docx',
  extensions: ['.docx', '.docm'],
  recognises: ({ members }) => members.some((name) => MAIN_PART.test(name)),
  decode: async ({ bytes }) => {
    const members = unzip(bytes, (name) => TEXT_PART.test(name));
    if (members.size === 0) throw new UnreadableError('damaged', 'The Word document holds no text part.');
    for (const [name, content] of members) withoutDoctype(name, content);
    const drafts = readHtml(verbatim(await htmlOf(members), 0), 'fragment').drafts;
    const builder = partBuilder();
    const numberOf = partNumbers();
    addDrafts(builder, drafts.map(withoutLink), (_, index) =>
      numberOf(drafts[index] as Draft, isNote(drafts[index] as Draft)),
    );
    const core = memberText(members, 'docProps/core.xml');
    const metadata: StatedMetadata = core === undefined ? {} : coreMetadata(core);
    return { parts: [builder.build(metadata)], problems: [] };
  },
};
