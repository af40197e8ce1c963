import type { PassageView } from '../context/passage-view.ts';
import type { Figure } from './figure.ts';
import type { RelationWords } from './relation-words.ts';

/** What stands between two places of one passage. */
export interface Gap {
  readonly text: string;
  /** Lower-case words of it. */
  readonly words: readonly string[];
  readonly firstWord: number;
  readonly endWord: number;
}

/** Between the end of one figure, its noun included, and the beginning of a later one. */
export const gapBetween = (a: Figure, b: Figure): Gap => gapOf(a.view, a.until, a.end, b.start, b.first);

export const gapAfter = (figure: Figure, until: { readonly start: number; readonly first: number }): Gap =>
  gapOf(figure.view, figure.until, figure.end, until.start, until.first);

/** From the end of a figure to the end of its passage. */
export const rest = (figure: Figure): Gap =>
  gapOf(figure.view, figure.until, figure.end, figure.view.text.length, figure.view.words.length);

function gapOf(view: PassageView, start: number, firstWord: number, end: number, endWord: number): Gap {
  return {
    text: view.text.slice(start, end),
    words: view.lower.slice(firstWord, Math.max(firstWord, endWord)),
    firstWord,
    endWord,
  };
}

const HARD_BREAK = /[.!?;:]|\s[–—-]\s/;

/** True if a clause ends in the gap. Full stops inside words ("U.S") do not count. */
export const breaksOff = ({ text }: Gap): boolean => HARD_BREAK.test(text.replace(/\p{L}\.\p{L}/gu, ''));

/** Number of commas, semicolons and joining words ("and", "plus") that stand by themselves; a comma right before a joining word is one with it. */
export function separatorsIn(gap: Gap, words: RelationWords): number {
  const joiners = gap.words.filter((word) => words.has('list-joiners', word)).length;
  const marks = gap.text.match(/[,;](?!\d)/g)?.length ?? 0;
  const joined = gap.text.match(/[,;]\s+\p{L}+/gu) ?? [];
  const together = joined.filter((piece) => words.has('list-joiners', piece.replace(/^[,;]\s+/, '').toLowerCase()));
  return joiners + marks - together.length;
}

/** Most words of what comes first that may stand before the bracket with what restates it: "12 TB of storage (". */
const BEFORE_BRACKET = 4;

/** True if the gap makes what follows a restatement of what went before: "A, or B", "A (B", "A, i.e. B", "A = B". */
export function restates(gap: Gap, words: RelationWords): boolean {
  const { text } = gap;
  if (gap.words.length > BEFORE_BRACKET || /[;!?]/.test(text)) return false;
  if (gap.words.length <= BEFORE_BRACKET && /^[^,:;()=]*[(=]\s*$/.test(text)) return true;
  const restating = words.find('restating', gap.words);
  const covered = restating.reduce((sum, hit) => sum + hit.endWord - hit.firstWord, 0);
  return covered > 0 && covered >= gap.words.length - 1;
}
