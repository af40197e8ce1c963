import type { Claim } from '../model/claim.ts';
import type { Level } from '../model/report.ts';
import type { DateValue, Quantity, Value } from '../model/value.ts';

/** The claims of one topic, sorted into values that can be true together. */
export interface Sides {
  /** Claims of one side are compatible, every two of them. Most precise value first. */
  readonly sides: readonly (readonly Claim[])[];
  /** Vague words that contradict no side: they support none either. */
  readonly vague: readonly Claim[];
  /** Bounds far from every side that they do not contradict. */
  readonly farBounds: readonly Claim[];
}

const SUPPORTS: ReadonlySet<Level> = new Set<Level>(['same', 'rounding', 'bound']);

const isQuantity = (value: Value): value is Quantity => value.type === 'quantity';

/** 0 stated, 1 approximate, 2 bound, 3 vague: precise values found the sides, the others join them. */
function vagueness(value: Value): number {
  if (value.type === 'date')
    return (value.from === null) === (value.to === null) ? (value.relation === '~' ? 1 : 0) : 2;
  if (!isQuantity(value)) return 0;
  if (value.vague === true) return 3;
  if (value.min === null || value.max === null) return 2;
  return value.relation === '=' ? 0 : 1;
}

const scale = (value: Quantity): number => Math.abs(value.max ?? value.min ?? 0);

/** Ends of a date in milliseconds; 0 where none is known. */
const endsOf = ({ from, to }: DateValue): [number, number] => [
  Date.parse(from ?? to ?? ZERO),
  Date.parse(to ?? from ?? ZERO),
];
const ZERO = '1970-01-01';

function relativeStep(value: Value): number {
  if (value.type === 'date') {
    const [from, to] = endsOf(value);
    return to - from;
  }
  return isQuantity(value) && scale(value) > 0 ? value.step / scale(value) : 0;
}

function middle(value: Value): number {
  const [low, high] =
    value.type === 'date'
      ? endsOf(value)
      : isQuantity(value)
        ? [value.min ?? value.max ?? 0, value.max ?? value.min ?? 0]
        : [0, 0];
  return (low + high) / 2;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is stated first, then what follows from it; of each the most precise first. The rest makes the order total and independent of the order of sources. */
export function byPrecision(a: Claim, b: Claim): number {
  return (
    Number(a.derived !== undefined) - Number(b.derived !== undefined) ||
    vagueness(a.value) - vagueness(b.value) ||
    relativeStep(a.value) - relativeStep(b.value) ||
    middle(a.value) - middle(b.value) ||
    byText(a.quote, b.quote) ||
    byText(a.source, b.source) ||
    a.start - b.start
  );
}

interface Fit {
  readonly supported: boolean;
  readonly contradicted: boolean;
  readonly distance: number;
}

/** Level of two claims of one topic. */
type LevelOf = (a: Claim, b: Claim) => Level;

function fitOf(claim: Claim, side: readonly Claim[], levelOf: LevelOf): Fit {
  const levels = side.map((member) => levelOf(claim, member));
  return {
    supported: levels.every((level) => SUPPORTS.has(level)),
    contradicted: levels.some((level) => level === 'conflict'),
    distance: Math.abs(middle(claim.value) - middle((side[0] as Claim).value)),
  };
}

/** A side while it grows. */
interface GrowingSide {
  readonly claims: Claim[];
  /** One claim of each standing: the others stand to whatever comes as it does. */
  readonly distinct: Claim[];
  readonly standings: Set<string>;
}

function join(side: GrowingSide, claim: Claim, standing: string): void {
  side.claims.push(claim);
  if (side.standings.has(standing)) return;
  side.standings.add(standing);
  side.distinct.push(claim);
}

/**
 * Builds sides by complete linkage from the most precise value outward; a claim that fits several takes the nearest.
 * @param standingOf the same text only for claims that stand in the same level to every other: a thousand sources that print one figure
 *   are compared once
 */
export function buildSides(
  claims: readonly Claim[],
  levelOf: LevelOf,
  standingOf: (claim: Claim) => string = ({ id }) => id,
): Sides {
  const sides: GrowingSide[] = [];
  const vague: Claim[] = [];
  const farBounds: Claim[] = [];
  const found = (claim: Claim, standing: string): void => {
    sides.push({ claims: [claim], distinct: [claim], standings: new Set([standing]) });
  };
  for (const claim of [...claims].sort(byPrecision)) {
    const standing = standingOf(claim);
    const fits = sides.map((side) => ({ side, fit: fitOf(claim, side.distinct, levelOf) }));
    const [nearest] = fits.filter(({ fit }) => fit.supported).sort((a, b) => a.fit.distance - b.fit.distance);
    if (nearest !== undefined) join(nearest.side, claim, standing);
    else if (fits.every(({ fit }) => fit.contradicted)) found(claim, standing);
    else if (vagueness(claim.value) === 3) vague.push(claim);
    else if (vagueness(claim.value) === 2) farBounds.push(claim);
    else found(claim, standing);
  }
  return { sides: sides.map((side) => side.claims), vague, farBounds };
}
