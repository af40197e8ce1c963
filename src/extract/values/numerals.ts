import { cardinal } from './cardinals.ts';
import { type Decimal, decimal, decimalOrFraction, divide, ONE, order, plus, powerOfTen, times } from './decimal.ts';
import { bareHalf, withScaledPart, wordFraction } from './fractions.ts';
import { isIndefinite, type Numeral, numeral, partOf, pastHyphen, scaled, withMagnitudes } from './numeral.ts';
import { gluedAt, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Reads the numeral that begins at tokens[at], if one does. */
export function readNumeral(scan: Scan, at: number): Numeral | undefined {
  const token = tokenAt(scan, at);
  if (token === undefined) return undefined;
  if (token.kind === 'figure') return digitNumeral(scan, at);
  const vulgar = token.kind === 'mark' ? scan.vocabulary.fractions.get(token.text) : undefined;
  if (vulgar) return withMagnitudes(scan, partOf(at, at + 1, vulgar.value, vulgar.denominator));
  return token.kind === 'word' ? wordNumeral(scan, at) : undefined;
}

/** The figure in digits at tokens[at] by itself. */
function plainFigure(scan: Scan, at: number): Numeral | undefined {
  const token = tokenAt(scan, at);
  if (token?.exact === undefined) return undefined;
  const { decimals } = token;
  return numeral(at, at + 1, decimal(token.exact), {
    writtenPlace: powerOfTen(-decimals),
    pointed: decimals > 0,
    digits: true,
    marked: token.grouped || decimals > 0,
  });
}

function digitNumeral(scan: Scan, at: number): Numeral | undefined {
  const base = plainFigure(scan, at);
  return base && withMagnitudes(scan, withMixedPart(scan, withExponent(scan, slashFraction(scan, base) ?? base)));
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
  const next = base.digits ? plainFigure(scan, base.to) : undefined;
  const slash = next && slashFraction(scan, next);
  if (slash) return joined(base, slash.to, slash.value, 10);
  const and = pastHyphen(scan, base.to);
  if (lowerAt(scan, and) !== 'and') return base;
  const part = wordFraction(scan, pastHyphen(scan, and + 1));
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

function wordNumeral(scan: Scan, at: number): Numeral | undefined {
  const part = wordFraction(scan, at) ?? bareHalf(scan, at);
  if (part) return withScaledPart(scan, part);
  const collective = collectiveAt(scan, at, ONE, at);
  if (collective) return collective;
  const whole = cardinal(scan, at);
  if (!whole) return undefined;
  const spoken = withSpokenPlaces(scan, whole);
  if (spoken !== whole) return withMagnitudes(scan, spoken);
  return (
    collectiveAt(scan, pastHyphen(scan, whole.to), whole.value, at) ?? withMagnitudes(scan, withMixedPart(scan, whole))
  );
}

/** Places behind a spoken point that are read. */
const MOST_PLACES = 6;

/** "eleven point four", "two point seven five": every word behind "point" is one digit. */
function withSpokenPlaces(scan: Scan, whole: Numeral): Numeral {
  if (lowerAt(scan, whole.to) !== 'point') return whole;
  let { value } = whole;
  let places = 0;
  for (; places < MOST_PLACES; places++) {
    const digit = scan.vocabulary.cardinals.get(lowerAt(scan, whole.to + 1 + places));
    if (digit === undefined || digit.digits > 9n || digit.scale > 0) break;
    value = plus(value, times(digit, powerOfTen(-1 - places)));
  }
  if (places === 0) return whole;
  const to = whole.to + 1 + places;
  return { ...whole, to, value, writtenPlace: powerOfTen(-places), pointed: true, marked: true };
}

/** "a dozen", "two dozen", "a pair of": the collective must follow an article or a number. */
function collectiveAt(scan: Scan, at: number, factor: Decimal, from: number): Numeral | undefined {
  const article = at === from && isIndefinite(lowerAt(scan, at));
  const index = article ? at + 1 : at;
  const size = scan.vocabulary.collectives.get(lowerAt(scan, index));
  if (size === undefined || (!article && at === from)) return undefined;
  // Sets of two or three people are names of groups unless "of" tells what is counted; a dozen needs no "of".
  if (order(size, decimal('12')) !== 0 && (lowerAt(scan, index + 1) !== 'of' || !isWordAt(scan, index + 2)))
    return undefined;
  return numeral(from, index + 1, times(factor, size));
}
