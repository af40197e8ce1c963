import type { Claim } from '../../model/claim.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Quantity } from '../../model/value.ts';
import {
  type Decimal,
  decimal,
  decimalNumber,
  divide,
  ONE,
  order,
  powerOfTen,
  times,
  ZERO,
} from '../values/decimal.ts';
import { exactly } from './bounds.ts';
import { type Figure, isPlain } from './figure.ts';
import { gapBetween } from './gap.ts';
import type { RelationWords } from './relation-words.ts';
import { inFigures } from './wording.ts';
import { type Working, workedOut } from './working.ts';

/** Words between a part and its whole: "of the", "out of a total of", "of all". */
const MOST_BETWEEN = 5;

/**
 * Which share of a whole a count is: "nine of the twelve boats" is three quarters, "all 12 boats" is all, "none of the boats" is none of them.
 * So a count can be held against "half of the boats" and "most of the boats".
 */
export function portions(figures: readonly Figure[], words: RelationWords, lexicon: Lexicon): Working[] {
  // A sentence that states the share itself is checked against it.
  if (figures.some(({ value }) => value.dimension === 'share')) return [];
  const leads = (between: readonly string[]): boolean => leadsToWhole(between, words, lexicon);
  return figures.flatMap((figure, index) => {
    const whole = figures[index + 1];
    if (whole !== undefined && isPartOf(figure, whole, leads)) return partOf(figure, whole, lexicon);
    return everyOrNone(figure, lexicon);
  });
}

const isCount = (figure: Figure): boolean =>
  figure.value.dimension === 'count' && figure.value.relation === '=' && isPlain(figure);

const countOf = ({ value }: Figure): Decimal => decimal(value.exact[0] ?? '0');

/** "of", "of the", "out of a total of" */
function leadsToWhole(between: readonly string[], words: RelationWords, lexicon: Lexicon): boolean {
  const of = between[0] === 'out' ? 1 : 0;
  const rest = between.slice(of + 1);
  if (between[of] !== 'of' || between.length > MOST_BETWEEN) return false;
  const isDetermined = rest.length === 1 && lexicon.words('determiners').has(rest[0] as string);
  const hit = words.find('whole-determiners', rest)[0];
  return rest.length === 0 || isDetermined || (hit?.firstWord === 0 && hit.endWord === rest.length);
}

function isPartOf(part: Figure, whole: Figure, leads: (between: readonly string[]) => boolean): boolean {
  if (!isCount(part) || !isCount(whole) || whole.noun === undefined) return false;
  const { text, words } = gapBetween(part, whole);
  return leads(words) && !/[,;:.()–—]/.test(text);
}

function partOf(part: Figure, whole: Figure, lexicon: Lexicon): Working[] {
  const [some, all] = [countOf(part), countOf(whole)];
  if (order(all, ZERO) <= 0 || order(some, all) > 0) return [];
  const share = divide(some, all);
  const explanation = `${inFigures(some)} of ${inFigures(all)} = ${inFigures(times(share, powerOfTen(2)))}%`;
  return [workingOf([part.claim, whole.claim], part.claim, whole, share, explanation, lexicon)];
}

/** "all 12 boats", "none of the boats", "not one of the boats" */
function everyOrNone(figure: Figure, lexicon: Lexicon): Working[] {
  if (!isCount(figure) || figure.noun === undefined) return [];
  const { view, first, value, claim } = figure;
  const isAll =
    view.lower[first - 1] === 'all' && !/[,;:]/.test(view.text.slice(view.words[first - 1]?.end, figure.start));
  if (isAll && value.figures[0] > 1)
    return [workingOf([claim], claim, figure, ONE, `all ${inFigures(countOf(figure))} = 100%`, lexicon)];
  const determiners = lexicon.words('determiners');
  const isOfKnown = view.lower
    .slice(first, first + MOST_BETWEEN)
    .some((word, at, all) => word === 'of' && determiners.has(all[at + 1] ?? ''));
  return value.figures[0] === 0 && isOfKnown ? [workingOf([claim], claim, figure, ZERO, 'none = 0%', lexicon)] : [];
}

/** A share of what the noun names, said of whom and when the count is. */
function workingOf(
  parts: readonly Claim[],
  part: Claim,
  whole: Figure,
  share: Decimal,
  explanation: string,
  lexicon: Lexicon,
): Working {
  const thing = lexicon.stem(whole.noun?.head ?? '');
  const scope = [...part.scope.filter((one) => !one.startsWith('part: ')), `of: ${thing}`].sort();
  const like: Claim = { ...part, attribute: `share ${thing}`, scope };
  const model: Quantity = { ...whole.value, unit: 'fraction', unitName: 'part', dimension: 'share', step: 0 };
  const value = workedOut(model, share, exactly(decimalNumber(share)));
  return { how: 'definition', parts, like, bound: false, value, explanation };
}
