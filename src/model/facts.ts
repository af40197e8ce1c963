import type { Sketch } from './claim-record.ts';

/** What only the whole corpus knows. Facts of parts of it merge, in any order, into the facts of the whole. */
export interface Facts {
  /** Canonical name → other names of it. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Name of each source that states anything → what near-copies are told by. */
  readonly sketches: Readonly<Record<string, Sketch>>;
  /** How many claims stand under the keys of one slot, by the number of the slot: where it is high, keys are split by attribute. */
  readonly load: Readonly<Record<string, number>>;
}
