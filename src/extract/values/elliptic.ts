import type { Amount } from './amounts.ts';
import { isCapitalised, nounAt } from './nouns.ts';
import { inList, isFunctionWord, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Most capitalised words of one name. */
const NAME_WORDS = 4;
/** Most members of a row looked through for one that says what they count. */
const MEMBERS = 12;
/** Words looked back over from the second name to the figure of the first, its noun included. */
const CLAUSE_WORDS = 8;

/**
 * Whether a plain figure behind a name is a count whose noun another member of its row names: "Aro has 268 shops and Bell 144",
 * "Lakers 21, Rovers 13 and three independents". By itself such a figure would belong to the name ("Llama 4").
 */
export const isElliptic = (scan: Scan, amount: Amount): boolean =>
  amount.numeral.digits &&
  amount.from === amount.numeral.from &&
  endsClause(scan, amount.to) &&
  (repeatsClause(scan, amount) || isInCountedRow(scan, amount));

const endsClause = (scan: Scan, at: number): boolean => !isWordAt(scan, at) || isFunctionWord(scan, at);

const isJoiner = (scan: Scan, at: number): boolean => [',', 'and', 'while', ';'].includes(lowerAt(scan, at));

const isFigure = (scan: Scan, at: number): boolean => tokenAt(scan, at)?.kind === 'figure';

/** Index of the first of the capitalised words that end before tokens[end]; `end` itself if there are none. */
function nameBefore(scan: Scan, end: number): number {
  let at = end;
  while (
    end - at < NAME_WORDS &&
    isWordAt(scan, at - 1) &&
    isCapitalised(scan, at - 1) &&
    !isFunctionWord(scan, at - 1)
  )
    at -= 1;
  return at;
}

/** "Aro has 268 shops, Bell 144 and Corvin 19": a name with a verb, a figure with its noun, then further names without either. */
function repeatsClause(scan: Scan, amount: Amount): boolean {
  let figure = amount.from;
  for (let members = 0; members < MEMBERS; members++) {
    const name = nameBefore(scan, figure);
    if (name === figure || !isJoiner(scan, name - 1)) return false;
    figure = figureBefore(scan, name - 1);
    if (figure < 0) return false;
    if (nounAt(scan, figure + 1, 'many')?.plural === true) return isObjectOfName(scan, figure);
  }
  return false;
}

/** Index of the figure of the clause that ends before tokens[end], or -1. */
function figureBefore(scan: Scan, end: number): number {
  for (let at = end - 1; at > end - CLAUSE_WORDS && at > 1; at--) {
    if (isFigure(scan, at)) return at;
    if (!isWordAt(scan, at)) return -1;
  }
  return -1;
}

/** "Aro has 268": a name and one word that is a verb. */
function isObjectOfName(scan: Scan, figure: number): boolean {
  const verb = figure - 1;
  const isVerb = isWordAt(scan, verb) && !isCapitalised(scan, verb) && !inList(scan, 'prepositions', verb);
  return isVerb && nameBefore(scan, verb) < verb;
}

/** "Lakers 21, Rovers 13, Harbour Town 8 and three independents": names and figures in a row, and a last one that says what all count. */
function isInCountedRow(scan: Scan, amount: Amount): boolean {
  let at = amount.to;
  if (nameBefore(scan, amount.from) === amount.from) return false;
  for (let members = 0; members < MEMBERS; members++) {
    if (!isJoiner(scan, at)) return false;
    at += lowerAt(scan, at + 1) === 'and' ? 2 : 1;
    const name = at;
    while (at - name < NAME_WORDS && isWordAt(scan, at) && isCapitalised(scan, at)) at += 1;
    if (at === name) return isCountOfThings(scan, at);
    if (!isFigure(scan, at)) return false;
    at += 1;
  }
  return false;
}

/** "three independents", "14 others" */
function isCountOfThings(scan: Scan, at: number): boolean {
  const isNumber =
    isFigure(scan, at) || scan.vocabulary.lexicon.data.numbers.cardinals[lowerAt(scan, at)] !== undefined;
  return isNumber && nounAt(scan, at + 1, 'many')?.plural === true && textAt(scan, at + 1) !== '';
}
