import { DECLARING, DENYING, DETERMINERS, DONE, INDEFINITE, NOT_DONE, TO_COME, UNDECIDED } from './function-words.ts';
import type { NounPhrase, Scene } from './noun-phrase.ts';
import { objectAfter } from './phrase-search.ts';
import type { PredicateHit } from './predicates.ts';
import { between, type ClauseText, type VerbGroup, verbGroupAt } from './verb-group.ts';

/** States that govern a phrase where one follows: "on Sunday", "over a fifth". */
const PREPOSITIONAL = new Set(['on', 'off', 'over', 'up', 'down', 'against', 'behind', 'away', 'there']);
/** What may follow them as states. */
const MAY_FOLLOW = new Set([
  'when',
  'as',
  'at',
  'after',
  'before',
  'during',
  'while',
  'until',
  'and',
  'but',
  'again',
  'by',
  'in',
]);
/** Words over which a denial reaches. */
const DENIED_WITHIN = 12;
/** Words between "declared" and the state. */
const DECLARED_WITHIN = 7;
/** Words behind a denied verb within which "until" says that it was done after all. */
const UNTIL_WITHIN = 8;

/** Whether the words of a predicate state something where they stand, rather than belong to a phrase or to what somebody denies. */
export const mayState = (text: ClauseText, hit: PredicateHit): boolean =>
  !governsPhrase(text, hit) && !governsInfinitive(text, hit) && !isUnderDenial(text, hit);

function governsPhrase(text: ClauseText, { form, firstWord, endWord }: PredicateHit): boolean {
  if (form !== 'state' || endWord !== firstWord + 1 || endWord >= text.words.length) return false;
  if (!PREPOSITIONAL.has(text.lower[firstWord] as string) || between(text, firstWord, endWord) !== '') return false;
  return !MAY_FOLLOW.has(text.lower[endWord] as string);
}

/** "declined to comment", "refused to go": what is stated stands in the infinitive. */
function governsInfinitive({ lower }: ClauseText, { form, firstWord, endWord }: PredicateHit): boolean {
  const verb = lower[firstWord] as string;
  if (form === 'state' || endWord !== firstWord + 1 || lower[endWord] !== 'to') return false;
  const next = lower[endWord + 1] ?? '';
  const governs = NOT_DONE.has(verb) || DONE.has(verb) || TO_COME.has(verb);
  return governs && /^[a-z]{2,}$/.test(next) && !DETERMINERS.has(next) && !INDEFINITE.has(next);
}

/** "denied that the door was open", "no evidence that it was", "could not say whether it was". */
function isUnderDenial(text: ClauseText, { firstWord }: PredicateHit): boolean {
  let complement = false;
  for (let at = firstWord - 1; at >= 0 && firstWord - at <= DENIED_WITHIN; at--) {
    const word = text.lower[at] as string;
    if (word === 'but' || /[;.:]/.test(between(text, at, at + 1))) return false;
    if (UNDECIDED.has(word) || (complement && DENYING.has(word))) return true;
    complement ||= word === 'that';
  }
  return false;
}

/** "did not reach the farm until midnight": it did. */
export const isOnlyDelayed = ({ lower }: ClauseText, { negated }: VerbGroup, { endWord }: PredicateHit): boolean =>
  negated && lower.slice(endWord, endWord + UNTIL_WITHIN).includes('until');

/** "declared the strike unlawful": the verb, and the object that it gives the state to. */
export function declaredOf(scene: Scene, hit: PredicateHit): { group: VerbGroup; theme: NounPhrase } | undefined {
  const { text } = scene;
  if (hit.form !== 'state') return undefined;
  for (let at = hit.firstWord - 2; at >= 0 && hit.firstWord - at <= DECLARED_WITHIN; at--) {
    if (between(text, at + 1, at + 2) !== '') return undefined;
    if (!DECLARING.has(text.lower[at] as string)) continue;
    const group = verbGroupAt(text, at, 'past');
    const theme = objectAfter(scene, at + 1, hit.firstWord);
    const isWhole = theme !== undefined && theme.end === hit.firstWord;
    return group === undefined || group.passive || !isWhole ? undefined : { group, theme };
  }
  return undefined;
}
