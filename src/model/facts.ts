/** Stands for the text of a source when near-copies are looked for. */
export interface Sketch {
  /** ISO 8601 date; absent where the source gives none. */
  readonly published?: string;
  /** Ascending 32-bit hashes, each as eight hexadecimal digits, one after the other. */
  readonly hashes: string;
}

/** What only the whole corpus knows. Facts of parts of it merge, in any order, into the facts of the whole. */
export interface Facts {
  /** Canonical name → other names of it. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Name of each source that states anything → what near-copies are told by. */
  readonly sketches: Readonly<Record<string, Sketch>>;
  /** How many claims stand under the keys of one slot, by the number of the slot: where it is high, keys are split by attribute. */
  readonly load: Readonly<Record<string, number>>;
}
