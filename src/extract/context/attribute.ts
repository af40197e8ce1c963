import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { once } from '../../model/once.ts';
import { createCueScore, valuePlace } from './cue-score.ts';
import { besideStemsOf, type Cue, type CueHit } from './cues.ts';
import { lengthOf, outside } from './forms.ts';
import type { PassageText, PassageView, WordRange } from './passage-view.ts';

/** What a value is a value of: a lexicon attribute, or words of the text where the lexicon has none. */
export interface AttributeChoice {
  readonly attribute: string;
  /** Word range of the cue in the passage; absent for words of the text and for table labels. */
  readonly cue?: WordRange;
}

/** A cue that asks for words beside it, and has them, is better founded than one that asks for none. */
const IN_COMPANY = 0.1;
const LEAST_SCORE = 0.3;

/** What is measured, whatever it is measured by: "money:USD" → "money", "mass/area" → "mass". */
export function dimensionClass(dimension: string): string {
  for (let at = 0; at < dimension.length; at++) {
    const code = dimension.charCodeAt(at);
    if (code === COLON || code === SLASH) return dimension.slice(0, at);
  }
  return dimension;
}

const COLON = 58;
const SLASH = 47;

export interface AttributeReader {
  /** The cues of a passage that have the words beside them that they ask for: told once, for all values of the passage. */
  readonly founded: (passage: PassageText, hits: readonly CueHit[]) => readonly CueHit[];
  /** Weighs such cues against one value: the nearest that fits its dimension and is not cut off from it. */
  readonly choose: (view: PassageView, hits: readonly CueHit[], mention: Mention) => AttributeChoice | undefined;
}

export function createAttributeReader(lexicon: Lexicon): AttributeReader {
  const besideStems = besideStemsOf(lexicon);
  const score = createCueScore(lexicon, besideStems);
  const attributesOf = attributesByDimension(lexicon);

  const founded = ({ stems: row }: PassageText, hits: readonly CueHit[]): CueHit[] => {
    // Many cues ask for the same words: each set is looked for once, so that time stays linear in the passage.
    const known = new Map<ReadonlySet<string>, boolean>();
    const stems = once(() => new Set(row));
    const stands = (wanted: ReadonlySet<string> | undefined): boolean => {
      if (wanted === undefined) return true;
      const found = known.get(wanted) ?? haveCommon(wanted, stems());
      known.set(wanted, found);
      return found;
    };
    return withCues(
      hits,
      (cue) => cue.kind === 'label' || (stands(besideStems.get(cue.attribute)) && stands(cue.requires)),
    );
  };

  const outranks = (a: string, b: string): boolean => lexicon.data.attributes[a]?.outranks?.includes(b) ?? false;
  const replaces: Replaces = (attribute, points, best, bestPoints) =>
    outranks(attribute, best) || (!outranks(best, attribute) && isBetter(points, attribute, bestPoints, best));

  return {
    founded,
    choose: (view, hits, mention) => {
      if (hits.length === 0 || mention.value.type !== 'quantity') return undefined;
      const fitting = attributesOf.get(dimensionClass(mention.value.dimension));
      if (fitting === undefined) return undefined;
      const place = valuePlace(view, mention);
      const usable = withCues(hits, (cue) => fitting.has(cue.attribute) && (cue.kind !== 'label' || place.isLabelled));
      const weigh: Weigh = (hit, cue) => score(place, hit, cue) + (besideStems.has(cue.attribute) ? IN_COMPANY : 0);
      return bestOf(outsideLonger(usable), weigh, replaces);
    },
  };
}

/** Whether two sets have a member in common; as many are looked at as the smaller one has. */
function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const one of small) if (large.has(one)) return true;
  return false;
}

type Weigh = (hit: CueHit, cue: Cue) => number;
/** Whether an attribute with its score takes the place of the best so far. */
type Replaces = (attribute: string, points: number, best: string, bestPoints: number) => boolean;

/** The attribute of the cue that no other one replaces. */
function bestOf(hits: readonly CueHit[], weigh: Weigh, replaces: Replaces): AttributeChoice | undefined {
  let best: { attribute: string; hit: CueHit; score: number } | undefined;
  for (const hit of hits) {
    for (const { attribute, score } of hit.cues.map((cue) => ({ attribute: cue.attribute, score: weigh(hit, cue) }))) {
      if (score < LEAST_SCORE) continue;
      if (best === undefined || replaces(attribute, score, best.attribute, best.score))
        best = { attribute, hit, score };
    }
  }
  return best && { attribute: best.attribute, cue: { first: best.hit.firstWord, end: best.hit.endWord } };
}

/** Attributes that have values of a dimension, by its class. */
function attributesByDimension(lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  const attributes = new Map<string, Set<string>>();
  for (const [attribute, { dimensions }] of Object.entries(lexicon.data.attributes)) {
    for (const dimension of dimensions)
      attributes.set(dimension, (attributes.get(dimension) ?? new Set()).add(attribute));
  }
  return attributes;
}

/** The hits with those of their cues that are accepted; hits without any are left out. */
function withCues(hits: readonly CueHit[], accepts: (cue: Cue) => boolean): CueHit[] {
  const kept: CueHit[] = [];
  for (const hit of hits) {
    const cues = hit.cues.filter(accepts);
    if (cues.length > 0) kept.push({ cues, firstWord: hit.firstWord, endWord: hit.endWord });
  }
  return kept;
}

/** "revenue" in "revenue growth" names nothing where "revenue growth" can be what the value is a value of. */
function outsideLonger(hits: readonly CueHit[]): readonly CueHit[] {
  const lengths = [...new Set(hits.map(lengthOf))];
  if (lengths.length < 2) return hits;
  const isOutside = new Map(
    lengths.map((length) => [length, outside(hits.filter((hit) => lengthOf(hit) > length))] as const),
  );
  return hits.filter((hit) => isOutside.get(lengthOf(hit))?.(hit) === true);
}

const isBetter = (score: number, attribute: string, bestScore: number, bestAttribute: string): boolean =>
  score > bestScore || (score === bestScore && attribute < bestAttribute);
