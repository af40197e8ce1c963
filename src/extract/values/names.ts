import type { Amount } from './amounts.ts';
import { isDash, isHyphen } from './characters.ts';
import { type Excluded, isCalendarName } from './dates.ts';
import { decimalNumber, order, powerOfTen } from './decimal.ts';
import { isAcronym } from './designations.ts';
import { labelOf, wordLabelOf } from './labels.ts';
import { unitAfter } from './measures.ts';
import { hasCapital, isCapitalised } from './nouns.ts';
import { gluedAt, inList, isFunctionWord, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Words looked through between a house number and the word for its street. */
const STREET_WORDS = 5;
const LABEL_LIMIT = powerOfTen(5);
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

/** What a bare amount may be by its letters, its label or its street, whatever range it opens. */
export function codeNameOf(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  if (!amount.numeral.digits) return zeroName(scan, amount);
  if (amount.from === amount.numeral.from && isAttachedBehind(scan, amount.from) && !isSideBehind(scan, amount.from))
    return named(scan, amount.from - 1, amount.numeral.to, 'identifier');
  if (amount.unit) return undefined;
  return labelOf(scan, amount, counted) ?? attached(scan, amount, counted) ?? street(scan, amount);
}

/** "the Group of Seven", "Big Four", "Group of 20" */
function groupName(scan: Scan, amount: Amount): Excluded | undefined {
  const { from, to, marked } = amount.numeral;
  const of = lowerAt(scan, from - 1) === 'of' ? from - 2 : from - 1;
  const named = isCapitalised(scan, of) && inList(scan, 'group-names', of);
  const direct = of === from - 1 ? isCapitalised(scan, from) : isCapitalised(scan, from) || amount.numeral.digits;
  return named && direct && !marked ? { from: of, to, reason: 'name' } : undefined;
}

/** What a lone bare amount may be by the words beside it. `counted` says that a plural noun stands behind it. */
export const nameOf = (scan: Scan, amount: Amount, counted: boolean): Excluded | undefined =>
  groupName(scan, amount) ??
  (amount.numeral.digits ? properName(scan, amount, counted) : wordName(scan, amount, counted));

const isAttachedBehind = (scan: Scan, at: number): boolean => gluedAt(scan, at) && isWordAt(scan, at - 1);

/** "12cm" in "10x12cm" */
const isSideBehind = (scan: Scan, at: number): boolean =>
  lowerAt(scan, at - 1) === 'x' && gluedAt(scan, at - 1) && tokenAt(scan, at - 2)?.kind === 'figure';

/** Letters attached before or behind: "A321", "NR214", "TPP-11", "737s", "5G", "3D". */
function attached(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to } = amount.numeral;
  const before = tokenAt(scan, from - 1);
  const joined = isDash(before?.text ?? '') && gluedAt(scan, from) && isWordAt(scan, from - 2);
  // "COVID -19": a stray space
  const hyphenated = joined && (before?.glued === true || isAcronym(scan, from - 2));
  if (hyphenated && !inList(scan, 'year-cues', from - 2)) return named(scan, from - 2, to, 'identifier');
  if (isSide(scan, amount)) return undefined;
  if (gluedAt(scan, to) && isWordAt(scan, to) && amount.to === to) return { from, to: to + 1, reason: 'identifier' };
  const codeBehind =
    isHyphen(textAt(scan, to)) &&
    gluedAt(scan, to) &&
    gluedAt(scan, to + 1) &&
    tokenAt(scan, to + 1)?.kind === 'figure' &&
    isName(scan, from - 1);
  return codeBehind && !counted ? { from, to: to + 2, reason: 'identifier' } : undefined;
}

/** "10x12cm": a side of what is measured. Sides that differ by more than tenfold are a product: "4x100m". */
function isSide(scan: Scan, { numeral }: Amount): boolean {
  const other = tokenAt(scan, numeral.to + 1);
  if (lowerAt(scan, numeral.to) !== 'x' || other?.exact === undefined) return false;
  const ratio = Number(other.exact) / decimalNumber(numeral.value);
  const measured = unitAfter(scan, numeral.to + 2, { marked: false, fraction: false, large: false });
  return measured?.unit.dimension === 'length' && ratio <= 10 && ratio >= 0.1;
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
    (isWordAt(scan, end) || isHyphen(textAt(scan, end)) || isStroke(scan, end) || tokenAt(scan, end)?.kind === 'figure')
  )
    end += 1;
  if (inList(scan, 'version-labels', from)) return { from, to: end, reason: 'version' };
  return { from, to: end, reason: isLabel ? 'label' : reason };
}

const isStroke = (scan: Scan, at: number): boolean =>
  textAt(scan, at) === '/' && gluedAt(scan, at + 1) && tokenAt(scan, at + 1)?.kind === 'figure';

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
    (isName(scan, from - 1) || isUnknownName(scan, from - 1)) &&
    !gluedAt(scan, from) &&
    !(counted && !isCapitalised(scan, to))
  ) {
    return { from: from - 1, to, reason: 'name' };
  }
  const behind = !counted && isName(scan, to) && !gluedAt(scan, to) && isWordAt(scan, to);
  return behind ? { from, to: to + 1, reason: 'name' } : undefined;
}

/** Words looked at to tell whether a passage is written in title case. */
const TITLE_WORDS = 12;
/** Shorter words stay small in titles. */
const TITLE_LETTERS = 4;
const FEWEST_TITLE_WORDS = 4;

/** An English word in a headline whose words all have capitals ("Storm Kills 14 In Bay"): its capital says nothing. */
function isTitleWord(scan: Scan, at: number): boolean {
  const { isEnglish } = scan.vocabulary.lexicon;
  const word = lowerAt(scan, at);
  if (at < 1 || !isEnglish(word) || textAt(scan, at).slice(1) !== word.slice(1)) return false;
  const words = scan.tokens.slice(0, TITLE_WORDS).filter((token) => token.kind === 'word');
  const long = words.filter((token) => token.text.length >= TITLE_LETTERS);
  return words.length >= FEWEST_TITLE_WORDS && long.every((token) => token.text !== token.lower);
}

/** A capitalised word that is no function word, no hedge and no month. */
function isName(scan: Scan, at: number): boolean {
  if (isTitleWord(scan, at)) return false;
  if (!hasCapital(scan, at) || isFunctionWord(scan, at) || isCalendarName(scan, at)) return false;
  return (
    scan.vocabulary.hedgesBefore.before(scan.tokens, at + 1, Math.max(0, at - 3)) === undefined &&
    !inList(scan, 'trend-up', at) &&
    !inList(scan, 'trend-down', at)
  );
}

/** "the ftse 100", in a text that knows no capitals: a word that no dictionary has, with an article. */
const isUnknownName = (scan: Scan, at: number): boolean =>
  lowerAt(scan, at - 1) === 'the' &&
  isWordAt(scan, at) &&
  scan.vocabulary.lexicon.isEnglish('the') &&
  !scan.vocabulary.lexicon.isEnglish(lowerAt(scan, at));

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
