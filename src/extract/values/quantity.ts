import type { VagueEntry } from '../../model/lexicon.ts';
import type { Quantity, Relation } from '../../model/value.ts';
import { type Decimal, decimal, decimalNumber, decimalText, minus, ONE, order, plus, times, ZERO } from './decimal.ts';
import type { Draft } from './drafts.ts';
import { hedgedInterval, type Interval, plainInterval, rangeInterval, stepOf } from './interval.ts';
import { nounName, singularOf } from './nouns.ts';
import type { Scan } from './scan.ts';
import type { Unit } from './units.ts';

const COUNT: Unit = { id: 'count', name: 'count', dimension: 'count', factor: ONE, offset: ZERO, keepWritten: false };

/** The unit of a draft: measured, counted, or a part of a whole. */
export function unitOfDraft(scan: Scan, draft: Draft): Unit {
  if (draft.unit) return draft.unit;
  if (draft.figures.some((figure) => figure.fraction)) return scan.vocabulary.units.byId.get('fraction') ?? COUNT;
  if (!draft.noun) return COUNT;
  const { phrase } = draft.noun;
  return { ...COUNT, id: singularOf(scan, phrase.head), name: nounName(scan, phrase) };
}

const isDiscrete = (unit: Unit): boolean => unit.dimension === 'count' || unit.dimension === 'age';

function intervalOf(draft: Draft, unit: Unit, step: Decimal): Interval {
  const [first, second] = draft.figures;
  const [low, high] =
    second && order(first.value, second.value) > 0
      ? [second.value, first.value]
      : [first.value, (second ?? first).value];
  if (draft.tolerance) {
    return { min: minus(low, draft.tolerance), max: plus(high, draft.tolerance), minOpen: false, maxOpen: false };
  }
  if (draft.hedge) return hedgedInterval(low, high, step, draft.hedge);
  return second ? rangeInterval(low, high) : plainInterval(low, step, isDiscrete(unit));
}

const isPlain = (unit: Unit): boolean =>
  unit.factor.digits === 1n && unit.factor.scale === 0 && unit.offset.digits === 0n;

const toBase = (value: Decimal | null, unit: Unit): number | null => {
  if (value === null) return null;
  return decimalNumber(isPlain(unit) ? value : plus(times(value, unit.factor), unit.offset));
};

const smaller = (a: Decimal, b: Decimal): Decimal => (order(a, b) <= 0 ? a : b);

/** Precision of a draft in its unit: of a range, that of its finer figure. */
export function draftStep(draft: Draft, unit: Unit, keepWritten: boolean): Decimal {
  const kind = { count: unit.dimension === 'count', keepWritten: keepWritten || unit.keepWritten };
  const [first, second] = draft.figures;
  return second ? smaller(stepOf(first, kind), stepOf(second, kind)) : stepOf(first, kind);
}

/** The quantity a draft stands for in a unit, with a given step. */
export function quantityOf(draft: Draft, unit: Unit, step: Decimal): Quantity {
  if (draft.vague) return vagueQuantity(draft, draft.vague, unit);
  const relation = draft.tolerance ? '~' : (draft.hedge?.relation ?? '=');
  const values = draft.figures.map((figure) => figure.value);
  return quantity(
    draft,
    unit,
    relation,
    values,
    intervalOf(draft, unit, step),
    decimalNumber(times(step, unit.factor)),
  );
}

function quantity(
  draft: Draft,
  unit: Unit,
  relation: Relation,
  values: readonly Decimal[],
  interval: Interval,
  step: number,
): Quantity {
  const [first = 0, second] = values.map(decimalNumber);
  const read: Quantity = {
    type: 'quantity',
    figures: second === undefined ? [first] : [first, second],
    exact: values.map(decimalText),
    relation,
    unit: unit.id,
    unitName: unit.name,
    dimension: unit.dimension,
    min: toBase(interval.min, unit),
    max: toBase(interval.max, unit),
    minOpen: interval.minOpen,
    maxOpen: interval.maxOpen,
    step,
  };
  return draft.trend ? { ...read, trend: draft.trend } : read;
}

const bound = (value: number | null): Decimal | null => (value === null ? null : decimal(String(value)));

function vagueQuantity(draft: Draft, entry: VagueEntry, unit: Unit): Quantity {
  const interval = {
    min: bound(entry.min),
    max: bound(entry.max),
    minOpen: entry.minOpen === true,
    maxOpen: entry.maxOpen === true,
  };
  const values = [interval.min, interval.max].filter((value) => value !== null);
  const width = values.length === 2 ? (toBase(interval.max, unit) ?? 0) - (toBase(interval.min, unit) ?? 0) : 0;
  return { ...quantity(draft, unit, draft.hedge?.relation ?? '=', values, interval, width), vague: true };
}
