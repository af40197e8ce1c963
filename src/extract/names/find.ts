import type { Block } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { type Word, withoutPossessive } from '../words.ts';
import { adjacent, type Casing, isTitleCase, mayName, type Surroundings, startsSentence } from './casing.ts';
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
      (word.lower !== 'of' || vocabulary.isEnglish((words[end - 1] as Word).form.bare)) &&
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
    const { bare } = (words[first] as Word).form;
    if (isTitle(words[first] as Word, vocabulary)) titled = true;
    else if (!isDispensable(bare, vocabulary) && !(first > from && vocabulary.connectors.has(bare))) break;
    first++;
  }
  let last = end;
  while (last - 1 > first && vocabulary.legalSuffixes.has((words[last - 1] as Word).form.bare)) last--;
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
  if (first === undefined || first.text.length < 3 || !first.form.hasLetter || first.text !== first.text.toUpperCase())
    return 0;
  const dash = / [-–—] |\s—/.exec(text.slice(0, DATELINE));
  return dash === null ? 0 : dash.index + dash[0].length;
}

/** Most texts show at once that they are not set in capitals. */
const HAS_SMALL_LETTER = /[a-z]/;

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
    shouted: !HAS_SMALL_LETTER.test(text) && text === text.toUpperCase(),
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
  const [bare, following] = [word.form.bare, next.form.bare];
  return (
    bare === word.lower &&
    vocabulary.isEnglish(bare) &&
    !casing.capitalised.has(bare) &&
    !vocabulary.placeNouns.has(bare) &&
    next.form.isCapitalised &&
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
  !/^(?:FY|Q|H)\d+$/.test(name) &&
  !isLabel(name.split(' '), vocabulary);

/** "Phase II", "Series C", "III": one of several of a kind, and nobody. */
const isLabel = (parts: readonly string[], { labels }: NameVocabulary): boolean =>
  parts.every((part, index) => (index === 0 && labels.has(part.toLowerCase())) || NUMBERING.test(part));

/** A number, a roman numeral or a single letter. */
const NUMBERING = /^(?:\d{1,4}|[IVX]{1,5}|[A-Z])$/;

const isTitle = ({ form: { bare } }: Word, { titles }: NameVocabulary): boolean =>
  bare.includes('-')
    ? bare
        .replace(/^ex-/, '')
        .split('-')
        .every((part) => titles.has(part))
    : titles.has(bare);

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
