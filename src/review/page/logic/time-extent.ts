import type { DateValue } from '../../../model/value.ts';
import { dateInWords } from '../../../report/published.ts';

/** What a date covers, in milliseconds since 1970 in UTC: half-open, null where it goes on without an end. */
export interface DateExtent {
  readonly low: number | null;
  readonly high: number | null;
  readonly standsFor: string;
  readonly hedged: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const instant = (iso: string): number =>
  Date.parse(iso.length > 10 ? `${iso.slice(0, 16)}Z` : `${iso.slice(0, 10)}T00:00Z`);

/** The instant at which a date that counts as a whole is over. */
const endOf = (iso: string, granularity: DateValue['granularity']): number => {
  if (iso.length > 10) return instant(iso) + (granularity === 'hour' ? HOUR : MINUTE);
  return instant(iso) + DAY;
};

function inWords({ from, to }: DateValue): string {
  if (from === null) return to === null ? 'an open date' : `up to ${dateInWords(to)}`;
  if (to === null) return `from ${dateInWords(from)} on`;
  return from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`;
}

/** The stretch of time that a date value covers; none where its day is open. */
export function dateExtent(value: DateValue): DateExtent | undefined {
  const { from, to, granularity, relation } = value;
  if (from === null && to === null) return undefined;
  const low = from === null || relation === '<' ? null : instant(from);
  const high = to === null || relation === '>' ? null : endOf(to, granularity);
  if ((low !== null && Number.isNaN(low)) || (high !== null && Number.isNaN(high))) return undefined;
  return { low, high, standsFor: inWords(value), hedged: relation !== '=' };
}

/** A time of day without a day, as minutes of 1 January 1970; none where the value has no time. */
export function clockExtent({ time, relation, from, to }: DateValue): DateExtent | undefined {
  const [hour, minute] = (time ?? '').split(':').map(Number);
  if (hour === undefined || minute === undefined || from !== null || to !== null) return undefined;
  const at = hour * HOUR + minute * MINUTE;
  return {
    low: relation === '<' ? null : at,
    high: relation === '>' ? null : at + MINUTE,
    standsFor: time ?? '',
    hedged: relation !== '=',
  };
}
