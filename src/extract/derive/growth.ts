import type { LexiconData } from '../../model/lexicon.ts';
import type { Quantity } from '../../model/value.ts';
import { decimal, divide, minus, negate, times } from '../values/decimal.ts';
import { type Bounds, boundsOf, differenceOf, exactly, quotientOf } from './bounds.ts';
import { type Figure, isPlain, sameKind } from './figure.ts';
import { gapBetween, rest } from './gap.ts';
import type { RelationWords } from './relation-words.ts';
import { inFigures, withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

const MOST_BETWEEN = 6;

const wordBefore = (figure: Figure): string => figure.view.lower[figure.first - 1] ?? '';

const isChange = (figure: Figure): boolean =>
  isPlain(figure) && (figure.value.unit === 'percent' || figure.value.dimension === 'share-change');

/** "rose 7% to 214 from 200", "from 200 to 214, up 7%": the change that follows from both values, against the one that is stated. */
export function changes(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  return figures.flatMap((_, index) => {
    const three = figures.slice(index, index + 3);
    const [first, second, third] = three as [Figure, Figure?, Figure?];
    if (second === undefined || third === undefined || !closeTogether(three)) return [];
    if (
      isChange(first) &&
      wordBefore(second) === 'to' &&
      isEarlier(second, third, words) &&
      !isLongAgo(third, figures[index + 3])
    )
      return workChange(first, third, second, lexicon);
    if (isChange(first) && isFrom(second) && wordBefore(third) === 'to' && !isLongAgo(third, figures[index + 3]))
      return workChange(first, second, third, lexicon);
    if (wordBefore(first) === 'from' && wordBefore(second) === 'to' && isChange(third) && isTold(second, third))
      return workChange(third, first, second, lexicon);
    return [];
  });
}

const closeTogether = (figures: readonly Figure[]): boolean =>
  figures.every((figure, index) => {
    const next = figures[index + 1];
    if (next === undefined) return true;
    const gap = gapBetween(figure, next);
    return gap.words.length <= MOST_BETWEEN && !/[;:.!?]/.test(gap.text);
  });

/** "from" stands before a figure, or in it where the figure was read with it. */
const isFrom = (figure: Figure): boolean => wordBefore(figure) === 'from';

/** "to 214 from 200", "to 214, compared with 200". */
function isEarlier(later: Figure, earlier: Figure, words: RelationWords): boolean {
  const gap = gapBetween(later, earlier);
  return words.find('comparison', gap.words).some((hit) => hit.firstWord === 0 && hit.endWord === gap.words.length);
}

/** ", up 7%", ", a rise of 7%", "(7% more)". */
const isTold = (later: Figure, change: Figure): boolean => /^\s*(?:,|\()/.test(gapBetween(later, change).text);

/** "up from 40 five years ago", "from 40 in 2019": the change that is stated may be one since another time. */
function isLongAgo(earlier: Figure, next: Figure | undefined): boolean {
  const [first, second] = rest(earlier).words;
  if (first === 'in' && /^\d{4}$/.test(second ?? '')) return true;
  return next?.value.dimension === 'duration' && next.first === earlier.end && next.value.figures[0] !== 1;
}

function workChange(change: Figure, from: Figure, to: Figure, lexicon: LexiconData): Working[] {
  if (!sameKind(from, to) || !isPlain(from) || !isPlain(to) || (from.value.min ?? 0) <= 0) return [];
  const inPoints = change.value.dimension === 'share-change';
  if (inPoints !== (from.value.dimension === 'share')) return [];
  return [inPoints ? difference(change, from, to, lexicon) : ratio(change, from, to, lexicon)];
}

const falls = (from: Figure, to: Figure): boolean => to.value.figures[0] < from.value.figures[0];

/** Change relative to the earlier value, without sign: a text says "fell 5%" as well as "rose 5%". */
function ratio(change: Figure, from: Figure, to: Figure, lexicon: LexiconData): Working {
  const [a, b] = [decimal(from.value.exact[0] ?? '0'), decimal(to.value.exact[0] ?? '0')];
  const grown = minus(divide(times(b, decimal('100')), a), decimal('100'));
  const figure = grown.digits < 0n ? negate(grown) : grown;
  const quotient = quotientOf(boundsOf(to.value), boundsOf(from.value));
  const bounds = falls(from, to) ? differenceOf(exactly(1), quotient) : differenceOf(quotient, exactly(1));
  const terms = `${inFigures(b)} ÷ ${inFigures(a)}`;
  return working(
    change,
    from,
    to,
    workedOut(change.value, figure, upward(bounds)),
    `${terms}: ${falls(from, to) ? '−' : '+'}${withUnit(figure, change.value, lexicon)}`,
  );
}

/** Rates change by points: "by half a point to 4.5% from 5%". */
function difference(change: Figure, from: Figure, to: Figure, lexicon: LexiconData): Working {
  const [low, high] = falls(from, to) ? [to, from] : [from, to];
  const inPercent = minus(decimal(high.value.exact[0] ?? '0'), decimal(low.value.exact[0] ?? '0'));
  const figure = change.value.unit === 'basis-point' ? times(inPercent, decimal('100')) : inPercent;
  const bounds = differenceOf(boundsOf(high.value), boundsOf(low.value));
  const terms = `${high.claim.text} − ${low.claim.text}`;
  return working(
    change,
    from,
    to,
    workedOut(change.value, figure, upward(bounds)),
    `${terms} = ${withUnit(figure, change.value, lexicon)}`,
  );
}

/** A change has no size below nothing. */
const upward = (bounds: Bounds): Bounds => ({ ...bounds, min: bounds.min === null ? null : Math.max(0, bounds.min) });

const working = (change: Figure, from: Figure, to: Figure, value: Quantity, explanation: string): Working => ({
  how: 'growth',
  parts: [from.claim, to.claim],
  like: change.claim,
  bound: true,
  value,
  explanation,
});
