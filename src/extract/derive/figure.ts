import type { Claim } from '../../model/claim.ts';
import type { NounPhrase } from '../../model/mention.ts';
import type { Passage } from '../../model/source.ts';
import type { Quantity } from '../../model/value.ts';
import { type PassageView, wordRange } from '../context/passage-view.ts';

/** One passage with the claims made of it: first one for each of its mentions, in their order, then those of its statements. */
export interface StatedPassage {
  readonly passage: Passage;
  readonly view: PassageView;
  readonly claims: readonly Claim[];
}

/** A stated quantity where it stands: word range [first, end) and offsets [start, until) in its passage, the counted noun included. */
export interface Figure {
  readonly claim: Claim;
  readonly value: Quantity;
  readonly noun?: NounPhrase;
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
    const { first, end } = wordRange(view, mention.span);
    const noun = mention.noun;
    const nounEnd = noun === undefined ? end : wordRange(view, noun.span).end;
    return {
      claim,
      value: claim.value,
      ...(noun === undefined ? {} : { noun }),
      view,
      first,
      end: Math.max(end, nounEnd),
      start: mention.span.start,
      until: Math.max(mention.span.end, noun?.span.end ?? 0),
      exactValue: mention.exactValue ?? claim.value,
    };
  });
}

/** True for a single figure that is not a word for a wide interval. */
export const isPlain = ({ value }: Figure): boolean => value.vague !== true && value.figures.length === 1;

/** True for figures that add up and compare: same dimension and, where measures have several units, the same unit. */
export const sameKind = (a: Figure, b: Figure): boolean =>
  a.value.dimension === b.value.dimension && (a.value.dimension === 'count' || a.value.unit === b.value.unit);
