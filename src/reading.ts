import { createDayFinder } from './calendar/index.ts';
import { createRecordMaker } from './identity/index.ts';
import { ingest, type PreparedTools, prepared, uniqueNames } from './ingest/index.ts';
import type { ReadingKit } from './kit.ts';
import type { Exclusion } from './model/claim.ts';
import type { ClaimRecord } from './model/claim-record.ts';
import type { Problem, Source } from './model/report.ts';
import type { Document, RawDocument } from './model/source.ts';
import { segment } from './segment/index.ts';
import type { Commented } from './suppression/index.ts';

/**
 * One document as read: what it is, what it states, and the figures in it that state nothing. Plain data, so that it can come from another
 * thread or from a folder where it was kept; the text is left behind unless it was asked for.
 */
export interface ReadDocument {
  readonly source: Source;
  readonly records: readonly ClaimRecord[];
  readonly leftOut: readonly Exclusion[];
  /** The comments that speak to this program, before anyone has followed them. */
  readonly comments: Commented;
}

export interface Reading {
  /** In the order in which they were read. */
  readonly read: readonly ReadDocument[];
  readonly problems: readonly Problem[];
  /** Why files could not be opened, or only in part. Told with what kept other files from being found, before all else. */
  readonly unopened?: readonly Problem[];
}

const toolsOf = (kit: ReadingKit): PreparedTools =>
  prepared({
    boilerplate: kit.lexicon.words('boilerplate'),
    days: createDayFinder(kit.dateFinder(), kit.dateOrder),
  });

/** Documents sorted by name, before anything is read out of them; what cannot be read is among the problems. */
export function ingested(
  raws: readonly RawDocument[],
  kit: ReadingKit,
): { readonly documents: readonly Document[]; readonly problems: readonly Problem[] } {
  const { documents, problems } = ingest(raws, kit.formats, toolsOf(kit));
  return { documents: documents.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)), problems };
}

/** What is known of texts before anything is read out of them, with text and blocks. */
export function describeSources(raws: readonly RawDocument[], kit: ReadingKit): readonly Source[] {
  return ingested(raws, kit).documents.map((document) => sourceOf(document, true));
}

/** Reads texts batch by batch; names come out unique over all batches unless others are handed out. Compiled once. */
export function createReading(
  kit: ReadingKit,
  withText = false,
): (raws: readonly RawDocument[], nameOnce?: (name: string) => string) => Reading {
  const unique = uniqueNames();
  const tools = toolsOf(kit);
  const extractor = kit.extractor();
  const abbreviations = kit.lexicon.words('abbreviations');
  const toRecords = createRecordMaker(kit.lexicon);
  return (raws, nameOnce = unique) => {
    const { documents, problems } = ingest(raws, kit.formats, tools, nameOnce);
    const read = documents.map((document): ReadDocument => {
      const { claims, leftOut } = extractor(document, segment(document, abbreviations));
      return {
        source: sourceOf(document, withText),
        records: toRecords(document, claims),
        leftOut,
        comments: commentedOf(document),
      };
    });
    return { read, problems };
  };
}

/** The same documents sorted by name, so that the order in which they were named plays no part. */
export const sortedByName = (read: readonly ReadDocument[]): ReadDocument[] =>
  read.toSorted(({ source: a }, { source: b }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

const commentedOf = ({ name, text, comments }: Document): Commented => ({
  name,
  length: text.length,
  ...(comments === undefined ? {} : { comments }),
});

/** What a report says of a source that copies no other. */
function sourceOf(document: Document, withText: boolean): Source {
  const { name, publisher, url, language, published, cites, text, blocks } = document;
  return {
    name,
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
    ...(published === undefined ? {} : { published }),
    ...(cites === undefined || cites.length === 0 ? {} : { cites }),
    words: countWords(text),
    ...(withText ? { text, blocks: blocks.map(({ kind, span }) => ({ kind, span })) } : {}),
  };
}

/** The source once it is known whose copy it is. `witness` is the name of the source that it copies, else its own. */
export function withWitness(source: Source, witness: string): Source {
  if (witness === source.name) return source;
  const { words, text, blocks, ...about } = source;
  return {
    ...about,
    copyOf: witness,
    words,
    ...(text === undefined ? {} : { text }),
    ...(blocks === undefined ? {} : { blocks }),
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
