import type { LexiconData } from '../../model/lexicon.ts';
import type { Quantity } from '../../model/value.ts';
import { type Decimal, decimal, divide, times } from '../values/decimal.ts';
import { boundsOf, productOf, quotientOf } from './bounds.ts';
import { type Figure, isPlain, sameKind } from './figure.ts';
import { type Gap, gapBetween, restates } from './gap.ts';
import type { RelationWords } from './relation-words.ts';
import { inFigures, withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

/** Most words between "of" and the whole that a share is of: "23% of group revenue of £2.4bn". */
const BEFORE_WHOLE = 7;

const isShare = (figure: Figure): boolean => figure.value.dimension === 'share' && isPlain(figure);

/** Whether the gap says that what stands before it is a part of what stands behind it. */
function isOf(gap: Gap): boolean {
  const [first, second] = gap.words;
  const opens = first === 'of' || (first === 'out' && second === 'of');
  return opens && gap.words.length <= BEFORE_WHOLE + 1 && !/[,;:.()–—]/.test(gap.text);
}

/** Part, share and whole that a sentence states together, in whatever order. */
export function sharesOfWholes(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  const follow = (a: Figure, b: Figure): boolean => restates(gapBetween(a, b), words);
  return figures.flatMap((first, index) => {
    const [second, third] = figures.slice(index + 1, index + 3);
    if (second === undefined || third === undefined) return [];
    // "£430m, or 23% of group revenue of £2.4bn"
    if (isShare(second) && follow(first, second) && isOf(gapBetween(second, third)) && canBePart(first, third))
      return partOf(first, second, third, lexicon);
    // "23% of the £2.4bn, or £430m"
    if (isShare(first) && isOf(gapBetween(first, second)) && follow(second, third) && canBePart(third, second))
      return partOf(third, first, second, lexicon);
    // "nine of the twelve seats (75%)"
    if (isShare(third) && isOf(gapBetween(first, second)) && follow(second, third) && canBePart(first, second))
      return shareOf(first, second, third, lexicon);
    // "75% (nine of the twelve seats)"
    if (
      isShare(first) &&
      (follow(first, second) || isShown(first, second)) &&
      isOf(gapBetween(second, third)) &&
      canBePart(second, third)
    )
      return shareOf(second, third, first, lexicon);
    return [];
  });
}

/** "75%: nine of twelve", "75%, with nine of twelve". */
const isShown = (a: Figure, b: Figure): boolean => {
  const gap = gapBetween(a, b);
  return /^\s*[:–—]\s*$/.test(gap.text) || (gap.words.length === 1 && gap.words[0] === 'with');
};

const canBePart = (part: Figure, whole: Figure): boolean =>
  sameKind(part, whole) &&
  part.value.dimension !== 'share' &&
  isPlain(part) &&
  isPlain(whole) &&
  part.value.figures[0] <= whole.value.figures[0];

/** The written figure in exact digits; a share as a part of one. */
const figureOf = (value: Quantity): Decimal => {
  const figure = decimal(value.exact[0] ?? '0');
  return value.unit === 'percent' ? times(figure, decimal('0.01')) : figure;
};

function partOf(part: Figure, share: Figure, whole: Figure, lexicon: LexiconData): Working {
  const figure = times(figureOf(share.value), figureOf(whole.value));
  const bounds = productOf(boundsOf(share.value), boundsOf(whole.value));
  return {
    how: 'product',
    parts: [share.claim, whole.claim],
    like: part.claim,
    bound: true,
    value: workedOut(part.value, figure, bounds),
    explanation: `${share.claim.text} of ${inFigures(figureOf(whole.value))} = ${withUnit(figure, part.value, lexicon)}`,
  };
}

function shareOf(part: Figure, whole: Figure, share: Figure, lexicon: LexiconData): Working[] {
  const [a, b] = [figureOf(part.value), figureOf(whole.value)];
  if (b.digits === 0n) return [];
  const portion = divide(a, b);
  const figure = share.value.unit === 'percent' ? times(portion, decimal('100')) : portion;
  const bounds = quotientOf(boundsOf(part.value), boundsOf(whole.value));
  const percent: Quantity = { ...share.value, unit: 'percent' };
  const explanation = `${inFigures(a)} ÷ ${inFigures(b)} = ${withUnit(times(portion, decimal('100')), percent, lexicon)}`;
  const value = workedOut(share.value, figure, bounds);
  return [{ how: 'product', parts: [part.claim, whole.claim], like: share.claim, bound: true, value, explanation }];
}
