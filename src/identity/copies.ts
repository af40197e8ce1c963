import type { Sketch } from '../model/facts.ts';
import type { Document } from '../model/source.ts';
import { fnv1a } from './fnv1a.ts';

/** Words in a row that make one shingle, and how many of the smallest hashes stand for a document. */
const SHINGLE_WORDS = 5;
const SKETCH_SIZE = 64;
/** Share of the sketch that two documents must have in common to be near-copies. */
const COPY_SHARE = 0.7;
/** Hashes shared by more documents than this are common phrases and find no candidates. */
const COMMON_HASH = 200;
const FEWEST_SHINGLES = 12;
const DIGITS = 8;

const inDigits = (hash: number): string => hash.toString(16).padStart(DIGITS, '0');

/** The smallest hashes of a document's shingles (bottom-k sketch, Broder 1997); none for a text too short to tell. */
export function sketchOf(document: Document): string {
  const words = document.blocks
    .filter((block) => block.kind !== 'boilerplate')
    .flatMap((block) => document.text.slice(block.span.start, block.span.end).toLowerCase().split(/\s+/));
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let at = 0; at < hashes.length; at++) hashes[at] = shingleHash(words, at);
  hashes.sort();
  const distinct = hashes.filter((hash, at) => at === 0 || hash !== hashes[at - 1]);
  return distinct.length < FEWEST_SHINGLES ? '' : Array.from(distinct.subarray(0, SKETCH_SIZE), inDigits).join('');
}

/** Hash of the words of one shingle with blanks between them. */
function shingleHash(words: readonly string[], from: number): number {
  let hash = fnv1a(words[from] as string);
  for (let at = from + 1; at < from + SHINGLE_WORDS; at++) hash = fnv1a(words[at] as string, fnv1a(' ', hash));
  return hash;
}

const hashesOf = ({ hashes }: Sketch): number[] =>
  Array.from({ length: Math.floor(hashes.length / DIGITS) }, (_, index) =>
    Number.parseInt(hashes.slice(index * DIGITS, (index + 1) * DIGITS), 16),
  );

/** Hashes that more than one source has: most have none to share, and need not be kept. */
function repeatedIn(sketches: readonly Sketch[]): ReadonlySet<number> {
  const all = new Uint32Array(sketches.reduce((sum, { hashes }) => sum + Math.floor(hashes.length / DIGITS), 0));
  let filled = 0;
  for (const sketch of sketches) for (const hash of hashesOf(sketch)) all[filled++] = hash;
  all.sort();
  const repeated = new Set<number>();
  for (let at = 1; at < all.length; at++) if (all[at] === all[at - 1]) repeated.add(all[at] as number);
  return repeated;
}

/** Earlier publication first, then the name: the first of a group is the one that the others copy. */
function firstPublished([left, a]: readonly [string, Sketch], [right, b]: readonly [string, Sketch]): number {
  const [earlier, later] = [a.published ?? '9999', b.published ?? '9999'];
  if (earlier !== later) return earlier < later ? -1 : 1;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Near-copies: name of a source → name of the source that it repeats. Linear in the number of sources. */
export function findCopies(sketches: Readonly<Record<string, Sketch>>): ReadonlyMap<string, string> {
  const copies = new Map<string, string>();
  const originalsByHash = new Map<number, string[]>();
  const repeated = repeatedIn(Object.values(sketches));
  for (const [name, sketch] of Object.entries(sketches).sort(firstPublished)) {
    const hashes = hashesOf(sketch);
    const telling = hashes.filter((hash) => repeated.has(hash));
    const shared = new Map<string, number>();
    for (const hash of telling) {
      const originals = originalsByHash.get(hash) ?? [];
      if (originals.length > COMMON_HASH) continue;
      for (const original of originals) shared.set(original, (shared.get(original) ?? 0) + 1);
    }
    const [best] = [...shared].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (best !== undefined && best[1] >= COPY_SHARE * hashes.length) {
      copies.set(name, best[0]);
      continue;
    }
    for (const hash of telling) {
      const originals = originalsByHash.get(hash);
      if (originals === undefined) originalsByHash.set(hash, [name]);
      else originals.push(name);
    }
  }
  return copies;
}
