/**
 * Few readers have anything to look for in a given sentence. Each says by which words it is concerned; what a distinct word means to
 * all of them is worked out once, as a row of bits, and a reader runs only where the bits of a passage's words, put together, hold its own.
 */

/** One reader's bit: its place in a row of bits. */
export interface Trigger {
  readonly slot: number;
  readonly bit: number;
}

/** A row of bits, 32 to a number. */
export type Bits = Int32Array;

/** Whether a word, in lower case, or its stem concerns a reader. Asked once for each distinct word. */
export type Concerns = (lower: string, stem: string) => boolean;

export interface Triggers {
  /** Adds a reader. All are added before the first word is looked at. */
  readonly on: (concerns: Concerns) => Trigger;
  /** The readers that a word concerns; undefined for most words, which concern none. */
  readonly of: (lower: string, stem: string) => Bits | undefined;
  /** The readers that words concern, put together. */
  readonly together: (words: readonly { readonly form: { readonly bits: Bits | undefined } }[]) => Bits;
}

const BITS = 32;

export function createTriggers(): Triggers {
  const readers: Concerns[] = [];
  const length = (): number => Math.ceil(readers.length / BITS);
  return {
    on: (concerns) => {
      const at = readers.push(concerns) - 1;
      return { slot: Math.floor(at / BITS), bit: 1 << (at % BITS) };
    },
    of: (lower, stem) => {
      let bits: Bits | undefined;
      for (let at = 0; at < readers.length; at++) {
        if (readers[at]?.(lower, stem) !== true) continue;
        bits ??= new Int32Array(length());
        const slot = Math.floor(at / BITS);
        bits[slot] = (bits[slot] as number) | (1 << (at % BITS));
      }
      return bits;
    },
    together: (words) => {
      const all = new Int32Array(length());
      for (const { form } of words) {
        const { bits } = form;
        if (bits === undefined) continue;
        for (let slot = 0; slot < all.length; slot++) all[slot] = (all[slot] as number) | (bits[slot] as number);
      }
      return all;
    },
  };
}

/** Whether one word concerns a reader. */
export const concerns = (bits: Bits | undefined, { slot, bit }: Trigger): boolean =>
  bits !== undefined && ((bits[slot] as number) & bit) !== 0;

/** Whether one of the words that a reader is concerned by stands in the passage. */
export const isTriggered = ({ triggered }: { readonly triggered: Bits }, { slot, bit }: Trigger): boolean =>
  ((triggered[slot] as number) & bit) !== 0;
