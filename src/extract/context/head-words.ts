import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { type PassageView, separation, wordRange } from './passage-view.ts';

/** Words looked at on each side of a value for the words that say what it measures. */
const WINDOW = 7;
const HEAD_WORDS = 3;

/** A capital inside a sentence is that of a name, of who speaks too. */
const isCapitalised = (view: PassageView, index: number): boolean =>
  index > 0 && view.words[index]?.text.charAt(0) !== view.lower[index]?.charAt(0);

export type HeadWordReader = (view: PassageView, mention: Mention, nameWords: ReadonlySet<number>) => string;

/**
 * Names what a value is a value of where the lexicon has no attribute: "count:" and the stem of the counted noun, else the stems of the
 * nearest content words, nearest first. Names, figures and function words are no content words.
 */
export function createHeadWordReader(lexicon: Lexicon): HeadWordReader {
  const functionWords = lexicon.words('function');
  const genericWords = lexicon.words('generic');
  const isContent = (word: string): boolean =>
    word.length > 2 && !/\d/.test(word) && !functionWords.has(word) && !genericWords.has(word);

  return (view, mention, nameWords) => {
    const isCount = mention.value.type === 'quantity' && mention.value.dimension === 'count';
    if (isCount && mention.noun !== undefined && !genericWords.has(mention.noun.head))
      return `count:${lexicon.stem(mention.noun.head)}`;
    const value = wordRange(view, mention.span);
    const end = mention.noun === undefined ? value.end : wordRange(view, mention.noun.span).end;
    const near: { stem: string; distance: number }[] = [];
    const consider = (index: number, distance: number): void => {
      const word = view.lower[index];
      if (word === undefined || nameWords.has(index) || !isContent(word) || isCapitalised(view, index)) return;
      near.push({ stem: view.stems[index] as string, distance });
    };
    for (let index = value.end; index < end; index++) consider(index, 0);
    for (let step = 1; step <= WINDOW; step++) {
      const left = value.first - step;
      const right = end - 1 + step;
      if (left >= 0) consider(left, step + 2 * separation(view, left, value.first));
      if (right < view.words.length) consider(right, step + 0.5 + 2 * separation(view, end - 1, right));
    }
    near.sort((a, b) => a.distance - b.distance);
    return [...new Set(near.map((word) => word.stem))].slice(0, HEAD_WORDS).join(' ');
  };
}
