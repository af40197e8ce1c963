import { digest } from '../../io/digest.ts';
import type { Claim, Derivation, DerivationKind } from '../../model/claim.ts';
import { landmarkOf } from '../../model/source.ts';
import type { Quantity, Value } from '../../model/value.ts';
import { type Decimal, decimalNumber, decimalText } from '../values/decimal.ts';
import type { Bounds } from './bounds.ts';

/** A value worked out from stated ones, before it is a claim. */
export interface Working {
  readonly how: DerivationKind;
  /** The stated claims it follows from, in the order of the text. */
  readonly parts: readonly Claim[];
  /** The claim whose attribute, participants, scope and time it has; where `bound` is true, the claim it must agree with. */
  readonly like: Claim;
  readonly bound: boolean;
  readonly value: Quantity;
  /** The arithmetic in words: "27 + 14 + 3 = 44". */
  readonly explanation: string;
}

/**
 * A quantity that follows from others: `figure` in the unit of `like`, `bounds` in the base unit of its dimension. Unless it is exact it
 * counts as approximate, so that it agrees with whatever meets its interval.
 */
export function workedOut(like: Quantity, exact: Decimal, bounds: Bounds): Quantity {
  const figure = rounded(exact);
  const { min, max } = bounds;
  const width = min === null || max === null ? like.step : max - min;
  const isExact = min !== null && min === max;
  return {
    type: 'quantity',
    figures: [decimalNumber(figure)],
    exact: [decimalText(figure)],
    relation: isExact ? '=' : min === null ? '<' : max === null ? '>' : '~',
    unit: like.unit,
    unitName: like.unitName,
    dimension: like.dimension,
    ...bounds,
    step: isExact ? like.step : width,
  };
}

/** Quotients go on for ever; what is shown of them ends after some places. */
const MOST_PLACES = 6;
const rounded = ({ digits, scale }: Decimal): Decimal =>
  scale <= MOST_PLACES
    ? { digits, scale }
    : { digits: digits / 10n ** BigInt(scale - MOST_PLACES), scale: MOST_PLACES };

/** The derived claim. Text, quote and place are those of the first value that it follows from. */
export function claimOf({
  how,
  parts,
  like,
  bound,
  value,
  explanation,
}: Omit<Working, 'value'> & { readonly value: Value }): Claim {
  const [first] = parts as [Claim, ...Claim[]];
  const derived: Derivation = {
    how,
    from: parts.map((part) => {
      const { source, line, column, text, quote } = part;
      return { source, line, column, ...landmarkOf(part), text, quote };
    }),
    explanation,
    ...(bound ? { against: [like.id] } : {}),
  };
  return {
    id: digest([first.source, how, like.id, ...parts.map((part) => part.id)]),
    source: first.source,
    start: first.start,
    end: first.end,
    line: first.line,
    column: first.column,
    ...landmarkOf(first),
    ...(first.ends === undefined ? {} : { ends: first.ends }),
    text: first.text,
    quote: first.quote,
    subject: like.subject,
    attribute: like.attribute,
    scope: like.scope,
    ...(like.when === undefined ? {} : { when: like.when }),
    ...(like.speaker === undefined ? {} : { speaker: like.speaker }),
    ...(like.origin === undefined ? {} : { origin: like.origin }),
    certainty: like.certainty,
    implied: like.implied,
    derived,
    value,
  };
}
