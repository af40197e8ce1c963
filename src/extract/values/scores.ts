import type { Amount } from './amounts.ts';
import { isDash } from './characters.ts';
import type { Excluded } from './dates.ts';
import { order } from './decimal.ts';
import { unitAfter } from './measures.ts';
import { nounAt } from './nouns.ts';
import { pastHyphen } from './numeral.ts';
import { readNumeral } from './numerals.ts';
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

/** "a five-to-four vote", "won 4 to 2": two counts of nothing, the larger one first. */
export function tallyOf(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to, value, marked, fraction } = amount.numeral;
  const link = pastHyphen(scan, to);
  if (amount.unit || amount.from < from || marked || fraction || counted || lowerAt(scan, link) !== 'to')
    return undefined;
  if (['from', 'by'].includes(lowerAt(scan, from - 1))) return undefined;
  const other = readNumeral(scan, pastHyphen(scan, link + 1));
  if (!other || other.marked || other.fraction || order(other.value, value) >= 0) return undefined;
  const behind = pastHyphen(scan, other.to);
  const measured = unitAfter(scan, other.to, { marked: false, fraction: false, large: false });
  if (measured || nounAt(scan, behind, 'many')) return undefined;
  return { from, to: other.to, reason: 'score' };
}

const isHedged = (scan: Scan, at: number): boolean =>
  scan.vocabulary.hedgesBefore.before(scan.tokens, at, Math.max(0, at - 4)) !== undefined;
