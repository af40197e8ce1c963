import { type PhraseIndex, rowIndex, wordsOf } from '../../model/phrases.ts';
import { type Bits, concerns, isTriggered, type Trigger, type Triggers } from '../triggers.ts';
import { lowerWords, type Word } from '../words.ts';

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
  readonly words: readonly Word[];
  readonly lower: readonly string[];
  readonly triggered: Bits;
}

const NOTHING: readonly never[] = [];

export const lengthOf = (hit: Place): number => hit.endWord - hit.firstWord;

/** Most forms are words with blanks between them, and need not be taken apart letter by letter. */
const PLAIN = /^[a-z ]+$/;

/** Forms that lead to the same normalised phrase share one entry, so that none hides another. */
export function gathered<T>(
  entries: Iterable<readonly [form: string, value: T]>,
  normalise: (word: string) => string,
): PhraseIndex<readonly T[]> {
  const rows = new Map<string, readonly [words: readonly string[], values: T[]]>();
  // Many attributes share a form, which is normalised once.
  const known = new Map<string, T[]>();
  for (const [form, value] of entries) {
    const values = known.get(form) ?? valuesOf(form);
    values.push(value);
    known.set(form, values);
  }
  function valuesOf(form: string): T[] {
    const words = (PLAIN.test(form) ? wordsOf(form) : lowerWords(form)).map(normalise);
    const key = words.join(' ');
    const row = rows.get(key) ?? [words, []];
    rows.set(key, row);
    return row[1];
  }
  return rowIndex(rows.values());
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

/** The same for a passage; only words that concern the reader can begin a form. */
function scanPassage<T>(index: PhraseIndex<T>, trigger: Trigger, passage: Row): readonly Found<T>[] {
  if (!isTriggered(passage, trigger)) return NOTHING;
  const { words, lower } = passage;
  const hits: Found<T>[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!concerns((words[at] as Word).form.bits, trigger)) continue;
    const found = index.longestAt(lower, at);
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

/** Finds forms of sets whose members exclude each other. */
export interface FormReader {
  readonly inRow: (lowerWords: readonly string[]) => readonly FormHit[];
  /** The same for whole passages, most of which hold no word that a form begins with. */
  readonly inPassage: (passage: Row) => readonly FormHit[];
  readonly mayStandIn: (passage: Row) => boolean;
}

/** Finds forms as they are written (any case). */
export function createFormReader(
  sets: Iterable<readonly [set: string, member: string, forms: readonly string[]]>,
  triggers: Triggers,
): FormReader {
  const entries: [string, { set: string; member: string }][] = [];
  for (const [set, member, forms] of sets)
    for (const form of forms) entries.push([form.toLowerCase(), { set, member }]);
  const index = gathered(entries, (word) => word);
  const trigger = triggers.onWords(index.openings());
  return {
    inRow: (words) => scan(index, words).flatMap(membersAt),
    inPassage: (passage) =>
      isTriggered(passage, trigger) ? scanPassage(index, trigger, passage).flatMap(membersAt) : NOTHING,
    mayStandIn: (passage) => isTriggered(passage, trigger),
  };
}

const membersAt = ({
  value,
  firstWord,
  endWord,
}: Found<readonly { readonly set: string; readonly member: string }[]>): FormHit[] =>
  value.map(({ set, member }) => ({ set, member, firstWord, endWord }));

/** Reads forms as if figures were not there, so that "including 21% VAT" is found as "including VAT". */
export function overlookingFigures(reader: FormReader): FormReader {
  const placedBack = (hits: readonly FormHit[], kept: readonly number[]): readonly FormHit[] =>
    hits.map(({ set, member, firstWord, endWord }) => ({
      set,
      member,
      firstWord: kept[firstWord] as number,
      endWord: (kept[endWord - 1] as number) + 1,
    }));
  return {
    mayStandIn: reader.mayStandIn,
    inRow: (lower) => {
      const kept = withoutFigures(lower);
      return placedBack(reader.inRow(kept.map((at) => lower[at] as string)), kept);
    },
    inPassage: (passage) => {
      const { words, lower, triggered } = passage;
      if (!reader.mayStandIn(passage)) return NOTHING;
      const kept = withoutFigures(lower);
      if (kept.length === lower.length) return reader.inPassage(passage);
      const row = {
        words: kept.map((at) => words[at] as Word),
        lower: kept.map((at) => lower[at] as string),
        triggered,
      };
      return placedBack(reader.inPassage(row), kept);
    },
  };
}

/** Indices of the words that begin with no digit. */
function withoutFigures(lower: readonly string[]): number[] {
  const kept: number[] = [];
  for (let at = 0; at < lower.length; at++) if (!isDigit((lower[at] as string).charCodeAt(0))) kept.push(at);
  return kept;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

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

/** Finds the forms of a list in rows taken from passages, and tells in which passages there can be one. */
export function createRowFinder(
  forms: Iterable<string>,
  triggers: Triggers,
): { readonly find: PhraseFinder; readonly trigger: Trigger } {
  const index = phrasesIndex(forms);
  return { find: (words) => scan(index, words), trigger: triggers.onWords(index.openings()) };
}

/** The same for whole passages, most of which hold no word that a form begins with. What is asked for each value of a passage is found once. */
export function createPassageFinder(forms: Iterable<string>, triggers: Triggers): (passage: Row) => readonly Place[] {
  const index = phrasesIndex(forms);
  const trigger = triggers.onWords(index.openings());
  let last: { readonly passage: Row; readonly places: readonly Place[] } | undefined;
  return (passage) => {
    if (!isTriggered(passage, trigger)) return NOTHING;
    if (last?.passage !== passage) last = { passage, places: scanPassage(index, trigger, passage) };
    return last.places;
  };
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
