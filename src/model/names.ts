/** Pure comparison of names. Equality of names is decided pair by pair, so that no third document can change it. */

import { remembering } from './remember.ts';

const MARKS = /\p{M}/gu;

/** Lower case, without diacritics and punctuation: "Gdańsk" → "gdansk". Letters that do not decompose stay. */
export const foldName: (name: string) => string = remembering((name) =>
  name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

const tokensOf: (folded: string) => readonly string[] = remembering((folded) => folded.split(' '));

const initials = (tokens: readonly string[]): string =>
  tokens
    .filter((token) => !['of', 'and', 'the', 'for'].includes(token))
    .map((token) => token.charAt(0))
    .join('');

const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((token, index) => token === long[index]);
const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((token, index) => token === long[long.length - short.length + index]);

/** Edit distance of at most one: one letter replaced, added, dropped, or two neighbours swapped. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** Shortest token in which one wrong letter is taken for a misspelling rather than for another name. */
const MISSPELLABLE_LENGTH = 5;

function nearSpelling(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const different = a.flatMap((token, index) => (token === b[index] ? [] : [[token, b[index] as string] as const]));
  const [pair] = different;
  if (different.length !== 1 || pair === undefined) return false;
  const [left, right] = pair;
  return (
    Math.min(left.length, right.length) >= MISSPELLABLE_LENGTH && !/\d/.test(left + right) && withinOneEdit(left, right)
  );
}

/**
 * Whether two names can mean the same participant: equal but for case and marks; one the beginning ("Norwind" / "Norwind Group") or the
 * end ("Ilves" / "Mara Ilves") of the other; one the initials of the other; or one letter apart in one of several words.
 */
export function sameName(a: string, b: string): boolean {
  const left = foldName(a);
  const right = foldName(b);
  if (left === right) return left !== '';
  const leftTokens = tokensOf(left);
  const rightTokens = tokensOf(right);
  const [short, long] = leftTokens.length <= rightTokens.length ? [leftTokens, rightTokens] : [rightTokens, leftTokens];
  if (short.length < long.length) {
    if ((short[0] as string).length >= 2 && (startsWith(long, short) || endsWith(long, short))) return true;
    return short.length === 1 && (short[0] as string).length >= 2 && initials(long) === short[0];
  }
  return nearSpelling(leftTokens, rightTokens);
}
