import type { NameHit } from '../names/find.ts';
import {
  DETERMINERS,
  HYPOTHETICAL,
  INDEFINITE,
  isAdverb,
  isNumber,
  isTime,
  NO_ONE,
  PERSONAL,
  PRONOUNS,
  RELATIVE,
} from './function-words.ts';
import { between, type ClauseText } from './verb-group.ts';

/** A passage in which phrases are looked for. */
export interface Scene {
  readonly text: ClauseText;
  readonly names: readonly NameHit[];
  readonly prepositions: ReadonlySet<string>;
  /** Whether a word is a verb behind which what is said begins without "that". */
  readonly isSpeech: (word: string) => boolean;
}

/** What a verb or a state is said of. Word indices, ends exclusive. */
export interface NounPhrase {
  readonly first: number;
  readonly end: number;
  /** The noun that says what it is; absent for a name, a pronoun, or where the clause takes its subject from the one before. */
  readonly head?: number;
  /** Names that it is called by, or that belong to its noun: "the Fenwick Lane scheme". */
  readonly names: readonly NameHit[];
  /** Names behind a preposition: "the mill in Gadwick". */
  readonly places: readonly NameHit[];
  readonly kind: 'noun' | 'name' | 'person' | 'pronoun' | 'elided' | 'nobody';
  /** "a", "several", "two of": one that nobody has spoken of yet, or a part. */
  readonly indefinite: boolean;
  /** "no", "none of". */
  readonly negated: boolean;
}

/** Names behind prepositions that are kept. */
const MOST_PLACES = 2;
const PARTICIPLE = /^[a-z]+(?:ed|ing)$/;
/** Adverbs that end a noun phrase. */
const CLOSING = new Set([
  ...['still', 'now', 'already', 'later', 'then', 'again', 'tonight', 'back', 'there', 'here', 'since', 'also', 'away'],
  'together',
]);
/** Words that stand where a noun might, and name nothing in particular. */
const EMPTY = new Set([
  ...['everyone', 'everybody', 'everything', 'anyone', 'anybody', 'anything', 'someone', 'somebody', 'something'],
  ...['others', 'those', 'the', 'this', 'these', 'that', 'what', 'here', 'there', 'more', 'most', 'less', 'least'],
  ...['same', 'lot', 'way', 'one', 'ones'],
]);
/** Quantifiers that leave nothing out. */
const WHOLE = new Set(['all', 'both', 'each']);

export const nameAt = (names: readonly NameHit[], at: number): NameHit | undefined =>
  names.find(({ firstWord, endWord }) => firstWord <= at && at < endWord);

export const asName = (hit: NameHit): NounPhrase => ({
  ...{ first: hit.firstWord, end: hit.endWord, names: [hit], places: [] },
  ...{ kind: 'name', indefinite: false, negated: false },
});

/** The subject of a clause that goes on with that of the one before: "left and was caught". */
export const elidedAt = (at: number): NounPhrase => ({
  ...{ first: at, end: at, names: [], places: [] },
  ...{ kind: 'elided', indefinite: false, negated: false },
});

/** "On Tuesday night the committee": the phrase begins behind what only says when or where. */
function withoutFrame({ text: { lower }, prepositions }: Scene, from: number, end: number): number {
  let start = from;
  while (start < end && (isAdverb(lower[start] as string) || isTime(lower[start] as string))) start++;
  if (!prepositions.has(lower[start] ?? '')) return start;
  for (let i = start + 2; i < end; i++)
    if (DETERMINERS.has(lower[i] as string) && !prepositions.has(lower[i - 1] as string)) return i;
  return end;
}

/** "the yacht built in", not "the newly built yacht": a participle behind a noun belongs to what follows it. */
function opensParticiple({ text, names, prepositions }: Scene, at: number): boolean {
  if (!PARTICIPLE.test(text.lower[at] as string) || DETERMINERS.has(text.lower[at - 1] as string)) return false;
  const next = text.lower[at + 1] ?? '';
  return prepositions.has(next) || between(text, at, at + 1) !== '' || nameAt(names, at - 1) !== undefined;
}

/** Where the core of a phrase ends: before the first preposition, time, participle or adverb behind a noun. */
function coreEnd(scene: Scene, first: number, end: number): number {
  const { text, names, prepositions } = scene;
  for (let i = first; i < end; i++) {
    const name = nameAt(names, i);
    if (name !== undefined) i = Math.min(name.endWord, end) - 1;
    else if (i > first) {
      const word = text.lower[i] as string;
      if (prepositions.has(word) || isTime(word) || CLOSING.has(word) || opensParticiple(scene, i)) return i;
    }
  }
  return end;
}

/** How a phrase opens: what "two of the", "no", "a" make of it, and where it then begins. */
function openingOf(
  { text: { lower }, names }: Scene,
  first: number,
  end: number,
): Pick<NounPhrase, 'first' | 'indefinite' | 'negated'> {
  const word = lower[first] as string;
  if (nameAt(names, first) !== undefined) return { first, indefinite: false, negated: false };
  const negated = NO_ONE.has(word);
  const indefinite = !negated && (INDEFINITE.has(word) || isNumber(word));
  const isPartitive = lower[first + 1] === 'of' && first + 2 < end && (negated || indefinite || WHOLE.has(word));
  return { first: isPartitive ? first + 2 : first, indefinite, negated };
}

/** What the last word of the core makes of a phrase; undefined where it names nothing. */
function kindOf({ text: { lower }, prepositions }: Scene, last: number): NounPhrase['kind'] | undefined {
  const word = lower[last] as string;
  if (NO_ONE.has(word)) return 'nobody';
  if (EMPTY.has(word) || HYPOTHETICAL.has(word) || prepositions.has(word)) return undefined;
  if (PERSONAL.has(word)) return 'person';
  return PRONOUNS.has(word) || RELATIVE.has(word) ? 'pronoun' : 'noun';
}

/** The phrase that a stretch of words holds; undefined if it names nothing. */
export function phraseIn(scene: Scene, from: number, end: number): NounPhrase | undefined {
  const start = withoutFrame(scene, from, end);
  if (start >= end) return undefined;
  const opening = openingOf(scene, start, end);
  const { first } = opening;
  const close = coreEnd(scene, first, end);
  const last = close - 1;
  const places = scene.names.filter(({ firstWord }) => firstWord >= close && firstWord < end).slice(0, MOST_PLACES);
  const named = nameAt(scene.names, last);
  if (named !== undefined && !named.possessive) return { ...opening, end, places, names: [named], kind: 'name' };
  const kind = kindOf(scene, last);
  if (kind === undefined) return undefined;
  const names = scene.names.filter(({ firstWord, endWord }) => firstWord >= first && endWord <= close);
  return { ...opening, end, places, names, kind, ...(kind === 'noun' ? { head: last } : {}) };
}
