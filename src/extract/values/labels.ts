import type { Amount } from './amounts.ts';
import { isDash, isHyphen } from './characters.ts';
import { pastTotal } from './counters.ts';
import type { Excluded } from './dates.ts';
import { order, powerOfTen } from './decimal.ts';
import { isCapitalised } from './nouns.ts';
import { gluedAt, inList, isFunctionWord, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Labels are short; five digits and more count something. */
const LABEL_LIMIT = powerOfTen(5);
/** Letters that belong to a number: "12a", "10b". */
const LETTERS_BEHIND = 2;
const LIST_LINKS = new Set([',', 'and', 'or', 'to', '&', '/']);

/** "Level 3", "Article 1150", "No. 5", "pages 12-15", "Level 1, 2 or 3": a figure that a word before it makes a name. */
export function labelOf(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to, marked } = amount.numeral;
  const shortened = isShortened(scan, from);
  const before = shortened ? from - 2 : from - 1;
  if (before < 0) return undefined;
  const numbered = marked || counted ? undefined : numberOf(scan, before, textAt(scan, from).length);
  if (numbered) return { from: before, to: tailEnd(scan, to), reason: numbered };
  const number = shortened && lowerAt(scan, before) === 'no';
  if (order(amount.numeral.value, LABEL_LIMIT) >= 0 && !number) return undefined;
  const reason = labelReason(scan, before, marked, counted);
  return reason === undefined
    ? undefined
    : { from: before, to: listEnd(scan, to), reason: number ? 'identifier' : reason };
}

/** Digits from which on a figure behind "order" or "invoice" is written on it, and one behind "call" is dialled. */
const SERIAL_DIGITS = 5;
const DIALLED_DIGITS = 3;

function numberOf(scan: Scan, label: number, digits: number): string | undefined {
  if (digits >= SERIAL_DIGITS && inList(scan, 'identifier-labels', label)) return 'identifier';
  return digits >= DIALLED_DIGITS && inList(scan, 'phone-labels', label) ? 'phone number' : undefined;
}

/** "No. 5", "art. 12": a point between the label and its figure. */
const isShortened = (scan: Scan, from: number): boolean =>
  textAt(scan, from - 1) === '.' && gluedAt(scan, from - 1) && inList(scan, 'shortened-labels', from - 2);

/** "Phases 1 to 3": labels are listed in the singular. */
const isLabel = (scan: Scan, list: string, at: number): boolean =>
  inList(scan, list, at) ||
  (lowerAt(scan, at).endsWith('s') && scan.vocabulary.has(list, lowerAt(scan, at).slice(0, -1)));

/** "The dead number 47", "its members number 300": a verb, whose subject is several. */
const isVerbOfCounting = (scan: Scan, at: number): boolean =>
  lowerAt(scan, at) === 'number' &&
  !isCapitalised(scan, at) &&
  (inList(scan, 'counted-groups', at - 1) || /[^s]s$/.test(lowerAt(scan, at - 1)));

function labelReason(scan: Scan, at: number, marked: boolean, counted: boolean): string | undefined {
  if (inList(scan, 'version-labels', at) && !isFunctionWord(scan, at)) return 'version';
  if (marked || isVerbOfCounting(scan, at)) return undefined;
  if (isLabel(scan, 'section-labels', at) && !counted) return 'section';
  if (inList(scan, 'counter-labels', at) && !counted) return 'counter';
  const opens = isLabel(scan, 'scope-labels', at) && (lowerAt(scan, at) !== 'no' || textAt(scan, at + 1) === '.');
  return opens && (!counted || isCapitalised(scan, at)) ? 'label' : undefined;
}

/** Index behind further short figures that the same word labels. */
function listEnd(scan: Scan, to: number): number {
  let end = tailEnd(scan, to);
  for (let at = end; ; ) {
    while (LIST_LINKS.has(lowerAt(scan, at)) || isDash(textAt(scan, at))) at += 1;
    if (at === end || !isListed(scan, at)) return pastTotal(scan, end);
    end = tailEnd(scan, at + 1);
    at = end;
  }
}

/** A short figure with nothing measured behind it. */
function isListed(scan: Scan, at: number): boolean {
  const figure = tokenAt(scan, at);
  if (figure?.exact === undefined || figure.exact.length > 4 || figure.grouped) return false;
  return tokenAt(scan, at + 1)?.text !== '%' && !scan.vocabulary.units.forms.from(scan.tokens, at + 1);
}

/** Index behind what is attached to a number: "6(1)(f)", "2016/679", "10b-5", "12.3". */
function tailEnd(scan: Scan, to: number): number {
  let end = to;
  for (;;) {
    if (!gluedAt(scan, end)) return end;
    if (textAt(scan, end) === '(' && textAt(scan, end + 2) === ')' && gluedAt(scan, end + 1)) end += 3;
    else if ((textAt(scan, end) === '/' || isHyphen(textAt(scan, end))) && isCode(scan, end + 1)) end += 2;
    else if (isWordAt(scan, end) && textAt(scan, end).length <= LETTERS_BEHIND) end += 1;
    else return end;
  }
}

const isCode = (scan: Scan, at: number): boolean =>
  gluedAt(scan, at) && (tokenAt(scan, at)?.kind === 'figure' || textAt(scan, at) === textAt(scan, at).toUpperCase());

/** Words a label word may name with a number in words. */
const NUMBER_WORDS = 3;

/** "Phase two", "Chapter Three", "number one". */
export function wordLabelOf(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to } = amount.numeral;
  if (to - from > NUMBER_WORDS) return undefined;
  const capital = isCapitalised(scan, from - 1);
  const labelled = (capital || inList(scan, 'label-always', from - 1)) && inList(scan, 'scope-labels', from - 1);
  if (labelled && lowerAt(scan, from - 1) !== 'no') return { from: from - 1, to, reason: 'label' };
  return inList(scan, 'section-labels', from - 1) && !counted && capital
    ? { from: from - 1, to, reason: 'section' }
    : undefined;
}
