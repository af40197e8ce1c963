import type { LexiconData } from '../../model/lexicon.ts';
import type { Sentence } from './exhaustive.ts';
import type { Figure } from './figure.ts';
import { clausesEndingWith } from './lists.ts';
import type { RelationWords } from './relation-words.ts';
import { fitting, workSum } from './sum-working.ts';
import { announcementOf } from './sums.ts';
import type { Working } from './working.ts';

/** Sentences before the one with the total over which its parts may be spread. */
const MOST_BEFORE = 3;
/** How far, as a factor, such a total may be from its parts: only figures that almost add up are parts of it beyond doubt. */
const MOST_APART = 1.2;
const FEWEST_PARTS = 3;

/**
 * "The first silo holds 141 tonnes. The second takes 80, the third 30 and the last 19. Altogether that makes 270.": parts over several
 * sentences, each of which holds one part or one list of them and nothing else of the kind.
 */
export function sumsOverSentences(
  sentences: readonly Sentence[],
  words: RelationWords,
  lexicon: LexiconData,
): Working[] {
  return sentences.flatMap(({ figures }, index) => {
    if (index === 0) return [];
    return figures.flatMap((total) => {
      const before = announcementOf(total, words);
      if (before === undefined) return [];
      const own = figures.filter((figure) => figure.end <= before.first);
      const earlier = sentences.slice(Math.max(0, index - MOST_BEFORE), index).map((sentence) => sentence.figures);
      return listsBackwards([...earlier, own], total, words, lexicon).flatMap(
        (list) => workSum(list, total, lexicon, MOST_APART) ?? [],
      );
    });
  });
}

/** The rows of parts that end at the total, from the shortest to the longest; they stop at a sentence whose figures are no one list. */
function listsBackwards(
  rows: readonly (readonly Figure[])[],
  total: Figure,
  words: RelationWords,
  lexicon: LexiconData,
): Figure[][] {
  const lists: Figure[][] = [];
  let list: Figure[] = [];
  for (let at = rows.length - 1; at >= 0; at--) {
    const members = fitting(rows[at] ?? [], total, lexicon);
    if (members.length === 0 && at === rows.length - 1) continue;
    const isOneList = members.length === 1 || clausesEndingWith(members, words).length === members.length;
    if (members.length === 0 || !isOneList) break;
    list = [...members, ...list];
    if (list.length >= FEWEST_PARTS && at < rows.length - 1) lists.push(list);
  }
  return lists;
}
