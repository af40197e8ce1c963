import type { DateValue } from '../../model/value.ts';
import { tokenise } from '../words.ts';
import type { PeriodReader } from './when.ts';

const CLOCK = /\b(\d{1,2})[:.](\d{2})\s?(?:(a|p)\.?m\b)?/i;

/**
 * The moment that a heading of a live page names ("Tuesday, 9:14 p.m.", "17:40"), to the minute, as local time without zone. Undefined
 * for other headings and where neither the heading nor the source gives a day.
 */
export function sectionTime(
  section: string,
  published: string | undefined,
  readPeriods: PeriodReader,
): DateValue | undefined {
  if (section.length > 60) return undefined;
  const clock = CLOCK.exec(section);
  if (clock === null) return undefined;
  const minute = Number(clock[2]);
  const half = clock[3]?.toLowerCase();
  const hour = half === undefined ? Number(clock[1]) : (Number(clock[1]) % 12) + (half === 'p' ? 12 : 0);
  if (hour > 23 || minute > 59) return undefined;
  const words = tokenise(section);
  const lower = words.map((word) => word.lower);
  const [day] = readPeriods({ text: section, words, lower, stems: lower, mentions: [] }, published);
  const date = day?.value?.granularity === 'day' ? day.value.from : published?.slice(0, 10);
  if (date === undefined || date === null) return undefined;
  const moment = `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { type: 'date', from: moment, to: moment, granularity: 'minute', relation: '=', origin: 'resolved' };
}
