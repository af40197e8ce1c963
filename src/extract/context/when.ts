import { addDays, isoDate, lastDayOfMonth, monthOf, weekdayOnOrBefore, yearOf } from '../../model/calendar.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { DateValue, Granularity } from '../../model/value.ts';
import { mentionsBetween, type PassageView, separation, wordRange } from './passage-view.ts';

/** A period named in a passage; word indices, the end exclusive. */
export interface PeriodHit {
  /** Absent for a month without a year in a source without a date. */
  readonly value?: DateValue;
  /** True after "by" and "until": the time by which something is done, not for which it holds. */
  readonly deadline?: boolean;
  /** Name of the month, where one is named: two months differ even if their years are not known. */
  readonly month?: string;
  readonly firstWord: number;
  readonly endWord: number;
}

/** How far, in words, a period may stand from its value; further if it is the only one of the sentence and opens it. */
const REACH = 12;
const REACH_OF_ONLY_ONE = 24;
const PER_SEPARATION = 2;
const NEARER_TO_ANOTHER = 14;
const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;

const period = (from: string, to: string, granularity: Granularity, origin: 'stated' | 'resolved'): DateValue => ({
  type: 'date',
  from,
  to,
  granularity,
  relation: '=',
  origin,
});

export const wholeYear = (year: number, origin: 'stated' | 'resolved'): DateValue =>
  period(isoDate(year, 1, 1), isoDate(year, 12, 31), 'year', origin);

const wholeMonth = (year: number, month: number, origin: 'stated' | 'resolved'): DateValue =>
  period(isoDate(year, month, 1), lastDayOfMonth(year, month), 'month', origin);

function yearAt(words: readonly string[], at: number): number | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const fiscal = /^fy(\d{2}|\d{4})e?$/.exec(word)?.[1];
  if (fiscal !== undefined) return fiscal.length === 2 ? 2000 + Number(fiscal) : Number(fiscal);
  if (!/^\d{4}$/.test(word)) return undefined;
  const year = Number(word);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

export type PeriodReader = (view: PassageView, published: string | undefined) => PeriodHit[];

/** Finds years, months, days and weekdays; relative ones are resolved against the date of the source, and left out if it has none. */
export function createPeriodReader(lexicon: Lexicon): PeriodReader {
  const position = (name: string): ReadonlyMap<string, number> =>
    new Map([...lexicon.words(name)].map((word, index) => [word, index]));
  const monthNames = position('month-names');
  const monthAbbreviations = position('month-abbreviations');
  const weekdays = position('weekday-names');
  const monthsInOrder = [...lexicon.words('month-names')];
  const monthIndex = (view: PassageView, at: number): number | undefined => {
    const word = view.words[at];
    if (word === undefined || word.text.charAt(0) === word.lower.charAt(0)) return undefined;
    return monthNames.get(word.lower) ?? monthAbbreviations.get(word.lower);
  };

  const monthAt = (view: PassageView, at: number, published: string | undefined): PeriodHit | undefined => {
    const month = monthIndex(view, at);
    if (month === undefined) return undefined;
    const dayBefore = /^\d{1,2}$/.test(view.lower[at - 1] ?? '') ? Number(view.lower[at - 1]) : undefined;
    const dayAfter = /^\d{1,2}(?:st|nd|rd|th)?$/.test(view.lower[at + 1] ?? '')
      ? Number.parseInt(view.lower[at + 1] as string, 10)
      : undefined;
    const day = dayBefore ?? dayAfter;
    const yearIndex = dayBefore === undefined && dayAfter !== undefined ? at + 2 : at + 1;
    const year = yearAt(view.lower, yearIndex);
    const firstWord = dayBefore === undefined ? at : at - 1;
    const endWord = year !== undefined ? yearIndex + 1 : yearIndex;
    const resolved = year ?? (published === undefined ? undefined : nearestYear(published, month + 1));
    const named = { month: monthsInOrder[month] as string, firstWord, endWord };
    if (resolved === undefined) return named;
    const origin = year === undefined ? 'resolved' : 'stated';
    if (day === undefined || day < 1 || day > 31) return { value: wholeMonth(resolved, month + 1, origin), ...named };
    const date = isoDate(resolved, month + 1, day);
    return { value: period(date, date, 'day', origin), ...named };
  };

  const relativeAt = (view: PassageView, at: number, published: string): PeriodHit | undefined => {
    const weekday = weekdays.get(view.lower[at] as string);
    if (weekday !== undefined) {
      const date = weekdayOnOrBefore(published, weekday);
      return { value: period(date, date, 'day', 'resolved'), firstWord: at, endWord: at + 1 };
    }
    const shift = { last: -1, previous: -1, past: 0, this: 0, next: 1 }[view.lower[at] as string];
    if (shift === undefined) return undefined;
    const unit = view.lower[at + 1];
    const place = { firstWord: at, endWord: at + 2 };
    if (unit === 'year') return { value: wholeYear(yearOf(published) + shift, 'resolved'), ...place };
    if (unit !== 'month') return undefined;
    const month = yearOf(published) * 12 + monthOf(published) - 1 + shift;
    return { value: wholeMonth(Math.floor(month / 12), (month % 12) + 1, 'resolved'), ...place };
  };

  return (view, published) => {
    const hits: PeriodHit[] = [];
    for (let at = 0; at < view.words.length; at++) {
      const year = yearAt(view.lower, at);
      const hit =
        monthAt(view, at, published) ??
        (year === undefined ? undefined : { value: wholeYear(year, 'stated'), firstWord: at, endWord: at + 1 }) ??
        (published === undefined ? undefined : relativeAt(view, at, published));
      if (hit === undefined) continue;
      hits.push(isDeadline(view, hit) ? { ...hit, deadline: true } : hit);
      at = Math.max(at, hit.endWord - 1);
    }
    return hits;
  };
}

/** A month without a year is the last one that had begun by the date of the source, or the next if it begins within two months. */
function nearestYear(published: string, month: number): number {
  const ahead = (month - monthOf(published) + 12) % 12;
  const year = yearOf(published);
  if (ahead <= 2) return month < monthOf(published) ? year + 1 : year;
  return month > monthOf(published) ? year - 1 : year;
}

const DEADLINE =
  /\b(?:by|until|till|before)(?: the)?(?: (?:end|middle|start|beginning|summer|spring|autumn|winter))?(?: of)? $/;

const isDeadline = (view: PassageView, hit: PeriodHit): boolean => {
  const start = view.words[hit.firstWord]?.start ?? 0;
  return DEADLINE.test(view.text.slice(Math.max(0, start - 32), start).toLowerCase());
};

/** "the lowest since February 2022", "more than in May": the period is one that the value is measured against. */
const isReference = (view: PassageView, hit: PeriodHit): boolean =>
  view.lower[hit.firstWord - 1] === 'since' ||
  view.lower[hit.firstWord - 1] === 'than' ||
  (view.lower[hit.firstWord - 2] === 'than' && view.lower[hit.firstWord - 1] === 'in');

/** The period that a value is stated for: the nearest in its passage. Of several, one that is nearer to another value counts less. */
export function periodOf(view: PassageView, hits: readonly PeriodHit[], mention: Mention): PeriodHit | undefined {
  const value = wordRange(view, mention.span);
  const firstValue = Math.min(...view.mentions.map((other) => wordRange(view, other.span).first));
  let best: { hit: PeriodHit; distance: number } | undefined;
  for (const hit of hits) {
    if (isReference(view, hit)) continue;
    const before = hit.endWord <= value.first;
    const [left, right] = before ? [hit.endWord - 1, value.first] : [value.end - 1, hit.firstWord];
    const belongsToAnother = mentionsBetween(view, left, right, mention) > 0 && (hits.length > 1 || !before);
    const between = belongsToAnother ? NEARER_TO_ANOTHER : 0;
    const distance = right - left - 1 + PER_SEPARATION * separation(view, left, right) + between;
    const reach = hits.length === 1 && hit.endWord <= firstValue ? REACH_OF_ONLY_ONE : REACH;
    if (distance <= reach && (best === undefined || distance < best.distance)) best = { hit, distance };
  }
  return best?.hit;
}

/** The period that a source without a nearer word speaks of: the day it was published. */
export const dayOf = (published: string): DateValue =>
  period(published.slice(0, 10), addDays(published, 0), 'day', 'resolved');
