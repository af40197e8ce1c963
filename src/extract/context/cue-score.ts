import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { beginsClause, pastVerbs } from './clause.ts';
import type { Cue, CueHit } from './cues.ts';
import { lengthOf } from './forms.ts';
import { mentionsBetween, type PassageView, separation, type WordRange, wordRange } from './passage-view.ts';

/** How much each kind of cue is worth before its distance is weighed. */
const WORTH: Record<Cue['kind'], number> = { noun: 3, verb: 2.2, counted: 4, after: 3, label: 3 };
const NEXT_TO_VALUE = 4;
const GOVERNS_VALUE = 2;
const COMPLETE_PHRASE = 0.5;
/** What a cue loses that only describes the noun behind it. */
const MODIFIES = 2.5;
const PER_WORD_OF_CUE = 0.2;
const PER_WORD = 0.3;
const PER_COMMA = 0.6;
const PER_VALUE_BETWEEN = 1.6;
/** How near, in words, a counted noun must stand to a word that its attribute asks for. */
const BESIDE_REACH = 8;
/** What a colon adds to the separation of two words; none where it leads from a label to its value. */
const COLON = 3;
/** What an "of" right after the value takes from cues that it does not lead to: "one tenth of the monthly fee". */
const OF_SOMETHING_ELSE = 2.5;
const OF_PHRASE = 6;
/** Words after "of" among which those stand whom a share is a share of: "14 percent of the older participants". */
const BASE_REACH = 4;
/** "$31 million in restitution", "23% of revenue". */
const LINKS = new Set(['in', 'of', 'as']);
const NOT_AT_ALL = Number.NEGATIVE_INFINITY;

/** A value where it stands, as far as its cues are weighed against it. */
export interface ValuePlace {
  readonly view: PassageView;
  readonly mention: Mention;
  readonly value: WordRange;
  readonly noun: WordRange | undefined;
  /** Whether a colon stands right before it. */
  readonly isLabelled: boolean;
}

export function valuePlace(view: PassageView, mention: Mention): ValuePlace {
  const value = wordRange(view, mention.span);
  const noun = mention.noun === undefined ? undefined : wordRange(view, mention.noun.span);
  const before = view.text.slice(view.words[value.first - 1]?.end ?? 0, view.words[value.first]?.start);
  return { view, mention, value, noun, isLabelled: before.startsWith(': ') };
}

/** How well one cue of a hit tells what a value is a value of; minus infinity where it does not at all. */
export type CueScore = (place: ValuePlace, hit: CueHit, cue: Cue) => number;

/** The word lists and stems that cues are weighed with. */
interface ScoreWords {
  readonly besideStems: ReadonlyMap<string, ReadonlySet<string>>;
  readonly functionWords: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly shareBases: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly transparent: ReadonlySet<string>;
  readonly isNoun: (word: string) => boolean;
  readonly isVerb: (word: string) => boolean;
}

export function createCueScore(lexicon: Lexicon, besideStems: ScoreWords['besideStems']): CueScore {
  const words: ScoreWords = {
    besideStems,
    functionWords: lexicon.words('function'),
    links: lexicon.words('value-links'),
    shareBases: lexicon.words('share-bases'),
    auxiliaries: lexicon.words('auxiliaries'),
    transparent: lexicon.words('transparent-heads'),
    isNoun: lexicon.isNoun,
    isVerb: pastVerbs(lexicon),
  };
  return (place, hit, cue) => {
    if (cue.kind === 'counted') return scoreOfCounted(place, hit, cue, words);
    if (cue.kind === 'after') return scoreOfAfter(place, hit, cue);
    if (cue.kind === 'noun' && isInfinitive(place.view, hit, words)) return NOT_AT_ALL;
    const { value, noun } = place;
    const inNoun = noun !== undefined && hit.firstWord >= value.first && hit.endWord <= noun.end;
    if (inNoun) return WORTH[cue.kind] + NEXT_TO_VALUE + completeness(cue) + PER_WORD_OF_CUE * lengthOf(hit);
    return scoreByDistance(place, hit, cue, words);
  };
}

const completeness = (cue: Cue): number => (cue.requires === undefined ? 0 : COMPLETE_PHRASE);

function scoreOfCounted({ view, mention, value, noun }: ValuePlace, hit: CueHit, cue: Cue, words: ScoreWords): number {
  const nounEnd = noun?.end ?? (isRate(mention) && hit.firstWord === value.end ? hit.endWord : value.first);
  if (hit.firstWord >= nounEnd || (hit.endWord < nounEnd && hit.firstWord !== value.first)) return NOT_AT_ALL;
  const range = { first: value.first, end: nounEnd };
  const near =
    standsNear(words.besideStems.get(cue.attribute), view, range) && standsNear(cue.requires, view, range, mention);
  return near ? WORTH.counted + NEXT_TO_VALUE + lengthOf(hit) + completeness(cue) : NOT_AT_ALL;
}

function scoreOfAfter({ view, value, noun }: ValuePlace, hit: CueHit, cue: Cue): number {
  const inside = hit.firstWord >= value.first && hit.endWord <= value.end;
  const follows = noun !== undefined && hit.endWord === noun.end;
  const directly = inside || follows || isRightAfter(view, value.end, hit);
  return directly ? WORTH.after + NEXT_TO_VALUE + completeness(cue) : NOT_AT_ALL;
}

function scoreByDistance(place: ValuePlace, hit: CueHit, cue: Cue, words: ScoreWords): number {
  const { view, mention, value, noun } = place;
  // "arrives within" shares a word with "within 20 minutes".
  const before = hit.firstWord < value.first;
  const [left, right] = before
    ? [Math.min(hit.endWord, value.first) - 1, value.first]
    : [(noun ?? value).end - 1, hit.firstWord];
  const distance = Math.max(0, right - left - 1);
  const between = mentionsBetween(view, left, right, mention);
  const labels = before && place.isLabelled && between === 0;
  if (cue.kind === 'label' && !labels) return NOT_AT_ALL;
  if (before && cue.kind === 'verb' && beginsClause(view, mention, words.isVerb)) return NOT_AT_ALL;
  const apart = separation(view, left, right);
  if (!before && distance === 0 && cue.kind === 'noun' && apart === 0)
    return WORTH.noun + NEXT_TO_VALUE + completeness(cue) + PER_WORD_OF_CUE * lengthOf(hit);
  const follows = !before && distance === 1 && LINKS.has(view.lower[right - 1] as string);
  const leads = before && apart === 0 && distance <= 4 && onlyLinks(view, hit.endWord, value.first, words);
  const isSubject =
    !before && apart === 0 && cue.kind === 'verb' && distance <= 2 && onlyAuxiliaries(view, left + 1, right, words);
  return (
    WORTH[cue.kind] +
    completeness(cue) +
    (labels || follows || leads || isSubject ? GOVERNS_VALUE : 0) +
    PER_WORD_OF_CUE * lengthOf(hit) -
    PER_WORD * distance -
    PER_COMMA * Math.max(0, apart - (labels ? COLON : 0)) -
    PER_VALUE_BETWEEN * between -
    (cue.kind === 'noun' && isModifier(view, hit, words) ? MODIFIES : 0) -
    (isOfSomethingElse(view, (noun ?? value).end, hit, words.shareBases) ? OF_SOMETHING_ELSE : 0)
  );
}

/**
 * Whether one of the words stands not far from the value, and not cut off from it by punctuation, nor by another value if the mention is
 * given; true where none is asked for.
 */
function standsNear(
  wanted: ReadonlySet<string> | undefined,
  view: PassageView,
  range: WordRange,
  mention?: Mention,
): boolean {
  if (wanted === undefined) return true;
  const until = Math.min(view.stems.length, range.end + BESIDE_REACH);
  for (let at = Math.max(0, range.first - BESIDE_REACH); at < until; at++) {
    if (!wanted.has(view.stems[at] as string)) continue;
    if (at >= range.first && at < range.end) return true;
    const [left, right] = at < range.first ? [at, range.first] : [range.end - 1, at];
    if (separation(view, left, right) > 0) continue;
    if (mention === undefined || mentionsBetween(view, left, right, mention) === 0) return true;
  }
  return false;
}

/** "to pay": a word that is mostly no noun is none after "to". */
const isInfinitive = (view: PassageView, hit: CueHit, { isNoun }: ScoreWords): boolean =>
  view.lower[hit.firstWord - 1] === 'to' &&
  hit.endWord - hit.firstWord === 1 &&
  !isNoun(view.lower[hit.firstWord] as string);

/** "debt" in "debt collector": what the sentence speaks of is the collector. "Debt level" is still debt. */
function isModifier(view: PassageView, hit: CueHit, { transparent, isNoun }: ScoreWords): boolean {
  const next = view.lower[hit.endWord];
  if (next === undefined || transparent.has(next) || !isNoun(next)) return false;
  return view.text.slice(view.words[hit.endWord - 1]?.end, view.words[hit.endWord]?.start) === ' ';
}

// A name between verb and value is the object: "values Arden at".
const onlyLinks = (view: PassageView, from: number, to: number, { functionWords, links }: ScoreWords): boolean =>
  view.words
    .slice(from, to)
    .every(
      (word) => functionWords.has(word.lower) || links.has(word.lower) || word.text.charAt(0) !== word.lower.charAt(0),
    );

// "12 people were killed".
const onlyAuxiliaries = (view: PassageView, from: number, to: number, { auxiliaries }: ScoreWords): boolean =>
  view.lower.slice(from, to).every((word) => auxiliaries.has(word));

/** "600 requests per minute": the counted noun is part of the unit. */
const isRate = ({ value }: Mention): boolean => value.type === 'quantity' && value.dimension.startsWith('count/');

const isOfSomethingElse = (view: PassageView, end: number, hit: CueHit, bases: ReadonlySet<string>): boolean =>
  view.lower[end] === 'of' &&
  !(hit.firstWord >= end && hit.firstWord <= end + OF_PHRASE) &&
  !view.lower.slice(end + 1, end + 1 + BASE_REACH).some((word) => bases.has(word));

/** "410 metres long" and "410 metres (1,345 feet) long". */
const isRightAfter = (view: PassageView, end: number, hit: CueHit): boolean =>
  hit.firstWord === end ||
  /^ ?\([^()]{1,40}\) $/.test(view.text.slice(view.words[end - 1]?.end, view.words[hit.firstWord]?.start));
