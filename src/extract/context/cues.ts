import type { AttributeEntry, Lexicon } from '../../model/lexicon.ts';
import type { PhraseIndex } from '../../model/phrases.ts';
import { lastPart, singular, singularPart } from '../singular.ts';
import { concerns, isTriggered, type Triggers } from '../triggers.ts';
import { createPhraseFinder, gathered, outside, type Place } from './forms.ts';
import type { PassageText } from './passage-view.ts';

export type CueKind = 'noun' | 'verb' | 'counted' | 'after' | 'label';

/** One way in which a form of the lexicon points to an attribute. */
export interface Cue {
  readonly attribute: string;
  readonly kind: CueKind;
  /** Stems of words of which one must stand in the passage too: "put … into"; near the value where the cue is what is counted. */
  readonly requires?: ReadonlySet<string>;
}

/** Cues found at one place of a passage. */
export interface CueHit extends Place {
  readonly cues: readonly Cue[];
}

/** Stems of the words of which an attribute asks for one beside its cues; attributes that ask for none are left out. */
export function besideStemsOf(lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  const asking = Object.entries(lexicon.data.attributes).filter(([, { beside }]) => (beside ?? []).length > 0);
  return new Map(asking.map(([id, { beside }]) => [id, new Set((beside ?? []).map((word) => lexicon.stem(word)))]));
}

type CueIndex = PhraseIndex<readonly Cue[]>;

export interface CueReader {
  readonly inPassage: (passage: PassageText) => readonly CueHit[];
  /** The same for a label, in lower-case words. */
  readonly inRow: (lowerWords: readonly string[]) => readonly CueHit[];
}

/** The indexes of cues, in the order in which their hits are given. */
interface CueIndexes {
  /** Looked up by words in the singular. The first two also hold what the last part of a compound can be. */
  readonly nouns: readonly CueIndex[];
  readonly compounds: readonly CueIndex[];
  /** Looked up by stems. */
  readonly verbs: readonly CueIndex[];
}

/** What a distinct word can be as the first word of a cue. */
interface Opening {
  /** One bit for each index that has a cue which begins with it: nouns first, then verbs. */
  readonly indexes: number;
  /** Cues that its last part is, where it is a compound. */
  readonly compounds: readonly (readonly Cue[])[];
}

/** Distinct words whose openings are kept. */
const MOST_OPENINGS = 50_000;

function createOpenings({ nouns, compounds, verbs }: CueIndexes): (lower: string, stem: string) => Opening {
  const known = new Map<string, Opening>();
  return (lower, stem) => {
    const remembered = known.get(lower);
    if (remembered !== undefined) return remembered;
    const noun = singularPart(lower);
    let indexes = 0;
    nouns.forEach((index, bit) => {
      if (index.opens(noun)) indexes |= 1 << bit;
    });
    verbs.forEach((index, bit) => {
      if (index.opens(stem)) indexes |= 1 << (nouns.length + bit);
    });
    const part = lastPart(lower);
    const opening = {
      indexes,
      compounds: part === undefined ? [] : compoundCues(compounds, part),
    };
    if (known.size >= MOST_OPENINGS) known.clear();
    known.set(lower, opening);
    return opening;
  };
}

/** "640-metre-long", "21-storey": the last part of a compound says what the figure in it is, or counts. One list for each index, or none. */
function compoundCues(indexes: readonly CueIndex[], part: string): readonly (readonly Cue[])[] {
  const found = indexes.map(
    (index) =>
      index.longestAt([singular(part)], 0)?.value.filter(({ kind }) => kind === 'after' || kind === 'counted') ?? [],
  );
  return found.some((cues) => cues.length > 0) ? found : [];
}

const NO_HITS: readonly never[] = [];

/** A word that can begin a cue, where it stands. */
interface OpeningAt {
  readonly at: number;
  readonly opening: Opening;
}

/** Adds the hits of one index in a row of words, looked for only at words that open it. */
function addHits(
  hits: CueHit[],
  index: CueIndex,
  bit: number,
  openings: readonly OpeningAt[],
  row: readonly string[],
): void {
  for (const { at, opening } of openings) {
    if ((opening.indexes & bit) === 0) continue;
    const found = index.longestAt(row, at);
    if (found !== undefined) hits.push({ cues: found.value, firstWord: at, endWord: at + found.length });
  }
}

/** Adds the hits of the last parts of compounds, those of one index after those of another. */
function addCompoundHits(hits: CueHit[], openings: readonly OpeningAt[], indexes: number): void {
  for (let index = 0; index < indexes; index++) {
    for (const { at, opening } of openings) {
      const cues = opening.compounds[index];
      if (cues !== undefined && cues.length > 0) hits.push({ cues, firstWord: at, endWord: at + 1 });
    }
  }
}

/**
 * Finds the cues of attributes, of all unless some are given. Nouns are found in the singular and the plural only, verbs in every
 * inflection: "paying" is no form of the noun "pay".
 */
export function createCueReader(
  lexicon: Lexicon,
  triggers: Triggers,
  attributes: Readonly<Record<string, AttributeEntry>> = lexicon.data.attributes,
): CueReader {
  const indexes = cueIndexes(lexicon, attributes);
  const { nouns } = indexes;
  const all = [...nouns, ...indexes.verbs];
  const openingOf = createOpenings(indexes);
  const opensOne = ({ indexes: opened, compounds }: Opening): boolean => opened !== 0 || compounds.length > 0;
  const trigger = triggers.on((lower, stem) => opensOne(openingOf(lower, stem)));
  const otherwise = createPhraseFinder(lexicon.words('cues-of-nothing'));

  /** Openings are given for those words alone that can begin a cue. */
  const hitsIn = (rows: Rows, openings: readonly OpeningAt[]): CueHit[] => {
    const hits: CueHit[] = [];
    for (let bit = 0; bit < all.length; bit++)
      addHits(hits, all[bit] as CueIndex, 1 << bit, openings, bit < nouns.length ? rows.singulars : rows.stems);
    addCompoundHits(hits, openings, indexes.compounds.length);
    if (hits.length === 0) return hits;
    const idioms = otherwise(rows.lower);
    return idioms.length === 0 ? hits : hits.filter(outside(idioms));
  };

  return {
    inPassage: (passage) => {
      if (!isTriggered(passage, trigger)) return NO_HITS;
      const { lower, stems, words } = passage;
      const openings: OpeningAt[] = [];
      words.forEach(({ form }, at) => {
        if (concerns(form.bits, trigger)) openings.push({ at, opening: openingOf(form.lower, form.stem) });
      });
      return hitsIn({ lower, stems, singulars: words.map(({ form }) => form.singular) }, openings);
    },
    inRow: (lower) => {
      const stems = lower.map(lexicon.stem);
      const openings = lower.map((word, at) => ({ at, opening: openingOf(word, stems[at] as string) }));
      return hitsIn({ lower, stems, singulars: lower.map(singularPart) }, openings);
    },
  };
}

/** The words of a passage in the ways in which cues are looked up. */
interface Rows {
  readonly lower: readonly string[];
  readonly stems: readonly string[];
  readonly singulars: readonly string[];
}

function cueIndexes(lexicon: Lexicon, attributes: Readonly<Record<string, AttributeEntry>>): CueIndexes {
  const forms: Record<'nouns' | 'verbs' | 'labels', [string, Cue][]> = { nouns: [], verbs: [], labels: [] };
  const companions = createCompanionReader(lexicon);
  const read = (written: readonly string[] | undefined, attribute: string, kind: CueKind): [string, Cue][] =>
    (written ?? []).map((form) => cueOf(form, attribute, kind, companions));
  for (const [attribute, entry] of Object.entries(attributes)) {
    forms.nouns.push(...read(entry.nouns, attribute, 'noun'));
    forms.nouns.push(...read(entry.counted, attribute, 'counted'));
    forms.nouns.push(...read(entry.after, attribute, 'after'));
    forms.labels.push(...read(entry.labels, attribute, 'label'));
    forms.verbs.push(...read(entry.verbs, attribute, 'verb'));
  }
  // An index gives the longest form at a place, and one that asks for another word must not hide a shorter one that does not.
  const split = (entries: readonly [string, Cue][], normalise: (word: string) => string): CueIndex[] => [
    gathered(
      entries.filter(([, cue]) => cue.requires === undefined),
      normalise,
    ),
    gathered(
      entries.filter(([, cue]) => cue.requires !== undefined),
      normalise,
    ),
  ];
  const nouns = split(forms.nouns, singular);
  return {
    nouns: [...nouns, ...split(forms.labels, singular)],
    compounds: nouns,
    verbs: split(forms.verbs, lexicon.stem),
  };
}

/** "put ... into" is the cue "put" where "into" stands in the passage too; "home ... wash / burn" needs either of the two. */
function cueOf(form: string, attribute: string, kind: CueKind, companions: CompanionReader): [string, Cue] {
  const [cue, rest] = form.split(' ... ') as [string, string | undefined];
  return [cue, rest === undefined ? { attribute, kind } : { attribute, kind, requires: companions(rest) }];
}

type CompanionReader = (rest: string) => ReadonlySet<string>;

/** Stems of the words behind the dots; many forms share theirs, so each list is stemmed once. */
function createCompanionReader({ stem }: Lexicon): CompanionReader {
  const known = new Map<string, ReadonlySet<string>>();
  return (rest) => {
    const stems = known.get(rest) ?? new Set(rest.split(' / ').map((word) => stem(word.trim())));
    known.set(rest, stems);
    return stems;
  };
}
