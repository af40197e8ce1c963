import { editDistance } from './edit-distance.ts';
import type { Value } from './value.ts';

/** Shortest surnames in which one letter, and two letters, are taken for a misspelling rather than for another name. */
const LENGTH_FOR_ONE = 5;
const LENGTH_FOR_TWO = 8;

const PERSON = 'person: ';

/** Whether a value says how a person is spelled. */
export const isPerson = (value: Value): boolean => value.type === 'name' && value.role.startsWith(PERSON);

/** Whether the surnames of two folded names, in words, differ by a letter or two; the given name, and what stands between, is the same. */
export function nearSurnames(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const pairs = a.flatMap((word, index) => (word === b[index] ? [] : [[word, b[index] as string] as const]));
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1) return false;
  const length = Math.min(pair[0].length, pair[1].length);
  if (length < LENGTH_FOR_ONE) return false;
  return editDistance(pair[0], pair[1], 2) <= (length >= LENGTH_FOR_TWO ? 2 : 1);
}
