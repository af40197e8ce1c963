import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ClaimRecord } from '../model/claim-record.ts';
import { readRecordLine, recordLine } from '../model/record-lines.ts';

/** Keeps claims packed, so that memory grows with what is stated and not with what was read. */
export interface RecordStore {
  /** `marks` say, for each record, under what it is asked for later. */
  readonly add: (records: readonly ClaimRecord[], marks: readonly Uint32Array[]) => void;
  readonly size: () => number;
  /** The records of which a mark is wanted, in the order in which they were added. */
  readonly wanted: (isWanted: (mark: number) => boolean) => Iterable<ClaimRecord>;
}

/** Fastest: claims of one batch repeat their words so often that more effort gains little. */
const LEVEL = 1;

interface Block {
  readonly packed: Uint8Array;
  readonly marks: readonly Uint32Array[];
}

export function createRecordStore(): RecordStore {
  const blocks: Block[] = [];
  let size = 0;
  return {
    add: (records, marks) => {
      if (records.length === 0) return;
      size += records.length;
      blocks.push({ packed: deflateRawSync(records.map(recordLine).join('\n'), { level: LEVEL }), marks });
    },
    size: () => size,
    *wanted(isWanted) {
      for (const { packed, marks } of blocks) {
        if (!marks.some((each) => each.some(isWanted))) continue;
        const lines = inflateRawSync(packed).toString().split('\n');
        for (const [index, each] of marks.entries()) if (each.some(isWanted)) yield unpacked(lines[index] ?? '');
      }
    },
  };
}

function unpacked(line: string): ClaimRecord {
  const record = readRecordLine(line);
  if (typeof record === 'string') throw new Error(`A packed claim cannot be read: ${record}.`);
  return record;
}
