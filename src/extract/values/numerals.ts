import { isHyphen } from './characters.ts';
import {
  type Decimal,
  decimal,
  decimalOrFraction,
  divide,
  ONE,
  order,
  plus,
  powerOfTen,
  times,
  ZERO,
} from './decimal.ts';
import { gluedAt, inList, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** A number as written, before units: "2.5 million", "a hundred and ten", "two-thirds". Token indices, half-open. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: Decimal;
  readonly writtenPlace: Decimal;
  readonly pointed: boolean;
  /** A part of a whole: needs "of" or a unit to mean anything. */
  readonly fraction: boolean;
  readonly digits: boolean;
  /** Exponent of its last magnitude word or suffix: 6 for "2.5 million". */
  readonly magnitude: number;
  /** With a magnitude word or suffix, or thousands separators: no label and no year. */
  readonly marked: boolean;
}

const HUNDRED = 2;

const numeral = (from: number, to: number, value: Decimal, more: Partial<Numeral> = {}): Numeral => ({
  from,
  to,
  value,
  writtenPlace: ONE,
  pointed: false,
  fraction: false,
  digits: false,
  magnitude: 0,
  marked: false,
  ...more,
});

const scaled = (base: Numeral, exponent: number, to: number): Numeral => ({
  ...base,
  to,
  value: times(base.value, powerOfTen(exponent)),
  writtenPlace: times(base.writtenPlace, powerOfTen(exponent)),
  fraction: false,
  magnitude: base.magnitude + exponent,
  marked: true,
});

/** Index behind an optional hyphen that joins two words. */
export const pastHyphen = (scan: Scan, at: number): number =>
  isHyphen(textAt(scan, at)) && gluedAt(scan, at) ? at + 1 : at;

/** Magnitude words behind a number: "5 million", "two hundred thousand", "$200-million". */
function withMagnitudes(scan: Scan, base: Numeral): Numeral {
  let result = base;
  for (let rounds = 0; rounds < 3; rounds++) {
    const at = pastHyphen(scan, result.to);
    const exponent = scan.vocabulary.magnitudes.get(lowerAt(scan, at));
    if (exponent === undefined) break;
    result = scaled(result, exponent, at + 1);
  }
  return result;
}

/** Reads the numeral that begins at tokens[at], if one does. */
export function readNumeral(scan: Scan, at: number): Numeral | undefined {
  const token = tokenAt(scan, at);
  if (token === undefined) return undefined;
  if (token.kind === 'figure') return digitNumeral(scan, at);
  const vulgar = token.kind === 'mark' ? scan.vocabulary.fractions.get(token.text) : undefined;
  if (vulgar) return withMagnitudes(scan, partOf(at, at + 1, vulgar.value, vulgar.denominator));
  return token.kind === 'word' ? wordNumeral(scan, at) : undefined;
}

/** A spoken fraction is meant to about a tenth of its part: "a quarter" covers 23 to 27 per cent. */
const partOf = (from: number, to: number, value: Decimal, denominator: number): Numeral =>
  numeral(from, to, value, { writtenPlace: decimalOrFraction(`1/${10 * denominator}`), pointed: true, fraction: true });

function digitNumeral(scan: Scan, at: number): Numeral | undefined {
  const token = tokenAt(scan, at);
  if (token?.exact === undefined) return undefined;
  const decimals = token.decimals ?? 0;
  const base = numeral(at, at + 1, decimal(token.exact), {
    writtenPlace: powerOfTen(-decimals),
    pointed: decimals > 0,
    digits: true,
    marked: token.grouped === true || decimals > 0,
  });
  return withMagnitudes(scan, withMixedPart(scan, withExponent(scan, slashFraction(scan, base) ?? base)));
}

/** "3/4" as a part: numerator below denominator, both small, and "of", "the" or a word behind. */
function slashFraction(scan: Scan, base: Numeral): Numeral | undefined {
  const slash = textAt(scan, base.to);
  const below = tokenAt(scan, base.to + 1);
  if ((slash !== '/' && slash !== '⁄') || !gluedAt(scan, base.to) || below?.exact === undefined || !below.glued)
    return undefined;
  const denominator = Number(below.exact);
  const next = tokenAt(scan, base.to + 2);
  if (base.pointed || !(denominator >= 2 && denominator <= 1000) || base.value.digits === 0n) return undefined;
  if (Number(base.value.digits) >= denominator || next?.kind !== 'word' || next.glued) return undefined;
  return partOf(base.from, base.to + 2, divide(base.value, decimal(below.exact)), denominator);
}

/** "1.99×10−30", "3 x 10^8". */
function withExponent(scan: Scan, base: Numeral): Numeral {
  const sign = textAt(scan, base.to);
  if ((sign !== '×' && sign !== 'x') || textAt(scan, base.to + 1) !== '10') return base;
  let at = base.to + 2;
  if (textAt(scan, at) === '^') at += 1;
  const negative = '-−–'.includes(textAt(scan, at) || ' ') && gluedAt(scan, at);
  if (negative) at += 1;
  const exponent = tokenAt(scan, at);
  if (at === base.to + 2 || exponent?.exact === undefined || !exponent.glued || !(Number(exponent.exact) <= 99))
    return base;
  return scaled(base, (negative ? -1 : 1) * Number(exponent.exact), at + 1);
}

/** A part added to a whole: "5½", "5 1/2", "two and a half". */
function withMixedPart(scan: Scan, base: Numeral): Numeral {
  if (base.fraction || base.pointed) return base;
  const sign = scan.vocabulary.fractions.get(textAt(scan, base.to));
  if (sign && tokenAt(scan, base.to)?.kind === 'mark') return joined(base, base.to + 1, sign.value, sign.denominator);
  const slash = base.digits && tokenAt(scan, base.to)?.kind === 'figure' ? digitNumeral(scan, base.to) : undefined;
  if (slash?.fraction) return joined(base, slash.to, slash.value, 10);
  if (lowerAt(scan, base.to) !== 'and') return base;
  const part = wordFraction(scan, base.to + 1);
  return part && lowerAt(scan, part.to) !== 'of' ? joined(base, part.to, part.value, 2) : base;
}

const joined = (base: Numeral, to: number, part: Decimal, denominator: number): Numeral => ({
  ...base,
  to,
  value: plus(base.value, part),
  writtenPlace: decimalOrFraction(`1/${denominator > 2 ? 100 : 10}`),
  pointed: true,
  marked: true,
});

const isIndefinite = (word: string): boolean => word === 'a' || word === 'an';

function wordNumeral(scan: Scan, at: number): Numeral | undefined {
  const part = wordFraction(scan, at) ?? bareHalf(scan, at);
  if (part) return withScaledPart(scan, part);
  const collective = collectiveAt(scan, at, ONE, at);
  if (collective) return collective;
  const whole = cardinal(scan, at);
  if (!whole) return undefined;
  return (
    collectiveAt(scan, pastHyphen(scan, whole.to), whole.value, at) ?? withMagnitudes(scan, withMixedPart(scan, whole))
  );
}

/** "a dozen", "two dozen", "a pair of": the collective must follow an article or a number. */
function collectiveAt(scan: Scan, at: number, factor: Decimal, from: number): Numeral | undefined {
  const article = at === from && isIndefinite(lowerAt(scan, at));
  const index = article ? at + 1 : at;
  const size = scan.vocabulary.collectives.get(lowerAt(scan, index));
  if (size === undefined || (!article && at === from)) return undefined;
  // Sets of two or three people are names of groups unless "of" tells what is counted; a dozen needs no "of".
  if (order(size, decimal('12')) !== 0 && lowerAt(scan, index + 1) !== 'of') return undefined;
  return numeral(from, index + 1, times(factor, size));
}

/** "two-thirds", "a quarter", "one third", "three quarters". */
function wordFraction(scan: Scan, at: number): Numeral | undefined {
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
function bareHalf(scan: Scan, at: number): Numeral | undefined {
  if (lowerAt(scan, at) !== 'half') return undefined;
  if (at > 0 && (scan.vocabulary.ordinals.has(lowerAt(scan, at - 1)) || inList(scan, 'half-blockers', at - 1)))
    return undefined;
  const next = pastHyphen(scan, at + 1);
  const unit = scan.vocabulary.units.forms.from(scan.tokens, next);
  const hedged = scan.vocabulary.hedgesBefore.before(scan.tokens, at, Math.max(0, at - 5)) !== undefined;
  const opens = ['of', 'a', 'an'].includes(lowerAt(scan, next)) || inList(scan, 'determiners', next);
  if (!opens && !hedged && unit === undefined && !scan.vocabulary.magnitudes.has(lowerAt(scan, next))) return undefined;
  const half = scan.vocabulary.fractions.get('half');
  return half && partOf(at, at + 1, half.value, half.denominator);
}

/** "half a million", "a quarter of a million", "half a dozen", "half-million". */
function withScaledPart(scan: Scan, part: Numeral): Numeral {
  let at = pastHyphen(scan, part.to);
  if (lowerAt(scan, at) === 'of') at += 1;
  if (isIndefinite(lowerAt(scan, at))) at += 1;
  const word = lowerAt(scan, at);
  const dozen = scan.vocabulary.collectives.get(word);
  if (dozen && order(dozen, decimal('12')) === 0) return numeral(part.from, at + 1, times(part.value, dozen));
  const exponent = scan.vocabulary.magnitudes.get(word);
  if (exponent === undefined) return part;
  return numeral(part.from, at + 1, times(part.value, powerOfTen(exponent)), { magnitude: exponent, marked: true });
}

/** A cardinal in words: "twenty-five", "a hundred and ten", "two million". */
function cardinal(scan: Scan, at: number): Numeral | undefined {
  const { cardinals, magnitudes } = scan.vocabulary;
  let total = ZERO;
  let group: Decimal | undefined;
  let index = at;
  let to = at;
  let lastExponent = 0;
  if (isIndefinite(lowerAt(scan, at)) && magnitudes.has(lowerAt(scan, at + 1))) {
    group = ONE;
    index += 1;
  }
  for (let rounds = 0; rounds < 16; rounds++) {
    const word = lowerAt(scan, index);
    const value = cardinals.get(word);
    const exponent = value === undefined ? magnitudes.get(word) : undefined;
    if (value !== undefined && fits(group, value)) {
      group = plus(group ?? ZERO, value);
      lastExponent = 0;
    } else if (exponent !== undefined && group !== undefined) {
      if (exponent === HUNDRED) group = times(group, powerOfTen(HUNDRED));
      else {
        total = plus(total, times(group, powerOfTen(exponent)));
        group = ZERO;
      }
      lastExponent = exponent;
    } else break;
    to = index + 1;
    index = nextWord(scan, to, group, total, lastExponent);
  }
  if (to === at || group === undefined) return undefined;
  const value = plus(total, group);
  const place = lastExponent > HUNDRED ? powerOfTen(lastExponent) : ONE;
  return numeral(at, to, value, { writtenPlace: place, magnitude: lastExponent, marked: lastExponent > 0 });
}

/** A cardinal may follow a group that leaves room for it: 20 + 5, 100 + 10; not 2 + 3, 20 + 15. */
function fits(group: Decimal | undefined, value: Decimal): boolean {
  if (group === undefined || group.digits === 0n) return true;
  const rest = group.digits % 100n;
  if (rest === 0n) return value.digits < 100n && value.digits > 0n;
  return rest >= 20n && rest % 10n === 0n && value.digits < 10n && value.digits > 0n;
}

/** Past a hyphen, or past "and" where only a smaller cardinal can follow ("a hundred and ten", not "one hundred and two hundred"). */
function nextWord(scan: Scan, at: number, group: Decimal, total: Decimal, lastExponent: number): number {
  const hyphen = pastHyphen(scan, at);
  if (hyphen > at) return hyphen;
  const inHundreds = group.digits > 0n && group.digits % 100n === 0n;
  const inThousands = group.digits === 0n && total.digits > 0n;
  if (lowerAt(scan, at) !== 'and' || !(inHundreds || inThousands)) return at;
  if (!scan.vocabulary.cardinals.has(lowerAt(scan, at + 1))) return at;
  const next = scan.vocabulary.magnitudes.get(lowerAt(scan, pastHyphen(scan, at + 2)));
  const smaller = next === undefined || (inHundreds ? next !== HUNDRED : next < lastExponent);
  return smaller ? at + 1 : at;
}
