import { isHyphen } from './characters.ts';
import { order, powerOfTen, times } from './decimal.ts';
import { type Draft, isBare } from './drafts.ts';
import { type Numeral, scaled } from './numeral.ts';
import { gluedAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Unit, and noun, of a figure further on that a bare figure shares: "the 5-, 10- and 15-year", "nine of the twelve counts". */
export function withSharedUnits(scan: Scan, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  let next: Draft | undefined;
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index] as Draft;
    const shared = next && isBare(draft) && !isBare(next) && shares(scan, draft, next) ? taken(draft, next) : draft;
    result.push(shared);
    next = shared;
  }
  return result.reverse();
}

const taken = (draft: Draft, from: Draft): Draft => ({
  ...draft,
  ...(from.unit?.currency &&
    draft.figures.length === 1 && { figures: [inMagnitudeOf(draft.figures[0], from.figures.at(-1) as Numeral)] }),
  ...(from.unit && { unit: from.unit }),
  ...(from.noun && { noun: from.noun }),
});

/** "from 24.2 to 33-35 billion euros": the power of ten of the figures further on, where the first is smaller than they are as written. */
function inMagnitudeOf(figure: Numeral, next: Numeral): Numeral {
  const power = powerOfTen(next.magnitude);
  const ascends = order(times(figure.value, power), next.value) < 0;
  return next.magnitude > 2 && figure.magnitude === 0 && ascends ? scaled(figure, next.magnitude, figure.to) : figure;
}

function shares(scan: Scan, draft: Draft, next: Draft): boolean {
  const dangling =
    isHyphen(textAt(scan, draft.to)) &&
    gluedAt(scan, draft.to) &&
    !(gluedAt(scan, draft.to + 1) && tokenAt(scan, draft.to + 1)?.kind !== 'mark');
  const words: string[] = [];
  for (let at = dangling ? draft.to + 1 : draft.to; at < next.spanFrom && words.length < 4; at++)
    words.push(lowerAt(scan, at));
  const between = words.join(' ');
  if (dangling || isHyphen(textAt(scan, draft.to)))
    return [',', 'and', 'or', ', and', ', or', '/', 'to', ', to'].includes(between);
  if (['of the', 'of all', 'of its', 'of all the', 'of their', 'of these'].includes(between)) return true;
  // "rose from 40 to 60 boxes"
  if (between === 'to' && lowerAt(scan, draft.from - 1) === 'from') return true;
  if (['x', '×', 'by'].includes(between)) return next.unit?.dimension === 'length';
  return next.unit !== undefined && (between === 'and' || between === 'or');
}
