import { UnreadableError } from '../../model/problem.ts';
import type { StatedMetadata } from '../../model/source.ts';
import { stated } from '../stated.ts';
import { textUnder, type XmlElement, xmlTree } from '../xml-tree.ts';

const decoder = new TextDecoder();

/** The beginning of a part, in which its document type would stand. */
const HEAD = 4096;

/**
 * Office formats forbid document types, which only serve to define entities.
 * @throws UnreadableError if a part has one.
 */
export function withoutDoctype(name: string, content: Uint8Array): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(decoder.decode(content.subarray(0, HEAD))))
    throw new UnreadableError(
      'forbidden',
      `The part ${name} defines entities of its own, which office documents must not, and was not read.`,
      'Open the file in an office program and save it again.',
    );
}

function metadataUnder(root: XmlElement, created: string): StatedMetadata {
  return stated({
    title: textUnder(root, 'dc:title'),
    language: textUnder(root, 'dc:language'),
    made: textUnder(root, created),
  });
}

/** docProps/core.xml of Word and Excel. */
export const coreMetadata = (xml: string): StatedMetadata => metadataUnder(xmlTree(xml), 'dcterms:created');

/** meta.xml of OpenDocument. */
export const odfMetadata = (xml: string): StatedMetadata => metadataUnder(xmlTree(xml), 'meta:creation-date');
