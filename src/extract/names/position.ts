import type { NameHit } from './find.ts';
import type { NameVocabulary } from './vocabulary.ts';

/** A passage as far as the place of a name in it matters. */
export interface Wording {
  readonly text: string;
  readonly words: readonly { readonly start: number; readonly end: number }[];
  readonly lower: readonly string[];
}

/** Words between a preposition and the name that it governs: "by the investment firm Arden". */
const MOST_BETWEEN = 4;
const PARTICIPLE = /(?:ed|ing)$/;
const ARTICLES = new Set(['the', 'a', 'an']);

const hasPunctuation = (wording: Wording, left: number, right: number): boolean =>
  /[,;:()“”"]/.test(wording.text.slice(wording.words[left]?.end, wording.words[right]?.start));

/** The preposition that governs a name; articles, adjectives and titles may stand between, verbs and punctuation may not. */
export function governingPreposition(wording: Wording, hit: NameHit, vocabulary: NameVocabulary): string | undefined {
  const first = firstConjunct(wording, hit, vocabulary);
  for (let back = 1; back <= MOST_BETWEEN + 1; back++) {
    const at = first - back;
    const word = wording.lower[at];
    if (word === undefined || hasPunctuation(wording, at, first)) return undefined;
    if (vocabulary.prepositions.has(word)) return word;
    const endsPhrase = vocabulary.functionWords.has(word) && !ARTICLES.has(word);
    if (endsPhrase || PARTICIPLE.test(word)) return undefined;
  }
  return undefined;
}

const isCapital = ({ text, words }: Wording, at: number): boolean => /\p{Lu}/u.test(text.charAt(words[at]?.start ?? 0));

/** "for Canada and Denmark at a cost of": where the first of two joined names begins, if no verb of its own follows the second; else where the name itself does. */
function firstConjunct(wording: Wording, hit: NameHit, { prepositions }: NameVocabulary): number {
  const joiner = wording.lower[hit.firstWord - 1];
  const isLast = hasPunctuation(wording, hit.endWord - 1, hit.endWord) || wording.lower[hit.endWord] === undefined;
  if (joiner !== 'and' || !(isLast || prepositions.has(wording.lower[hit.endWord] as string))) return hit.firstWord;
  let at = hit.firstWord - 1;
  while (at > 0 && isCapital(wording, at - 1) && !hasPunctuation(wording, at - 1, at)) at--;
  return at === hit.firstWord - 1 || at === 0 ? hit.firstWord : at;
}

/** "the Boston firm", "a Norra message" and "Hill's company" name a place or an owner; who is meant stands elsewhere. */
export function describesAnother(wording: Wording, hit: NameHit, vocabulary: NameVocabulary): boolean {
  const next = wording.lower[hit.endWord];
  if (next === undefined || !(vocabulary.genericEntities.has(next) || (!hit.possessive && vocabulary.isNoun(next))))
    return false;
  return /^(?:['’]s?)? $/.test(wording.text.slice(hit.end, wording.words[hit.endWord]?.start));
}

/** "Arden, the Danes with the long ships, …": a name inside what only explains the name before it. */
export function explainsAnother(wording: Wording, hit: NameHit, previous: NameHit | undefined): boolean {
  if (previous === undefined || !ARTICLES.has(wording.lower[hit.firstWord - 1] ?? '')) return false;
  return previous.endWord === hit.firstWord - 1 && wording.text[previous.end] === ',';
}

/** "Arden, which employs …": the name begins a clause of its own, whatever governs it. */
export function startsRelativeClause(wording: Wording, hit: NameHit): boolean {
  const next = wording.lower[hit.endWord];
  return (next === 'which' || next === 'who' || next === 'whose') && wording.text[hit.end] === ',';
}
