import { significantDigits } from '../model/digits.ts';
import { sameName } from '../model/names.ts';
import { commensurate } from '../model/rate.ts';
import type { Value } from '../model/value.ts';

/** Types whose comparators themselves tell two rivals from two things: another name is another thing, unless it is spelled nearly alike. */
const TOLD_BY_COMPARATOR: ReadonlySet<string> = new Set(['name', 'rank', 'role']);

/** Offices of which a body has one holder: a source that names two tells of a succession. */
const HOLDER = 'holder: ';

/** Whether the intervals meet; other values have nothing in common unless they are written alike, or only a comparator can tell. */
export function haveValueInCommon(a: Value, b: Value): boolean {
  if (a.type === 'name' && b.type === 'name' && a.role.startsWith(HOLDER)) return sameName(a.name, b.name);
  if (a.type === b.type && TOLD_BY_COMPARATOR.has(a.type)) return true;
  if (a.type !== 'quantity' || b.type !== 'quantity') return JSON.stringify(a) === JSON.stringify(b);
  const [left, right] = commensurate(a, b);
  const [lowA, highA] = [left.min ?? Number.NEGATIVE_INFINITY, left.max ?? Number.POSITIVE_INFINITY];
  const [lowB, highB] = [right.min ?? Number.NEGATIVE_INFINITY, right.max ?? Number.POSITIVE_INFINITY];
  // Ends that merely touch, as those of 4.6 and 4.7 do, are no common value.
  return (lowA < highB && lowB < highA) || (lowA === lowB && highA === highB);
}

/**
 * How many times the larger of two stated quantities is the smaller, bounds taken at their end; undefined for nought and for vague words, but
 * those of counts, of which the nearest end is taken ("thousands" and five).
 */
export function ratioOf(a: Value, b: Value): number | undefined {
  const [one, other] = a.type === 'quantity' && b.type === 'quantity' ? commensurate(a, b) : [a, b];
  if (isVagueCount(one) || isVagueCount(other)) return ratioOfEnds(one, other);
  const [left, right] = [middleOf(one), middleOf(other)];
  if (left === undefined || right === undefined || left <= 0 || right <= 0) return undefined;
  return Math.max(left, right) / Math.min(left, right);
}

const isVagueCount = (value: Value): boolean =>
  value.type === 'quantity' && value.vague === true && value.dimension === 'count';

/** The same between the ends that are nearest to each other; undefined where the intervals meet or have no such ends. */
function ratioOfEnds(a: Value, b: Value): number | undefined {
  if (a.type !== 'quantity' || b.type !== 'quantity') return undefined;
  const [low, high] = [
    Math.min(a.max ?? Number.POSITIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY),
    Math.max(a.min ?? 0, b.min ?? 0),
  ];
  return low > 0 && high > low ? high / low : undefined;
}

function middleOf(value: Value): number | undefined {
  if (value.type !== 'quantity' || value.vague === true) return undefined;
  const [low, high] = [value.min ?? value.max, value.max ?? value.min];
  return low === null || high === null ? undefined : (low + high) / 2;
}

const shownDigits = (value: Value): string => (value.type === 'quantity' ? significantDigits(value) : '');

/** How many digits a figure shows, without those that only place the point; 0 for what is no figure. */
export const digitsOf = (value: Value): number => shownDigits(value).length;

/** Fewer digits agree by chance. */
const FEWEST_DIGITS = 3;

/** "120 micrograms" and "120 milligrams": measures are fewer than counts and sums, so fewer digits tell. */
const FEWEST_DIGITS_OF_MEASURES = 2;
const isMeasure = (value: Value): boolean =>
  value.type === 'quantity' && !/^(?:count|share|money|duration|age)/.test(value.dimension);

/** The digits of a figure in ascending order, by which slips of it are found; undefined for figures of few digits. */
export function digitSignature(value: Value): string | undefined {
  const digits = shownDigits(value);
  return digits.length < FEWEST_DIGITS ? undefined : [...digits].sort().join('');
}

/** Whether one figure may be a slip of the other: its digits in another order or at another place of the point, or one of them changed. */
export function isSlipOf(a: Value, b: Value): boolean {
  const [left, right] = [shownDigits(a), shownDigits(b)];
  if (left === right && left.length >= FEWEST_DIGITS_OF_MEASURES && isMeasure(a) && isMisplacedPoint(a, b)) return true;
  if (left.length < FEWEST_DIGITS || left.length !== right.length) return false;
  if ([...left].sort().join('') === [...right].sort().join('')) return true;
  let different = 0;
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) different++;
  return different === 1;
}

const SLIPS = [10, 100, 1000, 1_000_000] as const;
const SLIP_TOLERANCE = 0.05;

/** Whether two figures are a power of ten apart: a nought too many, thousand for million, million for billion. */
export function isMisplacedPoint(a: Value, b: Value): boolean {
  const ratio = ratioOf(a, b);
  return ratio !== undefined && SLIPS.some((slip) => Math.abs(ratio / slip - 1) <= SLIP_TOLERANCE);
}
