import type { Claim } from '../../model/claim.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import { meet } from './bounds.ts';
import { type Figure, figuresOf, type StatedPassage } from './figure.ts';
import { createRelationWords } from './relation-words.ts';
import { listThenTotal, totalThenList } from './sums.ts';
import { claimOf, type Working } from './working.ts';

export type { StatedPassage } from './figure.ts';

/** The claims that follow from what one source states, in the order of the text. */
export type Deriver = (passages: readonly StatedPassage[]) => readonly Claim[];

/** Compiles the words of relations once; the deriver then reads one document at a time. Pure. */
export function createDeriver(lexicon: Lexicon): Deriver {
  const words = createRelationWords(lexicon);
  const inPassage = (figures: readonly Figure[], previous: readonly Figure[]): Working[] => [
    ...listThenTotal(figures, previous, words, lexicon.data),
    ...totalThenList(figures, words, lexicon.data),
  ];
  return (passages) => {
    const workings: Working[] = [];
    let before: { readonly stated: StatedPassage; readonly figures: readonly Figure[] } | undefined;
    for (const stated of passages) {
      const figures = figuresOf(stated);
      const previous = before?.stated.passage.block === stated.passage.block ? before.figures : [];
      if (figures.length > 0) workings.push(...inPassage(figures, previous));
      before = { stated, figures };
    }
    return distinct(workings).map(claimOf);
  };
}

const value = ({ like }: Working) => (like.value.type === 'quantity' ? like.value : undefined);

const agrees = (working: Working): boolean => {
  const stated = value(working);
  return stated !== undefined && meet(working.value, stated);
};

/**
 * One working for each stated value and way of working it out: where two readings of the text give two, the one that agrees with the
 * stated value is the one that was meant.
 */
function distinct(workings: readonly Working[]): Working[] {
  const best = new Map<string, Working>();
  for (const working of workings) {
    const key = `${working.how} ${working.like.id}`;
    const known = best.get(key);
    if (known === undefined || (!agrees(known) && agrees(working))) best.set(key, working);
  }
  return [...best.values()];
}
