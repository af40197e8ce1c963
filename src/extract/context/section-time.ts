import type { ResolvedDate } from '../../calendar/index.ts';
import type { DateValue } from '../../model/value.ts';

/** Longer headings say more than when. */
const LONGEST_HEADING = 60;

/** Reads the dates of a text of a source of that day. */
export type DateReading = (text: string, published: string | undefined) => readonly ResolvedDate[];

/**
 * The moment that a heading of a live page names ("Tuesday, 9:14 p.m.", "17:40"), to the minute, as local time without zone. Undefined
 * for other headings and where neither the heading nor the source gives a day.
 */
export function sectionTime(
  section: string,
  published: string | undefined,
  readDates: DateReading,
): DateValue | undefined {
  if (section.length > LONGEST_HEADING) return undefined;
  const time = readDates(section, published).find(({ plain }) => plain?.time !== undefined)?.plain;
  const day = time?.from?.slice(0, 10) ?? published?.slice(0, 10);
  if (time?.time === undefined || day === undefined) return undefined;
  const moment = `${day}T${time.time.slice(0, 5)}`;
  return { type: 'date', from: moment, to: moment, granularity: 'minute', relation: '=', origin: 'resolved' };
}
