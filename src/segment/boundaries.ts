/** The words that tell whether a full stop ends a sentence. All of them are words of closed classes: nothing here is about a subject. */

/** Words that seldom stand in a name: after an abbreviation, a capital on one of them begins a new sentence. */
const OPENERS = new Set(
  (
    'the this that these those there he she it they we you i his her its their our my in on at by for from with without after before ' +
    'during since until when while where if as although though because but and or so yet however meanwhile still also not no none some ' +
    'many most more both each all another other what who why how which is was are were to of about under over between among despite ' +
    'according even then now today yesterday instead thus therefore moreover such'
  ).split(' '),
);

/** Abbreviations that are words too: in lower case and before a capital they end a sentence. */
const ALSO_WORDS = new Set(
  (
    'no sat sun mar art arts mass ore wash ill miss mo gal ga la ed al pt app fig figs est ext max min mins op para col gen rep reps sup ' +
    'sec ser mon wed fri fr mt ind ken penn del m p v mi resp'
  ).split(' '),
);

/** What may follow "a.m." or "p.m." with a capital inside a sentence: days, months, time zones. */
const AFTER_TIME =
  /^(?:[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|Eastern|Central|Pacific|Mountain|Greenwich)/;

const TIME = /^[ap]\.m$/i;
/** "U.S", "a.m", "Ph.D": the letters before the last full stop of an abbreviation written with full stops. */
const DOTTED = /^(?:\p{L}{1,2}\.){1,5}\p{L}{1,2}$/u;
const LONGEST_WORD = 20;

const isLetter = (character: string): boolean => /^\p{L}$/u.test(character);

/** The word right before `end`, with full stops inside it, without brackets and quotation marks. */
function wordBefore(text: string, end: number, begin: number): string {
  let start = end;
  const floor = Math.max(begin, end - LONGEST_WORD);
  while (start > floor) {
    const code = text.charCodeAt(start - 1);
    const isPart =
      code === 46 ||
      code > 191 ||
      (code >= 48 && code <= 57) ||
      (code >= 65 && code <= 90) ||
      (code >= 97 && code <= 122);
    if (!isPart) break;
    start--;
  }
  return text.slice(start, end);
}

const wordAfter = (text: string, start: number): string =>
  /^[("'“‘[]*([\p{L}'’-]{1,20})/u.exec(text.slice(start, start + 24))?.[1] ?? '';

const opensSentence = (text: string, next: number): boolean => OPENERS.has(wordAfter(text, next).toLowerCase());

/**
 * Whether a full stop at `stop` belongs to its word and the sentence goes on at `next`, the first character after white space, which
 * is no lower-case letter. `begin` is where the sentence began.
 */
export function isAbbreviation(
  text: string,
  stop: number,
  next: number,
  begin: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  const word = wordBefore(text, stop, begin);
  if (word === '') return false;
  const figureFollows = /\d/.test(text[next] ?? '');
  const lower = word.toLowerCase();
  if (abbreviations.has(lower)) {
    if (figureFollows) return true;
    if (word === lower && ALSO_WORDS.has(lower)) return false;
    return !opensSentence(text, next);
  }
  if (TIME.test(word)) return AFTER_TIME.test(text.slice(next, next + 12));
  if (DOTTED.test(word)) return !opensSentence(text, next);
  if (word.length === 1 && isLetter(word))
    return word !== lower && word !== 'I' && !figureFollows && !opensSentence(text, next);
  // "1. Numbers": the number of a list item at the beginning of a passage.
  return stop - word.length === begin && /^\d{1,3}$/.test(word);
}
