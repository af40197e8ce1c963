import type { Claim } from '../model/claim.ts';
import type { Lexicon, Meaning } from '../model/lexicon.ts';

/** One word near a value, with how much it tells. */
export interface ContextTerm {
  readonly stem: string;
  /** 0 to 1: rarity of the word times its nearness to the value. */
  readonly weight: number;
  readonly classes: readonly string[];
}

/** Words kept of one value's surroundings, most telling first. */
const MOST_TERMS = 10;
/** Distance, in words, at which a word tells half as much. */
const HALF_DISTANCE = 6;
/** Words that a comma, and that a stronger stop, count for. */
const COMMA = 3;
const STOP = 8;
/** What the commonest words still tell. */
const LEAST_RARITY = 0.15;
const COMMONEST = 9;
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]|[,;:()–—.]/gu;
const LONGEST_QUOTE = 2000;

const rarity = ({ commonness }: Meaning): number => Math.max(LEAST_RARITY, 1 - commonness / (COMMONEST + 1));

interface Placed {
  readonly word: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** Words with their distance along the sentence, stops widening it. */
function placed(quote: string): Placed[] {
  const words: Placed[] = [];
  let at = 0;
  for (const match of quote.slice(0, LONGEST_QUOTE).matchAll(TOKEN)) {
    const [word] = match;
    if (word.length === 1 && !/[\p{L}\p{N}]/u.test(word)) at += word === ',' ? COMMA : STOP;
    else words.push({ word, at: at++, start: match.index, end: match.index + word.length });
  }
  return words;
}

export type ContextReader = (claim: Claim) => readonly ContextTerm[];

/** Words that belong to a figure and tell nothing of what it measures: numbers, units, currencies. */
function measureWords({ data }: Lexicon): ReadonlySet<string> {
  const { cardinals, magnitudes, fractions, collectives, ordinals } = data.numbers;
  const currencies = Object.values(data.currencies).flatMap(({ forms, subunit }) => [
    ...forms,
    ...(subunit?.forms ?? []),
  ]);
  return new Set([
    ...[cardinals, magnitudes, fractions, collectives, ordinals].flatMap((words) => Object.keys(words)),
    ...Object.values(data.units).flatMap(({ forms }) => forms),
    ...currencies,
    'cent',
    'per',
  ]);
}

/** Reads what stands around a value: ordinary words, neither names nor figures, each with its weight. */
export function createContextReader(lexicon: Lexicon): ContextReader {
  const functionWords = lexicon.words('function');
  const ofFigures = measureWords(lexicon);
  const memo = new Map<string, readonly Placed[]>();
  const wordsOf = (quote: string): readonly Placed[] => {
    const known = memo.get(quote) ?? placed(quote);
    if (memo.size > 1000) memo.clear();
    memo.set(quote, known);
    return known;
  };
  return ({ quote, text }) => {
    const words = wordsOf(quote);
    const from = Math.max(0, quote.indexOf(text));
    const to = from + text.length;
    const first = words.find(({ end }) => end > from)?.at ?? 0;
    const last = words.findLast(({ start }) => start < to)?.at ?? first;
    const terms = new Map<string, ContextTerm>();
    for (const { word, at, start, end } of words) {
      if (start < to && end > from && /\d/.test(word)) continue;
      const lower = word.toLowerCase().replace(/['’]s?$/, '');
      if (lower.length < 3 || /\d/.test(lower) || functionWords.has(lower) || ofFigures.has(lower)) continue;
      if (start > 0 && word.charAt(0) !== lower.charAt(0)) continue;
      const stem = lexicon.stem(lower);
      const meaning = lexicon.meaning(stem);
      const distance = at < first ? first - at : at > last ? at - last : 0;
      const weight = (rarity(meaning) * HALF_DISTANCE) / (HALF_DISTANCE + Math.max(0, distance - 1));
      if (weight > (terms.get(stem)?.weight ?? 0)) terms.set(stem, { stem, weight, classes: meaning.classes });
    }
    return [...terms.values()].sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1)).slice(0, MOST_TERMS);
  };
}

/** What a synonym is worth against the word itself. */
const SYNONYM = 0.7;
/** Below this weight in all a few shared words prove little. */
const LEAST_TOTAL = 1.5;

function total(terms: readonly ContextTerm[]): number {
  let sum = 0;
  for (const { weight } of terms) sum += weight;
  return sum;
}

/** Share of what the poorer of two contexts tells that the other tells too, synonyms included; 0 to 1. Symmetric. */
export function sharedContext(a: readonly ContextTerm[], b: readonly ContextTerm[]): number {
  // What each term of one context is worth to the other is told for both sides in one go.
  const bestOfB = new Array<number>(b.length).fill(0);
  let matchedOfA = 0;
  for (const term of a) {
    let best = 0;
    for (let at = 0; at < b.length; at++) {
      const other = b[at] as ContextTerm;
      const likeness = likenessOf(term, other);
      if (likeness === 0) continue;
      const worth = likeness * Math.min(term.weight, other.weight);
      best = Math.max(best, worth);
      bestOfB[at] = Math.max(bestOfB[at] as number, worth);
    }
    matchedOfA += best;
  }
  if (matchedOfA === 0) return 0;
  let matchedOfB = 0;
  for (const best of bestOfB) matchedOfB += best;
  return Math.min(matchedOfA, matchedOfB) / Math.max(LEAST_TOTAL, Math.min(total(a), total(b)));
}

function likenessOf(a: ContextTerm, b: ContextTerm): number {
  if (a.stem === b.stem) return 1;
  for (const name of a.classes) if (b.classes.includes(name)) return SYNONYM;
  return 0;
}
