import type { Excluded } from './dates.ts';
import { nounAt } from './nouns.ts';
import { gluedAt, inList, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Tokens of a passage that is nothing but a counter: "24 shares", "3 of 12". */
const COUNTER_TOKENS = 4;

const plainAt = (scan: Scan, at: number): number | undefined => {
  const token = tokenAt(scan, at);
  if (token?.exact === undefined || token.grouped || token.decimals > 0 || token.exact.length > 4) return undefined;
  return Number(token.exact);
};

/** Figures of the page around a text: "1 2 3 4", "5 min read", "24 shares", "3 of 12". */
export const counterAt = (scan: Scan, at: number): Excluded | undefined =>
  pages(scan, at) ?? readingTime(scan, at) ?? lone(scan, at);

/** Page numbers in a row; a quantity never stands beside its successor and its successor's successor. */
function pages(scan: Scan, at: number): Excluded | undefined {
  let to = at;
  for (let expected = plainAt(scan, at); expected !== undefined && plainAt(scan, to) === expected; expected++) to += 1;
  return to - at >= 3 ? { from: at, to, reason: 'counter' } : undefined;
}

function readingTime(scan: Scan, at: number): Excluded | undefined {
  const unit = textAt(scan, at + 1) === '-' ? at + 2 : at + 1;
  const timed =
    ['min', 'mins', 'minute', 'minutes'].includes(lowerAt(scan, unit)) && lowerAt(scan, unit + 1) === 'read';
  return timed ? { from: at, to: unit + 2, reason: 'counter' } : undefined;
}

/** A passage that holds nothing else. */
function lone(scan: Scan, at: number): Excluded | undefined {
  const { length } = scan.tokens;
  if (length > COUNTER_TOKENS || plainAt(scan, at) === undefined) return undefined;
  if (length === at + 2 && at <= 1 && inList(scan, 'counter-nouns', at + 1))
    return { from: at, to: at + 2, reason: 'counter' };
  const of = lowerAt(scan, at + 1) === 'of' || textAt(scan, at + 1) === '/';
  return of && at === 0 && plainAt(scan, at + 2) !== undefined && length === at + 3
    ? { from: at, to: at + 3, reason: 'counter' }
    : undefined;
}

/** Index behind "of 12" or "/12" after a labelled number: "Page 3 of 12", "Photo 3/12". `to` itself where nothing of the kind follows. */
export function pastTotal(scan: Scan, to: number): number {
  const of = lowerAt(scan, to) === 'of';
  const slash = textAt(scan, to) === '/' && gluedAt(scan, to) && gluedAt(scan, to + 1);
  if (!(of || slash) || plainAt(scan, to + 1) === undefined) return to;
  return nounAt(scan, to + 2, 'many') === undefined ? to + 2 : to;
}
