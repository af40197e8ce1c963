import type { ResolvedDate } from '../../calendar/index.ts';
import type { Mention } from '../../model/mention.ts';
import type { DateValue } from '../../model/value.ts';
import type { WrittenDate } from '../../model/written-date.ts';
import { mentionsBetween, type PassageView, separation, type WordRange, wordRange } from './passage-view.ts';

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

/** The day itself: a value holds for a day, whatever time of it a sentence names. */
function asPeriod(value: DateValue): DateValue {
  if (value.granularity !== 'minute') return value;
  const { time: _time, zone: _zone, ...rest } = value;
  return {
    ...rest,
    from: value.from?.slice(0, 10) ?? null,
    to: value.to?.slice(0, 10) ?? null,
    granularity: 'day',
  };
}

/** "today" and "tonight" say no more than that a source speaks of its own day. */
const isToday = ({ form }: WrittenDate): boolean => form.form === 'relative' && form.unit === 'day' && form.shift === 0;

/** The periods that a passage names: its dates, without times of day alone and what the words before a date make of it. */
export function periodsOf(view: PassageView, dates: readonly ResolvedDate[]): PeriodHit[] {
  return dates.flatMap(({ core, plain, month, written }) => {
    const value = plain === undefined || (plain.from === null && plain.to === null) ? undefined : asPeriod(plain);
    if ((value === undefined && month === undefined) || written.form.form === 'clock' || isToday(written)) return [];
    const { first, end } = wordRange(view, core);
    const deadline = written.bound === 'by' || written.bound === 'before';
    return [
      {
        ...(value === undefined ? {} : { value }),
        ...(month === undefined ? {} : { month }),
        ...(deadline ? { deadline } : {}),
        firstWord: first,
        endWord: end,
      },
    ];
  });
}

/** "the lowest since February 2022", "more than in May": the period is one that the value is measured against. */
const isReference = (view: PassageView, hit: PeriodHit): boolean =>
  isSince(view, hit) ||
  view.lower[hit.firstWord - 1] === 'than' ||
  (view.lower[hit.firstWord - 2] === 'than' && view.lower[hit.firstWord - 1] === 'in');

/** Words between "since" and its date: "since its release in October 2022". */
const SINCE_WITHIN = 4;

function isSince(view: PassageView, hit: PeriodHit): boolean {
  for (let at = hit.firstWord - 1; at >= Math.max(0, hit.firstWord - 1 - SINCE_WITHIN); at--) {
    if (view.lower[at] === 'since') return separation(view, at, hit.firstWord) === 0;
  }
  return false;
}

/** "in 1931 (magnitude 6.8, 204 deaths) and in 2007": what a bracket right behind a period says is said of that. */
function hasInBracket(view: PassageView, hit: PeriodHit, mention: Mention): boolean {
  const end = view.words[hit.endWord - 1]?.end ?? 0;
  if (mention.span.start <= end || !view.text.startsWith(' (', end)) return false;
  const closing = view.text.indexOf(')', end);
  return closing >= mention.span.end;
}

/** Words between a value and its period: "$11 million in 2023". */
const BEHIND = 2;

/** "to $46m from a loss of $11m in 2023, as sales rose to $812m": the period right behind a value that another came up from is of that alone. */
function isOfEarlier(view: PassageView, hit: PeriodHit, mention: Mention): boolean {
  const before = view.mentions.findLast(
    (other) => other !== mention && wordRange(view, other.span).end <= hit.firstWord,
  );
  if (before === undefined) return false;
  const { first, end } = wordRange(view, before.span);
  if (hit.firstWord - end >= BEHIND) return false;
  return view.lower.slice(Math.max(0, first - FROM_WITHIN), first).includes('from');
}

/** Words between "from" and the value: "from a net loss of". */
const FROM_WITHIN = 5;

/** "was built in 1961 and is 84 metres high": a verb of its own in the present begins what holds now. */
const speaksOfNow = (view: PassageView, from: number, to: number): boolean =>
  view.lower
    .slice(from, to)
    .some((word, at, words) => /^(?:is|are|has|have)$/.test(word) && /^(?:and|but)$/.test(words[at - 1] ?? ''));

/** "the branch, built in 1943, drew 40,000": what is told of a name between two commas, by a participle or "which", happened at a time of its own. */
function isOfAside(view: PassageView, hit: PeriodHit, value: WordRange): boolean {
  const opening = commaBefore(view, hit.firstWord);
  if (opening === undefined || opening === hit.firstWord || !opensAside(view.lower[opening] as string)) return false;
  if (value.first >= opening && value.first < hit.firstWord) return false;
  const closes = view.text.charAt(view.words[hit.endWord - 1]?.end ?? 0) === ',';
  return closes && (value.first >= hit.endWord || value.end <= opening);
}

/** Index of the first word behind the comma that comes before a word; undefined where there is none, or another stop comes first. */
function commaBefore(view: PassageView, word: number): number | undefined {
  for (let at = word; at > 0 && word - at <= LONGEST_ASIDE; at--) {
    const gap = view.text.slice(view.words[at - 1]?.end, view.words[at]?.start);
    if (gap.includes(',')) return at;
    if (/[.;:()–—]/.test(gap)) return undefined;
  }
  return undefined;
}

/** Words of an aside before its date. */
const LONGEST_ASIDE = 8;

const opensAside = (lower: string): boolean =>
  lower.endsWith('ed') ||
  /^(?:which|who|whose|where|built|begun|born|bought|brought|cut|dating|drawn|found|founded|given|held|known|laid|led|left|lost|made|paid|put|set|sold|sunk|taken|won|written)$/.test(
    lower,
  );

/** The period that a value is stated for: the nearest in its passage. Of several, one that is nearer to another value counts less. */
export function periodOf(view: PassageView, hits: readonly PeriodHit[], mention: Mention): PeriodHit | undefined {
  if (hits.length === 0) return undefined;
  const value = wordRange(view, mention.span);
  const bracketed = hits.find((hit) => hasInBracket(view, hit, mention));
  if (bracketed !== undefined) return bracketed;
  const firstValue = firstValueOf(view);
  let best: { hit: PeriodHit; distance: number } | undefined;
  for (const hit of hits) {
    if (isReference(view, hit) || isOfAside(view, hit, value)) continue;
    const before = hit.endWord <= value.first;
    if (before && (speaksOfNow(view, hit.endWord, value.first) || isOfEarlier(view, hit, mention))) continue;
    const [left, right] = before ? [hit.endWord - 1, value.first] : [value.end - 1, hit.firstWord];
    const belongsToAnother = mentionsBetween(view, left, right, mention) > 0 && (hits.length > 1 || !before);
    const between = belongsToAnother ? NEARER_TO_ANOTHER : 0;
    const distance = right - left - 1 + PER_SEPARATION * separation(view, left, right) + between;
    const reach = hits.length === 1 && hit.endWord <= firstValue ? REACH_OF_ONLY_ONE : REACH;
    if (distance <= reach && (best === undefined || distance < best.distance)) best = { hit, distance };
  }
  return best?.hit;
}

const firstValueOf = (view: PassageView): number => {
  const [first] = view.mentions;
  return first === undefined ? Number.POSITIVE_INFINITY : wordRange(view, first.span).first;
};

/** The period that a source without a nearer word speaks of: the day it was published. */
export function dayOf(published: string): DateValue {
  const day = published.slice(0, 10);
  return { type: 'date', from: day, to: day, granularity: 'day', relation: '=', origin: 'resolved' };
}
