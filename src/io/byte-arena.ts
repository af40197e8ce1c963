/** Keeps many small runs of bytes in few large buffers: a buffer of its own costs each run more than its bytes. */
export interface ByteArena {
  /** Copies the bytes in; gives the place to ask for them at, a multiple of four within its buffer. */
  readonly put: (bytes: Uint8Array) => number;
  /** A view of the bytes, not a copy. */
  readonly get: (place: number, length: number) => Uint8Array;
}

const SLAB = 4 * 1024 * 1024;
/** Views of 32-bit numbers must begin at a multiple of it. */
const ALIGNMENT = 4;

/** @param slabSize bytes of a buffer; longer runs get one of their own. */
export function createByteArena(slabSize: number = SLAB): ByteArena {
  const slabs: Uint8Array[] = [];
  /** Place of the first byte of each slab. */
  const starts: number[] = [];
  let used = 0;
  let end = 0;
  const slabAt = (place: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    put: (bytes) => {
      const last = slabs[slabs.length - 1];
      if (last === undefined || used + bytes.length > last.length) {
        starts.push(end);
        slabs.push(new Uint8Array(Math.max(slabSize, Math.ceil(bytes.length / ALIGNMENT) * ALIGNMENT)));
        end += (slabs[slabs.length - 1] as Uint8Array).length;
        used = 0;
      }
      const slab = slabs[slabs.length - 1] as Uint8Array;
      slab.set(bytes, used);
      const place = (starts[starts.length - 1] as number) + used;
      used = Math.ceil((used + bytes.length) / ALIGNMENT) * ALIGNMENT;
      return place;
    },
    get: (place, length) => {
      const at = slabAt(place);
      const from = place - (starts[at] as number);
      return (slabs[at] as Uint8Array).subarray(from, from + length);
    },
  };
}
