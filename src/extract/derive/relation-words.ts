import type { Lexicon } from '../../model/lexicon.ts';
import { createPhraseFinder } from '../context/forms.ts';

/** Word lists of the lexicon that say how figures of one text hang together. */
export const RELATION_LISTS = [
  'list-joiners',
  'list-opposers',
  'no-list',
  'aside-openers',
  'elsewhere',
  'total-before',
  'total-after',
  'total-together',
  'whole-determiners',
  'consisting-of',
  'part-of-whole',
  'remainder',
  'nobody-else',
  'running-total',
  'make-up',
  'total-labels',
  'part-labels',
  'restating',
  'each',
  'billing',
  'per-year',
  'per-half-year',
  'per-quarter',
  'per-month',
  'per-week',
  'per-day',
  'times',
  'rank-follows',
  'rank-leads',
  'rank-behind',
  'rank-ahead',
  'raised-to',
  'stake-price',
  'stake-worth',
  'comparison',
  'copulas',
  'prepositions',
  'finished',
  'gave-up',
  'survived',
  'perished',
  'passed',
  'failed',
  'in-favour',
  'opposed',
  'treated',
  'untreated',
  'open',
  'shut',
  'present',
  'absent',
  'third-outcome',
  'whole-behind',
  'other-units',
  'multiple-of',
  'times-two',
  'times-three',
  'times-four',
  'times-five',
  'times-six',
  'times-ten',
  'times-half',
  'doubling',
  'tripling',
  'quadrupling',
  'halving',
  'factor-above',
  'factor-below',
  'greater-by',
  'smaller-by',
  'rise-words',
  'fall-words',
  'margin-before',
  'mean-before',
  'proceeds-before',
] as const;
export type RelationList = (typeof RELATION_LISTS)[number];

export interface PhraseHit {
  readonly firstWord: number;
  readonly endWord: number;
}

export interface RelationWords {
  /** Phrases of one list in a row of lower-case words. */
  readonly find: (list: RelationList, lowerWords: readonly string[]) => readonly PhraseHit[];
  /** Whether one word alone is a form of the list. */
  readonly has: (list: RelationList, lowerWord: string) => boolean;
}

export function createRelationWords(lexicon: Lexicon): RelationWords {
  const finders = new Map(RELATION_LISTS.map((list) => [list, createPhraseFinder(lexicon.words(list))] as const));
  return {
    find: (list, lowerWords) => finders.get(list)?.(lowerWords) ?? [],
    has: (list, lowerWord) => lexicon.words(list).has(lowerWord),
  };
}
