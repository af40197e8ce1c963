import type { ClaimRecord } from '../model/claim-record.ts';
import type { Facts } from '../model/facts.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { createBucketReader } from './buckets.ts';
import { fnv1a } from './fnv1a.ts';
import { createKeyTools, keysOf, witnessKeysOf } from './keys.ts';
import { kindOf } from './kind.ts';

/** The keys of a record, the likeliest to be shared with its rivals first. Two records are compared if they share one. */
export type Keyer = (record: ClaimRecord) => readonly string[];

/** Keys are counted by their hash, so that facts stay small: of 2^20 slots a large archive fills each with a few thousand claims. */
export const SLOTS = 2 ** 20;
/** Claims under one key that a machine holds with ease; a key with more is split. */
export const MOST_UNDER_A_KEY = 20_000;
const SPLIT = '#';

/** The slot in which a key is counted, from 0 up. */
export const slotNumber = (key: string): number => fnv1a(key) % SLOTS;
/** What a slot is called in facts. */
export const nameOfSlot = (slot: number): string => slot.toString(36);
const slotOf = (key: string): string => nameOfSlot(slotNumber(key));

/** So few sources are laid side by side because they tell of one thing, whether or not they name it alike. */
export const MOST_OF_ONE_STORY = 12;
const STORY = '*|';

export const isOneStory = ({ sketches }: Facts): boolean => Object.keys(sketches).length <= MOST_OF_ONE_STORY;

/** Where all meet that say of nobody in particular what they say, if the sources are few. */
export const storyKeysOf = ({ claim, context }: ClaimRecord): string[] =>
  (context.stated ?? [claim]).flatMap(({ implied, value }) =>
    implied.includes('subject') ? [`${STORY}${kindOf(value)}`] : [],
  );

/** Whether a key is that of the one story that few sources tell. */
export const isStoryKey = (key: string): boolean => key.startsWith(STORY);

/** Whether a record is looked at inside its source only. */
const isKeptInside = ({ context }: ClaimRecord): boolean =>
  context.supersededBy !== undefined || context.misconverted === true;

/**
 * Keys as the whole corpus has them: a key with too many claims is split by attribute, so that nothing under it is dropped.
 */
export function createKeyer(lexicon: Lexicon, facts: Facts): Keyer {
  const bucketsOf = createBucketReader(lexicon);
  const tools = createKeyTools(facts.aliases, lexicon);
  const isCommon = (key: string): boolean => (facts.load[slotOf(key)] ?? 0) > MOST_UNDER_A_KEY;
  const attributesOf = ({ claim, context }: ClaimRecord): string[] => {
    const buckets = (context.stated ?? [claim]).flatMap(({ attribute }) => bucketsOf(attribute));
    return buckets.length === 0 ? [''] : [...new Set(buckets)];
  };
  const oneStory = isOneStory(facts);
  return (record) => {
    if (isKeptInside(record)) return [];
    const keys = keysOf(record, tools).flatMap((key) =>
      isCommon(key) ? attributesOf(record).map((attribute) => `${key}${SPLIT}${attribute}`) : [key],
    );
    return oneStory ? [...new Set([...keys, ...storyKeysOf(record).filter((key) => !isCommon(key))])] : keys;
  };
}

/** Bits of a mark that tell kinds of values apart; the others tell words. */
const KIND_BITS = 8;

/**
 * A 32-bit number for a key, which others may have too. Keys of one word have numbers near each other: who goes through keys in the order
 * of their marks meets the sources that speak of one participant together.
 */
export function markOf(key: string): number {
  const bar = key.lastIndexOf('|');
  const kind = fnv1a(key.slice(bar + 1)) & (2 ** KIND_BITS - 1);
  return ((fnv1a(key.slice(0, Math.max(0, bar))) << KIND_BITS) | kind) >>> 0;
}

/** A key as it is before common keys are split. */
export function baseKeyOf(key: string): string {
  const split = key.indexOf(SPLIT, key.indexOf('|'));
  return split < 0 ? key : key.slice(0, split);
}

/** All keys under which a record may be asked for, before it is known which are common and how many sources there are. */
export function createBaseKeyer(lexicon: Lexicon): Keyer {
  const tools = createKeyTools(lexicon.data.aliases, lexicon);
  return (record) => [...keysOf(record, tools), ...witnessKeysOf(record, tools), ...storyKeysOf(record)];
}

/** Keys under which a record is not compared, but may explain what others disagree on. A key that had to be split has no room for them. */
export function createWitnessKeyer(lexicon: Lexicon, facts: Facts): Keyer {
  const tools = createKeyTools(facts.aliases, lexicon);
  return (record) =>
    isKeptInside(record)
      ? []
      : witnessKeysOf(record, tools).filter((key) => (facts.load[slotOf(key)] ?? 0) <= MOST_UNDER_A_KEY);
}
