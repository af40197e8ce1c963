import type { LexiconData } from '../../model/lexicon.ts';
import { type Decimal, decimal, decimalNumber, times } from '../values/decimal.ts';
import { type Bounds, boundsOf, productOf } from './bounds.ts';
import { type Figure, isPlain, sameKind } from './figure.ts';
import { gapBetween } from './gap.ts';
import type { PhraseHit, RelationList, RelationWords } from './relation-words.ts';
import { inFigures, withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

interface Factor {
  readonly list: RelationList;
  readonly factor: string;
}

const HALF = '0.5';

const COMPARED: readonly Factor[] = [
  { list: 'times-two', factor: '2' },
  { list: 'times-three', factor: '3' },
  { list: 'times-four', factor: '4' },
  { list: 'times-five', factor: '5' },
  { list: 'times-six', factor: '6' },
  { list: 'times-ten', factor: '10' },
  { list: 'times-half', factor: HALF },
];
const CHANGED: readonly Factor[] = [
  { list: 'doubling', factor: '2' },
  { list: 'tripling', factor: '3' },
  { list: 'quadrupling', factor: '4' },
  { list: 'halving', factor: HALF },
];

/** Factors in words are round: "twice" and "doubled" stand for anything this part of them above or below. */
const LOOSENESS = 0.1;
const BETWEEN = 8;
const BEFORE_FACTOR = 3;
/** Words from the earlier value to the later: "from 40 members in 2019 to 80". */
const BETWEEN_ENDS = 4;

/** "600 litres, four times as much as the old one's 150", "doubled from 40 to 80": a figure that is a multiple of another in words. */
export function factorsInWords(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  return figures.flatMap((first, index) => [
    ...compared(first, figures.slice(index + 1), words, lexicon),
    ...changed(first, figures[index + 1], words, lexicon),
  ]);
}

/** "90 entries, twice as many as the 45 of last year". The number of times may itself have been read as a figure. */
function compared(multiple: Figure, behind: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  const base = behind.slice(0, 2).find((figure) => sameKind(figure, multiple) && !isTimesWord(figure));
  if (base === undefined || !belongTogether(multiple, base)) return [];
  const gap = gapBetween(multiple, base);
  const found = firstOf(COMPARED, gap.words, words);
  const than = words.find('multiple-of', gap.words).at(-1);
  if (found === undefined || than === undefined || found.hit.endWord > than.firstWord) return [];
  if (than.firstWord - found.hit.endWord > 1 || gap.words.length > BETWEEN + BEFORE_FACTOR) return [];
  if (!/[,(–—-]/.test(gap.text.slice(0, gap.text.toLowerCase().indexOf(gap.words[found.hit.firstWord] ?? ''))))
    return [];
  const hedge = hedgeOf(gap.words.slice(0, found.hit.firstWord), words);
  // "almost half as many" is less than half, but "almost halved" more.
  const downward = hedge !== undefined && found.factor === HALF ? OPPOSITE[hedge] : hedge;
  return work(base, multiple, decimal(found.factor), downward, lexicon);
}

/** "three" in "three times as many". */
const isTimesWord = ({ view, end }: Figure): boolean => view.lower[end] === 'times' || view.lower[end - 1] === 'times';

function changed(from: Figure, to: Figure | undefined, words: RelationWords, lexicon: LexiconData): Working[] {
  if (to === undefined || !sameKind(from, to) || !belongTogether(from, to)) return [];
  const { lower } = from.view;
  if (lower[from.first - 1] !== 'from' || lower[to.first - 1] !== 'to') return [];
  const start = Math.max(0, from.first - BETWEEN);
  const before = lower.slice(start, from.first - 1);
  const found = firstOf(CHANGED, before, words);
  if (found === undefined || before.length - found.hit.endWord > BEFORE_FACTOR) return [];
  const verbEnd = from.view.words[start + found.hit.endWord - 1]?.end ?? from.start;
  if (/[,;:.!?]/.test(from.view.text.slice(verbEnd, from.start)) || gapBetween(from, to).words.length > BETWEEN_ENDS)
    return [];
  const hedge = hedgeOf(before.slice(0, found.hit.firstWord), words);
  return work(from, to, decimal(found.factor), hedge, lexicon);
}

const belongTogether = (a: Figure, b: Figure): boolean =>
  isPlain(a) &&
  isPlain(b) &&
  (a.value.min ?? 0) > 0 &&
  (b.value.min ?? 0) > 0 &&
  !/[;.!?]\s/.test(gapBetween(a, b).text);

function firstOf(
  factors: readonly Factor[],
  row: readonly string[],
  words: RelationWords,
): { factor: string; hit: PhraseHit } | undefined {
  for (const { list, factor } of factors) {
    const hit = words.find(list, row).at(-1);
    if (hit !== undefined) return { factor, hit };
  }
  return undefined;
}

/** Whether a factor is said to be passed or not quite reached. */
type Hedge = 'beyond' | 'short';

const OPPOSITE = { beyond: 'short', short: 'beyond' } as const;

function hedgeOf(before: readonly string[], words: RelationWords): Hedge | undefined {
  const ends = (list: RelationList): boolean => words.find(list, before).some((hit) => hit.endWord === before.length);
  if (ends('factor-above')) return 'beyond';
  return ends('factor-below') ? 'short' : undefined;
}

/** What a factor in words covers. "More than doubled" and "more than halved" both lead further from where it began. */
function boundsOfFactor(factor: Decimal, hedge: Hedge | undefined): Bounds {
  const point = decimalNumber(factor);
  const [below, above] = [point * (1 - LOOSENESS), point * (1 + LOOSENESS)];
  const [short, beyond, furthest] = point < 1 ? [above, below, 0] : [below, above, null];
  const end = hedge === 'beyond' ? furthest : hedge === 'short' ? point : beyond;
  const start = hedge === 'beyond' ? point : short;
  const [min, max] = point < 1 ? [end, start] : [start, end];
  return { min, max, minOpen: false, maxOpen: false };
}

function work(
  base: Figure,
  multiple: Figure,
  factor: Decimal,
  hedge: Hedge | undefined,
  lexicon: LexiconData,
): Working[] {
  const amount = decimal(base.value.exact[0] ?? '0');
  const figure = times(factor, amount);
  const bounds = productOf(boundsOf(base.value), boundsOfFactor(factor, hedge));
  const value = workedOut(multiple.value, figure, bounds);
  const explanation = `${inFigures(factor)} × ${inFigures(amount)} = ${withUnit(figure, multiple.value, lexicon)}`;
  return [{ how: 'product', parts: [base.claim], like: multiple.claim, bound: true, value, explanation }];
}
