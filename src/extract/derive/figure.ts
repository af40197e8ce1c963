import type { ResolvedDate } from '../../calendar/index.ts';
import type { Claim } from '../../model/claim.ts';
import type { NounPhrase } from '../../model/mention.ts';
import type { Passage } from '../../model/source.ts';
import type { Quantity } from '../../model/value.ts';
import type { PassageView } from '../context/passage-view.ts';
import { type Word, wordAtOrAfter } from '../words.ts';

/** One passage with the claims made of it: first one for each of its mentions, in their order, then those of its statements. */
export interface StatedPassage {
  readonly passage: Passage;
  readonly view: PassageView;
  readonly claims: readonly Claim[];
  readonly dates: readonly ResolvedDate[];
}

/** A stated quantity where it stands: word range [first, end) and offsets [start, until) in its passage, the counted noun included. */
export interface Figure {
  readonly claim: Claim;
  readonly value: Quantity;
  readonly noun: NounPhrase | undefined;
  readonly view: PassageView;
  readonly first: number;
  readonly end: number;
  readonly start: number;
  readonly until: number;
  /** The same quantity read to its last written place, for money that changes hands and other exact figures. */
  readonly exactValue: Quantity;
}

/** The quantities of a passage, in text order. */
export function figuresOf({ view, claims }: StatedPassage): Figure[] {
  return view.mentions.flatMap((mention, index) => {
    const claim = claims[index];
    if (claim === undefined || claim.value.type !== 'quantity') return [];
    // "nine of the twelve seats": a noun that the next figure shares stands behind that one.
    const next = view.mentions[index + 1]?.span.start ?? view.text.length;
    const noun = mention.noun !== undefined && mention.noun.span.end <= next ? mention.noun : undefined;
    const until = Math.max(mention.span.end, noun?.span.end ?? 0);
    return {
      claim,
      value: claim.value,
      noun,
      view,
      first: wordAtOrAfter(view.words, mention.span.start),
      end: firstWordFrom(view.words, until),
      start: mention.span.start,
      until,
      exactValue: mention.exactValue ?? claim.value,
    };
  });
}

/** Index of the first word that begins at or behind an offset, also where the text before it ends with a sign ("23%"). */
function firstWordFrom(words: readonly Word[], offset: number): number {
  const at = wordAtOrAfter(words, offset);
  return (words[at]?.start ?? offset) < offset ? at + 1 : at;
}

/** True for a single figure that is not a word for a wide interval. */
export const isPlain = ({ value }: Figure): boolean => value.vague !== true && value.figures.length === 1;

/** True for figures that add up and compare: same dimension and, where measures have several units, the same unit. */
export const sameKind = (a: Figure, b: Figure): boolean =>
  a.value.dimension === b.value.dimension && (a.value.dimension === 'count' || a.value.unit === b.value.unit);
