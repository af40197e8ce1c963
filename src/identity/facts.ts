import type { ClaimRecord } from '../model/claim-record.ts';
import type { Facts, Sketch } from '../model/facts.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { MOST_UNDER_A_KEY, nameOfSlot, SLOTS, slotNumber, storyKeysOf } from './keyer.ts';
import { createKeyTools, keysOf } from './keys.ts';

/** Facts in the making. */
export interface FactsCollector {
  readonly add: (record: ClaimRecord) => void;
  readonly facts: () => Facts;
  /** The same without what only matters once they are merged with others: for a corpus that has been seen as a whole. */
  readonly factsOfWhole: () => Facts;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Keys in order of code units, so that equal facts are equal bytes. Numbers in text form would otherwise come first. */
const sorted = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => byText(a, b)));

/** Gathers the facts of claims that come one by one. The order in which they come plays no part. */
export function collectFacts(lexicon: Lexicon): FactsCollector {
  const { aliases } = lexicon.data;
  const tools = createKeyTools(aliases, lexicon);
  const sketches = new Map<string, Sketch>();
  // Numbers rather than a map: a large corpus fills every slot.
  const load = new Uint32Array(SLOTS);
  const factsAbove = (least: number): Facts => ({
    aliases: orderly(aliases),
    sketches: sorted(sketches),
    load: sorted(loadsAbove(least, load)),
  });
  return {
    add: (record) => {
      const { claim, context } = record;
      if (context.sketch !== undefined) {
        const { sketch: hashes, published } = context;
        const sketch: Sketch = { ...(published === undefined ? {} : { published }), hashes };
        const known = sketches.get(claim.source);
        sketches.set(claim.source, known === undefined ? sketch : smaller(known, sketch));
      }
      for (const key of [...keysOf(record, tools), ...storyKeysOf(record)]) {
        const slot = slotNumber(key);
        load[slot] = (load[slot] as number) + 1;
      }
    },
    facts: () => factsAbove(0),
    factsOfWhole: () => factsAbove(MOST_UNDER_A_KEY),
  };
}

function* loadsAbove(least: number, load: Uint32Array): Generator<readonly [string, number]> {
  for (const [slot, count] of load.entries()) if (count > least) yield [nameOfSlot(slot), count];
}

/** Of two sketches under one name, which only a corpus with names that are not unique has, always the same one. */
const smaller = (a: Sketch, b: Sketch): Sketch =>
  byText(a.hashes, b.hashes) < 0 || (a.hashes === b.hashes && (a.published ?? '') <= (b.published ?? '')) ? a : b;

const orderly = (aliases: Facts['aliases']): Facts['aliases'] =>
  sorted(Object.entries(aliases).map(([name, others]) => [name, [...new Set(others)].sort(byText)] as const));

/** Facts of two parts of a corpus as facts of both. Associative and commutative. */
export function mergeFacts(a: Facts, b: Facts): Facts {
  const aliases = new Map(Object.entries(a.aliases));
  for (const [name, others] of Object.entries(b.aliases)) aliases.set(name, [...(aliases.get(name) ?? []), ...others]);
  const sketches = new Map(Object.entries(a.sketches));
  for (const [name, sketch] of Object.entries(b.sketches)) {
    const known = sketches.get(name);
    sketches.set(name, known === undefined ? sketch : smaller(known, sketch));
  }
  const load = new Map(Object.entries(a.load));
  for (const [slot, count] of Object.entries(b.load)) load.set(slot, (load.get(slot) ?? 0) + count);
  return { aliases: orderly(Object.fromEntries(aliases)), sketches: sorted(sketches), load: sorted(load) };
}
