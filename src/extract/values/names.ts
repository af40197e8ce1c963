import type { Amount } from './amounts.ts';
import { isDash, isHyphen } from './characters.ts';
import { type Excluded, isCalendarName } from './dates.ts';
import { order, powerOfTen } from './decimal.ts';
import { labelOf, wordLabelOf } from './labels.ts';
import { hasCapital, isCapitalised } from './nouns.ts';
import { gluedAt, inList, isFunctionWord, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Words looked through between a house number and the word for its street. */
const STREET_WORDS = 5;
const LABEL_LIMIT = powerOfTen(5);
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

/** What a bare amount may be by its letters, its label or its street, whatever range it opens. */
export function codeNameOf(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  if (!amount.numeral.digits) return zeroName(scan, amount);
  if (amount.unit) return undefined;
  return attached(scan, amount, counted) ?? labelOf(scan, amount, counted) ?? street(scan, amount);
}

/** What a lone bare amount may be by the words beside it. `counted` says that a plural noun stands behind it. */
export const nameOf = (scan: Scan, amount: Amount, counted: boolean): Excluded | undefined =>
  amount.numeral.digits ? properName(scan, amount, counted) : wordName(scan, amount, counted);

/** Letters attached before or behind: "A321", "NR214", "TPP-11", "737s", "5G", "3D". */
function attached(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to } = amount.numeral;
  const before = tokenAt(scan, from - 1);
  if (gluedAt(scan, from) && before?.kind === 'word') return named(scan, from - 1, to, 'identifier');
  const hyphenated = isDash(before?.text ?? '') && gluedAt(scan, from) && before?.glued && isWordAt(scan, from - 2);
  if (hyphenated && !inList(scan, 'year-cues', from - 2)) return named(scan, from - 2, to, 'identifier');
  if (gluedAt(scan, to) && isWordAt(scan, to) && amount.to === to) return { from, to: to + 1, reason: 'identifier' };
  const codeBehind =
    isHyphen(textAt(scan, to)) &&
    gluedAt(scan, to) &&
    gluedAt(scan, to + 1) &&
    tokenAt(scan, to + 1)?.kind === 'figure' &&
    isName(scan, from - 1);
  return codeBehind && !counted ? { from, to: to + 2, reason: 'identifier' } : undefined;
}

/** A label if its letters are one ("Q3", "FY26"), else what it looks like. */
function named(scan: Scan, from: number, to: number, reason: string): Excluded {
  const letters = textAt(scan, from);
  const isLabel =
    inList(scan, 'scope-labels', from) ||
    (letters.length === 1 && letters !== letters.toLowerCase() && to - from === 2 && textAt(scan, to - 1).length <= 2);
  let end = to;
  while (
    gluedAt(scan, end) &&
    (isWordAt(scan, end) || isHyphen(textAt(scan, end)) || tokenAt(scan, end)?.kind === 'figure')
  )
    end += 1;
  return { from, to: end, reason: isLabel ? 'label' : reason };
}

/** "1840 Mesa Blvd": capitalised words up to one for a street. */
function street(scan: Scan, amount: Amount): Excluded | undefined {
  for (let at = amount.numeral.to; at < amount.numeral.to + STREET_WORDS; at++) {
    const number = tokenAt(scan, at)?.kind === 'figure' && at > amount.numeral.to;
    if (!isCapitalised(scan, at) && !number && !ORDINAL_ENDINGS.has(lowerAt(scan, at))) return undefined;
    if (at > amount.numeral.to && inList(scan, 'street-types', at) && isCapitalised(scan, at))
      return { from: amount.from, to: at + 1, reason: 'address' };
  }
  return undefined;
}

/** "Llama 4", "FTSE 100", "787 Dreamliner": a short plain figure beside a capitalised word, with nothing counted. */
function properName(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to, marked, value } = amount.numeral;
  if (marked || order(value, LABEL_LIMIT) >= 0) return undefined;
  if (
    amount.from === from &&
    isName(scan, from - 1) &&
    !gluedAt(scan, from) &&
    !(counted && !isCapitalised(scan, to))
  ) {
    return { from: from - 1, to, reason: 'name' };
  }
  const behind = !counted && isName(scan, to) && !gluedAt(scan, to) && isWordAt(scan, to);
  return behind ? { from, to: to + 1, reason: 'name' } : undefined;
}

/** A capitalised word that is no function word, no hedge and no month. */
function isName(scan: Scan, at: number): boolean {
  if (!hasCapital(scan, at) || isFunctionWord(scan, at) || isCalendarName(scan, at)) return false;
  return (
    scan.vocabulary.hedgesBefore.before(scan.tokens, at + 1, Math.max(0, at - 3)) === undefined &&
    !inList(scan, 'trend-up', at) &&
    !inList(scan, 'trend-down', at)
  );
}

/** "number one", "the bottom three", "Big Three"; "zero-day"; "one" that counts nothing. */
function wordName(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to, value, marked, fraction } = amount.numeral;
  if (marked || fraction) return undefined;
  const label = wordLabelOf(scan, amount, counted);
  if (label) return label;
  if (!counted && inList(scan, 'rank-cues', from - 1)) return { from: from - 1, to, reason: 'rank' };
  const capitals = isCapitalised(scan, from) && isName(scan, from - 1) && from > 1;
  if (capitals) return { from: from - 1, to, reason: 'name' };
  return value.digits === 1n && lowerAt(scan, from) === 'one' ? pronoun(scan, from, to) : undefined;
}

/** "zero-day", "nil": not a count unless something is counted. */
const zeroName = (scan: Scan, amount: Amount): Excluded | undefined =>
  amount.numeral.value.digits === 0n && isHyphen(textAt(scan, amount.numeral.to))
    ? { from: amount.from, to: amount.to, reason: 'idiom' }
    : undefined;

function pronoun(scan: Scan, from: number, to: number): Excluded | undefined {
  const out = { from, to, reason: 'pronoun' };
  if (inList(scan, 'pronoun-cues', from - 1)) return out;
  if (isHyphen(textAt(scan, to)) && gluedAt(scan, to))
    return inList(scan, 'one-compounds', to + 1) ? { ...out, to: to + 2 } : undefined;
  if (!isWordAt(scan, to) || isFunctionWord(scan, to) || inList(scan, 'pronoun-followers', to)) return out;
  return undefined;
}
