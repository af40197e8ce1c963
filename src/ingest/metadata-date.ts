import { isoDate } from '../model/calendar.ts';
import type { DayFinder } from '../model/written-date.ts';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)[ ]?(Z|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const LONGEST = 100;

/** A date of some metadata field as ISO 8601, with the time where the field gives one in that form; undefined if it is no clear date. */
export function readMetadataDate(written: string, days: DayFinder): string | undefined {
  const text = written.trim();
  const iso = ISO.exec(text);
  const [, date = text.replace(COMPACT, '$1-$2-$3'), time, zone = ''] = iso ?? [];
  const found = days(date.slice(0, LONGEST)).find(({ year }) => year !== undefined);
  if (found?.year === undefined) return undefined;
  const day = isoDate(found.year, found.month, found.day);
  return iso === null || time === undefined ? day : `${day}T${time}${zone}`;
}
