import type { HedgeEntry, VagueEntry } from '../../model/lexicon.ts';
import type { Decimal } from './decimal.ts';
import type { NounMatch } from './nouns.ts';
import type { Numeral } from './numeral.ts';
import type { Unit } from './units.ts';

/** A quantity while it is read. Token indices, half-open. */
export interface Draft {
  /** Figure and unit. */
  readonly from: number;
  readonly to: number;
  /** With hedge and range words. */
  readonly spanFrom: number;
  readonly spanTo: number;
  /** Index behind what was read, where that is more than the value: the rate behind a counted noun. */
  readonly readTo?: number;
  readonly figures: readonly [Numeral] | readonly [Numeral, Numeral];
  readonly unit?: Unit;
  readonly noun?: NounMatch;
  readonly hedge?: HedgeEntry;
  /** How far it reaches on both sides, in its own unit: "320 km, give or take 15". */
  readonly tolerance?: Decimal;
  readonly trend?: 'up' | 'down';
  readonly vague?: VagueEntry;
  /** Index of the draft that this one restates in another unit. */
  readonly converts?: number;
}

export const isBare = (draft: Draft): boolean =>
  !draft.unit && !draft.noun && !draft.figures.some((figure) => figure.fraction);
