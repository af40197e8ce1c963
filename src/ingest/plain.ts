import type { Format } from '../model/plugin.ts';
import { lineStartsOf } from '../model/source.ts';
import type { DayFinder } from '../model/written-date.ts';
import { documentOf } from './document.ts';
import { type Draft, type DraftDocument, wordCount } from './draft.ts';
import { bulletLength, endsLikeSentence, type Line, splitLines, unwrapLines } from './lines.ts';
import { type MappedText, sliceMapped, verbatim } from './mapped-text.ts';
import { hasDay, prepared } from './tools.ts';
import { beginsTurn } from './turn-label.ts';

/** Longest line that can be the title at the top, and a heading further down; in characters and words. */
const LONGEST_TITLE = 200;
const LONGEST_HEADING = 90;
const MOST_HEADING_WORDS = 12;
const MOST_NUMBERED_WORDS = 6;

const textOf = (line: Line | undefined): string => line?.content.text ?? '';

const isByline = (text: string): boolean => /^by \p{Lu}/iu.test(text);

/** A line that says who, when or where rather than what: no heading. */
const isCredit = (text: string, days: DayFinder): boolean =>
  isByline(text) || (text.length <= LONGEST_HEADING && hasDay(text, days)) || /[|·•]|^sources?:/i.test(text);

const endsOpen = (text: string): boolean => !/[,;:]$/.test(text) && !/[.…][)\]"'”’»]{0,3}$/.test(text.slice(-5));

/** Name of the paper in capitals, as the first line. */
const isMasthead = (text: string, days: DayFinder): boolean =>
  wordCount(text, 10) >= 2 &&
  wordCount(text, 10) <= 8 &&
  !hasDay(text, days) &&
  !/\p{Ll}/u.test(text) &&
  /\p{Lu}{3}/u.test(text);

/** Lines of the masthead: a name in capitals with a date within the next two lines. */
function mastheadOf(lines: readonly Line[], days: DayFinder): string | undefined {
  const text = textOf(lines[0]);
  const dated = lines
    .slice(1, 3)
    .some((line) => line.content.text.length <= LONGEST_TITLE && hasDay(line.content.text, days));
  return dated && isMasthead(text, days) ? text : undefined;
}

function isTitle(text: string, days: DayFinder): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    endsOpen(text) &&
    !isCredit(text, days) &&
    !beginsTurn(text) &&
    /\p{L}/u.test(text) &&
    bulletLength(text) === 0
  );
}

/** "3. Response times" on a line of its own, with text under it. */
function isNumberedHeading(text: string, next: string): boolean {
  return (
    /^\d/.test(text) &&
    wordCount(text, MOST_NUMBERED_WORDS + 2) <= MOST_NUMBERED_WORDS + 1 &&
    !endsLikeSentence(text) &&
    endsOpen(text) &&
    next !== '' &&
    bulletLength(next) === 0
  );
}

/** Running text rather than one of a column of short lines. */
const isText = (text: string): boolean => text.length > LONGEST_HEADING || endsLikeSentence(text);

/** A short line without final punctuation, set apart from the text before it and followed by longer text. */
function isHeading(line: Line, next: Line | undefined, spaced: boolean, days: DayFinder): boolean {
  const text = textOf(line);
  if (text.length > LONGEST_HEADING || (spaced && !line.afterBlank)) return false;
  if (bulletLength(text) > 0) return isNumberedHeading(text, textOf(next));
  if (endsLikeSentence(text) || !endsOpen(text) || isCredit(text, days) || !/^[“‘"']?[\p{Lu}\p{N}]/u.test(text))
    return false;
  if (wordCount(text, MOST_HEADING_WORDS + 1) > MOST_HEADING_WORDS || next === undefined) return false;
  return !isByline(textOf(next)) && (next.afterBlank || !spaced || isText(textOf(next)));
}

function draftOf(line: Line, next: Line | undefined, spaced: boolean, days: DayFinder): Draft {
  const bullet = bulletLength(textOf(line));
  if (isHeading(line, next, spaced, days)) return { kind: 'headline', content: line.content };
  if (bullet === 0) return { kind: 'paragraph', content: line.content };
  return { kind: 'item', content: sliceMapped(line.content, bullet, line.content.text.length) };
}

/**
 * Reads text without markup: lines are paragraphs, items and headings. The first short line is the headline, unless the title is known
 * from elsewhere.
 */
export function readPlainText(mapped: MappedText, title: 'first-line' | 'known', days: DayFinder): DraftDocument {
  const lines = unwrapLines(splitLines(mapped));
  const masthead = title === 'known' ? undefined : mastheadOf(lines, days);
  const spaced = lines.some((line, index) => index > 0 && line.afterBlank);
  const titleAt =
    title === 'known'
      ? -1
      : lines.findIndex((line, index) => index >= (masthead === undefined ? 0 : 1) && !isCredit(textOf(line), days));
  const drafts = lines.map((line, index): Draft => {
    if (index === 0 && masthead !== undefined) return { kind: 'boilerplate', content: line.content };
    if (index === titleAt && isTitle(textOf(line), days)) return { kind: 'headline', content: line.content, level: 1 };
    return draftOf(line, lines[index + 1], spaced, days);
  });
  return { drafts, metadata: masthead === undefined ? {} : { likelyPublisher: masthead } };
}

export const plain: Format = {
  id: 'text',
  extensions: ['.txt', '.text'],
  read: (raw, tools) => {
    const lines = { lineStarts: lineStartsOf(raw.text), firstLine: 1 };
    const ready = prepared(tools);
    const work = readPlainText(verbatim(raw.text, 0), 'first-line', ready.days);
    const document = documentOf(raw, raw.name, work, ready, lines);
    return { documents: [document], problems: [] };
  },
};
