import { addDays, isoDate, weekdayOf, yearOf } from '../../../model/calendar.ts';
import type { Lexicon } from '../../../model/lexicon.ts';
import type { DateValue } from '../../../model/value.ts';
import type { PassageView } from '../../context/passage-view.ts';
import type { StatementContext } from '../statement-reader.ts';
import {
  agoFrom,
  around,
  between,
  type Distance,
  from,
  monthsFrom,
  partOf,
  upTo,
  weekdayAlone,
} from './date-values.ts';
import { type DateWords, dateWords } from './date-words.ts';

/** A point or stretch of time that a passage names, with its hedge; word indices, the end exclusive. */
export interface Moment {
  readonly value: DateValue;
  readonly firstWord: number;
  readonly endWord: number;
}

export type MomentReader = (context: StatementContext) => readonly Moment[];

const onlyBlanks = (view: PassageView, left: number, right: number): boolean =>
  /^[\s,.(]*$/.test(view.text.slice(view.words[left]?.end, view.words[right]?.start));

/**
 * Reads the dates of a passage: periods, weekdays (kept unresolved where the source has no date), seasons, quarters, parts of periods,
 * "three years ago", hedges. In text order, without overlaps.
 */
export function createMomentReader(lexicon: Lexicon): MomentReader {
  const words = dateWords(lexicon);
  return (context) => {
    const { view, published } = context;
    const plain = [
      ...context.periods.flatMap(({ value, firstWord, endWord }) =>
        value === undefined ? [] : [{ value, firstWord, endWord }],
      ),
      ...weekdaysAlone(words, context),
      ...(published === undefined ? [] : relativeMoments(words, view, published.slice(0, 10))),
    ].sort((a, b) => a.firstWord - b.firstWord || b.endWord - a.endWord);
    const joined = withWeekdays(words, view, withoutOverlaps(plain));
    return joined.map((moment) => hedged(words, view, narrowed(words, view, moment)));
  };
}

function withoutOverlaps(moments: readonly Moment[]): Moment[] {
  const kept: Moment[] = [];
  for (const moment of moments) {
    if (moment.firstWord >= (kept[kept.length - 1]?.endWord ?? 0)) kept.push(moment);
  }
  return kept;
}

/** Weekdays that no period stands for, in sources without a date. */
function weekdaysAlone(words: DateWords, { view, published }: StatementContext): Moment[] {
  if (published !== undefined) return [];
  return view.lower.flatMap((word, index) => {
    const name = word.replace(/['’]s$/, '');
    return words.weekdays.has(name) ? [{ value: weekdayAlone(name), firstWord: index, endWord: index + 1 }] : [];
  });
}

/** "Saturday, August 9" is one date: the day, with the weekday that is written beside it. */
function withWeekdays(words: DateWords, view: PassageView, moments: readonly Moment[]): Moment[] {
  const joined: Moment[] = [];
  for (const moment of moments) {
    const weekday = (view.lower[moment.firstWord] as string).replace(/['’]s$/, '');
    const isWeekday = moment.endWord === moment.firstWord + 1 && words.weekdays.has(weekday);
    const previous = joined[joined.length - 1];
    const before = previous !== undefined && isWeekdayMoment(words, view, previous) ? previous : undefined;
    if (before !== undefined && moment.value.granularity === 'day' && !isWeekday) {
      if (before.endWord === moment.firstWord && onlyBlanks(view, before.endWord - 1, moment.firstWord)) {
        const name = view.lower[before.firstWord] as string;
        joined[joined.length - 1] = {
          ...moment,
          firstWord: before.firstWord,
          value: { ...moment.value, weekday: name },
        };
        continue;
      }
    }
    joined.push(isWeekday ? { ...moment, value: { ...moment.value, weekday } } : moment);
  }
  return joined;
}

const isWeekdayMoment = (words: DateWords, view: PassageView, moment: Moment): boolean =>
  moment.endWord === moment.firstWord + 1 && words.weekdays.has(view.lower[moment.firstWord] as string);

/** Moments that are told from the date of the source: "yesterday", "Thursday's", "three years ago", "last summer". */
function relativeMoments(words: DateWords, view: PassageView, day: string): Moment[] {
  const moments: Moment[] = [];
  for (let at = 0; at < view.lower.length; at++) {
    const moment = dayNear(words, view, at, day) ?? ago(words, view, at, day) ?? lastSeason(words, view, at, day);
    if (moment === undefined) continue;
    moments.push(moment);
    at = Math.max(at, moment.endWord - 1);
  }
  return moments;
}

const DAYS_FROM_TODAY: Readonly<Record<string, number>> = { today: 0, yesterday: -1 };

function dayNear(words: DateWords, view: PassageView, at: number, day: string): Moment | undefined {
  const word = view.lower[at] as string;
  const place = { firstWord: at, endWord: at + 1 };
  const bare = word.replace(/['’]s$/, '');
  const shift = Object.hasOwn(DAYS_FROM_TODAY, bare) ? DAYS_FROM_TODAY[bare] : undefined;
  if (shift !== undefined) {
    const date = addDays(day, shift);
    return { value: between(date, date, 'day', '=', 'resolved'), ...place };
  }
  const weekday = bare === word ? undefined : words.weekdays.get(bare);
  if (weekday === undefined) return undefined;
  const date = addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
  return { value: { ...between(date, date, 'day', '=', 'resolved'), weekday: bare }, ...place };
}

function countAt(words: DateWords, view: PassageView, at: number): number | undefined {
  const word = view.lower[at];
  if (word === undefined) return undefined;
  if (word === 'a' || word === 'an') return 1;
  const written = Object.hasOwn(words.cardinals, word) ? words.cardinals[word] : word;
  return written !== undefined && /^\d{1,3}$/.test(written) ? Number(written) : undefined;
}

/** "nearly three years ago": count, unit and "ago", with the hedge before the count. */
const ago = (words: DateWords, view: PassageView, at: number, day: string): Moment | undefined =>
  view.lower[at + 2] === 'ago' ? spanBefore(words, view, at, day) : undefined;

/** The time that lies a written span before a day: "three years", with the hedge before the count; the end is one past the unit's follower. */
export function spanBefore(words: DateWords, view: PassageView, at: number, day: string): Moment | undefined {
  const unit = (view.lower[at + 1] ?? '').replace(/s$/, '');
  if (!words.units.has(unit)) return undefined;
  const count = countAt(words, view, at);
  if (count === undefined) return undefined;
  const shortOf = words.shortOf(view.lower, at);
  const beyond = words.beyond(view.lower, at);
  const approximate = words.approximate(view.lower, at);
  const distance: Distance | undefined =
    shortOf !== undefined
      ? 'short of'
      : beyond !== undefined
        ? 'beyond'
        : approximate !== undefined
          ? 'about'
          : undefined;
  const value = agoFrom(day, count, unit, distance);
  return value && { value, firstWord: shortOf ?? beyond ?? approximate ?? at, endWord: at + 3 };
}

function lastSeason(words: DateWords, view: PassageView, at: number, day: string): Moment | undefined {
  const shift = { last: -1, this: 0 }[view.lower[at] as string];
  const month = words.monthsOfSeason.get(view.lower[at + 1] ?? '');
  if (shift === undefined || month === undefined) return undefined;
  const thisYear = yearOf(day);
  // "last summer" is the one before the season that the source stands in or has just left.
  const year = isoDate(thisYear, month + 3, 1) <= day ? thisYear : thisYear + shift;
  const value = { ...monthsFrom(year, month, 3, 'quarter'), relation: '~' as const, origin: 'resolved' as const };
  return { value, firstWord: at, endWord: at + 2 };
}

/** A period narrowed by what stands before it: "the summer of 2021", "the third quarter of 2024", "early 2022", "the middle of 2023". */
function narrowed(words: DateWords, view: PassageView, moment: Moment): Moment {
  const { value } = moment;
  if (value.granularity !== 'year' && value.granularity !== 'month') return moment;
  const before = moment.firstWord - 1;
  const at = /^(?:of|in)$/.test(view.lower[before] ?? '') ? before - 1 : before;
  const word = view.lower[at];
  if (word === undefined || /[,;:()–—]/.test(view.text.slice(view.words[at]?.end, view.words[moment.firstWord]?.start)))
    return moment;
  const inYear = value.granularity === 'year' ? partOfYear(words, view, at, value) : undefined;
  if (inYear !== undefined) return { ...inYear, endWord: moment.endWord };
  const part = partNamed(words, word);
  if (part === undefined) return moment;
  const article = view.lower[at - 1] === 'the' ? 1 : 0;
  return { ...moment, value: partOf(value, part), firstWord: at - article };
}

const SHORT_QUARTERS = ['q1', 'q2', 'q3', 'q4'];

/** A season or a quarter of a year, named at a word before it. */
function partOfYear(
  words: DateWords,
  view: PassageView,
  at: number,
  { from }: DateValue,
): Omit<Moment, 'endWord'> | undefined {
  if (from === null) return undefined;
  const word = view.lower[at] as string;
  const year = yearOf(from);
  const season = words.monthsOfSeason.get(word);
  if (season !== undefined)
    return { value: { ...monthsFrom(year, season, 3, 'quarter'), relation: '~' }, firstWord: at };
  const isNoun = word === 'quarter';
  const quarter = isNoun ? words.quarters.indexOf(view.lower[at - 1] ?? '') : SHORT_QUARTERS.indexOf(word);
  if (quarter < 0) return undefined;
  return { value: monthsFrom(year, 3 * quarter + 1, 3, 'quarter'), firstWord: isNoun ? at - 1 : at };
}

function partNamed(words: DateWords, word: string): Parameters<typeof partOf>[1] | undefined {
  if (words.starts.has(word)) return 'start';
  if (words.middles.has(word)) return 'middle';
  return words.ends.has(word) ? 'end' : undefined;
}

/** A moment with the hedge before it. "by 2019" and "before 2019" bound it from above, "after 2019" from below. */
function hedged(words: DateWords, view: PassageView, moment: Moment): Moment {
  const { lower } = view;
  const at = moment.firstWord;
  const approximate = words.approximate(lower, at);
  if (approximate !== undefined) return { ...moment, value: around(moment.value), firstWord: approximate };
  const before = words.before(lower, at);
  if (before !== undefined) {
    const { value } = moment;
    const excluded = lower[before] === 'before' && value.from !== null;
    const bound = excluded ? { ...value, to: addDays(value.from as string, -1) } : value;
    return { ...moment, value: upTo(bound), firstWord: before };
  }
  const after = words.after(lower, at);
  if (after === undefined || moment.value.to === null) return moment;
  return { ...moment, value: from({ ...moment.value, from: addDays(moment.value.to, 1) }), firstWord: after };
}
