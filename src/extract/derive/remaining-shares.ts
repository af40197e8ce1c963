import type { LexiconData } from '../../model/lexicon.ts';
import { decimal, minus } from '../values/decimal.ts';
import { differenceOf, exactly } from './bounds.ts';
import { type Figure, isPlain } from './figure.ts';
import { listEndingWith, sumOfList } from './lists.ts';
import type { RelationWords } from './relation-words.ts';
import { isRemainder } from './whole-and-rest.ts';
import { withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

/** Shares of one thing may miss the whole by so much. Further off they are shares of several things. */
const MOST_MISSING = 0.2;

/** "40% went to the north, 35% to the south and the remaining 30% to the islands": shares of which the last is what the others leave. */
export function remainingShares(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  const shares = figures.filter(({ value }) => value.dimension === 'share' && value.unit === 'percent');
  return shares.flatMap((last, index) => {
    if (!isRemainder(last, words) || !isPlain(last)) return [];
    const others = listEndingWith(shares.slice(0, index + 1), words).slice(0, -1);
    if (others.length === 0) return [];
    const { figure, bounds } = sumOfList(others);
    const value = workedOut(last.value, minus(decimal('100'), figure), differenceOf(exactly(1), bounds));
    const [left] = value.figures;
    if (left <= 0 || Math.abs(left - last.value.figures[0]) > 100 * MOST_MISSING) return [];
    const taken = others.map(({ claim }) => ` − ${claim.text}`).join('');
    const explanation = `100%${taken} = ${withUnit(decimal(value.exact[0] ?? '0'), last.value, lexicon)}`;
    const parts = others.map(({ claim }) => claim);
    return [{ how: 'complement', parts, like: last.claim, bound: true, value, explanation }];
  });
}
