import type { Span } from './span.ts';

/** Dates as a text writes them, before it is known when the text was written. Weekdays are 1 (Monday) to 7, months 1 to 12. */

export type DateUnit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** -1 the one before, 0 the one of the source's date, 1 the one after. */
export type Shift = -1 | 0 | 1;

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** "+02:00"; "local" where the name of the zone stands for several. */
  readonly zone?: string;
}

/** The year that a date without one of its own is of: one that stands beside it, or one told from the source's date ("May last year"). */
export interface OfYear {
  readonly year?: number;
  readonly yearShift?: Shift;
}

/** What is written, down to its finest part. */
export type DateForm =
  /** `swappable`: day and month could change places ("12/06/2025"). */
  | ({ readonly form: 'day'; readonly day: number; readonly month: number; readonly swappable?: boolean } & OfYear)
  | { readonly form: 'day-of-month'; readonly day: number }
  | { readonly form: 'weekday'; readonly weekday: number; readonly shift?: Shift }
  | ({ readonly form: 'month'; readonly month: number; readonly shift?: Shift } & OfYear)
  /** A quarter or a half; of a business year where `fiscal` is true. */
  | ({
      readonly form: 'division';
      readonly unit: 'quarter' | 'half';
      readonly number: number;
      readonly fiscal?: boolean;
    } & OfYear)
  /** `month` is the first of its three. `last` is the year it ends in, where two are written ("winter of 2014-15"). */
  | ({ readonly form: 'season'; readonly month: number; readonly last?: number; readonly shift?: Shift } & OfYear)
  /** `last` is the year it ends in, where two are written ("2024/25"). */
  | { readonly form: 'year'; readonly year: number; readonly last?: number; readonly fiscal?: boolean }
  /** `year` is the first of ten, or of a hundred. */
  | { readonly form: 'decade' | 'century'; readonly year: number }
  /** "last month", "this week", "yesterday"; `side` where only what lies before or after is meant ("earlier this year"). */
  | {
      readonly form: 'relative';
      readonly unit: DateUnit;
      readonly shift: Shift;
      readonly side?: 'earlier' | 'later';
      readonly fiscal?: boolean;
    }
  | {
      readonly form: 'distance';
      readonly count: number;
      readonly unit: DateUnit;
      readonly direction: -1 | 1;
      /** Counted from the date of the source, or from the date named before. */
      readonly from: 'source' | 'named';
      readonly tolerance?: Tolerance;
    }
  /** A time of day alone. */
  | { readonly form: 'clock' }
  | { readonly form: 'range'; readonly first: DateForm; readonly last: DateForm };

/** "about three years ago", "nearly three years ago", "more than three years ago". */
export type Tolerance = 'about' | 'short of' | 'beyond';

/** How the words before a date bound it: "before" leaves it out, "by" and "since" hold it. */
export type DateBound = 'about' | 'before' | 'by' | 'after' | 'since';

/** One date in a text. Spans are offsets into it; `span` holds `core` and the words that bound it. */
export interface WrittenDate {
  readonly span: Span;
  readonly core: Span;
  readonly form: DateForm;
  /** Written beside a date. */
  readonly weekday?: number;
  readonly clock?: Clock;
  readonly part?: 'start' | 'middle' | 'end';
  readonly bound?: DateBound;
  /** True where the words before it look ahead: "will vote on Thursday". */
  readonly ahead?: boolean;
  /** Why it is no date, though it is written like one: "there is no 31 April". */
  readonly fault?: string;
}

/** Order of day and month in dates of figures alone. */
export const DATE_ORDERS = ['day-month', 'month-day'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A day that a text names. Offsets into the text. */
export interface FoundDay extends Span {
  /** Absent where the text gives only day and month. */
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** 1 is Monday; absent unless written beside the date. */
  readonly weekday?: number;
}

/** Finds the days that a text names, in text order; those that do not exist are left out. Linear in the text. */
export type DayFinder = (text: string) => readonly FoundDay[];
