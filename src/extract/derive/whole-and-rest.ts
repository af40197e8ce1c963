import type { LexiconData } from '../../model/lexicon.ts';
import type { Figure } from './figure.ts';
import { breaksOff, type Gap, gapBetween } from './gap.ts';
import type { RelationWords } from './relation-words.ts';
import { fitting, workSum } from './sum-working.ts';
import type { Working } from './working.ts';

const BETWEEN_PARTS = 14;
const BETWEEN_WHOLE_AND_PARTS = 8;

/**
 * "Of the 48 boats, 30 were trawlers and the remaining 12 yachts": parts of a whole of which the last is what is left. Without such a
 * last part nothing says that the parts are all there is.
 */
export function wholeAndRest(
  figures: readonly Figure[],
  previous: readonly Figure[],
  words: RelationWords,
  lexicon: LexiconData,
): Working[] {
  const remainder = figures.findIndex((figure) => isRemainder(figure, words));
  const last = figures[remainder];
  if (last === undefined) return [];
  const whole = wholeBefore(figures, previous, words);
  // "Of the 70% who came, 40% …": shares of a share are no parts of it.
  if (whole === undefined || whole.value.dimension === 'share') return [];
  const parts = fitting(
    figures
      .slice(0, remainder + 1)
      .filter((figure) => figure !== whole && (figure.view !== whole.view || figure.start > whole.start)),
    whole,
    lexicon,
  );
  const [first] = parts;
  if (
    first === undefined ||
    parts.at(-1)?.start !== last.start ||
    !parts.every((part, index) => follows(parts[index - 1], part))
  )
    return [];
  const working = workSum(parts, whole, lexicon);
  return working === undefined || working.parts.length < parts.length ? [] : [working];
}

/** "the remaining 12", "the other 12": the words stand right before the figure. */
export const isRemainder = ({ view, first }: Figure, words: RelationWords): boolean =>
  words.find('remainder', view.lower.slice(0, first)).some((hit) => hit.endWord === first);

const follows = (before: Figure | undefined, part: Figure): boolean => {
  if (before === undefined) return true;
  const gap: Gap = gapBetween(before, part);
  return gap.words.length <= BETWEEN_PARTS && !breaksOff(gap);
};

/** "Of the 48 boats, …", "48 boats, of which …", or "… 48 boats. Of these, …". */
function wholeBefore(
  figures: readonly Figure[],
  previous: readonly Figure[],
  words: RelationWords,
): Figure | undefined {
  const whole = figures[0];
  if (whole === undefined) return undefined;
  const { lower } = whole.view;
  if (words.find('part-of-whole', lower).some((hit) => hit.firstWord === 0)) {
    const counts = previous.filter(({ value }) => value.dimension === whole.value.dimension);
    return counts.length === 1 ? counts[0] : undefined;
  }
  if (lower[0] === 'of' && whole.first <= 2) return whole;
  const next = figures[1];
  if (next === undefined) return undefined;
  const gap = gapBetween(whole, next);
  const divides = gap.words.length <= BETWEEN_WHOLE_AND_PARTS && words.find('part-of-whole', gap.words).length > 0;
  return divides ? whole : undefined;
}
