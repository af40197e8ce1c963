import type { Claim } from '../../../model/claim.ts';
import { numberInWords } from '../../../model/in-words.ts';
import type { Quantity, Rank } from '../../../model/value.ts';
import type { FindingView, Row } from '../../../report/finding-view.ts';
import { type Measure, measureOf } from './measure.ts';
import { legible, type Scale, scaleFor, type Tick, timeScale } from './scale.ts';
import { clockExtent, type DateExtent, dateExtent } from './time-extent.ts';

/** Where one value lies on the axis; positions in per cent of its length. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  /** The figure as written, where the value is one figure. */
  readonly point?: number;
  /** True where the value goes on without an end. */
  readonly openBelow: boolean;
  readonly openAbove: boolean;
  /** About, almost, more than: the source itself does not give the figure as exact. */
  readonly hedged: boolean;
  /** A word for a wide interval. */
  readonly vague: boolean;
}

/** One source's value. */
export interface LineRow {
  /** Index of the side in the finding's view. */
  readonly side: number;
  readonly claim: Claim;
  readonly who: string;
  /** Further claims that this row stands for: same side, same source, same words. */
  readonly more: number;
  /** What the value stands for, in words. */
  readonly standsFor: string;
  /** Absent where the value has no place on the axis. */
  readonly mark?: Mark;
}

export interface NumberLine {
  /** "none": the values are words, and have no axis. */
  readonly kind: 'number' | 'time' | 'none';
  readonly caption: string;
  readonly ticks: readonly Tick[];
  readonly rows: readonly LineRow[];
}

interface Extent {
  readonly low: number | null;
  readonly high: number | null;
  readonly point?: number;
  readonly standsFor: string;
  readonly hedged: boolean;
  readonly vague: boolean;
}

interface Axis {
  readonly kind: 'number' | 'time';
  readonly caption: string;
  readonly extents: ReadonlyMap<Claim, Extent>;
  readonly scale: Scale;
}

const MAGNITUDES = [
  { size: 1e12, word: 'trillion ' },
  { size: 1e9, word: 'billion ' },
  { size: 1e6, word: 'million ' },
] as const;

/** What the labels of an axis leave to its caption: "15" above "billion dollars". */
const magnitudeOf = (largest: number): { readonly size: number; readonly word: string } =>
  MAGNITUDES.find(({ size }) => largest >= size) ?? { size: 1, word: '' };

/** More rows than this are one for each written value, not one for each source. */
const MOST_ROWS = 10;

const finite = (extents: Iterable<Extent>): number[] =>
  [...extents].flatMap(({ low, high, point }) =>
    [low, high, point].filter((end): end is number => end !== null && end !== undefined),
  );

function quantityInWords(quantity: Quantity, measure: Measure): string {
  const { min, max, minOpen, maxOpen } = quantity;
  const word = (end: number): string => measure.inWords(measure.shown(end));
  if (min === null) return max === null ? 'any value' : `${maxOpen ? 'less than' : 'at most'} ${word(max)}`;
  if (max === null) return `${minOpen ? 'more than' : 'at least'} ${word(min)}`;
  return min === max ? `exactly ${word(min)}` : `${word(min)} to ${word(max)}`;
}

function quantityExtent(quantity: Quantity, measure: Measure): Extent {
  const { min, max, relation } = quantity;
  const [figure] = quantity.figures;
  const [low, high] = [min === null ? null : measure.shown(min), max === null ? null : measure.shown(max)];
  const bound = relation === '>' ? low : relation === '<' ? high : undefined;
  const single = quantity.figures.length === 1 && quantity.vague !== true;
  const middle = low !== null && high !== null ? (low + high) / 2 : undefined;
  const point = single && figure !== undefined ? (bound ?? middle) : undefined;
  return {
    low,
    high,
    ...(point === undefined ? {} : { point }),
    standsFor: quantityInWords(quantity, measure),
    hedged: relation !== '=',
    vague: quantity.vague === true,
  };
}

function quantityAxis(claims: readonly Claim[]): Axis | undefined {
  const quantities = claims.flatMap(({ value }) => (value.type === 'quantity' ? [value] : []));
  const measure = measureOf(quantities);
  if (measure === undefined) return undefined;
  const extents = new Map<Claim, Extent>();
  for (const claim of claims) {
    const fitted = claim.value.type === 'quantity' ? measure.fitted(claim.value) : undefined;
    if (fitted !== undefined) extents.set(claim, quantityExtent(fitted, measure));
  }
  const values = finite(extents.values());
  if (values.length === 0) return undefined;
  const { size, word } = magnitudeOf(Math.max(...values.map(Math.abs)));
  const scale = scaleFor(values, (figure) => measure.inWords(figure));
  if (scale.logarithmic) return { kind: 'number', caption: `${measure.caption}, tenfold steps`, extents, scale };
  const labelled = scaleFor(values, (figure) => numberInWords(figure / size));
  return { kind: 'number', caption: `${word}${measure.caption}`, extents, scale: labelled };
}

function timeAxis(claims: readonly Claim[]): Axis | undefined {
  const dated = (extentOf: (claim: Claim) => DateExtent | undefined): Map<Claim, Extent> =>
    new Map(
      claims.flatMap((claim) => {
        const extent = extentOf(claim);
        return extent === undefined ? [] : [[claim, { ...extent, vague: false }] as const];
      }),
    );
  const dates = dated(({ value }) => (value.type === 'date' ? dateExtent(value) : undefined));
  const clocks = dated(({ value }) => (value.type === 'date' ? clockExtent(value) : undefined));
  const extents = dates.size >= clocks.size ? dates : clocks;
  const values = finite(extents.values());
  if (values.length === 0) return undefined;
  return { kind: 'time', caption: extents === dates ? 'time' : 'time of day', extents, scale: timeScale(values) };
}

const rankExtent = ({ position, from }: Rank): Extent => ({
  low: position,
  high: position,
  point: position,
  standsFor: `place ${position} from the ${from}`,
  hedged: false,
  vague: false,
});

function rankAxis(claims: readonly Claim[]): Axis | undefined {
  const extents = new Map<Claim, Extent>();
  for (const claim of claims) if (claim.value.type === 'rank') extents.set(claim, rankExtent(claim.value));
  if (extents.size === 0) return undefined;
  const scale = scaleFor(finite(extents.values()), String);
  const whole = scale.ticks.filter(({ label }) => /^\d+$/.test(label) && label !== '0');
  return { kind: 'number', caption: 'place in the order', extents, scale: { ...scale, ticks: whole } };
}

function markOf(extent: Extent, { at }: Scale): Mark {
  const { low, high, point, hedged, vague } = extent;
  return {
    from: low === null ? 0 : at(low),
    to: high === null ? 100 : at(high),
    ...(point === undefined ? {} : { point: at(point) }),
    openBelow: low === null,
    openAbove: high === null,
    hedged,
    vague,
  };
}

/** Rows with one key are one row, which counts them. */
function rowKeys(rows: readonly Row[], side: number, bySource: boolean): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${side} ${row.claim.text.toLowerCase()}${bySource ? ` ${row.who}` : ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function lineRows(view: FindingView, axis: Axis | undefined, bySource: boolean): LineRow[] {
  return view.sides.flatMap(({ rows }, side) =>
    [...rowKeys(rows, side, bySource).values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const extent = axis?.extents.get(first.claim);
      return [
        {
          side,
          claim: first.claim,
          who: first.who,
          more: group.length - 1,
          standsFor: extent?.standsFor ?? '',
          ...(extent === undefined || axis === undefined ? {} : { mark: markOf(extent, axis.scale) }),
        },
      ];
    }),
  );
}

/** Every source's value of a finding on one axis, side by side; values that are words come as rows without one. */
export function numberLine(view: FindingView): NumberLine {
  const claims = view.sides.flatMap(({ rows }) => rows.map(({ claim }) => claim));
  const axis = quantityAxis(claims) ?? timeAxis(claims) ?? rankAxis(claims);
  const bySource = lineRows(view, axis, true);
  const rows = bySource.length > MOST_ROWS ? lineRows(view, axis, false) : bySource;
  if (axis === undefined) return { kind: 'none', caption: '', ticks: [], rows };
  return { kind: axis.kind, caption: axis.caption, ticks: legible(axis.scale.ticks), rows };
}
