import type { PassageView } from '../../context/passage-view.ts';

/** Words that say which of several events of a kind is meant. */
const ORDER: Readonly<Record<string, string>> = {
  first: 'first',
  maiden: 'first',
  last: 'last',
  latest: 'last',
  recent: 'last',
  final: 'last',
};
/** "last Friday" is a day, not the last of several. */
const BEFORE_NOUNS = /^(?:the|its|his|her|their|our|most|was|were|had|been|has)$|['’]s?$/;

/** "reopened", "re-elected": not for the first time. */
const AGAIN = /^re-?(?:open|elect|launch|found|establish|start|introduc|commission)|^re-/;

/** Which of several events is meant: "last erupted", "its first flight", "the most recent eruption". As a scope; undefined if none is said. */
export function orderOf(
  { lower }: PassageView,
  { firstWord, kind }: { readonly firstWord: number; readonly kind: 'verb' | 'noun' },
): string | undefined {
  if (AGAIN.test(lower[firstWord] ?? '')) return 'nth: again';
  const word = lower[firstWord - 1] ?? '';
  const order = Object.hasOwn(ORDER, word) ? ORDER[word] : undefined;
  if (order === undefined || (word === 'recent' && lower[firstWord - 2] !== 'most')) return undefined;
  return kind === 'verb' || BEFORE_NOUNS.test(lower[firstWord - 2] ?? '') ? `nth: ${order}` : undefined;
}
