import { createDayFinder } from './calendar/index.ts';
import { createRecordMaker } from './identity/index.ts';
import { ingest, uniqueNames } from './ingest/index.ts';
import type { Kit } from './kit.ts';
import type { Exclusion } from './model/claim.ts';
import type { ClaimRecord } from './model/claim-record.ts';
import type { Problem, Source } from './model/report.ts';
import type { Document, RawDocument } from './model/source.ts';
import { segment } from './segment/index.ts';

/** One document as read: what it is, what it states, and the figures in it that state nothing. */
export interface ReadDocument {
  readonly document: Document;
  readonly records: readonly ClaimRecord[];
  readonly leftOut: readonly Exclusion[];
}

export interface Reading {
  /** Sorted by name. */
  readonly read: readonly ReadDocument[];
  readonly problems: readonly Problem[];
}

/** Documents sorted by name; what cannot be read is among the problems. `nameOnce` makes names unique over several calls. */
export function read(
  raws: readonly RawDocument[],
  kit: Kit,
  nameOnce = uniqueNames(),
): { documents: readonly Document[]; problems: readonly Problem[] } {
  const tools = {
    boilerplate: kit.lexicon.words('boilerplate'),
    days: createDayFinder(kit.dateFinder(), kit.dateOrder),
  };
  const { documents, problems } = ingest(raws, kit.formats, tools, nameOnce);
  const sorted = [...documents].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { documents: sorted, problems };
}

/** What is known of texts before anything is read out of them, with text and blocks. */
export function describeSources(raws: readonly RawDocument[], kit: Kit): readonly Source[] {
  return read(raws, kit).documents.map((document) => sourceOf(document, document.name, true));
}

/** Reads texts batch by batch; names come out unique over all batches. Compiled once. */
export function createReading(kit: Kit): (raws: readonly RawDocument[]) => Reading {
  const nameOnce = uniqueNames();
  const extractor = kit.extractor();
  const abbreviations = kit.lexicon.words('abbreviations');
  const toRecords = createRecordMaker(kit.lexicon);
  return (raws) => {
    const { documents, problems } = read(raws, kit, nameOnce);
    const found = documents.map((document) => {
      const { claims, leftOut } = extractor(document, segment(document, abbreviations));
      return { document, leftOut, records: toRecords(document, claims) };
    });
    return { read: found, problems };
  };
}

/** What a report says of a source. `witness` is the name of the source that it copies, else its own. */
export function sourceOf(document: Document, witness: string, withText: boolean): Source {
  const { name, publisher, url, language, published, cites, text, blocks } = document;
  return {
    name,
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
    ...(published === undefined ? {} : { published }),
    ...(cites === undefined || cites.length === 0 ? {} : { cites }),
    ...(witness === name ? {} : { copyOf: witness }),
    words: countWords(text),
    ...(withText ? { text, blocks: blocks.map(({ kind, span }) => ({ kind, span })) } : {}),
  };
}

/** Runs of characters other than white space; one scan. */
function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const blank = code <= 32 || code === 0xa0;
    if (!blank && !inside) words++;
    inside = !blank;
  }
  return words;
}
