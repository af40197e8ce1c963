import type { Claim } from '../../model/claim.ts';
import type { LexiconData } from '../../model/lexicon.ts';
import { sameName } from '../../model/names.ts';
import { attributesOf, type Relation } from '../../model/relation.ts';
import type { Quantity } from '../../model/value.ts';
import { decimal, divide, minus, plus, times } from '../values/decimal.ts';
import { boundsOf, differenceOf, exactly, productOf, quotientOf, sumOf } from './bounds.ts';
import type { StatedPassage } from './figure.ts';
import { inFigures, withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

type Stated = Claim & { readonly value: Quantity };

/**
 * What follows by relations that rules declare: from values that stand in one passage, or, where no passage has them all, from the only ones
 * that the source gives. Where it states what is worked out, the two are held against each other; else it is a claim like any other.
 */
export function declaredRelations(
  passages: readonly StatedPassage[],
  relations: readonly Relation[],
  lexicon: LexiconData,
): Working[] {
  if (relations.length === 0) return [];
  const byPassage = passages.map(({ claims }) => claims.filter(isUsable));
  const all = byPassage.flat();
  return relations.flatMap((relation) => {
    const { from } = attributesOf(relation);
    const near = byPassage.flatMap((claims) => {
      const parts = onlyOnes(from, claims);
      return parts === undefined ? [] : [workOut(relation, parts, claims, lexicon)];
    });
    const parts = near.length > 0 ? undefined : onlyOnes(from, all);
    const far = parts === undefined ? [] : [workOut(relation, parts, all, lexicon)];
    return [...near, ...far].filter((working) => working !== undefined);
  });
}

/** A figure that is said to hold. */
function isUsable(claim: Claim): claim is Stated {
  const { value, certainty, scope } = claim;
  if (value.type !== 'quantity' || value.vague === true || value.figures.length !== 1) return false;
  return certainty !== 'refuted' && certainty !== 'forecast' && !scope.includes('time: earlier');
}

/** One claim for each attribute, if there is one value of each alone and all can be of one thing and time. */
function onlyOnes(attributes: readonly string[], claims: readonly Stated[]): Stated[] | undefined {
  const found: Stated[] = [];
  for (const attribute of attributes) {
    const candidates = claims.filter((claim) => claim.attribute === attribute);
    const [first] = candidates;
    if (first === undefined || candidates.some(({ value }) => written(value) !== written(first.value)))
      return undefined;
    found.push(first);
  }
  return found.every((claim) => goTogether(claim, found[0] as Stated)) ? found : undefined;
}

const written = ({ relation, exact, unit }: Quantity): string => [relation, ...exact, unit].join(' ');

function goTogether(a: Claim, b: Claim): boolean {
  const times = [a, b].map(({ when, implied }) => (implied.includes('when') ? undefined : when));
  if (times.every((when) => when !== undefined) && times[0]?.from !== times[1]?.from) return false;
  const isNamed = (claim: Claim): boolean => !claim.implied.includes('subject') && claim.subject.length > 0;
  return !isNamed(a) || !isNamed(b) || sharedNames([a, b]).length > 0;
}

const sharedNames = ([first, ...others]: readonly Claim[]): string[] =>
  (first?.subject ?? []).filter((name) =>
    others.every(({ subject }) => subject.some((other) => sameName(other, name))),
  );

interface Result {
  readonly how: Working['how'];
  readonly value: Quantity;
  /** All but the equals sign and what stands behind it. */
  readonly arithmetic: string;
}

function workOut(
  relation: Relation,
  parts: readonly Stated[],
  beside: readonly Stated[],
  lexicon: LexiconData,
): Working | undefined {
  const result = resultOf(relation, parts);
  if (result === undefined) return undefined;
  const { to } = attributesOf(relation);
  const stated = onlyOnes([to], beside)?.find(({ value }) => value.unit === result.value.unit);
  const [first] = parts as [Stated, ...Stated[]];
  const names = sharedNames(parts);
  const shown = withUnit(decimal(result.value.exact[0] ?? '0'), result.value, lexicon);
  return {
    how: result.how,
    parts,
    like: stated ?? { ...first, attribute: to, ...(names.length > 0 ? { subject: names } : {}) },
    bound: stated !== undefined,
    value: result.value,
    explanation: `${result.arithmetic} = ${shown}`,
  };
}

function resultOf(relation: Relation, parts: readonly Stated[]): Result | undefined {
  const [first, second] = parts.map(({ value }) => value) as [Quantity, Quantity | undefined];
  if (parts.some(({ value }) => (value.min ?? value.max ?? -1) < 0)) return undefined;
  switch (relation.kind) {
    case 'product':
      return second === undefined ? undefined : quotient(first, second);
    case 'rate':
      return second === undefined ? undefined : product(first, second);
    case 'sum':
      return total(parts.map(({ value }) => value));
    case 'complement':
      return remainder(first);
  }
}

const figureOf = ({ exact }: Quantity): ReturnType<typeof decimal> => decimal(exact[0] ?? '0');
const HUNDRED = decimal('100');

function quotient(part: Quantity, share: Quantity): Result | undefined {
  const portion = figureOf(share);
  if (share.dimension !== 'share' || portion.digits === 0n) return undefined;
  const amount = share.unit === 'percent' ? times(figureOf(part), HUNDRED) : figureOf(part);
  const value = workedOut(part, divide(amount, portion), quotientOf(boundsOf(part), boundsOf(share)));
  const sign = share.unit === 'percent' ? '%' : '';
  return { how: 'product', value, arithmetic: `${inFigures(figureOf(part))} ÷ ${inFigures(portion)}${sign}` };
}

function product(per: Quantity, count: Quantity): Result | undefined {
  if (count.dimension !== 'count' || per.dimension.includes('/')) return undefined;
  const value = workedOut(per, times(figureOf(per), figureOf(count)), productOf(boundsOf(per), boundsOf(count)));
  return { how: 'product', value, arithmetic: `${inFigures(figureOf(count))} × ${inFigures(figureOf(per))}` };
}

function total(parts: readonly Quantity[]): Result | undefined {
  const [first] = parts;
  // Counts of several things add up to a count; measures only in one unit.
  if (first === undefined || parts.some((part) => part.dimension !== first.dimension)) return undefined;
  if (first.dimension !== 'count' && parts.some(({ unit }) => unit !== first.unit)) return undefined;
  const figures = parts.map(figureOf);
  const sum = figures.slice(1).reduce(plus, figures[0] ?? decimal('0'));
  const value = workedOut(first, sum, sumOf(parts.map(boundsOf)));
  return { how: 'sum', value, arithmetic: figures.map(inFigures).join(' + ') };
}

function remainder(part: Quantity): Result | undefined {
  if (part.unit !== 'percent' || (part.max ?? 2) > 1) return undefined;
  const value = workedOut(part, minus(HUNDRED, figureOf(part)), differenceOf(exactly(1), boundsOf(part)));
  return { how: 'complement', value, arithmetic: `100% − ${inFigures(figureOf(part))}%` };
}
