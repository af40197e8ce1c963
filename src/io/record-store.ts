import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ClaimRecord } from '../model/claim-record.ts';
import { readRecordLine, recordLine } from '../model/record-lines.ts';

/** Keeps claims packed, so that memory grows with what is stated and not with what was read. */
export interface RecordStore {
  /** Records of one source. `marks` say, for each, under what it is asked for later; they are 32-bit and need not be unique. */
  readonly add: (records: readonly ClaimRecord[], marks: readonly Uint32Array[]) => void;
  /** The records of each mark under which there is something to compare, mark by mark, ascending; within one in the order in which they were added. */
  readonly byMark: () => Iterable<{ readonly mark: number; readonly records: readonly ClaimRecord[] }>;
}

/** Fastest: the claims of one source repeat their words so often that more effort gains little. */
const LEVEL = 1;
/** Sources that can be told apart beside a mark within the 53 bits of an exact number. */
const MOST_BLOCKS = 2 ** 21;

interface Block {
  readonly packed: Uint8Array;
  readonly marks: readonly Uint32Array[];
  /** Marks of values that are worked out: such a record holds what it is compared with. */
  readonly alone: ReadonlySet<number>;
}

export function createRecordStore(): RecordStore {
  const blocks: Block[] = [];
  return {
    add: (records, marks) => {
      if (records.length === 0) return;
      if (blocks.length === MOST_BLOCKS) throw new RangeError('More than two million sources; use the filters.');
      const packed = deflateRawSync(records.map(recordLine).join('\n'), { level: LEVEL });
      const workedOut = marks.filter((_, index) => records[index]?.context.stated !== undefined);
      blocks.push({ packed, marks, alone: new Set(workedOut.flatMap((each) => [...each])) });
    },
    *byMark() {
      const places = placesOf(blocks);
      for (let from = 0; from < places.length; ) {
        const mark = markAt(places, from);
        let to = from + 1;
        while (to < places.length && markAt(places, to) === mark) to++;
        const under = [...places.subarray(from, to)].map((place) => blocks[place % MOST_BLOCKS] as Block);
        if (to - from > 1 || isShared(under[0] as Block, mark))
          yield { mark, records: under.flatMap((block) => recordsUnder(block, mark)) };
        from = to;
      }
    },
  };
}

const markAt = (places: Float64Array, at: number): number => Math.floor((places[at] as number) / MOST_BLOCKS);

/** Each mark with each block in which it stands, as one exact number, ascending. */
function placesOf(blocks: readonly Block[]): Float64Array {
  const marksOf = ({ marks }: Block): Set<number> => new Set(marks.flatMap((each) => [...each]));
  const places = new Float64Array(blocks.reduce((sum, block) => sum + marksOf(block).size, 0));
  let filled = 0;
  for (const [index, block] of blocks.entries())
    for (const mark of marksOf(block)) places[filled++] = mark * MOST_BLOCKS + index;
  return places.sort();
}

const isShared = ({ marks, alone }: Block, mark: number): boolean =>
  alone.has(mark) || marks.filter((each) => each.includes(mark)).length > 1;

function recordsUnder({ packed, marks }: Block, mark: number): ClaimRecord[] {
  const lines = inflateRawSync(packed).toString().split('\n');
  return marks.flatMap((each, index) => (each.includes(mark) ? [unpacked(lines[index] ?? '')] : []));
}

function unpacked(line: string): ClaimRecord {
  const record = readRecordLine(line);
  if (typeof record === 'string') throw new Error(`A packed claim cannot be read: ${record}.`);
  return record;
}
