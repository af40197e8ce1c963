import type { Landmark } from '../model/source.ts';
import { fileOfSource } from '../model/source-name.ts';
import { plainText } from './plain-text.ts';

/** Where a person finds something: a claim, or one of the values that a derived claim follows from. */
export interface SourcePlace extends Landmark {
  readonly source: string;
  readonly line: number;
}

/** "market.txt:12", "report.pdf, page 3", "results.csv, cell B2", "draft.docx, paragraph 4". */
export function placeInWords(place: SourcePlace): string {
  const name = plainText(place.source);
  if (place.cell !== undefined) return `${name}, cell ${plainText(place.cell)}`;
  if (place.page !== undefined) return `${name}, page ${place.page}`;
  if (place.part !== undefined) return `${name}, ${plainText(place.part)}`;
  return `${name}:${place.line}`;
}

/** Path of the file that holds a source, as the file system has it: for tools that take no URL. */
export const sourcePath = (name: string, folder: string): string => `${folder}${fileOfSource(name)}`;

/** Also encodes what encodeURIComponent leaves and Markdown or HTML could read as syntax. */
const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Relative link to a source, percent-encoded; never absolute, whatever the source is called. */
export function sourceTarget(name: string, prefix: string): string {
  const path = `${prefix}${fileOfSource(name)}`.split('/').map(encodeSegment).join('/');
  return path.startsWith('/') ? `.${path}` : path;
}

/** The same with the line (`#L12`), or the page of a PDF. What has neither is linked as a whole. */
export function placeTarget(place: SourcePlace, prefix: string): string {
  const target = sourceTarget(place.source, prefix);
  if (place.page !== undefined) return `${target}#page=${place.page}`;
  return place.part === undefined ? `${target}#L${place.line}` : target;
}
