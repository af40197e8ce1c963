import type { Mention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import { type Word, wordAtOrAfter } from '../words.ts';

/** One passage with its words and the values read in it: what every reader of context looks at. */
export interface PassageView {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lower: readonly string[];
  readonly stems: readonly string[];
  readonly mentions: readonly Mention[];
}

/** Word range [first, end) that a span covers. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

export function wordRange(view: PassageView, span: Span): WordRange {
  return { first: wordAtOrAfter(view.words, span.start), end: wordAtOrAfter(view.words, span.end - 1) + 1 };
}

const BRACKET = /[()]/;
const BREAKS = /[;:–—]|\s-\s/;

/** How hard the punctuation between two word positions separates them: 1 for each comma, 2 for brackets, 3 for a semicolon, colon or dash. */
export function separation(view: PassageView, left: number, right: number): number {
  const from = view.words[left]?.end;
  const to = view.words[right]?.start;
  if (from === undefined || to === undefined || to <= from) return 0;
  const gap = view.text.slice(from, to);
  let commas = 0;
  for (let at = gap.indexOf(','); at >= 0; at = gap.indexOf(',', at + 1)) if (!/\d/.test(gap[at + 1] ?? '')) commas++;
  return commas + (BRACKET.test(gap) ? 2 : 0) + (BREAKS.test(gap) ? 3 : 0);
}

/** Number of other values that lie wholly between two word positions. */
export function mentionsBetween(view: PassageView, left: number, right: number, except: Mention): number {
  const from = view.words[left]?.end ?? 0;
  const to = view.words[right]?.start ?? view.text.length;
  let count = 0;
  for (const other of view.mentions) if (other !== except && other.span.start >= from && other.span.end <= to) count++;
  return count;
}
