import type { LexiconData } from '../../model/lexicon.ts';
import { decimal, divide } from '../values/decimal.ts';
import { boundsOf, quotientOf } from './bounds.ts';
import { type Figure, isPlain } from './figure.ts';
import { gapBetween, rest } from './gap.ts';
import type { RelationWords } from './relation-words.ts';
import { inFigures, withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

const BETWEEN = 6;

/** "£600,000 on 40 looms, an average of £15,000 each": what several come to, their number, and what one of them comes to. */
export function means(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  return figures.flatMap((total, index) => {
    const [count, each] = figures.slice(index + 1, index + 3);
    if (count === undefined || each === undefined || !areOf(total, count, each)) return [];
    const gaps = [gapBetween(total, count), gapBetween(count, each)];
    if (gaps.some((gap) => gap.words.length > BETWEEN || /[;:.!?]/.test(gap.text))) return [];
    if (!/[,(–—]/.test(gaps[1]?.text ?? '') || !isEach(each, words)) return [];
    const [sum, number] = [decimal(total.value.exact[0] ?? '0'), decimal(count.value.exact[0] ?? '0')];
    const figure = divide(sum, number);
    const value = workedOut(each.value, figure, quotientOf(boundsOf(total.value), boundsOf(count.value)));
    const explanation = `${inFigures(sum)} ÷ ${inFigures(number)} = ${withUnit(figure, each.value, lexicon)}`;
    return [{ how: 'product', parts: [total.claim, count.claim], like: each.claim, bound: true, value, explanation }];
  });
}

/** An amount, a number of things that share it, and a smaller amount in the same unit. */
const areOf = (total: Figure, count: Figure, each: Figure): boolean =>
  [total, count, each].every(isPlain) &&
  total.value.dimension !== 'count' &&
  !/share|\//.test(total.value.dimension) &&
  total.value.unit === each.value.unit &&
  count.value.dimension === 'count' &&
  count.noun !== undefined &&
  count.value.figures[0] > 1 &&
  each.value.figures[0] < total.value.figures[0];

/** "an average of £15,000", "£15,000 each". */
const isEach = (each: Figure, words: RelationWords): boolean =>
  words.find('each', rest(each).words).some((hit) => hit.firstWord === 0) ||
  words.find('mean-before', each.view.lower.slice(0, each.first)).some((hit) => hit.endWord === each.first);
