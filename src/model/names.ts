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

const LINKS: ReadonlySet<string> = new Set(['of', 'and', 'the', 'for']);

/** Whether a word is the initials of tokens, links left out. */
function isInitialsOf(word: string, tokens: readonly string[]): boolean {
  let length = 0;
  for (const token of tokens) {
    if (LINKS.has(token)) continue;
    if (word[length] !== token[0]) return false;
    length++;
  }
  return length === word.length;
}

/** Whether the tokens of a short name stand in a long one from an index on. */
function standsAt(short: readonly string[], long: readonly string[], from: number): boolean {
  for (let at = 0; at < short.length; at++) if (short[at] !== long[from + at]) return false;
  return true;
}

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
  const first = a.findIndex((token, index) => token !== b[index]);
  if (first < 0 || a.some((token, index) => index > first && token !== b[index])) return false;
  const [left, right] = [a[first] as string, b[first] as string];
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
    const [first] = short as readonly [string];
    if (first.length < 2) return false;
    if (standsAt(short, long, 0) || standsAt(short, long, long.length - short.length)) return true;
    return short.length === 1 && isInitialsOf(first, long);
  }
  return nearSpelling(leftTokens, rightTokens);
}
