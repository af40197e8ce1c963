import type { DateForm, OfYear, Shift } from '../model/written-date.ts';
import { yearBehind } from './days.ts';
import { gapAt, isGap, isWord, lowerAt, opensFigure, type Read, type Scan, senseAt, wordBehind } from './scan.ts';
import { GAP } from './tokens.ts';
import { labelledYear, lastYearAt, ordinalAt, readFiscalYear } from './years.ts';

type Division = Extract<DateForm, { form: 'division' }>;
type Numbered = Pick<Division, 'unit' | 'number'> & { readonly to: number };

const PARTS = { quarter: 4, half: 2 } as const;

/** "third quarter", "first-half", "last quarter of": number and name of a part of a year. */
function inWords(scan: Scan, at: number): Numbered | undefined {
  const ordinal = ordinalAt(scan, at);
  const last = ordinal === undefined && senseAt(scan, at).shift === -1 && isWord(scan, at + 2, 'of');
  const to = last ? at + 1 : ordinal?.to;
  const { unit } = to === undefined ? {} : senseAt(scan, to);
  if (to === undefined || (unit !== 'quarter' && unit !== 'half') || !isGap(scan, to, GAP.blank | GAP.dash))
    return undefined;
  const number = last ? PARTS[unit] : (ordinal?.value ?? 0);
  return number >= 1 && number <= PARTS[unit] ? { unit, number, to: to + 1 } : undefined;
}

/** "Q3", "3Q", "H1": with a capital, attached to the figure. */
function labelled(scan: Scan, at: number): Numbered | undefined {
  const [first, second] = [scan.tokens[at], scan.tokens[at + 1]];
  if (first === undefined || second === undefined || second.gap !== GAP.none) return undefined;
  const [letter, figure, letterAt] = first.digits === 0 ? [first, second, at] : [second, first, at + 1];
  const unit = senseAt(scan, letterAt).label;
  if (unit === undefined || !letter.capital || figure.digits !== 1 || !opensFigure(scan, at)) return undefined;
  return figure.value >= 1 && figure.value <= PARTS[unit] ? { unit, number: figure.value, to: at + 2 } : undefined;
}

/** A quarter or half with the year behind it. */
export function readDivision(scan: Scan, at: number): Read | undefined {
  const fiscal = senseAt(scan, at).fiscal === 'word' && isGap(scan, at + 1, GAP.blank | GAP.dash);
  const start = fiscal ? at + 1 : at;
  const label = labelled(scan, start);
  const part = label ?? inWords(scan, start);
  if (part === undefined) return undefined;
  const { unit, number } = part;
  const year = yearOfDivision(scan, part.to, label !== undefined);
  if (year.to === part.to && label === undefined && isOfAnother(scan, part.to)) return undefined;
  const { to, fiscal: ofFiscal, ...known } = year;
  const isFiscal = fiscal || ofFiscal === true;
  return {
    form: { form: 'division', unit, number, ...known, ...(isFiscal ? { fiscal: true } : {}) },
    from: at,
    to,
  };
}

/** "the second half of the match", "a first quarter loss": a part of something other than a year. */
function isOfAnother(scan: Scan, to: number): boolean {
  return wordBehind(scan.text, scan.tokens[to - 1]?.end ?? 0) === 'of';
}

/** "of 2025", "2025", "of fiscal 2025", "FY25", "of the year", "of last year"; behind a label two digits will do. */
function yearOfDivision(scan: Scan, at: number, label: boolean): OfYear & { fiscal?: boolean; to: number } {
  const of = isWord(scan, at, 'of') || isWord(scan, at, 'in') ? at + 1 : at;
  const fiscal = isGap(scan, of, GAP.blank | GAP.none | GAP.dash) ? readFiscalYear(scan, of) : undefined;
  if (fiscal?.form.form === 'year') return { year: fiscal.form.year, fiscal: true, to: fiscal.to };
  if (of > at && isWord(scan, of, 'the') && isWord(scan, of + 1, 'year')) return { yearShift: 0, to: of + 2 };
  const short =
    label && scan.tokens[at]?.digits === 2 && gapAt(scan, at) !== GAP.blank ? labelledYear(scan, at) : undefined;
  if (short !== undefined) return { year: short, to: at + 1 };
  if (of > at && isWord(scan, of, 'the') && senseAt(scan, of + 1).shift !== undefined)
    return yearBehind(scan, of + 1, GAP.blank);
  return yearBehind(scan, at, GAP.blank | GAP.comma | GAP.none | GAP.dash | GAP.slash);
}

/** "summer 2023", "the winter of 2014-15", "last summer", "summer last year". A season alone is no date. */
export function readSeason(scan: Scan, at: number): Read | undefined {
  const { shift } = senseAt(scan, at);
  const named = shift !== undefined && isGap(scan, at + 1, GAP.blank) ? at + 1 : at;
  const month = senseAt(scan, named).season;
  if (month === undefined) return undefined;
  if (named > at) return { form: { form: 'season', month, ...shifted(shift) }, from: at, to: named + 1 };
  const { to, ...known } = yearBehind(scan, named + 1, GAP.blank | GAP.comma);
  if (to === named + 1) return undefined;
  const span = known.year === undefined ? undefined : lastYearAt(scan, to, known.year);
  return {
    form: { form: 'season', month, ...known, ...(span && { last: span.last }) },
    from: at,
    to: span?.to ?? to,
  };
}

const shifted = (shift: Shift | undefined): { shift?: Shift } => (shift === undefined ? {} : { shift });

/** "last year's third quarter" */
export function readDivisionOfShiftedYear(scan: Scan, at: number): Read | undefined {
  const { shift } = senseAt(scan, at);
  const year = scan.tokens[at + 1];
  if (shift === undefined || year?.possessive !== true || year.sense?.unit !== 'year' || year.gap !== GAP.blank)
    return undefined;
  const part = inWords(scan, at + 2);
  if (part === undefined || lowerAt(scan, at + 2) === '') return undefined;
  return {
    form: { form: 'division', unit: part.unit, number: part.number, yearShift: shift },
    from: at,
    to: part.to,
  };
}
