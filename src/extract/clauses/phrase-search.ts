import { BE, CONJUNCTIONS, DETERMINERS, HAVE, isAdverb, isTime, PRONOUNS, RELATIVE } from './function-words.ts';
import { asName, elidedAt, type NounPhrase, nameAt, phraseIn, type Scene } from './noun-phrase.ts';
import { between } from './verb-group.ts';

/** Words that are looked through for the beginning of a phrase, and that an object may take. */
const FARTHEST = 30;
const LONGEST_OBJECT = 16;
const STOP = /[;:.!?()“”"[\]]/;
const DASH = /^[–—-]$/;
const PARTICIPLE = /(?:ed|ing)$/;
const JOINING = new Set(['and', 'but', 'or', 'then']);
const ANTECEDED = new Set(['who', 'which', 'that']);
/** Conjunctions under which nothing is stated. */
const CONDITIONAL = new Set(['if', 'whether', 'unless', 'until', 'till']);
/** What opens a clause rather than an object. */
export const CLAUSAL: ReadonlySet<string> = new Set(['that', 'whether', 'to', 'how', 'why', 'what']);

/** The subject of a verb group that begins at a word; undefined where the clause does not name it. */
export function subjectBefore(scene: Scene, at: number): NounPhrase | undefined {
  const { text } = scene;
  const previous = text.lower[at - 1];
  if (previous === undefined) return undefined;
  if (ANTECEDED.has(previous) && at > 1) return antecedentOf(scene, at - 1);
  if (JOINING.has(previous)) return elidedAt(at);
  const end = beforeInsertion(scene, at);
  if (typeof end !== 'number') return end;
  const { first, relative } = stretchBefore(scene, end);
  if (relative !== undefined) return antecedentOf(scene, relative);
  return CONDITIONAL.has(text.lower[first - 1] ?? '') ? undefined : phraseIn(scene, first, end);
}

/** What the words before "who", or before a participle behind a comma, name. */
export function antecedentOf(scene: Scene, at: number): NounPhrase | undefined {
  const { text, names } = scene;
  const gap = between(text, at - 1, at);
  if (gap !== '' && gap !== ',') return undefined;
  const last = nameAt(names, at - 1);
  const found = phraseIn(scene, stretchBefore(scene, at).first, at);
  // "Pavel Rehor, 34, who": an age stands between.
  return last !== undefined && found?.kind !== 'noun' ? asName(last) : found;
}

/** The object that begins at a word, up to `stop`; undefined where a clause, a place or a time follows instead. */
export function objectAfter(scene: Scene, at: number, stop = scene.text.words.length): NounPhrase | undefined {
  const { text, names, prepositions } = scene;
  if (at > 0 && between(text, at - 1, at) !== '') return undefined;
  const isNamed = (index: number): boolean => nameAt(names, index) !== undefined;
  let first = at;
  while (first < stop && isAdverb(text.lower[first] as string) && !isNamed(first)) first++;
  const opening = text.lower[first] ?? '';
  if (!isNamed(first) && (prepositions.has(opening) || isTime(opening) || CLAUSAL.has(opening))) return undefined;
  let end = first;
  while (end < stop && end - first < LONGEST_OBJECT && !(end > at && between(text, end - 1, end) !== '')) {
    if (!isNamed(end) && endsObject(scene, end, end === first)) break;
    end++;
  }
  return end > first ? phraseIn(scene, first, end) : undefined;
}

function endsObject({ text, isSpeech }: Scene, at: number, isFirst: boolean): boolean {
  const word = text.lower[at] as string;
  if (CONJUNCTIONS.has(word) || BE.has(word) || HAVE.has(word) || isSpeech(word)) return true;
  return !isFirst && (RELATIVE.has(word) || word === 'to');
}

/** Where the subject ends that commas, dashes or brackets part from its verb; a name that they alone hold is the subject itself. */
function beforeInsertion({ text, names }: Scene, at: number): number | NounPhrase | undefined {
  const closing = between(text, at - 1, at);
  if (closing === '') return at;
  if (closing === ')') return openingBefore(text, at - 1, (gap) => gap === '(');
  if (closing !== ',' && !DASH.test(closing)) return undefined;
  const opened = openingBefore(text, at - 1, (gap) => gap === ',' || DASH.test(gap));
  const alone = nameAt(names, at - 1);
  return alone !== undefined && opened === alone.firstWord ? asName(alone) : opened;
}

/** The word before which a sign opens the insertion that a word ends. */
function openingBefore(text: Scene['text'], last: number, opens: (gap: string) => boolean): number | undefined {
  for (let i = last; i > 0 && last - i < FARTHEST; i--) {
    const gap = between(text, i - 1, i);
    if (opens(gap)) return i;
    if (STOP.test(gap)) return undefined;
  }
  return undefined;
}

interface Stretch {
  readonly first: number;
  /** Where "who" or "that" stands, if the stretch only adds to what stands before it. */
  readonly relative?: number;
}

/** Where a stretch that ends before `end` begins: behind the nearest word or sign that parts clauses. */
function stretchBefore(scene: Scene, end: number): Stretch {
  const { text, names, isSpeech } = scene;
  let i = end - 1;
  for (; i >= 0 && end - i <= FARTHEST; i--) {
    if (i < end - 1 && between(text, i, i + 1) !== '') break;
    const word = text.lower[i] as string;
    if (nameAt(names, i) !== undefined) continue;
    if (RELATIVE.has(word) && i < end - 1)
      return addsTo(scene, i) && !opensPhrase(scene, i + 1) ? { first: i + 1, relative: i } : { first: i + 1 };
    if (isSpeech(word) || CONJUNCTIONS.has(word) || HAVE.has(word) || BE.has(word)) break;
  }
  return { first: i + 1 };
}

/** "the vigil, which the governor did not attend": the verb has a subject of its own behind "which". */
const opensPhrase = ({ text: { lower }, names }: Scene, at: number): boolean =>
  DETERMINERS.has(lower[at] ?? '') || PRONOUNS.has(lower[at] ?? '') || nameAt(names, at) !== undefined;

/** "the boat that sank" against "said that the boat sank". */
function addsTo({ text, prepositions, isSpeech }: Scene, at: number): boolean {
  if (text.lower[at] !== 'that') return at > 0;
  const before = text.lower[at - 1] ?? '';
  if (at === 0 || isSpeech(before) || between(text, at - 1, at) !== '') return false;
  return !(PARTICIPLE.test(before) || prepositions.has(before));
}
