import { type PhraseIndex, phraseIndex } from '../../model/phrases.ts';
import { type Bits, isTriggered, type Triggers } from '../triggers.ts';
import { lowerWords } from '../words.ts';

/** A place in a row of words; word indices, the end exclusive. */
export interface Place {
  readonly firstWord: number;
  readonly endWord: number;
}

/** A member of a set of excluding forms, found at one place. */
export interface FormHit extends Place {
  readonly set: string;
  readonly member: string;
}

/** What a reader of forms needs of a passage. */
export interface Row {
  readonly lower: readonly string[];
  readonly triggered: Bits;
}

const NOTHING: readonly never[] = [];

export const lengthOf = (hit: Place): number => hit.endWord - hit.firstWord;

/** Forms that lead to the same normalised phrase share one entry, so that none hides another. */
export function gathered<T>(
  entries: Iterable<readonly [form: string, value: T]>,
  normalise: (word: string) => string,
): PhraseIndex<readonly T[]> {
  const byForm = new Map<string, T[]>();
  // Many attributes share a form, which is normalised once.
  const known = new Map<string, T[]>();
  for (const [form, value] of entries) {
    const values = known.get(form) ?? valuesOf(form);
    values.push(value);
    known.set(form, values);
  }
  function valuesOf(form: string): T[] {
    const key = lowerWords(form).map(normalise).join(' ');
    const values = byForm.get(key) ?? [];
    byForm.set(key, values);
    return values;
  }
  return phraseIndex([...byForm], (word) => word);
}

interface Found<T> extends Place {
  readonly value: T;
}

/** The longest form at each place of a row. */
export function scan<T>(index: PhraseIndex<T>, words: readonly string[]): Found<T>[] {
  const hits: Found<T>[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = index.longestAt(words, at);
    if (found !== undefined) hits.push({ value: found.value, firstWord: at, endWord: at + found.length });
  }
  return hits;
}

/** No form of a lexicon is longer than this many words; one that is hides nothing. */
const LONGEST_FORM = 8;

/** Tells the places that are no part of one of these, nor one of them. */
export function outside(wholes: readonly Place[]): (part: Place) => boolean {
  const ends = new Map<number, number>();
  for (const { firstWord, endWord } of wholes) ends.set(firstWord, Math.max(endWord, ends.get(firstWord) ?? 0));
  return ({ firstWord, endWord }) => {
    for (let at = Math.max(0, firstWord - LONGEST_FORM); at <= firstWord; at++)
      if ((ends.get(at) ?? 0) >= endWord) return false;
    return true;
  };
}

export type FormReader = (lowerWords: readonly string[]) => FormHit[];

/** Forms of sets whose members exclude each other, by their words. */
function setsIndex(
  sets: Iterable<readonly [set: string, member: string, forms: readonly string[]]>,
): PhraseIndex<readonly { readonly set: string; readonly member: string }[]> {
  const entries: [string, { set: string; member: string }][] = [];
  for (const [set, member, forms] of sets)
    for (const form of forms) entries.push([form.toLowerCase(), { set, member }]);
  return gathered(entries, (word) => word);
}

/** Finds forms as they are written (any case) of sets whose members exclude each other. */
export function createFormReader(
  sets: Iterable<readonly [set: string, member: string, forms: readonly string[]]>,
): FormReader {
  const index = setsIndex(sets);
  return (words) =>
    scan(index, words).flatMap(({ value, firstWord, endWord }) =>
      value.map(({ set, member }) => ({ set, member, firstWord, endWord })),
    );
}

/** Reads forms as if figures were not there, so that "including 21% VAT" is found as "including VAT". */
export function overlookingFigures(read: FormReader): FormReader {
  return (words) => {
    const kept = words.flatMap((word, index) => (/^\d/.test(word) ? [] : [index]));
    const hits = read(kept.map((index) => words[index] as string));
    return hits.map((hit) => ({
      ...hit,
      firstWord: kept[hit.firstWord] as number,
      endWord: (kept[hit.endWord - 1] as number) + 1,
    }));
  };
}

/** The places of forms in a row of lower-case words. */
export type PhraseFinder = (lowerWords: readonly string[]) => readonly Place[];

const phrasesIndex = (forms: Iterable<string>): PhraseIndex<readonly true[]> =>
  gathered(
    [...forms].map((form) => [form.toLowerCase(), true] as const),
    (word) => word,
  );

/** Finds the forms of one word list of the lexicon, as written. */
export function createPhraseFinder(forms: Iterable<string>): PhraseFinder {
  const index = phrasesIndex(forms);
  return (words) => scan(index, words);
}

/** The same for whole passages, most of which hold no word that a form begins with. */
export function createPassageFinder(forms: Iterable<string>, triggers: Triggers): (passage: Row) => readonly Place[] {
  const index = phrasesIndex(forms);
  const trigger = triggers.on(index.opens);
  return (passage) => (isTriggered(passage, trigger) ? scan(index, passage.lower) : NOTHING);
}

/** Longest form, in words, that is looked for before a word. */
const LONGEST_BEFORE = 3;

/** Whether one of the forms ends right before words[at], and where it begins; undefined if none does. */
export type EndingBefore = (lower: readonly string[], at: number) => number | undefined;

export function endingBefore(forms: ReadonlySet<string>): EndingBefore {
  const find = createPhraseFinder(forms);
  return (lower, at) => {
    const from = Math.max(0, at - LONGEST_BEFORE);
    const hit = find(lower.slice(from, at)).find((one) => from + one.endWord === at);
    return hit === undefined ? undefined : from + hit.firstWord;
  };
}
