import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/** Texts under keys, packed, for a program that does the same work again and again. */
export interface EntryMemory {
  readonly get: (key: string) => Promise<string | undefined>;
  readonly put: (key: string, text: string) => Promise<void>;
  /** Begins a turn: what was neither asked for nor put in the one before is forgotten. */
  readonly turn: () => void;
}

/** Fastest: the texts repeat their words so often that more effort gains little. */
const LEVEL = 1;

export function createEntryMemory(): EntryMemory {
  let earlier = new Map<string, Uint8Array>();
  let current = new Map<string, Uint8Array>();
  return {
    get: async (key) => {
      const packed = current.get(key) ?? earlier.get(key);
      if (packed === undefined) return undefined;
      current.set(key, packed);
      return (await unpack(packed)).toString();
    },
    put: async (key, text) => {
      current.set(key, await pack(text, { level: LEVEL }));
    },
    turn: () => {
      [earlier, current] = [current, new Map()];
    },
  };
}
