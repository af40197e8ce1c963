import {
  ABILITY,
  BE,
  DO,
  DONE,
  FUTURE,
  HAVE,
  HYPOTHETICAL,
  isAdverb,
  isNegation,
  LIMITING,
  LINKING,
  NOT_DONE,
  TO_COME,
} from './function-words.ts';
import type { VerbForm } from './inflections.ts';

/** A passage as far as its clauses matter. */
export interface ClauseText {
  readonly text: string;
  readonly words: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly lower: readonly string[];
}

/** A verb with its auxiliaries. Word indices. */
export interface VerbGroup {
  /** The leftmost word of the group: its subject stands before it. */
  readonly first: number;
  readonly passive: boolean;
  readonly negated: boolean;
  /** True for what is still to come: "will be closed", "plans to close". */
  readonly planned: boolean;
  /** True without any auxiliary: a past form may then be a participle ("the plan rejected by"). */
  readonly bare: boolean;
  /** True for "had closed": what was so before the time that is spoken of. */
  readonly earlier: boolean;
}

/** Words of a verb group, adverbs included, that are looked through. */
const LONGEST_GROUP = 8;

/** What stands between two neighbouring words, blanks left out. */
export const between = ({ text, words }: ClauseText, left: number, right: number): string =>
  text.slice(words[left]?.end ?? 0, words[right]?.start ?? text.length).trim();

/** What the words before a verb say, gathered from right to left. */
interface Gathered {
  be: boolean;
  have: boolean;
  had: boolean;
  does: boolean;
  future: boolean;
  hypothetical: boolean;
  ability: boolean;
  infinitive: boolean;
  linking: boolean;
  negations: number;
  planned: boolean;
  undone: boolean;
}

const nothingGathered = (): Gathered => ({
  ...{ be: false, have: false, had: false, does: false, future: false, hypothetical: false, ability: false },
  ...{ infinitive: false, linking: false, negations: 0, planned: false, undone: false },
});

/** Takes one word into account; false if it is no part of the group. */
function take(word: string, next: string, so: Gathered): boolean {
  if (word === 'not' && LIMITING.has(next)) return true;
  if (isNegation(word)) so.negations++;
  if (word === 'longer' || (word === 'no' && next === 'longer')) {
    if (word === 'no') so.negations++;
    return true;
  }
  if (BE.has(word)) so.be = true;
  else if (HAVE.has(word)) {
    so.have = true;
    so.had ||= word.startsWith('had');
  } else if (DO.has(word)) so.does = true;
  else if (FUTURE.has(word)) so.future = true;
  else if (HYPOTHETICAL.has(word)) so.hypothetical = true;
  else if (ABILITY.has(word)) so.ability = true;
  else if (LINKING.has(word)) so.linking = true;
  else if (word !== 'no' && !isNegation(word) && !isAdverb(word)) return false;
  return word !== 'no';
}

/** Whether a verb that governs an infinitive says that it was done, was not, or will be; undefined if it says none of these. */
function governed(word: string, so: Gathered): boolean {
  if (NOT_DONE.has(word)) so.undone = !so.undone;
  else if (TO_COME.has(word)) so.planned = true;
  else if (!DONE.has(word)) return false;
  return true;
}

/** Reads leftwards from a word; undefined where the words before it leave nothing stated. */
function groupBefore(text: ClauseText, at: number): { first: number; so: Gathered } | undefined {
  const { lower } = text;
  const so = nothingGathered();
  let first = at;
  for (let i = at - 1; i >= 0 && at - i <= LONGEST_GROUP; i--) {
    const word = lower[i] as string;
    if (between(text, i, i + 1) !== '') break;
    if (word === 'to' && i === first - 1 && !so.have) {
      so.infinitive = true;
      let governor = i - 1;
      while (
        governor > 0 &&
        (isAdverb(lower[governor] as string) || isNegation(lower[governor] as string)) &&
        lower[governor] !== 'yet'
      ) {
        if (isNegation(lower[governor] as string)) so.negations++;
        governor--;
      }
      if (!governed(lower[governor] ?? '', so)) return undefined;
      i = governor;
      first = governor;
      continue;
    }
    // "was flying without insurance"
    if (!take(word, lower[i + 1] ?? '', so) && !(i === at - 1 && word.endsWith('ing'))) break;
    first = i;
  }
  // Adverbs before the first auxiliary may belong to what stands before it.
  while (first < at && isAdverb(lower[first] as string) && !isNegation(lower[first] as string)) first++;
  return { first, so };
}

const groupOf = (first: number, so: Gathered, passive: boolean, bare: boolean): VerbGroup | undefined => {
  const negations = so.negations + (so.undone ? 1 : 0);
  const negated = negations % 2 === 1;
  if (so.hypothetical || (so.ability && !negated && !so.undone)) return undefined;
  return { first, passive, negated, planned: so.planned || so.future, bare, earlier: so.had };
};

const DETERMINING = /^(?:the|a|an|its|their|his|her|our|this|these|those|newly|recently|of|in|for|with|by|no)$/;

/** The group of a verb in one of its forms; undefined where it states nothing or is no verb there. */
export function verbGroupAt(text: ClauseText, at: number, form: VerbForm): VerbGroup | undefined {
  const found = groupBefore(text, at);
  if (found === undefined) return undefined;
  const { first, so } = found;
  const before = text.lower[at - 1] ?? '';
  const helped = so.does || so.infinitive || so.future || so.hypothetical || so.ability;
  if (form === 'base') return helped && !so.be ? groupOf(first, so, false, false) : undefined;
  if (form === 'third')
    return helped || so.be || so.have || DETERMINING.test(before) ? undefined : groupOf(first, so, false, false);
  if (form === 'ing') return so.be ? groupOf(first, so, false, false) : undefined;
  if (so.be) return groupOf(first, so, true, false);
  if (so.have) return groupOf(first, so, false, false);
  if (helped && before !== 'yet') return undefined;
  if (DETERMINING.test(before) || /['’]s?$/.test(before)) return undefined;
  return groupOf(first, so, form === 'participle', true);
}

/** The group that links a state with its subject: "is", "remained", "has been". */
export function stateGroupAt(text: ClauseText, at: number): VerbGroup | undefined {
  const found = groupBefore(text, at);
  if (found === undefined || !(found.so.be || found.so.linking)) return undefined;
  return groupOf(found.first, found.so, false, false);
}
