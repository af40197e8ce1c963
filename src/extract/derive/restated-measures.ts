import type { LexiconData } from '../../model/lexicon.ts';
import type { Quantity } from '../../model/value.ts';
import { type Decimal, decimal, decimalOrFraction, divide, ONE, times } from '../values/decimal.ts';
import { boundsOf, meet } from './bounds.ts';
import { type Figure, isPlain } from './figure.ts';
import { gapBetween, rest } from './gap.ts';
import type { RelationWords } from './relation-words.ts';
import { withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

/** Most words between a measure and its restatement: "of climbing (", "of oil – that is". */
const MOST_BETWEEN = 5;

/**
 * "210 metres of climbing (roughly 690 feet)", "3 miles long, about 4.8 km in new money": a measure that the same sentence restates in
 * another unit. Of those that stand right beside each other, and so are known as conversions, only the wrong ones are worked out.
 */
export function restatedMeasures(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  return figures.flatMap((stated, index) => {
    const other = figures[index + 1];
    if (other === undefined || !isOtherUnit(stated, other)) return [];
    if (other.claim.converts === stated.claim.id)
      return convert(stated, other, lexicon).filter(({ value }) => !meet(value, asWritten(other.value)));
    if (other.claim.converts !== undefined) return [];
    return restates(stated, other, words) ? convert(stated, other, lexicon) : [];
  });
}

const isOtherUnit = (a: Figure, b: Figure): boolean =>
  isPlain(a) &&
  isPlain(b) &&
  a.value.dimension === b.value.dimension &&
  a.value.unit !== b.value.unit &&
  (/^count\/(?:area|length|volume|mass)$/.test(a.value.dimension) ||
    !/count|share|duration|age|money/.test(a.value.dimension));

function restates(stated: Figure, other: Figure, words: RelationWords): boolean {
  const gap = gapBetween(stated, other);
  if (gap.words.length > MOST_BETWEEN || /[;.!?]/.test(gap.text)) return false;
  const closes = /^\s*\)/.test(rest(other).text);
  if (/^[^():,]*\($/.test(gap.text.trimEnd()) && closes) return true;
  const said = words.find('restating', gap.words).some((hit) => hit.endWord === gap.words.length);
  if (said && !(gap.words.at(-1) === 'or' && !/[,–—-]/.test(gap.text))) return true;
  return /[,–—]/.test(gap.text) && words.find('other-units', rest(other).words.slice(0, BEHIND)).length > 0;
}

const BEHIND = 4;

/** The figure without its bound: "up to 1,150 MB/s" and what restates it are one speed, whichever speeds are meant besides. */
function asWritten(value: Quantity): Quantity {
  const at = value.min ?? value.max;
  if (at === null || (value.min !== null && value.max !== null)) return value;
  return { ...value, relation: '~', min: at - value.step, max: at + value.step, minOpen: false, maxOpen: false };
}

/** Base units in one unit; of a rate by its denominator, as both sides count the same. Undefined where there is more to it than a factor. */
function factorOf(unit: string, lexicon: LexiconData): Decimal | undefined {
  const entry = lexicon.units[unit];
  if (entry !== undefined) return entry.offset === undefined ? decimalOrFraction(entry.factor) : undefined;
  const below = lexicon.units[unit.slice(unit.lastIndexOf('/') + 1)];
  return below === undefined || !unit.includes('/') ? undefined : divide(ONE, decimalOrFraction(below.factor));
}

function convert(stated: Figure, other: Figure, lexicon: LexiconData): Working[] {
  const [from, to] = [factorOf(stated.value.unit, lexicon), factorOf(other.value.unit, lexicon)];
  if (from === undefined || to === undefined) return [];
  const amount = decimal(stated.value.exact[0] ?? '0');
  const figure = divide(times(amount, from), to);
  const value: Quantity = workedOut(other.value, figure, boundsOf(asWritten(stated.value)));
  const explanation = `${withUnit(amount, stated.value, lexicon)} = ${withUnit(figure, value, lexicon)}`;
  return [{ how: 'conversion', parts: [stated.claim], like: other.claim, bound: true, value, explanation }];
}
