import type { Quantity } from '../../model/value.ts';
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

const toBase = (value: Decimal | null, unit: Unit): number | null =>
  value === null ? null : decimalNumber(plus(times(value, unit.factor), unit.offset));

const smaller = (a: Decimal, b: Decimal): Decimal => (order(a, b) <= 0 ? a : b);

/** The quantity a draft stands for. `keepWritten` takes the last written place as its step. */
export function quantityOf(scan: Scan, draft: Draft, keepWritten: boolean): Quantity {
  const unit = unitOfDraft(scan, draft);
  if (draft.vague) return vagueQuantity(draft, unit);
  const kind = { count: unit.dimension === 'count', keepWritten: keepWritten || unit.keepWritten };
  const step = draft.figures.map((figure) => stepOf(figure, kind)).reduce(smaller);
  const interval = intervalOf(draft, unit, step);
  return {
    type: 'quantity',
    ...writtenFigures(draft.figures.map((figure) => figure.value)),
    relation: draft.tolerance ? '~' : (draft.hedge?.relation ?? '='),
    ...(draft.trend && { trend: draft.trend }),
    unit: unit.id,
    unitName: unit.name,
    dimension: unit.dimension,
    min: toBase(interval.min, unit),
    max: toBase(interval.max, unit),
    minOpen: interval.minOpen,
    maxOpen: interval.maxOpen,
    step: decimalNumber(times(step, unit.factor)),
  };
}

function writtenFigures(values: readonly Decimal[]): Pick<Quantity, 'figures' | 'exact'> {
  const numbers = values.map(decimalNumber);
  const [first = 0, second] = numbers;
  return { figures: second === undefined ? [first] : [first, second], exact: values.map(decimalText) };
}

function vagueQuantity(draft: Draft, unit: Unit): Quantity {
  const entry = draft.vague;
  const min = entry?.min === null || entry === undefined ? null : decimal(String(entry.min));
  const max = entry?.max === null || entry === undefined ? null : decimal(String(entry.max));
  const bounds = [min, max].filter((bound) => bound !== null);
  return {
    type: 'quantity',
    ...writtenFigures(bounds),
    relation: draft.hedge?.relation ?? '=',
    ...(draft.trend && { trend: draft.trend }),
    unit: unit.id,
    unitName: unit.name,
    dimension: unit.dimension,
    min: toBase(min, unit),
    max: toBase(max, unit),
    minOpen: entry?.minOpen === true,
    maxOpen: entry?.maxOpen === true,
    step: bounds.length === 2 ? (toBase(max, unit) ?? 0) - (toBase(min, unit) ?? 0) : 0,
    vague: true,
  };
}
