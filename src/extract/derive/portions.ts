import type { Claim } from '../../model/claim.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Quantity } from '../../model/value.ts';
import { decimal, divide } from '../values/decimal.ts';
import { exactly } from './bounds.ts';
import { type Figure, isPlain } from './figure.ts';
import { gapBetween } from './gap.ts';
import { inFigures } from './wording.ts';
import { type Working, workedOut } from './working.ts';

/** Words between a part and its whole: "of the", "out of a total of", "of all". */
const MOST_BETWEEN = 5;
const DETERMINED = /^(?:the|all|its|their|his|her|our|these|those)$/;
const LEADS_TO_WHOLE = /^(?:out )?of(?: (?:a|the|all|its|their|his|her|our|these|those|total|of))*$/;

/**
 * Which share of a whole a count is: "nine of the twelve boats" is three quarters, "all 12 boats" is all, "none of the boats" is none of them.
 * So a count can be held against "half of the boats" and "most of the boats".
 */
export function portions(figures: readonly Figure[], lexicon: Lexicon): Working[] {
  // A sentence that states the share itself is checked against it.
  if (figures.some(({ value }) => value.dimension === 'share')) return [];
  return figures.flatMap((figure, index) => {
    const whole = figures[index + 1];
    if (whole !== undefined && isPartOf(figure, whole)) return partOf(figure, whole, lexicon);
    return everyOrNone(figure, lexicon);
  });
}

const isCount = (figure: Figure): boolean =>
  figure.value.dimension === 'count' && figure.value.relation === '=' && isPlain(figure);

function isPartOf(part: Figure, whole: Figure): boolean {
  if (!isCount(part) || !isCount(whole) || whole.noun === undefined) return false;
  const { text, words } = gapBetween(part, whole);
  return words.length <= MOST_BETWEEN && LEADS_TO_WHOLE.test(words.join(' ')) && !/[,;:.()–—]/.test(text);
}

function partOf(part: Figure, whole: Figure, lexicon: Lexicon): Working[] {
  const [some, all] = [decimal(part.value.exact[0] ?? '0'), decimal(whole.value.exact[0] ?? '0')];
  if (all.digits <= 0n || part.value.figures[0] > whole.value.figures[0]) return [];
  const share = part.value.figures[0] / whole.value.figures[0];
  const explanation = `${inFigures(some)} of ${inFigures(all)} = ${inFigures(divide(decimalOfHundred(some), all))}%`;
  return [workingOf([part.claim, whole.claim], part.claim, whole, share, explanation, lexicon)];
}

const decimalOfHundred = ({ digits, scale }: ReturnType<typeof decimal>): ReturnType<typeof decimal> => ({
  digits: digits * 100n,
  scale,
});

/** "all 12 boats", "none of the boats", "not one of the boats" */
function everyOrNone(figure: Figure, lexicon: Lexicon): Working[] {
  if (!isCount(figure) || figure.noun === undefined) return [];
  const { view, first, value, claim } = figure;
  const isAll =
    view.lower[first - 1] === 'all' && !/[,;:]/.test(view.text.slice(view.words[first - 1]?.end, figure.start));
  if (isAll && value.figures[0] > 1)
    return [workingOf([claim], claim, figure, 1, `all ${inFigures(decimal(value.exact[0] ?? '0'))} = 100%`, lexicon)];
  const isOfKnown = view.lower
    .slice(first, first + MOST_BETWEEN)
    .some((word, at, all) => word === 'of' && DETERMINED.test(all[at + 1] ?? ''));
  return value.figures[0] === 0 && isOfKnown ? [workingOf([claim], claim, figure, 0, 'none = 0%', lexicon)] : [];
}

/** A share of what the noun names, said of whom and when the count is. */
function workingOf(
  parts: readonly Claim[],
  part: Claim,
  whole: Figure,
  share: number,
  explanation: string,
  lexicon: Lexicon,
): Working {
  const thing = lexicon.stem(whole.noun?.head ?? '');
  const scope = [...part.scope.filter((one) => !one.startsWith('part: ')), `of: ${thing}`].sort();
  const like: Claim = { ...part, attribute: `share ${thing}`, scope };
  const model: Quantity = {
    ...whole.value,
    unit: 'fraction',
    unitName: 'part',
    dimension: 'share',
    step: 0,
  };
  const value = workedOut(model, decimalOfShare(share), exactly(share));
  return { how: 'definition', parts, like, bound: false, value, explanation };
}

const MOST_PLACES = 20;

/** Shares below a millionth are printed with an exponent, which a figure does not have: "1 of the 5,000,000 tickets". */
function decimalOfShare(share: number): ReturnType<typeof decimal> {
  const text = String(share);
  return decimal(text.includes('e') ? share.toFixed(MOST_PLACES) : text);
}
