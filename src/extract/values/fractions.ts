import { type Decimal, decimal, divide, ONE, order, times } from './decimal.ts';
import { isIndefinite, type Numeral, numeral, partOf, pastHyphen, scaled } from './numeral.ts';
import { inList, lowerAt, type Scan, tokenAt } from './scan.ts';

/** "two-thirds", "a quarter", "one third", "three quarters". */
export function wordFraction(scan: Scan, at: number): Numeral | undefined {
  const { cardinals, fractions } = scan.vocabulary;
  const first = lowerAt(scan, at);
  const count = isIndefinite(first) ? ONE : cardinals.get(first);
  if (count === undefined || count.digits === 0n || count.digits > 100n) return undefined;
  const word = pastHyphen(scan, at + 1);
  const part = fractions.get(lowerAt(scan, word));
  if (!part || !agrees(lowerAt(scan, word), count)) return undefined;
  if (count.digits === 1n && !isPartitive(scan, at, word + 1)) return undefined;
  return partOf(at, word + 1, shareOf(count, part), part.denominator);
}

/** n/d, divided once so that two thirds are not twice a cut third. */
const shareOf = (count: Decimal, part: { readonly value: Decimal; readonly denominator: number }): Decimal =>
  divide(count, decimal(String(part.denominator)));

/** Plural parts need a count above one, so that "two third places" is none. */
const agrees = (word: string, count: Decimal): boolean =>
  (word.endsWith('s') || word.endsWith('ves')) === count.digits > 1n;

/** "a third of", "a quarter of", "just over a fifth": without "of" or a hedge they are ordinals or parts of a year. */
function isPartitive(scan: Scan, from: number, after: number): boolean {
  const next = lowerAt(scan, after);
  if (lowerAt(scan, after - 1) === 'half' || next === 'of') return true;
  const hedged = scan.vocabulary.hedgesBefore.before(scan.tokens, from, Math.max(0, from - 5)) !== undefined;
  return hedged && tokenAt(scan, after)?.kind !== 'word' ? true : scan.vocabulary.magnitudes.has(next);
}

/** "half of", "half the", "half a million", "half-point": not "the first half". */
export function bareHalf(scan: Scan, at: number): Numeral | undefined {
  const part = lowerAt(scan, at);
  if (part === 'quarter') return quarterPoint(scan, at);
  if (part !== 'half') return undefined;
  if (at > 0 && (scan.vocabulary.ordinals.has(lowerAt(scan, at - 1)) || inList(scan, 'half-blockers', at - 1)))
    return undefined;
  const next = pastHyphen(scan, at + 1);
  const unit = scan.vocabulary.units.forms.from(scan.tokens, next);
  const hedged = scan.vocabulary.hedgesBefore.before(scan.tokens, at, Math.max(0, at - 5)) !== undefined;
  const point = next > at + 1 && lowerAt(scan, next) === 'point';
  const opens = point || ['of', 'a', 'an'].includes(lowerAt(scan, next)) || inList(scan, 'determiners', next);
  if (!opens && !hedged && unit === undefined && !scan.vocabulary.magnitudes.has(lowerAt(scan, next))) return undefined;
  const half = scan.vocabulary.fractions.get('half');
  return half && partOf(at, at + 1, half.value, half.denominator);
}

/** "a quarter-point rise", "a quarter-mile track" */
function quarterPoint(scan: Scan, at: number): Numeral | undefined {
  const quarter = scan.vocabulary.fractions.get('quarter');
  const next = pastHyphen(scan, at + 1);
  const measured = lowerAt(scan, next) === 'point' || scan.vocabulary.units.forms.from(scan.tokens, next) !== undefined;
  return quarter && next > at + 1 && measured ? partOf(at, at + 1, quarter.value, quarter.denominator) : undefined;
}

/** "half a million", "a quarter of a million", "half a dozen", "half-million". */
export function withScaledPart(scan: Scan, part: Numeral): Numeral {
  let at = pastHyphen(scan, part.to);
  if (lowerAt(scan, at) === 'of') at += 1;
  if (isIndefinite(lowerAt(scan, at))) at = pastHyphen(scan, at + 1);
  const word = lowerAt(scan, at);
  const dozen = scan.vocabulary.collectives.get(word);
  if (dozen && order(dozen, decimal('12')) === 0) return numeral(part.from, at + 1, times(part.value, dozen));
  const exponent = scan.vocabulary.magnitudes.get(word);
  if (exponent === undefined) return part;
  return scaled(part, exponent, at + 1);
}
