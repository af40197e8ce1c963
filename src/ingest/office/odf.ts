import type { Decoder, SniffedFile } from '../../model/plugin.ts';
import { UnreadableError } from '../../model/problem.ts';
import { findFirst, type XmlElement, xmlTree } from '../xml-tree.ts';
import { memberText, unzip } from '../zip.ts';
import { odfSheets } from './odf-sheets.ts';
import { odfReader } from './odf-text.ts';
import { odfMetadata } from './office-metadata.ts';
import { sheetParts } from './sheets.ts';

const PARTS = new Set(['content.xml', 'meta.xml', 'styles.xml', 'META-INF/manifest.xml']);

const isOdf = ({ members }: SniffedFile): boolean =>
  members.includes('content.xml') && members.includes('META-INF/manifest.xml');

function membersOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const members = unzip(bytes, (name) => PARTS.has(name));
  if (/encryption-data/.test(memberText(members, 'META-INF/manifest.xml') ?? ''))
    throw new UnreadableError(
      'protected',
      'The document is protected by a password, and was not read.',
      'Open it with the password and save a copy without one.',
    );
  return members;
}

const treeOf = (members: ReadonlyMap<string, Uint8Array>, name: string): XmlElement =>
  xmlTree(memberText(members, name) ?? '');

/** Texts and spreadsheets of OpenDocument. Comments and deleted text are left out. */
export const odf: Decoder = {
  id: 'opendocument',
  extensions: ['.odt', '.ods'],
  recognises: isOdf,
  decode: async (file) => {
    const members = membersOf(file.bytes);
    const content = treeOf(members, 'content.xml');
    const metadata = odfMetadata(memberText(members, 'meta.xml') ?? '');
    const spreadsheet = findFirst(content, 'office:spreadsheet');
    if (spreadsheet !== undefined) return sheetParts(file.name, odfSheets(spreadsheet), metadata);
    const text = findFirst(content, 'office:text');
    if (text === undefined)
      throw new UnreadableError(
        'unknown',
        'The OpenDocument file is neither a text nor a spreadsheet, and was not read.',
        'Save it as .pdf.',
      );
    const reader = odfReader([content, treeOf(members, 'styles.xml')]);
    reader.read(text);
    return { parts: [reader.builder.build(metadata)], problems: [] };
  },
};
