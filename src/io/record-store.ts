import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ClaimRecord } from '../model/claim-record.ts';
import { readRecordLine, recordLine } from '../model/record-lines.ts';
import { createByteArena } from './byte-arena.ts';

/** Keeps claims packed, so that memory grows with what is stated and not with what was read. */
export interface RecordStore {
  /**
   * Records of one source. `marks` say, for each, under what it is asked for later; they are 32-bit and need not be unique. A source is
   * unpacked once for marks that are near each other, so near marks should be those of the same sources.
   */
  readonly add: (records: readonly ClaimRecord[], marks: readonly Uint32Array[]) => void;
  /** The records of each mark under which there is something to compare, mark by mark, ascending; within one in the order in which they were added. */
  readonly byMark: () => Iterable<{ readonly mark: number; readonly records: readonly ClaimRecord[] }>;
}

/** A third smaller than the fastest, and still little beside what reading the source costs. */
const LEVEL = 6;
/** Sources that can be told apart beside a mark within the 53 bits of an exact number. */
const MOST_BLOCKS = 2 ** 21;
/** UTF-16 units of unpacked lines that are kept for the next mark. */
const MOST_UNPACKED = 16 * 1024 * 1024;

/** The marks of the records of one source, one after the other. */
interface Marks {
  /** For each record twice the end of its marks in `all`, one more for a value that is worked out: such a record holds what it is compared with. */
  readonly ends: Uint32Array;
  readonly all: Uint32Array;
}

/** Packed sources, by their numbers. */
interface Blocks {
  readonly count: () => number;
  readonly add: (lines: string, marks: Marks) => void;
  readonly lines: (block: number) => readonly string[];
  readonly marks: (block: number) => Marks;
}

export function createRecordStore(): RecordStore {
  const blocks = createBlocks();
  return {
    add: (records, marks) => {
      if (records.length === 0) return;
      if (blocks.count() === MOST_BLOCKS) throw new RangeError('More than two million sources; use the filters.');
      blocks.add(records.map(recordLine).join('\n'), joined(records, marks));
    },
    *byMark() {
      const places = placesOf(blocks);
      const linesOf = remembered(blocks.lines);
      for (let from = 0; from < places.length; ) {
        const mark = markAt(places, from);
        let to = from + 1;
        while (to < places.length && markAt(places, to) === mark) to++;
        const under = places.subarray(from, to);
        if (under.length > 1 || isShared(blocks.marks(blockAt(under, 0)), mark)) {
          const records: ClaimRecord[] = [];
          for (let at = 0; at < under.length; at++) {
            const block = blockAt(under, at);
            for (const index of indexesUnder(blocks.marks(block), mark)) records.push(unpacked(linesOf(block)[index]));
          }
          yield { mark, records };
        }
        from = to;
      }
    },
  };
}

function createBlocks(): Blocks {
  const arena = createByteArena();
  // Plain lists of numbers: an object for each source would weigh as much as what it states.
  const [places, records, sizes]: [number[], number[], number[]] = [[], [], []];
  const headLength = (block: number): number => (sizes[block * 2] as number) * Uint32Array.BYTES_PER_ELEMENT;
  return {
    count: () => records.length,
    add: (lines, { ends, all }) => {
      const packed = deflateRawSync(lines, { level: LEVEL });
      const head = Uint32Array.from([...ends, ...all]);
      places.push(arena.put(Buffer.concat([new Uint8Array(head.buffer), packed])));
      records.push(ends.length);
      sizes.push(head.length, packed.length);
    },
    lines: (block) => {
      const bytes = arena.get((places[block] as number) + headLength(block), sizes[block * 2 + 1] as number);
      return inflateRawSync(bytes).toString().split('\n');
    },
    marks: (block) => {
      const bytes = arena.get(places[block] as number, headLength(block));
      const head = new Uint32Array(bytes.buffer, bytes.byteOffset, sizes[block * 2] as number);
      const count = records[block] as number;
      return { ends: head.subarray(0, count), all: head.subarray(count) };
    },
  };
}

function joined(records: readonly ClaimRecord[], marks: readonly Uint32Array[]): Marks {
  const all = marks.flatMap((each) => [...each]);
  const ends = new Uint32Array(records.length);
  let end = 0;
  for (const [index, { context }] of records.entries()) {
    end += marks[index]?.length ?? 0;
    ends[index] = end * 2 + (context.stated === undefined ? 0 : 1);
  }
  return { ends, all: Uint32Array.from(all) };
}

const markAt = (places: Float64Array, at: number): number => Math.floor((places[at] as number) / MOST_BLOCKS);
const blockAt = (places: Float64Array, at: number): number => (places[at] as number) % MOST_BLOCKS;

/** Each mark with each block in which it stands, as one exact number, ascending. */
function placesOf(blocks: Blocks): Float64Array {
  const count = blocks.count();
  let total = 0;
  for (let block = 0; block < count; block++) total += new Set(blocks.marks(block).all).size;
  const places = new Float64Array(total);
  let filled = 0;
  for (let block = 0; block < count; block++)
    for (const mark of new Set(blocks.marks(block).all)) places[filled++] = mark * MOST_BLOCKS + block;
  return places.sort();
}

/** Records of a block that stand under a mark, by their place in it. */
function indexesUnder({ ends, all }: Marks, mark: number): number[] {
  const indexes: number[] = [];
  let record = 0;
  for (let at = all.indexOf(mark); at >= 0; at = all.indexOf(mark, at + 1)) {
    while ((ends[record] as number) >> 1 <= at) record++;
    if (indexes[indexes.length - 1] !== record) indexes.push(record);
  }
  return indexes;
}

function isShared(marks: Marks, mark: number): boolean {
  const [first, second] = indexesUnder(marks, mark);
  return second !== undefined || (first !== undefined && ((marks.ends[first] as number) & 1) === 1);
}

/** The lines of blocks, of which the last that were asked for are kept. */
function remembered(linesOf: (block: number) => readonly string[]): (block: number) => readonly string[] {
  const kept = new Map<number, readonly string[]>();
  let length = 0;
  const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
  return (block) => {
    const lines = kept.get(block) ?? linesOf(block);
    if (!kept.delete(block)) length += lengthOf(lines);
    kept.set(block, lines);
    for (const [oldest, old] of kept) {
      if (length <= MOST_UNPACKED || oldest === block) break;
      kept.delete(oldest);
      length -= lengthOf(old);
    }
    return lines;
  };
}

function unpacked(line = ''): ClaimRecord {
  const record = readRecordLine(line);
  if (typeof record === 'string') throw new Error(`A packed claim cannot be read: ${record}.`);
  return record;
}
