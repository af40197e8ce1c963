import type { Amount } from './amounts.ts';
import { isDash } from './characters.ts';
import type { Excluded } from './dates.ts';
import { unitAfter } from './measures.ts';
import { pastHyphen } from './numeral.ts';
import { gluedAt, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

const MOST_DIGITS = 3;

const isShort = (scan: Scan, at: number): boolean => {
  const token = tokenAt(scan, at);
  return token?.exact !== undefined && token.exact.length <= MOST_DIGITS && (token.decimals ?? 0) === 0;
};

/** "3-1", "89-89", "2:1": two short figures joined by a dash with nothing measured or counted, and no hedge. */
export function scoreOf(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to } = amount.numeral;
  const mark = textAt(scan, to);
  if (amount.from < from || to !== from + 1 || !isShort(scan, from) || !isShort(scan, to + 1)) return undefined;
  if (!(isDash(mark) || mark === ':') || !gluedAt(scan, to) || !gluedAt(scan, to + 1)) return undefined;
  const ascends = Number(textAt(scan, from)) < Number(textAt(scan, to + 1));
  const measured =
    unitAfter(scan, to + 2, { marked: false, fraction: false, large: false }) !== undefined ||
    (gluedAt(scan, to + 2) && isWordAt(scan, to + 2)) ||
    scan.vocabulary.magnitudes.has(lowerAt(scan, pastHyphen(scan, to + 2)));
  if (mark !== ':' && ascends && (measured || counted || isHedged(scan, from))) return undefined;
  let end = to + 2;
  while (isDash(textAt(scan, end)) && gluedAt(scan, end) && isShort(scan, end + 1)) end += 2;
  return { from: amount.from, to: end, reason: mark === ':' ? 'ratio' : 'score' };
}

const isHedged = (scan: Scan, at: number): boolean =>
  scan.vocabulary.hedgesBefore.before(scan.tokens, at, Math.max(0, at - 4)) !== undefined;
