import { ONE, order } from './decimal.ts';
import type { Measured } from './measures.ts';
import { isCapitalised } from './nouns.ts';
import { type Numeral, numeral, pastHyphen } from './numeral.ts';
import { inList, isFunctionWord, lowerAt, type Scan } from './scan.ts';

/** "tenfold", "twice as many", "double the price", "profit tripled": a multiple in one word. */
export function multipleAt(scan: Scan, at: number): Measured | undefined {
  const word = lowerAt(scan, at);
  const value = scan.vocabulary.multiples.get(word);
  if (!value) return undefined;
  const fold = word.endsWith('fold');
  const compares =
    (inList(scan, 'multiple-followers', at + 1) && !isConjunction(scan, at + 1)) ||
    (inList(scan, 'multiple-verbs', at) && !isModified(scan, at));
  return fold || compares ? ratio(scan, at + 1, { ...numeral(at, at + 1, value), marked: true }) : undefined;
}

/** "scored twice as United won": what follows says when, where "twice as loud" says how much. */
const isConjunction = (scan: Scan, at: number): boolean =>
  lowerAt(scan, at) === 'as' &&
  (isCapitalised(scan, at + 1) || (isFunctionWord(scan, at + 1) && !inList(scan, 'multiple-measures', at + 1)));

/** "a doubled effort", "the halved fruit" */
const isModified = (scan: Scan, at: number): boolean => inList(scan, 'determiners', at - 1);

/** "three times as many", "four times the price", "2.5 times higher": a multiple, where "three times" alone counts occasions. */
export function timesAfter(scan: Scan, figure: Numeral): Measured | undefined {
  const at = pastHyphen(scan, figure.to);
  if (lowerAt(scan, at) !== 'times' || figure.fraction) return undefined;
  const compares = inList(scan, 'multiple-followers', at + 1) || inList(scan, 'comparatives', at + 1);
  return compares ? ratio(scan, at + 1, { ...figure, marked: true }) : undefined;
}

function ratio(scan: Scan, to: number, figure: Numeral): Measured | undefined {
  const unit = scan.vocabulary.units.byId.get('ratio');
  return unit && { numeral: figure, to, unit };
}

/** Direction that a verb says by itself: "doubled" up, "halved" down. */
export function multipleTrend(scan: Scan, { from, value }: Numeral): 'up' | 'down' | undefined {
  if (!inList(scan, 'multiple-verbs', from)) return undefined;
  return order(value, ONE) > 0 ? 'up' : 'down';
}
