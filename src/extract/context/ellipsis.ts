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

/** Longest stretch between a value and a part of the same list. */
const LIST_GAP = 60;
const PLACE = new Set(['in', 'at', 'on', 'from', 'among', 'for', 'by', 'near', 'outside']);

/** "12 deaths in Valdo and 20 in Marca": a bare figure whose place follows speaks of what the figure before it does. */
export function continuesPrevious(view: PassageView, index: number): boolean {
  const previous = view.mentions[index - 1];
  const mention = view.mentions[index];
  if (previous === undefined || mention?.value.type !== 'quantity' || mention.noun !== undefined) return false;
  if (mention.value.dimension !== 'count' || mention.span.start < previous.span.end) return false;
  const gap = view.text.slice(previous.span.end, mention.span.start);
  if (gap.length > LIST_GAP || !/(?:,| and|, and|; ) $/.test(gap) || /[.:()]/.test(gap)) return false;
  return PLACE.has(view.lower[wordRange(view, mention.span).end] ?? '');
}

/** Scopes of a value with those of the one it goes on from, in sets that it does not name itself. */
export function withScopesOf(own: readonly string[], before: readonly string[]): readonly string[] {
  const setOf = (scope: string): string => scope.slice(0, scope.indexOf(': '));
  const named = new Set(own.map(setOf));
  return [...own, ...before.filter((scope) => !named.has(setOf(scope)))].sort();
}
