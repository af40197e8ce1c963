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
const SENTENCE_END = /[.!?][ \u00a0]+/;

type Match = 'none' | 'block' | 'heading';

const normalizeWord = (word: string): string =>
  word
    .replace(/^[^\p{L}\p{N}(©#]+/u, '')
    .replace(/[^\p{L}\p{N}©#]+$/u, '')
    .replace(/\d[\d.,:]*/g, '#');

const normalizeWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/\s+/, LONGEST_PHRASE + 1)
    .map(normalizeWord)
    .filter((word) => word !== '');

function matchWords(words: readonly string[], phrases: ReadonlySet<string>, wholeCounts: boolean): Match {
  let opening = '';
  for (let i = 0; i < words.length && i < LONGEST_PHRASE; i++) {
    opening = i === 0 ? (words[0] as string) : `${opening} ${words[i]}`;
    const whole = i === words.length - 1;
    if (phrases.has(`${opening}:`)) return whole ? 'heading' : 'block';
    if (phrases.has(`${opening} ...`) || (whole && wholeCounts && phrases.has(opening))) return 'block';
  }
  return 'none';
}

/** With and without the bracket that a credit stands in. */
function matchPart(part: string, phrases: ReadonlySet<string>, wholeCounts: boolean): Match {
  const words = normalizeWords(part);
  const match = matchWords(words, phrases, wholeCounts);
  const [first = '', ...rest] = words;
  return match === 'none' && first.startsWith('(')
    ? matchWords([first.slice(1), ...rest], phrases, wholeCounts)
    : match;
}

function matchText(text: string, phrases: ReadonlySet<string>): Match {
  const words = wordCount(text, LONGEST_OPENING_MATCH + 1);
  if (words > LONGEST_OPENING_MATCH) return 'none';
  const opening = matchPart(text, phrases, true);
  if (opening !== 'none' || words > LONGEST_INNER_MATCH) return opening;
  if (hasPhoneNumber(text)) return 'block';
  const parts = text.split(PART);
  const inner =
    (parts.length > 1 && parts.some((part) => matchPart(part, phrases, true) !== 'none')) ||
    text.split(SENTENCE_END).some((sentence, index) => index > 0 && matchPart(sentence, phrases, false) !== 'none');
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
export function markBoilerplate(drafts: readonly Draft[], phrases: ReadonlySet<string>): Draft[] {
  let run: Run | undefined;
  return drafts.map((draft, index) => {
    if (draft.kind === 'boilerplate') return draft;
    if (run !== undefined && !belongs(run, draft, drafts[index + 1])) run = undefined;
    const match = draft.cell === undefined ? matchText(draft.content.text, phrases) : 'none';
    if (match === 'heading') run = draft.level === undefined ? {} : { level: draft.level };
    return match === 'none' && run === undefined ? draft : { ...draft, kind: 'boilerplate' };
  });
}
