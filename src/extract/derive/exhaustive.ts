import type { LexiconData } from '../../model/lexicon.ts';
import type { PassageView } from '../context/passage-view.ts';
import { type Figure, isPlain, sameKind } from './figure.ts';
import { listEndingWith } from './lists.ts';
import type { RelationWords } from './relation-words.ts';
import { workSum } from './sum-working.ts';
import type { Working } from './working.ts';

/** Sentences before a list in which its total may stand. */
const MOST_BEFORE = 4;

/** One sentence of a block. */
export interface Sentence {
  readonly view: PassageView;
  readonly lower: readonly string[];
  readonly figures: readonly Figure[];
}

/**
 * "The round came to 180m. … Arden put in 90m, Bolt added 45m and Corvin 35m. Nobody else took part.": a list that is said to leave
 * nobody out makes up the nearest larger value of its kind before it in the block.
 */
export function exhaustiveLists(sentences: readonly Sentence[], words: RelationWords, lexicon: LexiconData): Working[] {
  return sentences.flatMap((sentence, index) => {
    if (words.find('nobody-else', sentence.lower).length === 0) return [];
    const listAt = [index, index - 1].find((at) => longestList(sentences[at]?.figures ?? [], words).length > 1);
    if (listAt === undefined) return [];
    const list = longestList(sentences[listAt]?.figures ?? [], words);
    const [member] = list;
    if (member === undefined) return [];
    const largest = Math.max(...list.map(({ value }) => value.max ?? 0));
    const before = sentences.slice(Math.max(0, listAt - MOST_BEFORE), listAt).flatMap(({ figures }) => figures);
    const sameSentence = (sentences[listAt]?.figures ?? []).filter((figure) => figure.end <= member.first);
    const total = [...before, ...sameSentence]
      .filter((figure) => sameKind(figure, member) && isPlain(figure) && (figure.value.min ?? 0) > largest)
      .at(-1);
    return total === undefined ? [] : (workSum(list, total, lexicon) ?? []);
  });
}

/** The list that the last figure of a sentence ends, of figures like it. */
function longestList(figures: readonly Figure[], words: RelationWords): Figure[] {
  const last = figures.at(-1);
  return last === undefined
    ? []
    : listEndingWith(
        figures.filter((figure) => sameKind(figure, last)),
        words,
      );
}
