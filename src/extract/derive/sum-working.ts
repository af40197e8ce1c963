import type { LexiconData } from '../../model/lexicon.ts';
import { decimal, decimalNumber } from '../values/decimal.ts';
import { asMember } from './as-member.ts';
import { meet } from './bounds.ts';
import { type Figure, isPlain } from './figure.ts';
import { sumOfList } from './lists.ts';
import { inFigures, withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

/** How far, as a factor, a sum may be from the total that is stated for it: further off, the two are not about the same things. */
const MOST_APART = 1.6;

/** Figures that can be members of a list that makes up a total, read in a unit that adds up to it. */
export const fitting = (figures: readonly Figure[], total: Figure, lexicon: LexiconData): Figure[] =>
  figures.flatMap((figure) =>
    figure.claim.converts !== undefined || figure === total ? [] : (asMember(figure, total, lexicon) ?? []),
  );

/**
 * The working of a sum that is meant to be a total. If a list fits only without its first members, those are no members of it. The less
 * the wording ties the list to its total, the nearer (`mostApart`, a factor) the sum must be to it.
 */
export function workSum(
  list: readonly Figure[],
  total: Figure,
  lexicon: LexiconData,
  mostApart = MOST_APART,
): Working | undefined {
  if (list.length < 2 || !isPlain(total)) return undefined;
  for (let from = 0; from + 2 <= list.length; from++) {
    const working = sumWorking(list.slice(from), total, lexicon);
    if (meet(working.value, total.value)) return working;
  }
  const stated = Math.abs(total.value.figures[0]);
  const ratio = Math.abs(decimalNumber(sumOfList(list).figure)) / stated;
  return ratio < mostApart && ratio > 1 / mostApart ? sumWorking(list, total, lexicon) : undefined;
}

function sumWorking(list: readonly Figure[], total: Figure, lexicon: LexiconData): Working {
  const { figure, bounds } = sumOfList(list);
  const terms = list.map(({ value }) => inFigures(decimal(value.exact[0] ?? '0')));
  return {
    how: 'sum',
    parts: list.map(({ claim }) => claim),
    like: total.claim,
    bound: true,
    value: workedOut(total.value, figure, bounds),
    explanation: `${terms.join(' + ')} = ${withUnit(figure, total.value, lexicon)}`,
  };
}
