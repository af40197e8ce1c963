import type { Block } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import type { Word } from '../words.ts';
import type { NameVocabulary } from './vocabulary.ts';

/** A name as written in one passage. Offsets into the text of the passage; word indices into its words. */
export interface NameHit extends Span {
  /** As written, without title, possessive and legal suffix. */
  readonly name: string;
  readonly firstWord: number;
  /** One past the last word. */
  readonly endWord: number;
  readonly possessive: boolean;
  /** True if a title or office stood before it ("Judge", "Chief Executive"): the name of a person. */
  readonly titled: boolean;
}

/** What the whole document shows of how a word is written. */
export interface Casing {
  /** Words capitalised inside a sentence, lower-cased. */
  readonly capitalised: ReadonlySet<string>;
  /** Words that also occur in lower case. */
  readonly lowerCase: ReadonlySet<string>;
}

const isCapitalised = (word: string): boolean => {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
};
const hasLetter = (word: string): boolean => word.toLowerCase() !== word.toUpperCase();
const isShouted = (word: string): boolean => word.length > 3 && hasLetter(word) && word === word.toUpperCase();

const withoutPossessive = (word: string): string => word.replace(/['’]s?$/, '');

/** Words shorter than this are often small in title case. */
const SMALL_WORD = 4;

/** Whether a passage is set in title case or in capitals, so that capitals tell nothing: no longer word is in lower case. */
export function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => hasLetter(word.text) && word.text.length >= SMALL_WORD && !/\d/.test(word.text));
  return long.length >= 3 && long.every((word) => isCapitalised(word.text));
}

/** Collects how words are written over the passages of a document. */
export function casingOf(passages: readonly { readonly text: string; readonly words: readonly Word[] }[]): Casing {
  const capitalised = new Set<string>();
  const lowerCase = new Set<string>();
  for (const { text, words } of passages) {
    const untrusted = isTitleCase(words);
    words.forEach((word, index) => {
      if (!hasLetter(word.text)) return;
      const bare = withoutPossessive(word.lower);
      if (!isCapitalised(word.text)) lowerCase.add(bare);
      else if (!untrusted && !isShouted(word.text) && !startsSentence(text, words, index)) capitalised.add(bare);
    });
  }
  return { capitalised, lowerCase };
}

interface Surroundings {
  readonly text: string;
  readonly words: readonly Word[];
  readonly casing: Casing;
  readonly vocabulary: NameVocabulary;
  /** True where capitals tell nothing: headlines in title case. */
  readonly untrusted: boolean;
  /** True in a cell of a table, where what follows a word explains nothing. */
  readonly isCell: boolean;
  /** True where all is set in capitals: mastheads, headings. */
  readonly shouted: boolean;
}

/** Whether a word may be part of a name where it stands. */
function mayName(around: Surroundings, index: number): boolean {
  const { text, words, casing, vocabulary, untrusted } = around;
  const word = words[index] as Word;
  if (!isCapitalised(word.text) || text[word.end] === '$') return false;
  const bare = withoutPossessive(word.lower);
  if (vocabulary.calendar.has(bare) || vocabulary.functionWords.has(bare) || ADJECTIVAL.test(bare)) return false;
  if (CONTRACTED.test(word.lower)) return false;
  const seen = casing.capitalised.has(bare) || !(casing.lowerCase.has(bare) || vocabulary.isEnglish(bare));
  if (around.shouted) return casing.capitalised.has(bare);
  if (untrusted || isShouted(word.text)) return seen && !isShoutedWord(word.text, vocabulary);
  if (!startsSentence(text, words, index) || seen) return true;
  // A capital at the head of a sentence tells nothing by itself: what follows must.
  if (vocabulary.genericWords.has(bare)) return false;
  const next = words[index + 1];
  const beforeName =
    next !== undefined && adjacent(text, word, next) && isCapitalised(next.text) && !isShouted(next.text);
  if (around.isCell) return beforeName;
  return beforeName || bare !== word.lower || EXPLAINED.test(text.slice(word.end, word.end + 12));
}

/** What follows a name that a sentence opens with: brackets, or an explanation between commas. */
const EXPLAINED = /^(?: \(|, (?:which|who|whose|the|an?)\b)/;

/** A word in capitals that English has is set in capitals, not a name. */
const isShoutedWord = (word: string, vocabulary: NameVocabulary): boolean =>
  isShouted(word) && vocabulary.isEnglish(word.toLowerCase());

/** Whether two words can belong to one name: a blank or "&" stands between. */
const adjacent = (text: string, left: Word, right: Word): boolean =>
  /^[ \u00a0](?:& )?$/.test(text.slice(left.end, right.start));

/** "Don't", "I've", "We'll": no names, whatever stands behind. */
const CONTRACTED = /^(?:\p{L}{1,7}n['’]t|(?:i|you|he|she|it|we|they|that|there|what|who)['’](?:m|s|d|re|ve|ll))$/u;

/** "Leuven-based" describes what is named after it. */
const ADJECTIVAL = /-(?:based|born|led|backed|owned|listed|area|wide|style|hit|stricken|run|held|made|trained)$/;

const LABEL = /^[\dA-Z][\dA-Z.-]{0,5}$/;

/** End (exclusive word index) of the run of name words that begins at `from`. */
function runEnd(
  text: string,
  words: readonly Word[],
  from: number,
  accepts: (index: number) => boolean,
  vocabulary: NameVocabulary,
): number {
  let end = from + 1;
  while (end < words.length && !/['’]s?$/.test((words[end - 1] as Word).text)) {
    const word = words[end] as Word;
    if (!adjacent(text, words[end - 1] as Word, word)) break;
    if (accepts(end) || (/\d/.test(word.text) && LABEL.test(word.text) && /^[A-Z]/.test(word.text))) {
      end++;
      continue;
    }
    const next = words[end + 1];
    if (
      vocabulary.connectors.has(word.lower) &&
      word.lower !== 'for' &&
      word.lower !== 'and' &&
      (word.lower !== 'of' || vocabulary.isEnglish(withoutPossessive((words[end - 1] as Word).lower))) &&
      next !== undefined &&
      accepts(end + 1) &&
      adjacent(text, word, next)
    ) {
      end += 2;
      continue;
    }
    break;
  }
  return end;
}

/** Drops titles and nationalities in front of a name and legal suffixes behind it. */
function trimmed(
  words: readonly Word[],
  from: number,
  end: number,
  vocabulary: NameVocabulary,
): { from: number; end: number; titled: boolean } {
  let titled = false;
  let first = from;
  while (first < end) {
    const bare = withoutPossessive((words[first] as Word).lower);
    if (isTitle(words[first] as Word, vocabulary)) titled = true;
    else if (!isDispensable(bare, vocabulary) && !(first > from && vocabulary.connectors.has(bare))) break;
    first++;
  }
  let last = end;
  while (last - 1 > first && vocabulary.legalSuffixes.has(withoutPossessive((words[last - 1] as Word).lower))) last--;
  return { from: first, end: last, titled };
}

const LONGEST_ACRONYM = 3;

/** Nationalities and acronyms in front of a name do not belong to it. */
const isDispensable = (word: string, vocabulary: NameVocabulary): boolean =>
  vocabulary.demonyms.has(word) || (word.length <= LONGEST_ACRONYM && vocabulary.notNames.has(word));

/** Longest dateline: place, date and agency. */
const DATELINE = 90;

/** End of the dateline that a passage opens with ("NANTES, France, March 6 (Agency) - "), 0 if there is none. */
function datelineEnd(text: string, words: readonly Word[]): number {
  const first = words[0];
  if (first === undefined || first.text.length < 3 || !hasLetter(first.text) || first.text !== first.text.toUpperCase())
    return 0;
  const dash = / [-–—] |\s—/.exec(text.slice(0, DATELINE));
  return dash === null ? 0 : dash.index + dash[0].length;
}

/** The names of a passage, in order. A name in brackets right after another only tells where that one is from, and is left out. */
export function findNames(
  text: string,
  words: readonly Word[],
  casing: Casing,
  vocabulary: NameVocabulary,
  kind: Block['kind'],
): NameHit[] {
  const around: Surroundings = {
    text,
    words,
    casing,
    vocabulary,
    untrusted: kind === 'headline' || isTitleCase(words),
    isCell: kind === 'cell',
    shouted: text === text.toUpperCase(),
  };
  const accepts = (index: number): boolean => mayName(around, index);
  const opening = datelineEnd(text, words);
  const hits: NameHit[] = [];
  let index = 0;
  while (index < words.length) {
    if ((words[index] as Word).start < opening || !accepts(index)) {
      index++;
      continue;
    }
    const end = runEnd(text, words, index, accepts, vocabulary);
    const from = describesWhatFollows(around, index, end) ? index + 1 : index;
    for (const part of splitAtTitles(words, from, end, vocabulary)) {
      const run = trimmed(words, part.from, part.end, vocabulary);
      const hit = run.from < run.end ? hitOf(text, words, run, part.end) : undefined;
      if (hit !== undefined && isName(hit, vocabulary) && !isBracketed(text, hit, hits[hits.length - 1]))
        hits.push(hit);
    }
    index = end;
  }
  return hits;
}

/**
 * "Neighbouring Ilmark", "Engineer Sorrel Haas" at the head of a sentence: the ordinary word tells what the name after it is. In front of a
 * name that is made of ordinary words, or as the kind of place that names begin with, it is a part of it.
 */
function describesWhatFollows({ text, words, casing, vocabulary }: Surroundings, first: number, end: number): boolean {
  const [word, next] = [words[first] as Word, words[first + 1]];
  if (next === undefined || first + 1 >= end || !startsSentence(text, words, first)) return false;
  const [bare, following] = [withoutPossessive(word.lower), withoutPossessive(next.lower)];
  return (
    bare === word.lower &&
    vocabulary.isEnglish(bare) &&
    !casing.capitalised.has(bare) &&
    !vocabulary.placeNouns.has(bare) &&
    isCapitalised(next.text) &&
    !vocabulary.isEnglish(following)
  );
}

/** Labels of periods ("FY25", "Q3") and single words that name nobody are no names. */
const isName = ({ name }: NameHit, vocabulary: NameVocabulary): boolean =>
  name.length > 1 &&
  !name
    .toLowerCase()
    .split('-')
    .every((part) => vocabulary.notNames.has(part)) &&
  !/^(?:FY|Q|H)\d+$/.test(name);

const isTitle = (word: Word, vocabulary: NameVocabulary): boolean =>
  withoutPossessive(word.lower)
    .replace(/^ex-/, '')
    .split('-')
    .every((part) => vocabulary.titles.has(part));

/** "Arden Foods Chief Executive Ines Hill" is a company and a person. */
function splitAtTitles(
  words: readonly Word[],
  from: number,
  end: number,
  vocabulary: NameVocabulary,
): { from: number; end: number }[] {
  for (let at = from + 1; at < end - 1; at++) {
    if (isTitle(words[at] as Word, vocabulary))
      return [{ from, end: at }, ...splitAtTitles(words, at, end, vocabulary)];
  }
  return [{ from, end }];
}

const isBracketed = (text: string, hit: NameHit, previous: NameHit | undefined): boolean =>
  previous !== undefined && text[hit.start - 1] === '(' && hit.start - previous.end <= 2;

function hitOf(
  text: string,
  words: readonly Word[],
  run: { from: number; end: number; titled: boolean },
  endOfRun: number,
): NameHit {
  const first = words[run.from] as Word;
  const last = words[run.end - 1] as Word;
  const written = text.slice(first.start, last.end);
  const name = withoutPossessive(written);
  return {
    name,
    start: first.start,
    end: first.start + name.length,
    firstWord: run.from,
    endWord: endOfRun,
    possessive: name.length < written.length || /^['’]/.test(text.slice(last.end, last.end + 1)),
    titled: run.titled,
  };
}

/** First word of a passage, of a quotation, or after a colon or a bullet. */
function startsSentence(text: string, words: readonly Word[], index: number): boolean {
  if (index === 0) return true;
  const gap = text.slice((words[index - 1] as Word).end, (words[index] as Word).start);
  return /[.!?:"“•|]/.test(gap);
}
