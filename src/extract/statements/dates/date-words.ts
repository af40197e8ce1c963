import type { Lexicon } from '../../../model/lexicon.ts';
import { createPhraseFinder } from '../../context/cues.ts';

/** Whether one of the forms ends right before words[at], and where it begins; undefined if none does. */
export type EndingBefore = (lower: readonly string[], at: number) => number | undefined;

/** Word lists of dates, looked up once. */
export interface DateWords {
  readonly monthsOfSeason: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly weekdayNames: readonly string[];
  readonly starts: ReadonlySet<string>;
  readonly middles: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly quarters: readonly string[];
  readonly units: ReadonlySet<string>;
  readonly cardinals: Readonly<Record<string, string>>;
  readonly approximate: EndingBefore;
  readonly shortOf: EndingBefore;
  readonly beyond: EndingBefore;
  readonly before: EndingBefore;
  readonly after: EndingBefore;
}

const MONTHS_OF_A_SEASON = 3;
const FIRST_MONTH_OF_SPRING = 3;
const FIRST_MONTH_OF_AUTUMN = 9;
/** Longest hedge in words. */
const LONGEST_HEDGE = 3;

/** A finder of forms that end at a given word. */
export function endingBefore(forms: ReadonlySet<string>): EndingBefore {
  const find = createPhraseFinder(forms);
  return (lower, at) => {
    const from = Math.max(0, at - LONGEST_HEDGE);
    const hit = find(lower.slice(from, at)).find((one) => from + one.endWord === at);
    return hit === undefined ? undefined : from + hit.firstWord;
  };
}

export function dateWords(lexicon: Lexicon): DateWords {
  const weekdayNames = [...lexicon.words('weekday-names')];
  const seasons = [...lexicon.words('season-names')].map(
    (name, index) => [name, FIRST_MONTH_OF_SPRING + MONTHS_OF_A_SEASON * index] as const,
  );
  const others = [...lexicon.words('season-others')].map((name) => [name, FIRST_MONTH_OF_AUTUMN] as const);
  return {
    monthsOfSeason: new Map([...seasons, ...others]),
    weekdays: new Map(weekdayNames.map((name, index) => [name, index])),
    weekdayNames,
    starts: lexicon.words('period-starts'),
    middles: lexicon.words('period-middles'),
    ends: lexicon.words('period-ends'),
    quarters: [...lexicon.words('quarter-ordinals')],
    units: lexicon.words('time-units'),
    cardinals: lexicon.data.numbers.cardinals,
    approximate: endingBefore(lexicon.words('date-approximate')),
    shortOf: endingBefore(lexicon.words('date-short-of')),
    beyond: endingBefore(lexicon.words('date-beyond')),
    before: endingBefore(lexicon.words('date-before')),
    after: endingBefore(lexicon.words('date-after')),
  };
}
