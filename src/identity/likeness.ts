import stringSimilarity from 'string-similarity';
import type { Candidate } from './features.ts';

/** Below this many content words a shared one proves little. */
const FEWEST_WORDS = 4;

/** Share of the content words of the shorter statement that the longer one has too; 0 to 1. */
export function contentLikeness(a: Candidate, b: Candidate): number {
  const [small, large] = a.content.size <= b.content.size ? [a.content, b.content] : [b.content, a.content];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared++;
  return shared / Math.max(small.size, FEWEST_WORDS);
}

/** Dice similarity of the attributes' letters, values removed; 0 to 1. Called only for distinct attributes inside a key. */
export function attributeLikeness(a: string, b: string): number {
  return a === b ? 1 : stringSimilarity.compareTwoStrings(a, b);
}
