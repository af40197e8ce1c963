import type { Amount } from './amounts.ts';
import { isCalendarName } from './dates.ts';
import { decimal, isWhole, order } from './decimal.ts';
import { isCapitalised, nounAt } from './nouns.ts';
import { inList, isFunctionWord, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';
import type { Unit } from './units.ts';

const OLDEST = decimal('120');

/** Ages without a unit: "aged 47", "the age of 21", "Smith, 47,". */
export function ageOf(
  scan: Scan,
  amount: Amount,
): { readonly unit: Unit; readonly from: number; readonly to: number } | undefined {
  const { numeral } = amount;
  const unit = scan.vocabulary.units.byId.get('year-of-age');
  if (!unit || amount.unit || numeral.marked || numeral.fraction || !isWhole(numeral.value)) return undefined;
  if (numeral.value.digits < 0n || order(numeral.value, OLDEST) > 0) return undefined;
  const said = ['aged', 'age', 'ages'].includes(lowerAt(scan, amount.from - 1)) || ageOfWords(scan, amount.from);
  return said || isApposition(scan, amount) || isPredicate(scan, amount)
    ? { unit, from: amount.from, to: amount.to }
    : undefined;
}

const ageOfWords = (scan: Scan, at: number): boolean =>
  lowerAt(scan, at - 1) === 'of' && (lowerAt(scan, at - 2) === 'age' || lowerAt(scan, at - 2) === 'ages');

/** "she is 47", "he will be 35 in May", "who turned sixty": of a person, with nothing behind that it could count. */
function isPredicate(scan: Scan, amount: Amount): boolean {
  const { from, to } = amount.numeral;
  const verb = inList(scan, 'approximators', from - 1) ? from - 2 : from - 1;
  if (amount.plus || amount.minus || !endsPhrase(scan, to)) return false;
  if (inList(scan, 'birthday-verbs', verb)) return nounAt(scan, to, 'many') === undefined;
  const person = ["he's", "she's"].includes(lowerAt(scan, verb));
  return person || (inList(scan, 'being', verb) && isPerson(scan, verb));
}

/** A personal pronoun before the verb, with one or two words of the verb between. */
const isPerson = (scan: Scan, verb: number): boolean =>
  [1, 2, 3].some((back) => inList(scan, 'personal-pronouns', verb - back) && between(scan, verb - back + 1, verb));

const between = (scan: Scan, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (!inList(scan, 'verb-helpers', at)) return false;
  return true;
};

/** "he was 2 up" and "she is 3 for 4" keep scores. */
const endsPhrase = (scan: Scan, at: number): boolean => {
  const next = tokenAt(scan, at);
  if (next?.kind !== 'word')
    return next === undefined || [',', '.', ';', '!', '?', '"', '”', ')', '—', '–'].includes(next.text);
  return (isFunctionWord(scan, at) || inList(scan, 'when-words', at)) && !inList(scan, 'score-words', at);
};

/** A figure between commas behind a name. */
function isApposition(scan: Scan, amount: Amount): boolean {
  const { from, to, digits } = amount.numeral;
  if (!digits || textAt(scan, from - 1) !== ',' || !isCapitalised(scan, from - 2) || from < 2) return false;
  if (isCalendarName(scan, from - 2)) return false;
  const next = tokenAt(scan, to);
  return (next === undefined || [',', '.', ';'].includes(next.text)) && tokenAt(scan, from + 2)?.kind !== 'figure';
}
