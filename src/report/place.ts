import { plainText } from './plain-text.ts';

/** Where a person finds something: a claim, or one of the values that a derived claim follows from. */
export interface SourcePlace {
  readonly source: string;
  readonly line: number;
  readonly page?: number;
  readonly cell?: string;
}

/** "market.txt:12", "report.pdf, page 3", "results.csv, cell B2". */
export function placeInWords(place: SourcePlace): string {
  const name = plainText(place.source);
  if (place.cell !== undefined) return `${name}, cell ${plainText(place.cell)}`;
  if (place.page !== undefined) return `${name}, page ${place.page}`;
  return `${name}:${place.line}`;
}

const RECORD_MARKS = ['.jsonl#', '.ndjson#', '.json#'];

/** The file that holds a source: a record of a .jsonl or .json file is named `file.jsonl#id`. */
function fileOf(name: string): string {
  const lower = name.toLowerCase();
  const ends = RECORD_MARKS.map((mark) => ({ at: lower.indexOf(mark), mark })).filter(({ at }) => at >= 0);
  const end = Math.min(...ends.map(({ at, mark }) => at + mark.length - 1), name.length);
  return name.slice(0, end);
}

/** Also encodes what encodeURIComponent leaves and Markdown or HTML could read as syntax. */
const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Relative link to a source, percent-encoded; never absolute, whatever the source is called. */
export function sourceTarget(name: string, prefix: string): string {
  const path = `${prefix}${fileOf(name)}`.split('/').map(encodeSegment).join('/');
  return path.startsWith('/') ? `.${path}` : path;
}

/** The same with the line (`#L12`), or the page of a PDF. */
export function placeTarget(place: SourcePlace, prefix: string): string {
  return `${sourceTarget(place.source, prefix)}${place.page === undefined ? `#L${place.line}` : `#page=${place.page}`}`;
}
