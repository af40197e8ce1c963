import type { Mention } from '../../model/mention.ts';
import { type PassageView, wordRange } from './passage-view.ts';

/** Longest stretch between a value and another that restates it. */
const RESTATEMENT_GAP = 40;

/** "14% of its workforce, or 200 people" and "€1.2 billion post-money (€1.02 billion pre-money)": the second speaks of what the first does. */
export function restatesPrevious(view: PassageView, index: number): boolean {
  const previous = view.mentions[index - 1];
  const mention = view.mentions[index];
  if (previous === undefined || mention === undefined || mention.span.start < previous.span.end) return false;
  const gap = view.text.slice(previous.span.end, mention.span.start);
  if (gap.length > RESTATEMENT_GAP || /[.;:]/.test(gap)) return false;
  return gap.endsWith(', or ') || (gap.endsWith('(') && !gap.includes(')'));
}

/** Longest stretch between two parts of one list. */
const PART_GAP = 60;

/**
 * "€400 million is payable in cash and €240 million in new shares", "22 branches in Norfolk, 18 in Kent": a value right behind "and" or a comma,
 * with nothing but a preposition behind it, is one more value of what the one before it is a value of.
 */
export function continuesPrevious(view: PassageView, index: number): boolean {
  const previous = view.mentions[index - 1];
  const mention = view.mentions[index];
  if (previous === undefined || mention === undefined || mention.noun !== undefined) return false;
  if (mention.span.start < previous.span.end || !sameDimension(previous, mention)) return false;
  const gap = view.text.slice(previous.span.end, mention.span.start);
  const { end } = wordRange(view, mention.span);
  return (
    gap.length <= PART_GAP &&
    !/[.;:()]/.test(gap) &&
    /(?:, | and |, and )$/.test(gap) &&
    /^(?:in|at|for|from|on|to|by|with|among|near|outside)$/.test(view.lower[end] ?? '') &&
    !/^(?:each|every|either|both|all)$/.test(view.lower[end + 1] ?? '')
  );
}

const sameDimension = (a: Mention, b: Mention): boolean =>
  a.value.type === 'quantity' && b.value.type === 'quantity' && a.value.dimension === b.value.dimension;

/** Scopes of a value with those of the one it goes on from, in sets that it does not name itself. */
export function withScopesOf(own: readonly string[], before: readonly string[]): readonly string[] {
  const setOf = (scope: string): string => scope.slice(0, scope.indexOf(': '));
  const named = new Set(own.map(setOf));
  return [...own, ...before.filter((scope) => !named.has(setOf(scope)))].sort();
}
