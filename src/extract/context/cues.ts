import type { Lexicon } from '../../model/lexicon.ts';
import { type PhraseIndex, phraseIndex } from '../../model/phrases.ts';
import { tokenise } from '../words.ts';

export type CueKind = 'noun' | 'verb' | 'counted' | 'after' | 'label';

/** One way in which a form of the lexicon points to an attribute. */
export interface Cue {
  readonly attribute: string;
  readonly kind: CueKind;
  /** Stems of words of which one must stand in the passage too: "put … into"; near the value where the cue is what is counted. */
  readonly requires?: ReadonlySet<string>;
}

/** Cues found at one place of a passage; word indices, the end exclusive. */
export interface CueHit {
  readonly cues: readonly Cue[];
  readonly firstWord: number;
  readonly endWord: number;
}

/** A member of a set of excluding forms, found at one place. */
export interface FormHit {
  readonly set: string;
  readonly member: string;
  readonly firstWord: number;
  readonly endWord: number;
}

/** Forms that lead to the same normalised phrase share one entry, so that no attribute hides another. */
function gathered<T>(
  entries: Iterable<readonly [form: string, value: T]>,
  normalise: (word: string) => string,
): PhraseIndex<readonly T[]> {
  const byForm = new Map<string, T[]>();
  for (const [form, value] of entries) {
    const key = tokenise(form)
      .map((word) => normalise(word.lower))
      .join(' ');
    const values = byForm.get(key) ?? [];
    values.push(value);
    byForm.set(key, values);
  }
  return phraseIndex([...byForm], (word) => word);
}

function scan<T>(index: PhraseIndex<T>, words: readonly string[]): { value: T; firstWord: number; endWord: number }[] {
  const hits: { value: T; firstWord: number; endWord: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = index.longestAt(words, at);
    if (found !== undefined) hits.push({ value: found.value, firstWord: at, endWord: at + found.length });
  }
  return hits;
}

/** "640-metre-long", "21-storey": the last part of a compound says what the figure in it is, or counts. */
function scanCompounds(index: CueIndex, words: readonly string[]): CueHit[] {
  return words.flatMap((word, at) => {
    const hyphen = word.lastIndexOf('-');
    const found = hyphen <= 0 ? undefined : index.longestAt([singular(word.slice(hyphen + 1))], 0);
    const cues = found?.value.filter(({ kind }) => kind === 'after' || kind === 'counted') ?? [];
    return cues.length === 0 ? [] : [{ cues, firstWord: at, endWord: at + 1 }];
  });
}

export const lengthOf = (hit: Place): number => hit.endWord - hit.firstWord;

/** Stems of the words of which an attribute asks for one beside its cues; attributes that ask for none are left out. */
export function besideStemsOf(lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  const asking = Object.entries(lexicon.data.attributes).filter(([, { beside }]) => (beside ?? []).length > 0);
  return new Map(asking.map(([id, { beside }]) => [id, new Set((beside ?? []).map((word) => lexicon.stem(word)))]));
}

type CueIndex = PhraseIndex<readonly Cue[]>;

export type CueReader = (lowerWords: readonly string[], stems: readonly string[]) => CueHit[];

/**
 * Finds the cues of all attributes. Nouns are found in the singular and the plural only, verbs in every inflection: "paying" is no
 * form of the noun "pay".
 */
export function createCueReader(lexicon: Lexicon): CueReader {
  const forms: Record<'nouns' | 'verbs' | 'labels', [string, Cue][]> = { nouns: [], verbs: [], labels: [] };
  const read = (written: readonly string[] | undefined, attribute: string, kind: CueKind): [string, Cue][] =>
    (written ?? []).map((form) => cueOf(form, attribute, kind, lexicon));
  for (const [attribute, entry] of Object.entries(lexicon.data.attributes)) {
    forms.nouns.push(...read(entry.nouns, attribute, 'noun'));
    forms.nouns.push(...read(entry.counted, attribute, 'counted'));
    forms.nouns.push(...read(entry.after, attribute, 'after'));
    forms.labels.push(...read(entry.labels, attribute, 'label'));
    forms.verbs.push(...read(entry.verbs, attribute, 'verb'));
  }
  // An index gives the longest form at a place, and one that asks for another word must not hide a shorter one that does not.
  const indexes = (entries: readonly [string, Cue][], normalise: (word: string) => string): CueIndex[] => [
    gathered(
      entries.filter(([, cue]) => cue.requires === undefined),
      normalise,
    ),
    gathered(
      entries.filter(([, cue]) => cue.requires !== undefined),
      normalise,
    ),
  ];
  const nounIndexes = indexes(forms.nouns, singular);
  const verbIndexes = indexes(forms.verbs, lexicon.stem);
  const labelIndexes = indexes(forms.labels, singular);
  const otherwise = createPhraseFinder(lexicon.words('cues-of-nothing'));
  return (lowerWords, stems) => {
    const idioms = otherwise(lowerWords);
    const singulars = lowerWords.map(countedPart).map(singular);
    const found: CueHit[] = [
      ...[...nounIndexes, ...labelIndexes].flatMap((index) => scan(index, singulars)),
      ...verbIndexes.flatMap((index) => scan(index, stems)),
    ]
      .map(({ value, ...place }): CueHit => ({ cues: value, ...place }))
      .concat(nounIndexes.flatMap((index) => scanCompounds(index, lowerWords)));
    return idioms.length === 0 ? found : found.filter(outside(idioms));
  };
}

interface Place {
  readonly firstWord: number;
  readonly endWord: number;
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

/** "put ... into" is the cue "put" where "into" stands in the passage too; "home ... flood / wash" needs either of the two. */
function cueOf(form: string, attribute: string, kind: CueKind, lexicon: Lexicon): [string, Cue] {
  const [cue, rest] = form.split(' ... ') as [string, string | undefined];
  if (rest === undefined) return [cue, { attribute, kind }];
  return [cue, { attribute, kind, requires: new Set(rest.split(' / ').map((word) => lexicon.stem(word.trim()))) }];
}

/** "120-seat" counts seats. */
const countedPart = (word: string): string => word.replace(/^\d[\d.,]*[-‑](?=\p{L})/u, '');

/** A lower-case noun in the singular, by its ending; possessives lose theirs. Irregular plurals are forms of their own in the lexicon. */
function singular(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  if (bare.length < 4 || !bare.endsWith('s') || /(?:ss|us|is)$/.test(bare)) return bare;
  if (bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
  // "losses", "boxes", "viruses" drop two letters; "houses", "cases", "causes" one.
  return /(?:ss|x|zz|[cs]h|[^aeou]us)es$/.test(bare) ? bare.slice(0, -2) : bare.slice(0, -1);
}

export type FormReader = (lowerWords: readonly string[]) => FormHit[];

/** Finds forms as they are written (any case) of sets whose members exclude each other. */
export function createFormReader(
  sets: Iterable<readonly [set: string, member: string, forms: readonly string[]]>,
): FormReader {
  const entries: [string, { set: string; member: string }][] = [];
  for (const [set, member, forms] of sets)
    for (const form of forms) entries.push([form.toLowerCase(), { set, member }]);
  const index = gathered(entries, (word) => word);
  return (lowerWords) =>
    scan(index, lowerWords).flatMap(({ value, firstWord, endWord }) =>
      value.map(({ set, member }) => ({ set, member, firstWord, endWord })),
    );
}

/** Reads forms as if figures were not there, so that "including 21% VAT" is found as "including VAT". */
export function overlookingFigures(read: FormReader): FormReader {
  return (lowerWords) => {
    const kept = lowerWords.flatMap((word, index) => (/^\d/.test(word) ? [] : [index]));
    const hits = read(kept.map((index) => lowerWords[index] as string));
    return hits.map((hit) => ({
      ...hit,
      firstWord: kept[hit.firstWord] as number,
      endWord: (kept[hit.endWord - 1] as number) + 1,
    }));
  };
}

/** Finds the forms of one word list of the lexicon, as written. */
export function createPhraseFinder(
  forms: Iterable<string>,
): (lowerWords: readonly string[]) => readonly { firstWord: number; endWord: number }[] {
  const index = gathered(
    [...forms].map((form) => [form.toLowerCase(), true] as const),
    (word) => word,
  );
  return (lowerWords) => scan(index, lowerWords);
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
