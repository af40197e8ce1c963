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
  /** The same for a reader that is concerned by certain words in lower case: however many such readers there are, a word is looked up once. */
  readonly onWords: (words: Iterable<string>) => Trigger;
  /** The readers that a word concerns; undefined for most words, which concern none. */
  readonly of: (lower: string, stem: string) => Bits | undefined;
  /** The readers that words concern, put together. */
  readonly together: (words: readonly { readonly form: { readonly bits: Bits | undefined } }[]) => Bits;
  /** The readers that passages concern, put together. */
  readonly union: (passages: readonly { readonly triggered: Bits }[]) => Bits;
}

const BITS = 32;

export function createTriggers(): Triggers {
  const readers: { readonly concerns: Concerns; readonly trigger: Trigger }[] = [];
  const byWord = new Map<string, Trigger[]>();
  let count = 0;
  const next = (): Trigger => ({ slot: Math.floor(count / BITS), bit: 1 << (count++ % BITS) });
  const none = (): Bits => new Int32Array(Math.ceil(count / BITS));
  return {
    on: (concerns) => {
      const trigger = next();
      readers.push({ concerns, trigger });
      return trigger;
    },
    onWords: (words) => {
      const trigger = next();
      for (const word of new Set(words)) {
        const triggers = byWord.get(word);
        if (triggers === undefined) byWord.set(word, [trigger]);
        else triggers.push(trigger);
      }
      return trigger;
    },
    of: (lower, stem) => {
      let bits: Bits | undefined;
      for (const { concerns, trigger } of readers) if (concerns(lower, stem)) bits = withBit(bits ?? none(), trigger);
      for (const trigger of byWord.get(lower) ?? []) bits = withBit(bits ?? none(), trigger);
      return bits;
    },
    together: (words) => {
      const all = none();
      for (const { form } of words) if (form.bits !== undefined) addBits(all, form.bits);
      return all;
    },
    union: (passages) => {
      const all = none();
      for (const { triggered } of passages) addBits(all, triggered);
      return all;
    },
  };
}

function withBit(bits: Bits, { slot, bit }: Trigger): Bits {
  bits[slot] = (bits[slot] as number) | bit;
  return bits;
}

function addBits(all: Bits, bits: Bits): void {
  for (let slot = 0; slot < all.length; slot++) all[slot] = (all[slot] as number) | (bits[slot] as number);
}

/** Whether one word concerns a reader. */
export const concerns = (bits: Bits | undefined, { slot, bit }: Trigger): boolean =>
  bits !== undefined && ((bits[slot] as number) & bit) !== 0;

/** Whether one of the words that a reader is concerned by stands in the passage. */
export const isTriggered = ({ triggered }: { readonly triggered: Bits }, { slot, bit }: Trigger): boolean =>
  ((triggered[slot] as number) & bit) !== 0;
