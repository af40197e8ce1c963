import type { Claim } from '../model/claim.ts';
import { significantDigits } from '../model/digits.ts';
import { sameName } from '../model/names.ts';
import type { Quantity } from '../model/value.ts';

/** Relative tolerance within which a piece of arithmetic counts as explaining a difference. */
const TOLERANCE = 0.02;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));

const point = (value: Quantity): number | undefined =>
  value.vague === true || value.min === null || value.max === null || value.figures.length === 2
    ? undefined
    : (value.min + value.max) / 2;

interface Pointed {
  readonly claim: Claim;
  readonly value: Quantity;
  readonly at: number;
}

function pointed(claim: Claim): Pointed | undefined {
  if (claim.value.type !== 'quantity') return undefined;
  const at = point(claim.value);
  return at === undefined || at === 0 ? undefined : { claim, value: claim.value, at };
}

function digitSlip(a: Pointed, b: Pointed): string | undefined {
  const [left, right] = [significantDigits(a.value), significantDigits(b.value)];
  if (left === right || left.length < 2 || near(a.at, b.at)) return undefined;
  const sameUnit = a.value.unit === b.value.unit;
  if (!sameUnit || left.length !== right.length) return undefined;
  const different = [...left].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [i, j] = different;
  if (different.length !== 2 || i === undefined || j !== i + 1 || left[i] !== right[j] || left[j] !== right[i])
    return undefined;
  return `“${a.claim.text}” and “${b.claim.text}” have the same digits, two of them swapped.`;
}

function thousandSlip(a: Pointed, b: Pointed): string | undefined {
  if (a.value.unit !== b.value.unit) return undefined;
  const ratio = a.at / b.at;
  const factor = [1000, 1_000_000].find((candidate) => near(ratio, candidate) || near(1 / ratio, candidate));
  return factor === undefined
    ? undefined
    : `One is ${factor === 1000 ? 'a thousand' : 'a million'} times the other: thousand, million or billion may have been confused.`;
}

/** A conversion done the wrong way round, or bits taken for bytes, shows as the square of the factor or as the factor itself. */
function unitSlip(a: Pointed, b: Pointed): string | undefined {
  if (a.value.unit === b.value.unit || a.value.dimension !== b.value.dimension) return undefined;
  const [factorA, factorB] = [a.at / (a.value.figures[0] as number), b.at / (b.value.figures[0] as number)];
  const [figureA, figureB] = [a.value.figures[0] as number, b.value.figures[0] as number];
  if (near(figureA * factorB, figureB * factorA) && !near(factorA, factorB)) {
    return `“${b.claim.text}” is what comes out if “${a.claim.text}” is converted the wrong way round.`;
  }
  if (near(a.at / b.at, 8) || near(b.at / a.at, 8))
    return 'One is eight times the other: bits and bytes may have been confused.';
  return undefined;
}

/** part = share × whole: the larger amount may be the whole of which the smaller is the share that somebody states. */
function shareOfWhole(a: Pointed, b: Pointed, shares: readonly Pointed[]): string | undefined {
  const [part, whole] = a.at <= b.at ? [a, b] : [b, a];
  const share = shares.find(
    ({ claim, at }) => at < 1 && near(part.at, at * whole.at) && sharesParticipant(claim, part.claim),
  );
  if (share === undefined) return undefined;
  return `${share.claim.text} of ${whole.claim.text} is about ${part.claim.text}: ${whole.claim.text} may be the value of the whole, ${part.claim.text} that of the part.`;
}

const sharesParticipant = (a: Claim, b: Claim): boolean =>
  a.subject.some((name) => b.subject.some((other) => sameName(name, other)));

/** Values of one side that are looked at. More are either the same or say so little that nobody reads on. */
const MOST_VALUES = 12;

/** The first claim of each value of a side. */
function valuesOf(side: readonly Claim[]): Pointed[] {
  const distinct = new Map<string, Pointed>();
  for (const claim of side) {
    const one = pointed(claim);
    const key = one === undefined ? '' : `${one.value.exact.join('-')} ${one.value.unit} ${one.at}`;
    if (one !== undefined && !distinct.has(key)) distinct.set(key, one);
    if (distinct.size === MOST_VALUES) break;
  }
  return [...distinct.values()];
}

/** What arithmetic shows about why two sides may differ; never a verdict on which of them is right. */
export function whyItMayDiffer(sides: readonly (readonly Claim[])[], shares: readonly Claim[]): string | undefined {
  const statedShares = shares.flatMap((claim) => pointed(claim) ?? []);
  const bySide = sides.map((side) => valuesOf(side));
  const pairs = bySide.flatMap((left, index) =>
    bySide.slice(index + 1).flatMap((right) => left.flatMap((a) => right.map((b) => [a, b] as const))),
  );
  for (const explain of [shareOfWhole, unitSlip, digitSlip, thousandSlip]) {
    for (const [a, b] of pairs) {
      const why = explain(a, b, statedShares);
      if (why !== undefined) return why;
    }
  }
  return undefined;
}
