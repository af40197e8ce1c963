import { hasPhoneNumber } from './contact.ts';
import { type Draft, wordCount } from './draft.ts';
import { endsLikeSentence } from './lines.ts';

/**
 * How a form of words.boilerplate matches. Case, digits ("#" is any figure) and punctuation at the edges of words play no part.
 *
 *     advertisement        the whole block, or a whole part of it between "|", "·" or "•"
 *     sign up for ...      the beginning of a block of up to 80 words, or of a part or sentence of a block of up to 30
 *     read also:           the same as "...", and where nothing follows, what it heads is boilerplate too
 *
 * So running prose that only mentions such words is kept.
 */
const LONGEST_OPENING_MATCH = 80;
const LONGEST_INNER_MATCH = 30;
const LONGEST_PHRASE = 8;
/** Of a block that can belong to a list of teasers; longer ones are text again. */
const LONGEST_TEASER = 15;

const PART = /[|·•]/;
const SENTENCE_START = /(?<=[.!?][ \u00a0])\S/g;

type Match = 'none' | 'block' | 'heading';

/** Phrases as they are looked up. Few sentences begin with the first word of any phrase, so most are settled by that word. */
export interface Phrases {
  readonly forms: ReadonlySet<string>;
  readonly firstWords: ReadonlySet<string>;
}

export function phrasesOf(forms: ReadonlySet<string>): Phrases {
  const firstWords = new Set<string>();
  for (const form of forms) {
    const blank = form.indexOf(' ');
    const word = blank < 0 ? form : form.slice(0, blank);
    firstWords.add(word.endsWith(':') ? word.slice(0, -1) : word);
  }
  return { forms, firstWords };
}

const normalizeWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}(©#]+/u, '')
    .replace(/[^\p{L}\p{N}©#]+$/u, '')
    .replace(/\d[\d.,:]*/g, '#');

/** The first words of a text; no more than a phrase can have, and one, which shows whether the text ends with the phrase. */
const openingWords = (text: string): string[] =>
  text
    .split(/\s+/, LONGEST_PHRASE + 1)
    .map(normalizeWord)
    .filter((word) => word !== '');

function matchWords(words: readonly string[], { forms, firstWords }: Phrases, wholeCounts: boolean): Match {
  if (!firstWords.has(words[0] ?? '')) return 'none';
  let opening = '';
  for (let i = 0; i < words.length && i < LONGEST_PHRASE; i++) {
    opening = i === 0 ? (words[0] as string) : `${opening} ${words[i]}`;
    const whole = i === words.length - 1;
    if (forms.has(`${opening}:`)) return whole ? 'heading' : 'block';
    if (forms.has(`${opening} ...`) || (whole && wholeCounts && forms.has(opening))) return 'block';
  }
  return 'none';
}

const FIRST_WORD = /\S+/;
const LONGEST_OPENING = 200;

/** Tries the words as they are, then without the bracket that a credit stands in. */
function matchPart(part: string, phrases: Phrases, wholeCounts: boolean): Match {
  const first = normalizeWord(FIRST_WORD.exec(part)?.[0] ?? '');
  // An empty first word was punctuation only: a bullet, a dash.
  if (first !== '' && !first.startsWith('(') && !phrases.firstWords.has(first)) return 'none';
  const words = openingWords(part.slice(0, LONGEST_OPENING).trimStart());
  const match = matchWords(words, phrases, wholeCounts);
  const [bracketed = '', ...rest] = words;
  if (match !== 'none' || !bracketed.startsWith('(')) return match;
  return matchWords([bracketed.slice(1), ...rest], phrases, wholeCounts);
}

/** Whether a sentence after the first begins with a phrase. */
function sentenceMatches(text: string, phrases: Phrases): boolean {
  for (const { index } of text.matchAll(SENTENCE_START)) {
    if (matchPart(text.slice(index, index + LONGEST_OPENING), phrases, false) !== 'none') return true;
  }
  return false;
}

function matchText(text: string, phrases: Phrases): Match {
  const words = wordCount(text, LONGEST_OPENING_MATCH + 1);
  if (words > LONGEST_OPENING_MATCH) return 'none';
  const opening = matchPart(text, phrases, true);
  if (opening !== 'none' || words > LONGEST_INNER_MATCH) return opening;
  const parts = PART.test(text) ? text.split(PART) : [];
  const inner =
    hasPhoneNumber(text) ||
    parts.some((part) => matchPart(part, phrases, true) !== 'none') ||
    sentenceMatches(text, phrases);
  return inner ? 'block' : 'none';
}

/** Lines after "Read also" that are titles rather than text. */
const isTeaser = (draft: Draft | undefined): boolean =>
  draft !== undefined &&
  draft.cell === undefined &&
  (draft.kind === 'item' || !endsLikeSentence(draft.content.text)) &&
  wordCount(draft.content.text, LONGEST_TEASER + 1) <= LONGEST_TEASER;

/** What a heading such as "Read also" takes with it. */
interface Run {
  /** Level of the heading; absent for a line that only looks like one, whose run ends with the first sentence or longer text. */
  readonly level?: number;
}

function belongs(run: Run, draft: Draft, next: Draft | undefined): boolean {
  if (run.level !== undefined) return draft.kind !== 'headline' || draft.level === undefined || draft.level > run.level;
  return isTeaser(draft) && (draft.kind !== 'headline' || next === undefined || isTeaser(next));
}

/** The same drafts; those that are furniture of a page rather than text have become kind "boilerplate". */
export function markBoilerplate(drafts: readonly Draft[], phrases: Phrases): Draft[] {
  let run: Run | undefined;
  return drafts.map((draft, index) => {
    if (draft.kind === 'boilerplate') return draft;
    if (run !== undefined && !belongs(run, draft, drafts[index + 1])) run = undefined;
    const match = draft.cell === undefined ? matchText(draft.content.text, phrases) : 'none';
    if (match === 'heading') run = draft.level === undefined ? {} : { level: draft.level };
    return match === 'none' && run === undefined ? draft : { ...draft, kind: 'boilerplate' };
  });
}
