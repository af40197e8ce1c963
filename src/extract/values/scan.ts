import type { WrittenDate } from '../../model/written-date.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One passage while it is read: its text, its tokens and what the lexicon knows. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
  /** Its dates, in text order: their figures are no quantities. */
  readonly dates: readonly WrittenDate[];
  /** Currency code → whether the passage names it; filled on demand, so that a long passage is searched once for each. */
  readonly currenciesNamed: Map<string, boolean>;
}

export const tokenAt = (scan: Scan, index: number): Token | undefined => scan.tokens[index];

export const lowerAt = (scan: Scan, index: number): string => scan.tokens[index]?.lower ?? '';

export const textAt = (scan: Scan, index: number): string => scan.tokens[index]?.text ?? '';

/** Whether tokens[index] stands there without space before it. */
export const gluedAt = (scan: Scan, index: number): boolean => scan.tokens[index]?.glued === true;

export const inList = (scan: Scan, list: string, index: number): boolean => {
  const token = scan.tokens[index];
  return token !== undefined && scan.vocabulary.has(list, token.lower);
};

export const isWordAt = (scan: Scan, index: number): boolean => scan.tokens[index]?.kind === 'word';

export const isFunctionWord = (scan: Scan, index: number): boolean => inList(scan, 'function-words', index);

/** Index of the token that ends at a text offset, plus one; -1 if the offset is inside a token. */
export function tokenAfter(scan: Scan, from: number, end: number): number {
  let index = from;
  while ((scan.tokens[index]?.end ?? Number.POSITIVE_INFINITY) < end) index += 1;
  return scan.tokens[index]?.end === end ? index + 1 : -1;
}

/** Index of the token that starts at a text offset at or before tokens[from]; -1 if the offset is inside a token. */
export function tokenFrom(scan: Scan, from: number, start: number): number {
  let index = from;
  while ((scan.tokens[index]?.start ?? -1) > start) index -= 1;
  return scan.tokens[index]?.start === start ? index : -1;
}
