import { isDash } from './characters.ts';
import { feetAndInches } from './compounds.ts';
import { negate, order, powerOfTen, times } from './decimal.ts';
import { currencyBefore, currencyRefined, type Figured, unitAfter, withRate } from './measures.ts';
import { multipleAt, timesAfter } from './multiples.ts';
import { nounAt } from './nouns.ts';
import { type Numeral, pastHyphen } from './numeral.ts';
import { readNumeral } from './numerals.ts';
import { gluedAt, inList, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';
import type { Unit } from './units.ts';

/** A numeral with its sign and its unit. Token indices, half-open. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly numeral: Numeral;
  readonly unit: Unit | undefined;
  /** Written with a plus sign: a change upwards. */
  readonly plus: boolean;
  readonly minus: boolean;
}

const LARGE = powerOfTen(6);

const figured = (numeral: Numeral): Figured => ({
  marked: numeral.marked,
  fraction: numeral.fraction,
  large: order(numeral.value, LARGE) >= 0,
});

/** Reads the amount whose numeral begins at tokens[at]; what stands before may belong to it as far back as tokens[floor]. */
export function readAmount(scan: Scan, at: number, floor: number): Amount | undefined {
  const bare = readNumeral(scan, at);
  const whole = bare ? (timesAfter(scan, bare) ?? feetAndInches(scan, bare)) : multipleAt(scan, at);
  if (whole) return { from: at, to: whole.to, numeral: whole.numeral, unit: whole.unit, plus: false, minus: false };
  if (!bare) return undefined;
  const sign = signBefore(scan, at, floor);
  const currency = currencyBefore(scan, sign.from, floor);
  const outer = currency ? signBefore(scan, currency.from, floor) : sign;
  const minus = sign.minus || outer.minus;
  const figure = withSuffix(scan, bare, currency !== undefined);
  const measured = currency
    ? withRate(scan, currencyRefined(scan, currency.unit, figure.to), figured(figure))
    : unitAfter(scan, figure.to, figured(figure));
  return {
    from: currency ? outer.from : sign.from,
    to: measured?.to ?? figure.to,
    numeral: minus ? { ...figure, value: negate(figure.value) } : figure,
    unit: measured?.unit,
    plus: sign.plus || outer.plus,
    minus,
  };
}

interface SignMatch {
  readonly from: number;
  readonly plus: boolean;
  readonly minus: boolean;
}

/** A sign or the word "minus" before tokens[at]. A dash is a sign only where it joins nothing. */
function signBefore(scan: Scan, at: number, floor: number): SignMatch {
  const none = { from: at, plus: false, minus: false };
  const before = at - 1;
  if (before < floor) return none;
  const token = tokenAt(scan, before);
  if (token?.kind === 'word') return token.lower === 'minus' ? { ...none, from: before, minus: true } : none;
  if (token === undefined || !gluedAt(scan, at)) return none;
  if (token.text === '+' && !token.glued) return { ...none, from: before, plus: true };
  if (!isDash(token.text)) return none;
  if (lowerAt(scan, before - 1) === 'minus' && before > floor) return { ...none, from: before - 1, minus: true };
  const joins = token.glued && !'($€£¥'.includes(textAt(scan, before - 1) || ' ');
  const spacedRange = !token.glued && tokenAt(scan, before - 1)?.kind === 'figure' && floor >= before;
  return joins || spacedRange ? none : { ...none, from: before, minus: true };
}

/** "5m", "£2.3bn", "180 mln": letters for powers of ten, told apart from units that are written alike. */
function withSuffix(scan: Scan, numeral: Numeral, money: boolean): Numeral {
  const at = pastHyphen(scan, numeral.to);
  const token = tokenAt(scan, at);
  const exponent = token?.kind === 'word' ? scan.vocabulary.suffixes.get(token.lower) : undefined;
  if (!token || exponent === undefined || !numeral.digits || !suffixFits(scan, at, money)) return numeral;
  const power = powerOfTen(exponent);
  return {
    ...numeral,
    to: at + 1,
    value: times(numeral.value, power),
    writtenPlace: times(numeral.writtenPlace, power),
    magnitude: exponent,
    marked: true,
  };
}

function suffixFits(scan: Scan, at: number, money: boolean): boolean {
  const token = tokenAt(scan, at);
  if (!token || (gluedAt(scan, at + 1) === true && tokenAt(scan, at + 1)?.kind === 'figure')) return false;
  if (money) return token.glued || token.text.length > 1 || token.lower === 'm';
  const behind = unitAfter(scan, at + 1, { marked: true, fraction: false, large: true });
  if (behind) return behind.unit.dimension !== 'duration' || token.glued;
  const unitSigns = scan.vocabulary.units.signsAfter.get(token.text[0] as string) ?? [];
  const alsoUnit = unitSigns.some((sign) => sign.text === token.text);
  if (!alsoUnit)
    return token.text.length > 1 ? true : token.glued && (token.lower === 'k' || countsPlural(scan, at + 1));
  if (!token.glued || token.text === 't') return false;
  return token.lower === 'k' || countsMillions(scan, at + 1);
}

const countsPlural = (scan: Scan, at: number): boolean => nounAt(scan, at, 'many') !== undefined;

function countsMillions(scan: Scan, at: number): boolean {
  const noun = nounAt(scan, at, 'many');
  return noun !== undefined && inList(scan, 'counted-in-millions', noun.to - 1);
}
