import type { Document } from '../model/source.ts';

/** Words in a row that make one shingle, and how many of the smallest hashes stand for a document. */
const SHINGLE_WORDS = 5;
const SKETCH_SIZE = 64;
/** Share of the sketch that two documents must have in common to be near-copies. */
const COPY_SHARE = 0.7;
/** Hashes shared by more documents than this are common phrases and find no candidates. */
const COMMON_HASH = 200;
const FEWEST_SHINGLES = 12;

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** The smallest hashes of a document's shingles (bottom-k sketch, Broder 1997), ascending. */
function sketchOf(document: Document): readonly number[] {
  const words = document.blocks
    .filter((block) => block.kind !== 'boilerplate')
    .flatMap((block) => document.text.slice(block.span.start, block.span.end).toLowerCase().split(/\s+/));
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++)
    hashes.add(hash(words.slice(at, at + SHINGLE_WORDS).join(' ')));
  return hashes.size < FEWEST_SHINGLES ? [] : [...hashes].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
}

/** Earlier publication first, then the name: the first of a group is the one that the others copy. */
function firstPublished(a: Document, b: Document): number {
  const [left, right] = [a.published?.date ?? '9999', b.published?.date ?? '9999'];
  if (left !== right) return left < right ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

/** Near-copies: name of a document → name of the document that it repeats. Linear in the number of documents. */
export function findCopies(documents: readonly Document[]): ReadonlyMap<string, string> {
  const copies = new Map<string, string>();
  const originalsByHash = new Map<number, string[]>();
  for (const document of [...documents].sort(firstPublished)) {
    const sketch = sketchOf(document);
    const shared = new Map<string, number>();
    for (const value of sketch) {
      const originals = originalsByHash.get(value) ?? [];
      if (originals.length > COMMON_HASH) continue;
      for (const name of originals) shared.set(name, (shared.get(name) ?? 0) + 1);
    }
    const [best] = [...shared].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (best !== undefined && best[1] >= COPY_SHARE * sketch.length) {
      copies.set(document.name, best[0]);
      continue;
    }
    for (const value of sketch) originalsByHash.set(value, [...(originalsByHash.get(value) ?? []), document.name]);
  }
  return copies;
}
