import type { Lexicon } from '../../model/lexicon.ts';
import { createRowFinder } from '../context/forms.ts';
import { type Bits, isTriggered, type Triggers } from '../triggers.ts';

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
  /** The same for rows that are taken from certain passages: lists of which no form can begin there are not looked for. */
  readonly within: (passages: readonly { readonly triggered: Bits }[]) => RelationWords;
}

const NOTHING: readonly never[] = [];

export function createRelationWords(lexicon: Lexicon, triggers: Triggers): RelationWords {
  const lists = new Map(RELATION_LISTS.map((list) => [list, createRowFinder(lexicon.words(list), triggers)] as const));
  const has = (list: RelationList, lowerWord: string): boolean => lexicon.words(list).has(lowerWord);
  const within = (passages: readonly { readonly triggered: Bits }[]): RelationWords => {
    const around = { triggered: triggers.union(passages) };
    return {
      find: (list, lowerWords) => {
        const known = lists.get(list);
        return known === undefined || !isTriggered(around, known.trigger) ? NOTHING : known.find(lowerWords);
      },
      has,
      within,
    };
  };
  return { find: (list, lowerWords) => lists.get(list)?.find(lowerWords) ?? NOTHING, has, within };
}
