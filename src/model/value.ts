/** = stated, ~ approximate, > at least / more than, < at most / fewer than / nearly. */
export type Relation = '=' | '~' | '>' | '<';

export interface Quantity {
  readonly type: 'quantity';
  /** As written, in the written unit: 49 for "49%", 14300000000 for "$14.3 billion", [1, 1.5] for "1 to 1.5 degrees". */
  readonly figures: readonly [number] | readonly [number, number];
  /** The same as exact decimal strings, without exponent. */
  readonly exact: readonly string[];
  readonly relation: Relation;
  readonly trend?: 'up' | 'down';
  /** Lexicon id ("percent", "USD", "kilometre"), or the stem of a counted noun ("contractor"). */
  readonly unit: string;
  /** The unit in words, singular: "per cent", "US dollar", "contractor". */
  readonly unitName: string;
  /** "share", "length", "duration", "money:USD", "count", … Quantities of different dimensions never compare. */
  readonly dimension: string;
  /** The interval it stands for, in the base unit of the dimension (share 0..1, metre, kilogram, second; money in its own currency). null is unbounded. */
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  /** Precision as written, in the base unit. */
  readonly step: number;
  /** True for words that stand for a wide interval: "dozens", "a minority", "seven-figure". */
  readonly vague?: boolean;
}

export type Granularity =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/**
 * An interval of time, ISO 8601 dates (yyyy-mm-dd, with "Thh:mm" where a time of day is stated), both ends inclusive at the granularity.
 * Both ends are null where the text leaves the day open: a weekday or a time of day alone.
 */
export interface DateValue {
  readonly type: 'date';
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: Granularity;
  readonly relation: Relation;
  readonly weekday?: string;
  /** "mm-dd" of a day that is written without its year; both ends are null where nothing tells the year. */
  readonly monthDay?: string;
  /** Time of day as stated on the clocks of the place, "hh:mm" or "hh:mm:ss". */
  readonly time?: string;
  /** Offset of those clocks from Greenwich, "+02:00", where the text says it. */
  readonly zone?: string;
  /** "FY2025", "FY2025 Q3": a period of a business year whose beginning is not known; the interval is the widest it can mean. */
  readonly fiscal?: string;
  readonly origin: 'stated' | 'resolved';
}

export interface Rank {
  readonly type: 'rank';
  readonly position: number;
  readonly from: 'top' | 'bottom';
  /** Property and stems of what is ranked: "size: equiti round". */
  readonly of: string;
  readonly after?: string;
  /** Words that say among which things it ranks, lower case: ["danish"], ["world"], ["its"]; absent where the text names none. */
  readonly among?: readonly string[];
}

/** One word or phrase out of a set in which only one can hold: approved / rejected; interim / permanent. */
export interface Term {
  readonly type: 'term';
  readonly set: string;
  readonly term: string;
  readonly negated?: boolean;
  /** ISO 8601 date on which it is said to hold, for what changes. */
  readonly asOf?: string;
  /** Place of the term in the order in which a thing passes through the set. */
  readonly stage?: number;
}

export interface Role {
  readonly type: 'role';
  readonly role: string;
  readonly holder: string;
  readonly at?: string;
  /** "deputy", "interim", "former", or several of them. */
  readonly modifier?: string;
  /** Offices of one family exclude each other. */
  readonly family?: string;
  /** Offices that the text gives the holder in one breath with it: "president and chief executive". */
  readonly also?: readonly string[];
}

export interface Name {
  readonly type: 'name';
  readonly role: string;
  readonly name: string;
}

export type Value = Quantity | DateValue | Rank | Term | Role | Name;
