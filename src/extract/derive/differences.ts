import type { LexiconData } from '../../model/lexicon.ts';
import { decimal, minus, negate, plus } from '../values/decimal.ts';
import { type Bounds, boundsOf, differenceOf, sumOf } from './bounds.ts';
import { type Figure, isPlain, sameKind } from './figure.ts';
import { gapBetween } from './gap.ts';
import type { RelationWords } from './relation-words.ts';
import { inFigures, withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

const BETWEEN = 6;
const BETWEEN_SCORES = 3;

/** "87 patients, 23 more than the 64 of a week ago": a figure, how far it is from another, and that other. */
export function differences(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  return figures.flatMap((figure, index) => {
    const [step, base] = figures.slice(index + 1, index + 3);
    if (step === undefined || base === undefined || !areAlike([figure, step, base])) return [];
    const toStep = gapBetween(figure, step);
    const toBase = gapBetween(step, base);
    const isSetOff = toStep.words.length <= BETWEEN && /[,(–—]/.test(toStep.text) && !/[;:.!?]/.test(toStep.text);
    if (!isSetOff || /[,;:.!?(]/.test(toBase.text)) return [];
    const up = isDirection(step, base, 'greater-by', 'rise-words', words);
    const down = isDirection(step, base, 'smaller-by', 'fall-words', words);
    return up === down ? [] : [work(figure, step, base, up, lexicon)];
  });
}

/** "23 more than the 64", "up 23 from 64". */
function isDirection(
  step: Figure,
  base: Figure,
  than: 'greater-by' | 'smaller-by',
  change: 'rise-words' | 'fall-words',
  words: RelationWords,
): boolean {
  const gap = gapBetween(step, base).words;
  const isThan = words.find(than, gap).some((hit) => hit.firstWord === 0 && gap.length - hit.endWord <= 2);
  const changes = words
    .find(change, step.view.lower.slice(0, step.first))
    .some((hit) => step.first - hit.endWord === 0);
  return isThan || (changes && ['from', 'on'].includes(gap[0] ?? '') && gap.length <= 2);
}

/** Plain, of one kind, and a step that is smaller than what it leads to or from. */
const areAlike = ([figure, step, base]: readonly [Figure, Figure, Figure]): boolean =>
  [figure, step, base].every((one) => isPlain(one) && sameKind(one, figure)) &&
  !/share/.test(figure.value.dimension) &&
  Math.max(figure.value.figures[0], base.value.figures[0]) >= step.value.figures[0];

function work(figure: Figure, step: Figure, base: Figure, up: boolean, lexicon: LexiconData): Working {
  const [from, by] = [decimal(base.value.exact[0] ?? '0'), decimal(step.value.exact[0] ?? '0')];
  const to = up ? plus(from, by) : minus(from, by);
  const [start, change] = [boundsOf(base.value), boundsOf(step.value)];
  const bounds: Bounds = up ? sumOf([start, change]) : differenceOf(start, change);
  const explanation = `${inFigures(from)} ${up ? '+' : '−'} ${inFigures(by)} = ${withUnit(to, figure.value, lexicon)}`;
  const value = workedOut(figure.value, to, bounds);
  return { how: 'growth', parts: [step.claim, base.claim], like: figure.claim, bound: true, value, explanation };
}

/** "by 118 votes, 2,604 to 2,486", "2,604 to 2,486, a majority of 118": two results and how far they are apart. */
export function margins(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  // "a majority of 118": there the word is no share.
  const plain = figures.filter(isPlain);
  return plain.flatMap((first, index) => {
    const [second, third] = plain.slice(index + 1, index + 3);
    if (second === undefined || third === undefined) return [];
    if (isMargin(first, words) && areScores(second, third) && isSetOff(first, second))
      return workMargin(first, second, third, lexicon);
    return isMargin(third, words) && areScores(first, second) && isSetOff(second, third)
      ? workMargin(third, first, second, lexicon)
      : [];
  });
}

const isMargin = ({ view, first }: Figure, words: RelationWords): boolean =>
  words.find('margin-before', view.lower.slice(0, first)).some((hit) => hit.endWord === first);

/** "2,604 to 2,486", "2,604 votes to 2,486", "2,604 against 2,486". */
function areScores(a: Figure, b: Figure): boolean {
  const gap = gapBetween(a, b);
  return sameKind(a, b) && (['to', 'against'].includes(gap.words.join(' ')) || /^\s*[–-]\s*$/.test(gap.text));
}

const isSetOff = (a: Figure, b: Figure): boolean => {
  const gap = gapBetween(a, b);
  return /[,(:–—]/.test(gap.text) && gap.words.length <= BETWEEN_SCORES && !/[.;!?]/.test(gap.text);
};

function workMargin(margin: Figure, a: Figure, b: Figure, lexicon: LexiconData): Working[] {
  if (![margin, a, b].every((one) => sameKind(one, a))) return [];
  const [low, high] = a.value.figures[0] < b.value.figures[0] ? [a, b] : [b, a];
  const [less, more] = [decimal(low.value.exact[0] ?? '0'), decimal(high.value.exact[0] ?? '0')];
  const gap = plus(more, negate(less));
  const value = workedOut(margin.value, gap, differenceOf(boundsOf(high.value), boundsOf(low.value)));
  const explanation = `${inFigures(more)} − ${inFigures(less)} = ${withUnit(gap, margin.value, lexicon)}`;
  return [{ how: 'sum', parts: [a.claim, b.claim], like: margin.claim, bound: true, value, explanation }];
}
