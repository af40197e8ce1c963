import { isHyphen } from './characters.ts';
import { gluedAt, inList, isFunctionWord, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Numbers of models and events are short. */
const MOST_DIGITS = 4;

const hasCapitalAt = (scan: Scan, at: number): boolean => isWordAt(scan, at) && textAt(scan, at) !== lowerAt(scan, at);

/** A figure that may be part of a name: a few digits, no separators. */
const isShortFigure = (scan: Scan, at: number): boolean => {
  const token = tokenAt(scan, at);
  return token?.exact !== undefined && !token.grouped && token.decimals === 0 && token.exact.length <= MOST_DIGITS;
};

/** A word that goes on with a name or with what is counted. */
const goesOn = (scan: Scan, at: number): boolean =>
  isWordAt(scan, at) &&
  !gluedAt(scan, at) &&
  !isFunctionWord(scan, at) &&
  !scan.vocabulary.magnitudes.has(lowerAt(scan, at)) &&
  scan.vocabulary.units.forms.from(scan.tokens, at) === undefined;

/** Letters attached behind a number: "3s", "20C". */
const pastLetters = (scan: Scan, at: number): number => (gluedAt(scan, at) && isWordAt(scan, at) ? at + 1 : at);

/**
 * Index behind a name with a number in it that stands before, or is, what a figure counts ("12 F-35 jets", "90 Model 3s", "two new 737 Max
 * jets", "40 Covid -19 tests"); `at` itself where no such name begins. `inside` says that words of the phrase stand before it.
 */
export function designationEnd(scan: Scan, at: number, inside: boolean): number {
  if (hasCapitalAt(scan, at)) return numberedEnd(scan, at);
  if (!inside || !isShortFigure(scan, at) || gluedAt(scan, at)) return at;
  return hasCapitalAt(scan, at + 1) && goesOn(scan, at + 1) ? at + 1 : at;
}

function numberedEnd(scan: Scan, at: number): number {
  // "A380s": a letter with a figure attached is no article.
  if (inList(scan, 'months', at) || (isFunctionWord(scan, at) && !gluedAt(scan, at + 1))) return at;
  const attached = isHyphen(textAt(scan, at + 1)) && gluedAt(scan, at + 2) ? at + 2 : at + 1;
  if (!isShortFigure(scan, attached)) return at;
  const end = pastLetters(scan, attached + 1);
  if (gluedAt(scan, attached)) return gluedAt(scan, at + 1) || isAcronym(scan, at) ? end : at;
  return isPluralNumber(scan, end) || goesOn(scan, end) ? end : at;
}

/** "Model 3s", "A380s": tokens before `end` are a number and the s of its plural. */
export const isPluralNumber = (scan: Scan, end: number): boolean =>
  lowerAt(scan, end - 1) === 's' && gluedAt(scan, end - 1) && tokenAt(scan, end - 2)?.kind === 'figure';

/** Two capital letters or more: "COVID", "NATO". */
export const isAcronym = (scan: Scan, at: number): boolean => {
  const text = textAt(scan, at);
  return isWordAt(scan, at) && text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
};
