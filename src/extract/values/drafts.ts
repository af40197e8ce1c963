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
  readonly readTo: number | undefined;
  readonly figures: readonly [Numeral] | readonly [Numeral, Numeral];
  readonly unit: Unit | undefined;
  readonly noun: NounMatch | undefined;
  readonly hedge: HedgeEntry | undefined;
  /** How far it reaches on both sides, in its own unit: "320 km, give or take 15". */
  readonly tolerance: Decimal | undefined;
  readonly trend: 'up' | 'down' | undefined;
  readonly vague: VagueEntry | undefined;
  /** Index of the draft that this one restates in another unit. */
  readonly converts: number | undefined;
}

/** What a draft begins with: its figures and where they stand. */
export type DraftStart = Pick<Draft, 'from' | 'to' | 'spanFrom' | 'spanTo' | 'figures'> &
  Partial<Pick<Draft, 'unit' | 'noun' | 'vague'>>;

/** A draft has all its keys from the beginning: a spread that overrides keys is many times faster than one to which keys are added. */
export const draftFrom = ({ from, to, spanFrom, spanTo, figures, unit, noun, vague }: DraftStart): Draft => ({
  from,
  to,
  spanFrom,
  spanTo,
  readTo: undefined,
  figures,
  unit,
  noun,
  hedge: undefined,
  tolerance: undefined,
  trend: undefined,
  vague,
  converts: undefined,
});

export const isBare = (draft: Draft): boolean =>
  !draft.unit && !draft.noun && !draft.figures.some((figure) => figure.fraction);
