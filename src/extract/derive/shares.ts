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

/** Three figures in a row. */
interface Row {
  readonly first: Figure;
  readonly second: Figure;
  readonly third: Figure;
}

/** Which of three figures is what, which one follows from the others, and whether the words between them tie them together so. */
interface Order {
  readonly part: keyof Row;
  readonly share: keyof Row;
  readonly whole: keyof Row;
  readonly follows: 'part' | 'share';
  readonly reads: (row: Row, words: RelationWords) => boolean;
}

/** "(35%)", "(35% of the total)", but not "(35% were broken last year)". */
const staysInBracket = (gap: Gap, { view, until }: Figure): boolean =>
  !gap.text.trimEnd().endsWith('(') || /^\s*(?:\)|of )/.test(view.text.slice(until));

const follow = (a: Figure, b: Figure, words: RelationWords): boolean => {
  const gap = gapBetween(a, b);
  return restates(gap, words) && staysInBracket(gap, b);
};
const isPartOf = (a: Figure, b: Figure): boolean => isOf(gapBetween(a, b));

const ORDERS: readonly Order[] = [
  {
    // "£430m, or 23% of group revenue of £2.4bn"
    part: 'first',
    share: 'second',
    whole: 'third',
    follows: 'part',
    reads: ({ first, second, third }, words) => follow(first, second, words) && isPartOf(second, third),
  },
  {
    // "23% of the £2.4bn, or £430m"; "one in five of the 600 shops, 120, closed"
    part: 'third',
    share: 'first',
    whole: 'second',
    follows: 'part',
    reads: ({ first, second, third }, words) =>
      isPartOf(first, second) && (follow(second, third, words) || isAside(second, third, words)),
  },
  {
    // "nine of the twelve seats (75%)"; "300 of the 1,200 lamps were broken, or 25%"
    part: 'first',
    share: 'third',
    whole: 'second',
    follows: 'share',
    reads: ({ first, second, third }, words) =>
      isPartOf(first, second) && (follow(second, third, words) || isAside(second, third, words)),
  },
  {
    // "of the 1,200 lamps, 300 (25%)"
    part: 'second',
    share: 'third',
    whole: 'first',
    follows: 'share',
    reads: ({ first, second, third }, words) => isPartition(first, second) && follow(second, third, words),
  },
  {
    // "75% (nine of the twelve seats)"; "75%: nine of twelve"
    part: 'second',
    share: 'first',
    whole: 'third',
    follows: 'share',
    reads: ({ first, second, third }, words) =>
      isPartOf(second, third) && (follow(first, second, words) || isShown(first, second)),
  },
];

/** Part, share and whole that a sentence states together, in whatever order. */
export function sharesOfWholes(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  return figures.flatMap((first, index) => {
    const [second, third] = figures.slice(index + 1, index + 3);
    if (second === undefined || third === undefined) return [];
    const row: Row = { first, second, third };
    for (const order of ORDERS) {
      const [part, share, whole] = [row[order.part], row[order.share], row[order.whole]];
      if (!isShare(share) || !canBePart(part, whole) || !order.reads(row, words)) continue;
      return order.follows === 'part' ? partOf(part, share, whole, lexicon) : shareOf(part, whole, share, lexicon);
    }
    return [];
  });
}

/** "Of the 1,200 lamps, 300", "out of 1,200 lamps 300": the whole opens the sentence. */
function isPartition(whole: Figure, part: Figure): boolean {
  const gap = gapBetween(whole, part);
  const { lower } = whole.view;
  return (
    lower.slice(0, whole.first).slice(-2).includes('of') &&
    whole.first <= 3 &&
    gap.words.length <= BEFORE_WHOLE &&
    !/[;:.()–—]/.test(gap.text)
  );
}

/** Words between the noun of a whole and what restates the part of it: ", or 25%" behind a verb. */
const BEFORE_ASIDE = 6;

/** ", 120,", ", or 25%", " – one in four – ": set off by itself, and saying the same again. */
function isAside(a: Figure, b: Figure, words: RelationWords): boolean {
  const gap = gapBetween(a, b);
  const behind = b.view.text.slice(b.until);
  if (/^\s*[,–—-]\s*$/.test(gap.text)) return /^\s*(?:[,)–—-]|\.(?:\s|$)|$)/.test(behind);
  const said = words.find('restating', gap.words).some((hit) => hit.endWord === gap.words.length);
  return said && gap.words.length <= BEFORE_ASIDE && /,\s*[^,;:()]*$/.test(gap.text) && !/[;:.()]/.test(gap.text);
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
