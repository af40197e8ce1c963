import type { Claim } from '../../model/claim.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Quantity } from '../../model/value.ts';
import { type Decimal, decimal, decimalNumber, divide, times } from '../values/decimal.ts';
import { type Bounds, boundsOf, exactly, productOf, quotientOf } from './bounds.ts';
import { type Figure, figuresOf, isPlain, type StatedPassage } from './figure.ts';
import { gapBetween } from './gap.ts';
import { inFigures, withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

/** One unit of a currency and what it is worth in another, as a source prints it under its text. */
interface Rate {
  readonly one: string;
  readonly other: string;
  readonly claim: Claim;
  readonly figure: Decimal;
  readonly bounds: Bounds;
}

/** "$1 = 0.7407 pounds": every amount that the source itself converts between the two currencies is converted again at that rate. */
export function conversions(passages: readonly StatedPassage[], lexicon: Lexicon): Working[] {
  const rates = passages.flatMap((stated) =>
    stated.view.text.includes('=') ? ratesIn(figuresOf(stated), lexicon) : [],
  );
  if (rates.length === 0) return [];
  const claims = passages.flatMap((stated) => stated.claims);
  const byId = new Map(claims.map((claim) => [claim.id, claim] as const));
  return claims.flatMap((converted) => {
    const base = converted.converts === undefined ? undefined : byId.get(converted.converts);
    if (base === undefined || base.value.type !== 'quantity' || converted.value.type !== 'quantity') return [];
    return convert(base, base.value, converted, converted.value, rates, lexicon);
  });
}

function ratesIn(figures: readonly Figure[], lexicon: Lexicon): Rate[] {
  return figures.flatMap((one, index) => {
    const other = figures[index + 1];
    if (other === undefined || !/^\s*=\s*$/.test(gapBetween(one, other).text)) return [];
    const [left, right] = [currencyOf(one, lexicon), currencyOf(other, lexicon)];
    if (left === undefined || right === undefined || left === right) return [];
    if (one.value.figures[0] !== 1 || !isPlain(other) || other.value.figures[0] <= 0) return [];
    const figure = decimal(other.value.exact[0] ?? '0');
    const half = (other.value.step * scaleOf(other)) / 2;
    const point = decimalNumber(figure);
    const bounds = { ...exactly(point), min: point - half, max: point + half };
    return [{ one: left, other: right, claim: other.claim, figure, bounds }];
  });
}

/** Steps of money are in the currency itself; of a word that was read as a unit of mass they are brought back to the written unit. */
const scaleOf = ({ value }: Figure): number => {
  const width = (value.max ?? 0) + (value.min ?? 0);
  return width > 0 ? (2 * value.figures[0]) / width : 1;
};

/** Beside a sum of money and an equals sign "pounds" are money, whatever they are elsewhere. */
function currencyOf({ value, claim }: Figure, lexicon: Lexicon): string | undefined {
  if (lexicon.data.currencies[value.unit] !== undefined) return value.unit;
  const word = claim.text.replace(/^[\d.,\s]+/, '').toLowerCase();
  return Object.entries(lexicon.data.currencies).find(([, entry]) => entry.forms.includes(word))?.[0];
}

function convert(
  base: Claim,
  from: Quantity,
  converted: Claim,
  to: Quantity,
  rates: readonly Rate[],
  lexicon: Lexicon,
): Working[] {
  const amount = decimal(from.exact[0] ?? '0');
  if (from.figures.length > 1 || to.figures.length > 1 || (from.min ?? 0) < 0) return [];
  const rate = rates.find(
    ({ one, other }) => (one === from.unit && other === to.unit) || (one === to.unit && other === from.unit),
  );
  if (rate === undefined) return [];
  const multiplies = rate.one === from.unit;
  const figure = multiplies ? times(amount, rate.figure) : divide(amount, rate.figure);
  const bounds = multiplies ? productOf(boundsOf(from), rate.bounds) : quotientOf(boundsOf(from), rate.bounds);
  const sign = multiplies ? '×' : '÷';
  const explanation = `${withUnit(amount, from, lexicon.data)} ${sign} ${inFigures(rate.figure)} = ${withUnit(figure, to, lexicon.data)}`;
  return [
    {
      how: 'conversion',
      parts: [base, rate.claim],
      like: converted,
      bound: true,
      value: workedOut(to, figure, bounds),
      explanation,
    },
  ];
}
