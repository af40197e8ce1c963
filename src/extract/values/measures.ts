import { isHyphen } from './characters.ts';
import { decimal, ONE, powerOfTen, times, ZERO } from './decimal.ts';
import { singularOf } from './nouns.ts';
import { type Numeral, pastHyphen } from './numeral.ts';
import {
  gluedAt,
  inList,
  isFunctionWord,
  isWordAt,
  lowerAt,
  type Scan,
  textAt,
  tokenAfter,
  tokenAt,
  tokenFrom,
} from './scan.ts';
import { rateOf, type Sign, type Unit } from './units.ts';

/** What a look for a unit may take into account of the figure before it. */
export interface Figured {
  readonly marked: boolean;
  readonly fraction: boolean;
  /** From a million on "pounds" are money. */
  readonly large: boolean;
}

/** A number and its unit that are read as one: "tenfold", 5'11". */
export interface Measured extends UnitMatch {
  readonly numeral: Numeral;
}

export interface UnitMatch {
  readonly unit: Unit;
  /** Index of the token behind it. */
  readonly to: number;
}

/** "in" and "x" are units only when attached; a lone capital letter before a hyphen is a name ("5 A-levels"). */
function signFits(scan: Scan, at: number, sign: Sign, to: number): boolean {
  const next = tokenAt(scan, to);
  if (next?.glued && (next.kind === 'word' || next.kind === 'figure')) return false;
  if (sign.text === 'in' || sign.text === 'x') return gluedAt(scan, at);
  if (scan.vocabulary.has('sign-names', sign.text.toLowerCase()) && !isSum(scan, at - 1)) return false;
  // Attached to whole figures an s makes a plural: "737s", "the 1990s".
  if (sign.text === 's' && gluedAt(scan, at)) return (tokenAt(scan, at - 1)?.decimals ?? 0) > 0;
  // "212 pp." counts pages.
  if (sign.text === 'pp') return (tokenAt(scan, at - 1)?.decimals ?? 0) > 0 || textAt(scan, at - 1).length === 1;
  if (sign.text.length === 1 && isHyphen(next?.text ?? '') && next?.glued && /[A-Z]/.test(sign.text)) return false;
  return true;
}

/** Of the units of one sign those that the passage speaks of, else those that it needs not speak of. */
function meantHere(scan: Scan, units: readonly Unit[]): readonly Unit[] {
  const named = units.filter(({ beside }) => beside !== undefined && holdsOneOf(scan, beside));
  return named.length > 0 ? named : units.filter(({ beside }) => beside === undefined);
}

const holdsOneOf = (scan: Scan, words: readonly string[]): boolean =>
  scan.tokens.some((token) => words.includes(token.lower));

function signAt(scan: Scan, at: number): { readonly units: readonly Unit[]; readonly to: number } | undefined {
  const token = tokenAt(scan, at);
  if (!token) return undefined;
  for (const sign of scan.vocabulary.units.signsAfter.get(token.text[0] as string) ?? []) {
    if (!scan.text.startsWith(sign.text, token.start)) continue;
    const to = tokenAfter(scan, at, token.start + sign.text.length);
    const units = to > 0 && signFits(scan, at, sign, to) ? meantHere(scan, sign.units) : [];
    if (units.length > 0) return { units, to };
  }
  return undefined;
}

/** Whether the passage names a currency by sign, code or word. Decides what "cents" and "pounds" are. */
function namesCurrency(scan: Scan, code: string): boolean {
  const known = scan.currenciesNamed.get(code);
  if (known !== undefined) return known;
  const entry = scan.vocabulary.lexicon.data.currencies[code];
  const signs = entry ? [...(entry.symbols ?? []), ...entry.codes, entry.name] : [];
  const named = signs.some((sign) => scan.text.includes(sign));
  scan.currenciesNamed.set(code, named);
  return named;
}

/** Picks among units that share a form: money if the figure is large or the passage names the currency, else the measure. */
function pick(scan: Scan, units: readonly Unit[], figure: Figured): Unit | undefined {
  const [first] = units;
  if (units.length < 2) return first;
  const measure = units.find((unit) => unit.currency === undefined);
  if (measure && figure.large) return first;
  const named = units.find((unit) => unit.currency !== undefined && namesCurrency(scan, unit.currency));
  return named ?? measure ?? first;
}

/** A word that is also a common verb is a unit only behind an amount nobody else would be counted in. */
const isVerbForm = (scan: Scan, at: number, figure: Figured): boolean => lowerAt(scan, at) === 'won' && !figure.marked;

/** "month-to-month", "day-by-day": a word that only looks like a unit. */
const isCompound = (scan: Scan, at: number): boolean =>
  isHyphen(textAt(scan, at)) &&
  gluedAt(scan, at) &&
  gluedAt(scan, at + 1) &&
  ['to', 'by', 'on', 'over'].includes(lowerAt(scan, at + 1));

/** "186,000 pounds ($244,000)": a sum of money in brackets restates money. */
function asMoney(scan: Scan, behind: number, figure: Figured): Figured {
  if (figure.large || textAt(scan, behind) !== '(') return figure;
  const start = tokenAt(scan, behind + 1)?.start;
  const signs = Object.values(scan.vocabulary.lexicon.data.currencies).flatMap(({ symbols }) => symbols ?? []);
  const restated = start !== undefined && signs.some((sign) => scan.text.startsWith(sign, start));
  return restated ? { ...figure, large: true } : figure;
}

/** The unit that begins at tokens[at], longest reading first. */
export function unitAt(scan: Scan, at: number, figure: Figured): UnitMatch | undefined {
  const sign = signAt(scan, at);
  const form = isVerbForm(scan, at, figure) ? undefined : scan.vocabulary.units.forms.from(scan.tokens, at);
  const fits = form && !isCompound(scan, form.to);
  const longer = fits && (!sign || form.to >= sign.to) ? { units: form.value, to: form.to } : sign;
  // Signs shared by a unit and a currency are units behind a figure: "300 PS".
  const unit =
    longer && (longer === sign ? longer.units[0] : pick(scan, longer.units, asMoney(scan, longer.to, figure)));
  return unit && longer ? withRate(scan, { unit, to: longer.to }, figure) : undefined;
}

/** The unit of a figure whose last token is tokens[after - 1]: "km", "-mile", "of a percentage point". */
export function unitAfter(scan: Scan, after: number, figure: Figured): UnitMatch | undefined {
  const at = pastHyphen(scan, after);
  const step = figure.fraction ? rateStep(scan, at, after) : undefined;
  if (step) return step;
  const token = tokenAt(scan, at);
  if (!token) return undefined;
  // A currency sign before the next figure belongs to that one: "5 $10 notes".
  const next = tokenAt(scan, at + 1);
  if (token.kind === 'mark' && !token.glued && next?.glued && next.kind === 'figure') return undefined;
  const direct = unitAt(scan, at, figure);
  if (direct || !figure.fraction) return direct;
  const of = lowerAt(scan, at) === 'of' ? at + 1 : at;
  const article = ['a', 'an', 'one'].includes(lowerAt(scan, of));
  return article ? unitAt(scan, of + 1, figure) : undefined;
}

/** "a half-point cut", "a quarter point rise", "fell by two tenths" beside per cents: percentage points, as rates move in them. */
function rateStep(scan: Scan, at: number, after: number): UnitMatch | undefined {
  const unit = scan.vocabulary.units.byId.get('percentage-point');
  if (!unit) return undefined;
  const point = lowerAt(scan, at) === 'point';
  if (point && (inList(scan, 'rate-moves', at + 1) || inList(scan, 'rate-moves', at + 2))) return { unit, to: at + 1 };
  const tenths = lowerAt(scan, after - 1) === 'tenths' && lowerAt(scan, at) !== 'of' && namesPercent(scan);
  return tenths ? { unit, to: after } : undefined;
}

function namesPercent(scan: Scan): boolean {
  const known = scan.currenciesNamed.get('%');
  if (known !== undefined) return known;
  const named = scan.text.includes('%') || scan.text.includes('per cent') || scan.text.includes('percent');
  scan.currenciesNamed.set('%', named);
  return named;
}

const ROUND = new Set(['10', '100', '1000', '10000', '100000', '1000000']);

/** What is counted by the head. */
const ONE_OF: Unit = { id: 'one', name: 'one', dimension: 'count', factor: ONE, offset: ZERO, keepWritten: false };

const keepsDimension = (unit: Unit): boolean => unit.dimension === 'share' || unit.dimension === 'share-change';

/** Adds "per hour", "a barrel", "/MWh", "-a-day" to a unit, or to a counted noun taken as a unit. */
export function withRate(scan: Scan, match: UnitMatch, figure: Figured): UnitMatch {
  const at = pastHyphen(scan, match.to);
  const link = lowerAt(scan, at);
  const slash = link === '/' && gluedAt(scan, at);
  if (!slash && link !== 'per' && link !== 'a' && link !== 'an') return match;
  if (link !== 'per' && !slash && match.unit.dimension === 'duration') return match;
  // "a year earlier" says when, "a year before rebates" how often.
  const isFollowed = ['before', 'after'].includes(lowerAt(scan, at + 2)) && isWordAt(scan, at + 3);
  if (inList(scan, 'time-relations', at + 2) && !isFollowed) return match;
  const below = pastHyphen(scan, at + 1);
  const denominator = denominatorAt(scan, below, link, figure);
  if (!denominator || (slash && !gluedAt(scan, below))) return match;
  const named = typeof denominator.unit === 'string' ? denominator.unit : denominator.unit.name;
  const unit = keepsDimension(match.unit)
    ? rateOf(match.unit, named, scan.vocabulary.units)
    : rateOf(match.unit, denominator.unit, scan.vocabulary.units);
  return { unit, to: denominator.to };
}

interface Denominator {
  readonly unit: Unit | string;
  readonly to: number;
}

function denominatorAt(scan: Scan, at: number, link: string, figure: Figured): Denominator | undefined {
  const several = link === 'per' || link === '/' ? severalAt(scan, at, figure) : undefined;
  if (several) return several;
  const sign = link === '/' || link === 'per' ? signAt(scan, at) : undefined;
  const form = scan.vocabulary.units.forms.from(scan.tokens, at);
  const found = form && (!sign || form.to >= sign.to) ? { units: form.value, to: form.to } : sign;
  const unit = found && pick(scan, found.units, { ...figure, large: false });
  if (unit && found) return { unit, to: found.to };
  const token = tokenAt(scan, at);
  if (token?.kind !== 'word' || isFunctionWord(scan, at)) return undefined;
  const counted = link === 'per' || scan.vocabulary.has('rate-nouns', token.lower);
  return counted ? { unit: singularOf(scan, token.lower), to: at + 1 } : undefined;
}

/** "per 100,000", "per thousand people", "/100km": a rate to a round number of something. What is counted stays outside the unit. */
function severalAt(scan: Scan, at: number, figure: Figured): Denominator | undefined {
  const token = tokenAt(scan, at);
  const exponent = scan.vocabulary.magnitudes.get(lowerAt(scan, at));
  const round = token?.exact !== undefined && token.decimals === 0 && ROUND.has(token.exact);
  if (!token || (exponent === undefined && !round)) return undefined;
  const number = exponent === undefined ? decimal(token.exact as string) : powerOfTen(exponent);
  const measured = exponent === undefined ? denominatorAt(scan, at + 1, 'per', figure) : undefined;
  const unit = measured && typeof measured.unit !== 'string' ? measured.unit : ONE_OF;
  const name = unit === ONE_OF ? token.text : `${token.text} ${unit.name}`;
  return {
    unit: { ...unit, id: name.replaceAll(' ', '-'), name, factor: times(unit.factor, number) },
    to: unit === ONE_OF ? at + 1 : (measured?.to ?? at + 1),
  };
}

/** The currency that stands before tokens[at], beginning at tokens[floor] or later. */
export function currencyBefore(
  scan: Scan,
  at: number,
  floor: number,
): { readonly unit: Unit; readonly from: number } | undefined {
  const last = tokenAt(scan, at - 1);
  const figure = tokenAt(scan, at);
  if (!last || !figure || at - 1 < floor || figure.start - last.end > 1) return undefined;
  for (const sign of scan.vocabulary.units.signsBefore.get(last.text.at(-1) as string) ?? []) {
    const start = last.end - sign.text.length;
    if (start < 0 || !scan.text.startsWith(sign.text, start)) continue;
    const from = tokenFrom(scan, at - 1, start);
    if (from < floor || !beginsWord(scan, from) || !mayStandApart(sign.text, figure.glued)) continue;
    if (scan.vocabulary.has('sign-names', sign.text.toLowerCase()) && !isSum(scan, at)) continue;
    const [unit] = sign.units;
    if (unit) return { unit, from };
  }
  return undefined;
}

/** "PS40m", "PS1,200" are sums, "PS5" is a name. The word of a power of ten may stand for the whole figure. */
function isSum(scan: Scan, at: number): boolean {
  const token = tokenAt(scan, at);
  const next = lowerAt(scan, pastHyphen(scan, at + 1));
  const { magnitudes, suffixes } = scan.vocabulary;
  const long = token !== undefined && (token.grouped || token.decimals > 0 || token.text.length > 2);
  return long || magnitudes.has(next) || suffixes.has(next);
}

const beginsWord = (scan: Scan, at: number): boolean => {
  const token = tokenAt(scan, at);
  if (token?.glued && token.kind === 'word' && isHyphen(textAt(scan, at - 1)) && gluedAt(scan, at - 1)) return false;
  return !(token?.glued && token.kind === 'word' && tokenAt(scan, at - 1)?.kind !== 'mark');
};

/** "PS 5" and "R 4" are names; "Rs 500", "EUR 5" and "$ 5" are not. */
const mayStandApart = (sign: string, glued: boolean): boolean =>
  glued || sign !== sign.toUpperCase() || !/^[A-Z]{1,2}$/.test(sign) || sign === 'RM';

/** "$76 US", "$1,000 AUD": a country behind the amount says whose dollars. */
export function currencyRefined(scan: Scan, unit: Unit, at: number): UnitMatch {
  const token = tokenAt(scan, at);
  if (token?.kind !== 'word' || token.glued) return { unit, to: at };
  if (unit.currency === 'USD' && (textAt(scan, at) === 'US' || textAt(scan, at) === 'U.S.'))
    return { unit, to: at + 1 };
  const code = scan.vocabulary.units.byId.get(token.text);
  return code?.currency !== undefined && code.id === token.text ? { unit: code, to: at + 1 } : { unit, to: at };
}
