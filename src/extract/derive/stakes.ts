import type { Claim } from '../../model/claim.ts';
import type { LexiconData } from '../../model/lexicon.ts';
import { sameName } from '../../model/names.ts';
import { decimal, divide, times } from '../values/decimal.ts';
import { boundsOf, quotientOf } from './bounds.ts';
import type { Figure } from './figure.ts';
import { gapBetween } from './gap.ts';
import type { RelationWords } from './relation-words.ts';
import { inFigures, withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

/** Attributes of the lexicon between which the price of a part and the value of the whole lie. */
const SHARE = 'stake';
const WHOLE = 'valuation';

const MOST_BETWEEN = 7;

/**
 * "$14 million for a 49% stake" implies what the whole is worth. The value is held against every valuation of the same thing, stated or
 * implied. A vague share ("a minority stake worth $14 million") gives a bound.
 */
export function impliedWholes(
  figures: readonly Figure[],
  focus: readonly string[],
  words: RelationWords,
  lexicon: LexiconData,
): Working[] {
  if (lexicon.attributes[SHARE] === undefined || lexicon.attributes[WHOLE] === undefined) return [];
  return figures.flatMap((first, index) => {
    const second = figures[index + 1];
    if (second === undefined) return [];
    const [share, price] = first.value.dimension === 'share' ? [first, second] : [second, first];
    if (share.claim.attribute !== SHARE || !price.value.dimension.startsWith('money:')) return [];
    if (price.value.dimension.includes('/') || (price.value.min ?? 0) <= 0 || (share.value.min ?? 1) < 0) return [];
    if (!isPriceOf(first, second, words)) return [];
    const target = targetOf(share.claim, price.claim, focus);
    return target === undefined ? [] : workWhole(share, price, target, lexicon);
  });
}

function isPriceOf(first: Figure, second: Figure, words: RelationWords): boolean {
  const gap = gapBetween(first, second);
  if (gap.words.length > MOST_BETWEEN || /[;.!?]/.test(gap.text)) return false;
  const worth = words.find('stake-worth', gap.words).some((hit) => hit.firstWord <= 1);
  if (!worth && words.find('stake-price', gap.words).length === 0) return false;
  if (worth && gap.text.includes(',')) return false;
  const around = first.view.lower.slice(Math.max(0, first.first - MOST_BETWEEN), second.end);
  return words.find('raised-to', around).length === 0;
}

/** The thing of which a part is sold: named after the buyer, else what the document is about. */
function targetOf(share: Claim, price: Claim, focus: readonly string[]): string | undefined {
  const explicit = [share, price].filter((claim) => !claim.implied.includes('subject'));
  const [buyer] = explicit.flatMap((claim) => claim.subject.slice(0, 1));
  const named = explicit.flatMap((claim) => claim.subject.slice(1));
  return [...named, ...focus].find((name) => buyer === undefined || !sameName(name, buyer));
}

function workWhole(share: Figure, price: Figure, target: string, lexicon: LexiconData): Working[] {
  const bounds = quotientOf(boundsOf(price.value), boundsOf(share.value));
  const portion = decimal(share.value.exact.at(-1) ?? '0');
  if (portion.digits === 0n) return [];
  const amount = decimal(price.value.exact[0] ?? '0');
  const percent = share.value.unit === 'percent' ? times(amount, decimal('100')) : amount;
  const figure = divide(percent, portion);
  const like: Claim = {
    ...price.claim,
    subject: [target],
    attribute: WHOLE,
    scope: [],
    certainty: share.claim.certainty === 'stated' ? price.claim.certainty : share.claim.certainty,
  };
  const more = bounds.max === null ? 'more than ' : '';
  const explanation = `${inFigures(amount)} for ${share.claim.text}: the whole is worth ${more}${withUnit(figure, price.value, lexicon)}`;
  return [
    {
      how: 'product',
      parts: [price.claim, share.claim],
      like,
      bound: false,
      value: workedOut(price.value, figure, bounds),
      explanation,
    },
  ];
}
