import type { DateForm } from '../model/written-date.ts';
import { endsDay, monthAt, readBareMonth, yearBehind } from './days.ts';
import { wordBefore } from './ending-forms.ts';
import { dayExists, NO_SUCH_DAY } from './existence.ts';
import { readPoint } from './points.ts';
import { dayAt, isGap, isWord, lowerAt, opensFigure, pastOrdinal, type Read, type Scan } from './scan.ts';
import { GAP } from './tokens.ts';

const LINKS = new Set(['to', 'through', 'until', 'till']);

/** How two dates are joined: as the ends of one stretch of time, or as two. */
interface Link {
  readonly kind: 'range' | 'list';
  readonly to: number;
}

/** "–", "to", "and" behind "between" join a range; "and" alone and "or" join two dates. `first` is the first token of the first date. */
function linkAt(scan: Scan, at: number, first: number): Link | undefined {
  if (isGap(scan, at, GAP.dash)) return { kind: 'range', to: at };
  if (!isGap(scan, at, GAP.blank) || !isGap(scan, at + 1, GAP.blank)) return undefined;
  const word = lowerAt(scan, at);
  if (LINKS.has(word)) return { kind: 'range', to: isWord(scan, at + 1, 'the') ? at + 2 : at + 1 };
  if (word !== 'and' && word !== 'or') return undefined;
  const between = word === 'and' && wordBefore(scan.text, scan.tokens[first]?.start ?? 0) === 'between';
  return { kind: between ? 'range' : 'list', to: at + 1 };
}

type WithYear = Extract<DateForm, { form: 'day' | 'month' | 'division' }>;

const hasYear = (form: DateForm): form is WithYear =>
  form.form === 'day' || form.form === 'month' || form.form === 'division';

const orderOf = (form: WithYear): number =>
  form.form === 'day' ? form.month * 32 + form.day : form.form === 'month' ? form.month : form.number;

/** The first of two dates takes the year of the second, or the year before where it would come later. */
function sharingYear(first: DateForm, last: DateForm): DateForm {
  if (!hasYear(first) || !hasYear(last) || first.year !== undefined || last.year === undefined) return first;
  return { ...first, year: orderOf(first) > orderOf(last) ? last.year - 1 : last.year };
}

const rangeOf = (first: Read, last: Read): Read => ({
  form: { form: 'range', first: sharingYear(first.form, last.form), last: last.form },
  from: first.from,
  to: last.to,
  ...(first.start === undefined ? {} : { start: first.start }),
  ...((first.fault ?? last.fault) === undefined ? {} : { fault: (first.fault ?? last.fault) as string }),
});

const asDay = (day: number, like: Read, from: number, to: number, year?: number): Read | undefined => {
  if (like.form.form !== 'day') return undefined;
  const known = year ?? like.form.year;
  return {
    form: { ...like.form, day, ...(known === undefined ? {} : { year: known }) },
    from,
    to,
    ...(dayExists(day, like.form.month, known) ? {} : { fault: NO_SUCH_DAY }),
  };
};

/** "3–5 May", "3 to 5 May 2025", "12 and 14 May": the first day shares the month of the second. */
function bareDayFirst(scan: Scan, at: number): Read[] {
  const day = dayAt(scan, at);
  if (day === undefined || !opensFigure(scan, at)) return [];
  const end = pastOrdinal(scan, at + 1);
  const link = linkAt(scan, end, at);
  if (link === undefined || dayAt(scan, link.to) === undefined) return [];
  const month = pastOrdinal(scan, link.to + 1);
  const named = monthAt(scan, isWord(scan, month, 'of') ? month + 1 : month) !== undefined;
  const last = named ? readPointAfterLink(scan, link.to) : undefined;
  const first = last && asDay(day, last, at, end);
  if (first === undefined || last === undefined) return [];
  return link.kind === 'range' ? [rangeOf(first, last)] : [first, last];
}

/** A dash before a figure is the link, not the sign of a code. */
const readPointAfterLink = (scan: Scan, at: number): Read | undefined => readPoint({ ...scan, linked: at }, at);

/** "May 3-5, 2025", "Aug. 12 and 14": the second day shares the month of the first. */
function bareDayLast(scan: Scan, first: Read): Read[] {
  if (first.form.form !== 'day' || first.clock !== undefined) return [];
  const link = linkAt(scan, first.to, first.from);
  const day = link && dayAt(scan, link.to);
  if (link === undefined || day === undefined) return [];
  const end = pastOrdinal(scan, link.to + 1);
  // The first figure of another date, a fraction, a time of day.
  if (isGap(scan, end, GAP.slash | GAP.dash | GAP.dot | GAP.none)) return [];
  if (monthAt(scan, end) !== undefined && isGap(scan, end, GAP.blank)) return [];
  const { to, year } = yearBehind(scan, end, GAP.blank | GAP.comma);
  if (to === end && link.kind === 'list' && !endsDay(scan, end)) return [];
  const last = asDay(day, first, link.to, to, year);
  if (last === undefined) return [];
  return link.kind === 'range'
    ? [rangeOf(first, last)]
    : [{ ...first, form: sharingYear(first.form, last.form) }, last];
}

/** "May 30-June 2", "March to June 2024", "Q1–Q3 2025"; "May or June 2024" are two that share their year. */
function twoPoints(scan: Scan, first: Read): Read[] {
  const link = linkAt(scan, first.to, first.from);
  const last = link && readPointAfterLink(scan, link.to);
  if (last === undefined || last.form.form !== first.form.form || !isSpan(first.form)) return [];
  return link?.kind === 'range'
    ? [rangeOf(first, last)]
    : [{ ...first, form: sharingYear(first.form, last.form) }, last];
}

const isSpan = ({ form }: DateForm): boolean => form !== 'relative' && form !== 'distance' && form !== 'range';

/** Dates that begin at tokens[at]: one, a range, or two that share their month. */
export function readDates(scan: Scan, at: number): readonly Read[] {
  const shared = bareDayFirst(scan, at);
  if (shared.length > 0) return shared;
  const first = readPoint(scan, at);
  if (first !== undefined) {
    const joined = [bareDayLast(scan, first), twoPoints(scan, first)].find((reads) => reads.length > 0);
    return joined ?? [first];
  }
  const month = readBareMonth(scan, at);
  return month === undefined ? [] : twoPoints(scan, month);
}
