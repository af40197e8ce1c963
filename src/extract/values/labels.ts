import type { Amount } from './amounts.ts';
import { isDash } from './characters.ts';
import type { Excluded } from './dates.ts';
import { order, powerOfTen } from './decimal.ts';
import { isCapitalised } from './nouns.ts';
import { inList, isFunctionWord, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Labels are short; five digits and more count something. */
const LABEL_LIMIT = powerOfTen(5);
const LIST_LINKS = new Set([',', 'and', 'or', 'to', '&', '/']);

/** "Level 3", "Article 1150", "No. 5", "pages 12-15", "Level 1, 2 or 3": a figure that a word before it makes a name. */
export function labelOf(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to, marked } = amount.numeral;
  const before = textAt(scan, from - 1) === '.' && lowerAt(scan, from - 2) === 'no' ? from - 2 : from - 1;
  if (before < 0 || (order(amount.numeral.value, LABEL_LIMIT) >= 0 && before === from - 1)) return undefined;
  const reason = labelReason(scan, before, marked, counted);
  if (!reason) return undefined;
  return { from: before, to: listEnd(scan, to), reason: before < from - 1 ? 'identifier' : reason };
}

/** "Phases 1 to 3": labels are listed in the singular. */
const isLabel = (scan: Scan, list: string, at: number): boolean =>
  inList(scan, list, at) ||
  (lowerAt(scan, at).endsWith('s') && scan.vocabulary.has(list, lowerAt(scan, at).slice(0, -1)));

function labelReason(scan: Scan, at: number, marked: boolean, counted: boolean): string | undefined {
  if (inList(scan, 'version-labels', at) && !isFunctionWord(scan, at)) return 'version';
  if (marked) return undefined;
  if (isLabel(scan, 'section-labels', at) && !counted) return 'section';
  const opens = isLabel(scan, 'scope-labels', at) && (lowerAt(scan, at) !== 'no' || textAt(scan, at + 1) === '.');
  return opens && (!counted || isCapitalised(scan, at)) ? 'label' : undefined;
}

/** Index behind further short figures that the same word labels. */
function listEnd(scan: Scan, to: number): number {
  let end = to;
  for (let at = to; ; ) {
    while (LIST_LINKS.has(lowerAt(scan, at)) || isDash(textAt(scan, at))) at += 1;
    const figure = tokenAt(scan, at);
    if (
      at === end ||
      figure?.exact === undefined ||
      figure.exact.length > 4 ||
      figure.grouped ||
      tokenAt(scan, at + 1)?.text === '%'
    )
      return end;
    if (scan.vocabulary.units.forms.from(scan.tokens, at + 1)) return end;
    at += 1;
    end = at;
  }
}

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
