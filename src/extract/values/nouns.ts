import type { NounPhrase } from '../../model/mention.ts';
import { isHyphen, isUpperCase } from './characters.ts';
import { designationEnd, isPluralNumber } from './designations.ts';
import { gluedAt, inList, isFunctionWord, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** A noun phrase with the token behind it. */
export interface NounMatch {
  readonly phrase: NounPhrase;
  readonly to: number;
  readonly plural: boolean;
}

/** Words looked at behind a figure before it is taken to count nothing. */
const LONGEST = 6;

export function isPlural(scan: Scan, lower: string): boolean {
  if (scan.vocabulary.has('plural-nouns', lower)) return true;
  if (lower.length < 4 || !lower.endsWith('s') || scan.vocabulary.has('singular-nouns', lower)) return false;
  return !/(?:ss|us|is|'s)$/.test(lower);
}

/** Singular of an English noun in lower case; nouns that only look plural stay. */
export function singularOf(scan: Scan, lower: string): string {
  const irregular = scan.vocabulary.lexicon.data.irregular?.[lower];
  if (irregular !== undefined) return irregular;
  if (lower.endsWith('men')) return `${lower.slice(0, -2)}an`;
  if (/\ds$/.test(lower)) return lower.slice(0, -1);
  if (!lower.endsWith('s') || !isPlural(scan, lower) || scan.vocabulary.has('plural-nouns', lower)) return lower;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  // "viruses", "losses", "boxes", "watches" drop two letters; "houses", "causes", "cases", "prizes" one.
  const hissing = /(?:ss|x|zz|ch|sh|[^aeo]o|[^aeo]us)es$/.test(lower) && !/^(?:us|excus|abus|fus|refus)es$/.test(lower);
  return lower.slice(0, hissing ? -2 : -1);
}

/** Adjectives by their endings or by name: a singular noun may stand behind one. */
const isAdjective = (scan: Scan, lower: string): boolean =>
  /(?:al|ive|ous|ful|less|able|ible|ic|ary|ese|ish|an|ed|ing|ent|ant|est)$/.test(lower) ||
  scan.vocabulary.has('adjectives', lower);

/** One word with what is joined to it by hyphens: "full-time". Index behind it. */
function compoundEnd(scan: Scan, at: number): number {
  let to = at + 1;
  while (isHyphen(textAt(scan, to)) && gluedAt(scan, to) && isWordAt(scan, to + 1) && gluedAt(scan, to + 1)) to += 2;
  return to;
}

const joinsModifiers = (scan: Scan, at: number, count: number): boolean =>
  count === 1 &&
  (lowerAt(scan, at) === 'and' || lowerAt(scan, at) === '&') &&
  isWordAt(scan, at + 1) &&
  !isFunctionWord(scan, at + 1);

const endsPhrase = (scan: Scan, at: number): boolean => {
  const token = tokenAt(scan, at);
  return (
    token?.kind !== 'word' ||
    isMeasureAdjective(scan, at) ||
    (token.glued && isUpperCase(token.text[0] as string)) ||
    isFunctionWord(scan, at) ||
    isNumberWord(scan, at)
  );
};

/** "a 5,000-strong crowd", "6ft 2in tall": what is measured of a thing, no thing. "30 old houses" counts houses. */
const isMeasureAdjective = (scan: Scan, at: number): boolean =>
  inList(scan, 'measure-adjectives', at) &&
  (isHyphen(textAt(scan, at - 1)) || !isWordAt(scan, at + 1) || isFunctionWord(scan, at + 1));

const isNumberWord = (scan: Scan, at: number): boolean => {
  const lower = lowerAt(scan, at);
  return scan.vocabulary.cardinals.has(lower) || scan.vocabulary.magnitudes.has(lower);
};

/**
 * The noun that begins at tokens[at]. Wanted is `many`: the first plural within a few words; `any`: that or the first noun, as when the
 * figure modifies it ("a four-bay network", "a 49% stake"); `one`: the first noun, as behind "one", where a later plural is a verb.
 */
export function nounAt(scan: Scan, at: number, wanted: 'many' | 'any' | 'one'): NounMatch | undefined {
  const ends: number[] = [];
  let index = at;
  while (ends.length < LONGEST) {
    if (ends.length > 0 && joinsModifiers(scan, index, ends.length)) index += 1;
    const named = designationEnd(scan, index, ends.length > 0);
    if (named === index && endsPhrase(scan, index)) break;
    const to = named > index ? named : compoundEnd(scan, index);
    ends.push(to);
    const found = named > index ? namedHead(scan, at, to) : headAt(scan, at, index, to, wanted, ends.length);
    if (found) return found;
    index = to;
  }
  const last = ends.at(-1);
  return wanted !== 'many' && last !== undefined ? phraseOf(scan, at, last, false) : undefined;
}

/** "90 Model 3s": a name is what is counted only in the plural. */
const namedHead = (scan: Scan, at: number, to: number): NounMatch | undefined =>
  isPluralNumber(scan, to) ? phraseOf(scan, at, to, true) : undefined;

/** The phrase from tokens[at] on, if the word at tokens[from, to) is the head that is wanted. */
function headAt(
  scan: Scan,
  at: number,
  from: number,
  to: number,
  wanted: 'many' | 'any' | 'one',
  count: number,
): NounMatch | undefined {
  const head = lowerAt(scan, to - 1);
  if (isPlural(scan, head)) {
    const verb = wanted === 'one' && count > 1;
    return verb ? phraseOf(scan, at, from, false) : phraseOf(scan, at, to, true);
  }
  return wanted !== 'many' && !isAdjective(scan, head) ? phraseOf(scan, at, to, false) : undefined;
}

function phraseOf(scan: Scan, from: number, to: number, plural: boolean): NounMatch {
  const start = tokenAt(scan, from)?.start ?? 0;
  const end = tokenAt(scan, to - 1)?.end ?? start;
  const words = scan.text.slice(start, end).toLowerCase().split(/\s+/);
  // "model 3s" is one name
  const last = words.splice(isPluralNumber(scan, to) && words.length > 1 ? -2 : -1).join(' ');
  const cut = isPluralNumber(scan, to) ? -1 : Math.max(last.lastIndexOf('-'), last.lastIndexOf('‑'));
  const modifiers = cut > 0 ? [...words, last.slice(0, cut)] : words;
  const head = cut > 0 ? last.slice(cut + 1) : last;
  return { phrase: { head, modifiers, span: { start, end } }, to, plural };
}

/** "first-team player": modifiers and the singular of the head. */
export const nounName = (scan: Scan, phrase: NounPhrase): string =>
  [...phrase.modifiers, singularOf(scan, phrase.head)].join(' ');

/** Whether a word behind a figure is written like a proper name. */
export const isCapitalised = (scan: Scan, at: number): boolean =>
  isWordAt(scan, at) && isUpperCase(textAt(scan, at)[0] as string);

/** Also "iPhone". */
export const hasCapital = (scan: Scan, at: number): boolean => isWordAt(scan, at) && isUpperCase(textAt(scan, at));
