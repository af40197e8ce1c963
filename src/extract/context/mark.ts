import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { type PassageView, separation, type WordRange, wordRange } from './passage-view.ts';

/** Whether a value only serves as a mark that another is measured against: "above a range of $20 to $22", "twice the £60 million of 2019". */
export type MarkReader = (view: PassageView, mention: Mention, cue: WordRange | undefined) => boolean;

/** Words between what compares and the value. */
const LONGEST_PHRASE = 6;

export function createMarkReader(lexicon: Lexicon): MarkReader {
  const comparers = lexicon.words('mark-comparers');
  const nouns = lexicon.words('mark-nouns');
  const determiners = lexicon.words('determiners');
  const functionWords = lexicon.words('function');

  const isDefinite = (word: string): boolean => determiners.has(word) || /['’]s$/.test(word);
  const mayStandBetween = (word: string): boolean => word === 'of' || isDefinite(word) || !functionWords.has(word);

  return (view, mention, cue) => {
    if (mention.value.type !== 'quantity' || mention.value.dimension === 'duration') return false;
    const { first } = wordRange(view, mention.span);
    for (let at = first - 1; at >= Math.max(0, first - LONGEST_PHRASE); at--) {
      if (separation(view, at, at + 1) > 0) return false;
      const word = view.lower[at] as string;
      if (!comparers.has(word)) {
        if (mayStandBetween(word)) continue;
        return false;
      }
      if (!isDefinite(view.lower[at + 1] ?? '')) return false;
      const namesItself = cue !== undefined && cue.first > at && cue.end <= first;
      return !namesItself || view.lower.slice(at + 1, first).some((between) => nouns.has(between));
    }
    return false;
  };
}
