import type { AttributeEntry, Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { besideStemsOf, type Cue, type CueHit } from './cues.ts';
import { lengthOf, outside } from './forms.ts';
import { mentionsBetween, type PassageView, separation, type WordRange, wordRange } from './passage-view.ts';

/** What a value is a value of: a lexicon attribute, or words of the text where the lexicon has none. */
export interface AttributeChoice {
  readonly attribute: string;
  /** Word range of the cue in the passage; absent for words of the text and for table labels. */
  readonly cue?: WordRange;
}

/** How much each kind of cue is worth before its distance is weighed. */
const WORTH: Record<Cue['kind'], number> = { noun: 3, verb: 2.2, counted: 4, after: 3, label: 3 };
const NEXT_TO_VALUE = 4;
const GOVERNS_VALUE = 2;
const COMPLETE_PHRASE = 0.5;
/** A cue that asks for words beside it, and has them, is better founded than one that asks for none. */
const IN_COMPANY = 0.1;
/** What a cue loses that only describes the noun behind it. */
const MODIFIES = 2.5;
const PER_WORD_OF_CUE = 0.2;
const PER_WORD = 0.3;
const PER_COMMA = 0.6;
const PER_VALUE_BETWEEN = 1.6;
const LEAST_SCORE = 0.3;
/** How near, in words, a counted noun must stand to a word that its attribute asks for. */
const BESIDE_REACH = 8;

/** What is measured, whatever it is measured by: "money:USD" → "money", "mass/area" → "mass". */
export const dimensionClass = (dimension: string): string => dimension.split(/[:/]/)[0] as string;

export type AttributeReader = (
  view: PassageView,
  hits: readonly CueHit[],
  mention: Mention,
) => AttributeChoice | undefined;

/** Weighs the cues of a passage against each value: the nearest that fits its dimension and is not cut off from it. */
export function createAttributeReader(lexicon: Lexicon): AttributeReader {
  const attributes = lexicon.data.attributes;
  const functionWords = lexicon.words('function');
  const links = lexicon.words('value-links');
  const shareBases = lexicon.words('share-bases');
  const auxiliaries = lexicon.words('auxiliaries');
  const transparent = lexicon.words('transparent-heads');
  const besideStems = besideStemsOf(lexicon);

  const fits = (entry: AttributeEntry | undefined, mention: Mention): boolean =>
    entry !== undefined &&
    mention.value.type === 'quantity' &&
    entry.dimensions.includes(dimensionClass(mention.value.dimension));

  /** Whether one of the words stands in the passage; true where none is asked for. */
  const stands = (wanted: ReadonlySet<string> | undefined, view: PassageView): boolean =>
    wanted === undefined || view.stems.some((stem) => wanted.has(stem));

  /** The same, not far from the value, and not cut off from it by punctuation, nor by another value if the mention is given. */
  const standsNear = (
    wanted: ReadonlySet<string> | undefined,
    view: PassageView,
    range: WordRange,
    mention?: Mention,
  ): boolean => {
    if (wanted === undefined) return true;
    const from = Math.max(0, range.first - BESIDE_REACH);
    return view.stems.slice(from, range.end + BESIDE_REACH).some((stem, index) => {
      if (!wanted.has(stem)) return false;
      const at = from + index;
      if (at >= range.first && at < range.end) return true;
      const [left, right] = at < range.first ? [at, range.first] : [range.end - 1, at];
      if (separation(view, left, right) > 0) return false;
      return mention === undefined || mentionsBetween(view, left, right, mention) === 0;
    });
  };

  /** "to pay": a word that is mostly no noun is none after "to". */
  const isInfinitive = (view: PassageView, hit: CueHit): boolean =>
    view.lower[hit.firstWord - 1] === 'to' &&
    hit.endWord - hit.firstWord === 1 &&
    !lexicon.isNoun(view.lower[hit.firstWord] as string);

  /** "debt" in "debt collector": what the sentence speaks of is the collector. "Debt level" is still debt. */
  const isModifier = (view: PassageView, hit: CueHit): boolean => {
    const next = view.lower[hit.endWord];
    if (next === undefined || transparent.has(next) || !lexicon.isNoun(next)) return false;
    return view.text.slice(view.words[hit.endWord - 1]?.end, view.words[hit.endWord]?.start) === ' ';
  };

  // A name between verb and value is the object: "values Arden at".
  const onlyLinks = (view: PassageView, from: number, to: number): boolean =>
    view.words
      .slice(from, to)
      .every(
        (word) =>
          functionWords.has(word.lower) || links.has(word.lower) || word.text.charAt(0) !== word.lower.charAt(0),
      );

  // "12 people were killed".
  const onlyAuxiliaries = (view: PassageView, from: number, to: number): boolean =>
    view.lower.slice(from, to).every((word) => auxiliaries.has(word));

  const score = (view: PassageView, mention: Mention, hit: CueHit, cue: Cue): number => {
    const value = wordRange(view, mention.span);
    const noun = mention.noun === undefined ? undefined : wordRange(view, mention.noun.span);
    const complete = cue.requires === undefined ? 0 : COMPLETE_PHRASE;
    if (cue.kind === 'counted') {
      const nounEnd = noun?.end ?? (isRate(mention) && hit.firstWord === value.end ? hit.endWord : value.first);
      if (hit.firstWord >= nounEnd || (hit.endWord < nounEnd && hit.firstWord !== value.first))
        return Number.NEGATIVE_INFINITY;
      const range = { first: value.first, end: nounEnd };
      const near =
        standsNear(besideStems.get(cue.attribute), view, range) && standsNear(cue.requires, view, range, mention);
      return near ? WORTH.counted + NEXT_TO_VALUE + lengthOf(hit) + complete : Number.NEGATIVE_INFINITY;
    }
    if (cue.kind === 'after') {
      const inside = hit.firstWord >= value.first && hit.endWord <= value.end;
      const follows = noun !== undefined && hit.endWord === noun.end;
      const directly = inside || follows || isRightAfter(view, value.end, hit);
      return directly ? WORTH.after + NEXT_TO_VALUE + complete : Number.NEGATIVE_INFINITY;
    }
    if (cue.kind === 'noun' && isInfinitive(view, hit)) return Number.NEGATIVE_INFINITY;
    const inNoun = noun !== undefined && hit.firstWord >= value.first && hit.endWord <= noun.end;
    if (inNoun) return WORTH[cue.kind] + NEXT_TO_VALUE + complete + PER_WORD_OF_CUE * lengthOf(hit);
    // "arrives within" shares a word with "within 20 minutes".
    const before = hit.firstWord < value.first;
    const [left, right] = before
      ? [Math.min(hit.endWord, value.first) - 1, value.first]
      : [(noun ?? value).end - 1, hit.firstWord];
    const distance = Math.max(0, right - left - 1);
    const labels = before && isLabelled(view, value.first) && mentionsBetween(view, left, right, mention) === 0;
    if (cue.kind === 'label' && !labels) return Number.NEGATIVE_INFINITY;
    const follows = !before && distance === 1 && LINKS.has(view.lower[right - 1] as string);
    const cut = separation(view, left, right) > 0;
    const leads = before && !cut && distance <= 4 && onlyLinks(view, hit.endWord, value.first);
    const isSubject = !before && !cut && cue.kind === 'verb' && distance <= 2 && onlyAuxiliaries(view, left + 1, right);
    const governs = labels || follows || leads || isSubject;
    if (!before && distance === 0 && cue.kind === 'noun' && separation(view, left, right) === 0)
      return WORTH.noun + NEXT_TO_VALUE + complete + PER_WORD_OF_CUE * lengthOf(hit);
    return (
      WORTH[cue.kind] +
      complete +
      (governs ? GOVERNS_VALUE : 0) +
      PER_WORD_OF_CUE * (hit.endWord - hit.firstWord) -
      PER_WORD * distance -
      PER_COMMA * Math.max(0, separation(view, left, right) - (labels ? COLON : 0)) -
      PER_VALUE_BETWEEN * mentionsBetween(view, left, right, mention) -
      (cue.kind === 'noun' && isModifier(view, hit) ? MODIFIES : 0) -
      (isOfSomethingElse(view, (noun ?? value).end, hit, shareBases) ? OF_SOMETHING_ELSE : 0)
    );
  };

  /** "revenue" in "revenue growth" names nothing where "revenue growth" can be what the value is a value of. */
  const usable = (view: PassageView, hits: readonly CueHit[], mention: Mention): CueHit[] => {
    const labelled = isLabelled(view, wordRange(view, mention.span).first);
    const fitting = hits.flatMap((hit) => {
      const cues = hit.cues.filter(
        (cue) =>
          fits(attributes[cue.attribute], mention) &&
          (cue.kind === 'label'
            ? labelled
            : [besideStems.get(cue.attribute), cue.requires].every((words) => stands(words, view))),
      );
      return cues.length === 0 ? [] : [{ ...hit, cues }];
    });
    const lengths = [...new Set(fitting.map(lengthOf))];
    const outsideLonger = new Map(
      lengths.map((length) => [length, outside(fitting.filter((hit) => lengthOf(hit) > length))]),
    );
    return fitting.filter((hit) => outsideLonger.get(lengthOf(hit))?.(hit) === true);
  };

  return (view, hits, mention) => {
    let best: { choice: AttributeChoice; score: number } | undefined;
    for (const hit of usable(view, hits, mention)) {
      for (const cue of hit.cues) {
        const points = score(view, mention, hit, cue) + (besideStems.has(cue.attribute) ? IN_COMPANY : 0);
        if (
          points < LEAST_SCORE ||
          (best !== undefined && !isBetter(points, cue.attribute, best.score, best.choice.attribute))
        )
          continue;
        best = { choice: { attribute: cue.attribute, cue: { first: hit.firstWord, end: hit.endWord } }, score: points };
      }
    }
    return best?.choice;
  };
}

/** "600 requests per minute": the counted noun is part of the unit. */
const isRate = ({ value }: Mention): boolean => value.type === 'quantity' && value.dimension.startsWith('count/');

/** "$31 million in restitution", "23% of revenue". */
const LINKS = new Set(['in', 'of', 'as']);

/** What an "of" right after the value takes from cues that it does not lead to: "one tenth of the monthly fee". */
const OF_SOMETHING_ELSE = 2.5;
const OF_PHRASE = 6;

const isOfSomethingElse = (view: PassageView, end: number, hit: CueHit, bases: ReadonlySet<string>): boolean =>
  view.lower[end] === 'of' &&
  !(hit.firstWord >= end && hit.firstWord <= end + OF_PHRASE) &&
  !view.lower.slice(end + 1, end + 1 + BASE_REACH).some((word) => bases.has(word));

/** Words after "of" among which those stand whom a share is a share of: "14 percent of the older participants". */
const BASE_REACH = 4;

/** "410 metres long" and "410 metres (1,345 feet) long". */
const isRightAfter = (view: PassageView, end: number, hit: CueHit): boolean =>
  hit.firstWord === end ||
  /^ ?\([^()]{1,40}\) $/.test(view.text.slice(view.words[end - 1]?.end, view.words[hit.firstWord]?.start));

/** What a colon adds to the separation of two words; none where it leads from a label to its value. */
const COLON = 3;

const isLabelled = (view: PassageView, firstWord: number): boolean =>
  view.text.slice(view.words[firstWord - 1]?.end ?? 0, view.words[firstWord]?.start).startsWith(': ');

const isBetter = (score: number, attribute: string, bestScore: number, bestAttribute: string): boolean =>
  score > bestScore || (score === bestScore && attribute < bestAttribute);
