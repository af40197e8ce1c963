import type { Claim } from '../../model/claim.ts';
import { placeInWords, sourceTarget } from '../place.ts';
import { plainText } from '../plain-text.ts';
import { message } from './message.ts';
import type { Location, Region } from './types.ts';

/** The folder that relative paths start from; code scanning services take this name for the root of the repository. */
export const ROOT_ID = '%SRCROOT%';

/**
 * Where the value begins and ends, columns in UTF-16 units. A place in a document that has pages, cells or paragraphs is no stretch of a
 * text: its line alone.
 */
function regionOf({ line, column, ends, text, page, cell, part }: Claim): Region {
  if (page !== undefined || cell !== undefined || part !== undefined) return { startLine: line };
  const end = ends ?? { line, column: column + text.length };
  return { startLine: line, startColumn: column, endLine: end.line, endColumn: end.column };
}

/** A file, named relative to `ROOT_ID`; `folder` leads to where names of sources start. */
export const fileLocation = (source: string, folder: string): NonNullable<Location['physicalLocation']> => ({
  artifactLocation: { uri: sourceTarget(source, folder), uriBaseId: ROOT_ID },
});

/** The place of a claim with what is said there. */
export function locationOf(claim: Claim, folder: string): Location {
  const hasLandmark = claim.page !== undefined || claim.cell !== undefined || claim.part !== undefined;
  return {
    physicalLocation: { ...fileLocation(claim.source, folder), region: regionOf(claim) },
    ...(hasLandmark ? { logicalLocations: [{ fullyQualifiedName: placeInWords(claim) }] } : {}),
    message: message(`${plainText(claim.text)}: “${plainText(claim.quote)}”`),
  };
}
