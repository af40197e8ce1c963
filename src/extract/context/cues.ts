import type { AttributeEntry, Lexicon } from '../../model/lexicon.ts';
import type { PhraseIndex } from '../../model/phrases.ts';
import { createPhraseFinder, gathered, outside, type Place, scan } from './forms.ts';
import { countedPart, lastPart, singular } from './singular.ts';

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

export type CueReader = (lowerWords: readonly string[], stems: readonly string[]) => CueHit[];

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
  /** The word as cues that are nouns are looked up. */
  readonly singular: string;
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
    const noun = singular(countedPart(lower));
    let indexes = 0;
    nouns.forEach((index, bit) => {
      if (index.opens(noun)) indexes |= 1 << bit;
    });
    verbs.forEach((index, bit) => {
      if (index.opens(stem)) indexes |= 1 << (nouns.length + bit);
    });
    const part = lastPart(lower);
    const opening = {
      singular: noun,
      indexes,
      compounds: part === undefined ? [] : compounds.map((index) => compoundCues(index, part)),
    };
    if (known.size >= MOST_OPENINGS) known.clear();
    known.set(lower, opening);
    return opening;
  };
}

/** "640-metre-long", "21-storey": the last part of a compound says what the figure in it is, or counts. */
const compoundCues = (index: CueIndex, part: string): readonly Cue[] =>
  index.longestAt([singular(part)], 0)?.value.filter(({ kind }) => kind === 'after' || kind === 'counted') ?? [];

/** Hits of the last parts of compounds, those of one index after those of another. */
function compoundHits(openings: readonly Opening[], indexes: number): CueHit[] {
  const hits: CueHit[] = [];
  for (let index = 0; index < indexes; index++) {
    openings.forEach(({ compounds }, at) => {
      const cues = compounds[index];
      if (cues !== undefined && cues.length > 0) hits.push({ cues, firstWord: at, endWord: at + 1 });
    });
  }
  return hits;
}

/**
 * Finds the cues of attributes, of all unless some are given. Nouns are found in the singular and the plural only, verbs in every
 * inflection: "paying" is no form of the noun "pay".
 */
export function createCueReader(
  lexicon: Lexicon,
  attributes: Readonly<Record<string, AttributeEntry>> = lexicon.data.attributes,
): CueReader {
  const indexes = cueIndexes(lexicon, attributes);
  const { nouns, verbs } = indexes;
  const openingOf = createOpenings(indexes);
  const otherwise = createPhraseFinder(lexicon.words('cues-of-nothing'));
  return (lowerWords, stems) => {
    const openings = lowerWords.map((word, at) => openingOf(word, stems[at] as string));
    const opened = openings.reduce((all, opening) => all | opening.indexes, 0);
    const found = compoundHits(openings, indexes.compounds.length);
    // Most passages open few of the indexes, and their words are put into the singular for those alone.
    if (opened === 0 && found.length === 0) return found;
    const singulars = openings.map((opening) => opening.singular);
    const hits = [...nouns, ...verbs].flatMap((index, bit): CueHit[] =>
      (opened & (1 << bit)) === 0
        ? []
        : scan(index, bit < nouns.length ? singulars : stems).map(({ value, firstWord, endWord }) => {
            return { cues: value, firstWord, endWord };
          }),
    );
    hits.push(...found);
    const idioms = otherwise(lowerWords);
    return idioms.length === 0 ? hits : hits.filter(outside(idioms));
  };
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
