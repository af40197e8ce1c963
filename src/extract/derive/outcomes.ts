import type { Lexicon } from '../../model/lexicon.ts';
import { meet } from './bounds.ts';
import type { Sentence } from './exhaustive.ts';
import { type Figure, isPlain } from './figure.ts';
import { gapBetween, rest } from './gap.ts';
import type { RelationList, RelationWords } from './relation-words.ts';
import { workSum } from './sum-working.ts';
import type { Working } from './working.ts';

/** Two ways in which things come out. Of some a third is thinkable without a word about it: then too few are no contradiction. */
interface Opposites {
  readonly one: RelationList;
  readonly other: RelationList;
  readonly leavesNone: boolean;
}

const OPPOSITES: readonly Opposites[] = [
  { one: 'finished', other: 'gave-up', leavesNone: true },
  { one: 'survived', other: 'perished', leavesNone: true },
  { one: 'passed', other: 'failed', leavesNone: true },
  { one: 'treated', other: 'untreated', leavesNone: true },
  { one: 'in-favour', other: 'opposed', leavesNone: false },
  { one: 'open', other: 'shut', leavesNone: false },
  { one: 'present', other: 'absent', leavesNone: false },
];

/** How far, as a factor, two outcomes may be from their whole. */
const MOST_APART = 1.2;
/** Sentences before the outcomes in which their whole may stand. */
const MOST_BEFORE = 2;
const CLAUSE = 14;
const BETWEEN_WHOLE_AND_OUTCOME = 12;

/** "Of the 520 sailors, 410 survived and 130 drowned": outcomes of which one or the other befell everyone add up to the whole. */
export function oppositeOutcomes(sentences: readonly Sentence[], words: RelationWords, lexicon: Lexicon): Working[] {
  return sentences.flatMap(({ figures, lower }, index) =>
    figures.flatMap((first, at) => {
      const second = figures[at + 1];
      if (second === undefined || !isOutcome(first) || !isOutcome(second)) return [];
      const opposites = oppositesOf(first, second, words);
      const earlier = sentences.slice(Math.max(0, index - MOST_BEFORE), index).flatMap((sentence) => sentence.figures);
      const whole = wholeInFront(figures.slice(0, at), first, words) ?? wholeEarlier(earlier, first, words, lexicon);
      if (opposites === undefined || whole === undefined) return [];
      const working = workSum([first, second], whole, lexicon.data, MOST_APART);
      if (working === undefined || working.parts.length < 2) return [];
      const after = sentences[index + 1]?.lower ?? [];
      const isAll = opposites.leavesNone && words.find('third-outcome', [...lower, ...after]).length === 0;
      return isAll || meet(working.value, whole.value) || exceeds(working, whole) ? [working] : [];
    }),
  );
}

const isOutcome = (figure: Figure): boolean => figure.value.dimension === 'count' && isPlain(figure);

const exceeds = ({ value }: Working, whole: Figure): boolean => (value.min ?? 0) > (whole.value.max ?? 0);

/** The opposites that the clauses behind two figures name, in either order. */
function oppositesOf(first: Figure, second: Figure, words: RelationWords): Opposites | undefined {
  const between = gapBetween(first, second);
  if (between.words.length > CLAUSE || /[.!?]\s/.test(between.text)) return undefined;
  const behind = rest(second).text.split(/[.;!?]/, 1)[0] ?? '';
  const clause = rest(second).words.slice(0, Math.min(CLAUSE, behind.split(/\s+/).length));
  const names = (list: RelationList, row: readonly string[]): boolean => words.find(list, row).length > 0;
  return OPPOSITES.find(
    ({ one, other }) =>
      (names(one, between.words) && !names(other, between.words) && names(other, clause)) ||
      (names(other, between.words) && names(one, clause) && !names(other, clause)),
  );
}

/** "Of the 520 sailors, …", "640 pupils sat the test: …", "900 patients, of whom …". */
function wholeInFront(before: readonly Figure[], first: Figure, words: RelationWords): Figure | undefined {
  const whole = before.at(-1);
  if (whole === undefined || !isOutcome(whole) || whole.noun === undefined || !isLarger(whole, first)) return undefined;
  const gap = gapBetween(whole, first);
  if (gap.words.length > BETWEEN_WHOLE_AND_OUTCOME || /[.!?]\s/.test(gap.text)) return undefined;
  const opensWithOf = whole.view.lower.slice(0, whole.first).slice(-2).includes('of');
  const divides = words.find('part-of-whole', gap.words).length > 0;
  return opensWithOf || divides || /[:;]|\s[–—-]\s/.test(gap.text) ? whole : undefined;
}

/** "… the 14,260 starters. 13,118 of all starters …", "… 14,260 starters. Of these, 13,118 …". */
function wholeEarlier(
  earlier: readonly Figure[],
  first: Figure,
  words: RelationWords,
  lexicon: Lexicon,
): Figure | undefined {
  const candidates = earlier.filter(
    (figure) => isOutcome(figure) && figure.noun !== undefined && isLarger(figure, first),
  );
  const { lower } = first.view;
  const [opening] = words.find('part-of-whole', lower);
  if (opening?.firstWord === 0 && first.first - opening.endWord <= 1) return candidates.at(-1);
  const behind = rest({ ...first, until: first.start, end: first.first }).words.slice(1, 5);
  const [of] = words.find('whole-behind', behind);
  const named = of?.firstWord === 0 ? behind[of.endWord] : first.noun?.head;
  if (named === undefined) return undefined;
  const stem = lexicon.stem(named);
  return candidates.findLast(({ noun }) => noun !== undefined && lexicon.stem(noun.head) === stem);
}

const isLarger = (whole: Figure, part: Figure): boolean => (whole.value.max ?? 0) >= (part.value.max ?? 0);
