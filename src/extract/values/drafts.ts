import type { HedgeEntry, VagueEntry } from '../../model/lexicon.ts';
import type { NounMatch } from './nouns.ts';
import type { Numeral } from './numerals.ts';
import type { Unit } from './units.ts';

/** A quantity while it is read. Token indices, half-open. */
export interface Draft {
  /** Figure and unit. */
  readonly from: number;
  readonly to: number;
  /** With hedge and range words. */
  readonly spanFrom: number;
  readonly spanTo: number;
  readonly figures: readonly [Numeral] | readonly [Numeral, Numeral];
  readonly unit?: Unit;
  readonly noun?: NounMatch;
  readonly hedge?: HedgeEntry;
  readonly trend?: 'up' | 'down';
  readonly vague?: VagueEntry;
  /** Index of the draft that this one restates in another unit. */
  readonly converts?: number;
}

export const isBare = (draft: Draft): boolean =>
  !draft.unit && !draft.noun && !draft.figures.some((figure) => figure.fraction);
