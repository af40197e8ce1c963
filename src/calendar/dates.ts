import { weekdayOf } from '../model/calendar.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';
import type { DateValue } from '../model/value.ts';
import type { Clock, DateForm, WrittenDate } from '../model/written-date.ts';
import { bounded, partOf } from './intervals.ts';
import { type Reference, resolveForm } from './resolve.ts';

/** A date of a text with the time that it stands for. */
export interface ResolvedDate {
  readonly written: WrittenDate;
  /** With the words before it: "before 1990". */
  readonly span: Span;
  /** The date alone. */
  readonly core: Span;
  /** The time meant, as the words before it bound it. Absent where it cannot be told: no source date, no such day, two readings. */
  readonly value?: DateValue;
  /** The same without what the words before it make of it. */
  readonly plain?: DateValue;
  /** Name of the month, where one is named alone or with its day: two months differ even if their years are not known. */
  readonly month?: string;
  /** Weekday that the day falls on, where another one is written beside it. */
  readonly actualWeekday?: string;
}

/** Tells what the dates of one passage of a source of that day stand for, each in the light of those before it. */
export type DateResolver = (dates: readonly WrittenDate[], published?: string) => readonly ResolvedDate[];

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const pad = (value: number): string => String(value).padStart(2, '0');

/** Full names in the order of the calendar; the first word of a number is its full name. */
const namesOf = (entries: Readonly<Record<string, number>>): ReadonlyMap<number, string> => {
  const names = new Map<number, string>();
  for (const [name, number] of Object.entries(entries)) if (!names.has(number)) names.set(number, name);
  return names;
};

const timeOf = ({ hour, minute, second }: Clock): string =>
  `${pad(hour)}:${pad(minute)}${second === undefined ? '' : `:${pad(second)}`}`;

/** A day with a time of day is that minute; without a day it is the time of day alone. */
function withClock(value: DateValue, clock: Clock | undefined): DateValue {
  if (clock === undefined || (value.granularity !== 'day' && value.granularity !== 'minute')) return value;
  const time = timeOf(clock);
  const at = value.from === null || value.from !== value.to ? value.from : `${value.from}T${time.slice(0, 5)}`;
  return {
    ...value,
    from: at,
    to: value.from === value.to ? at : value.to,
    granularity: 'minute',
    time,
    ...(clock.zone === undefined || clock.zone === 'local' ? {} : { zone: clock.zone }),
  };
}

const weekdayOfForm = ({ form, weekday }: WrittenDate): number | undefined =>
  form.form === 'weekday' ? form.weekday : weekday;

const monthOfForm = (form: DateForm): number | undefined =>
  form.form === 'month' || (form.form === 'day' && form.swappable !== true) ? form.month : undefined;

/** The day that later dates of the passage are told from: the first one of a period that was named. */
const dayNamed = (value: DateValue | undefined): string | undefined =>
  value === undefined || value.from === null || value.to === null ? undefined : value.from.slice(0, 10);

export function createDateResolver(lexicon: Lexicon): DateResolver {
  const monthNames = namesOf(lexicon.data.calendar.months);
  const weekdayNames = namesOf(lexicon.data.calendar.weekdays);

  const resolve = (written: WrittenDate, reference: Reference): ResolvedDate => {
    const { span, core, form, clock, part, bound, fault } = written;
    const month = monthOfForm(form);
    const base = { written, span, core, ...(month === undefined ? {} : { month: monthNames.get(month) as string }) };
    const found = fault === undefined ? resolveForm(form, written.weekday, reference) : undefined;
    if (found === undefined) return base;
    const weekday = weekdayOfForm(written);
    const named = weekday === undefined ? found : { ...found, weekday: weekdayNames.get(weekday) as string };
    const plain = withClock(part === undefined ? named : partOf(named, part), clock);
    const actual = actualWeekday(found, written.weekday);
    return { ...base, plain, value: bounded(plain, bound), ...(actual === undefined ? {} : { actualWeekday: actual }) };
  };

  return (dates, published) => {
    const resolved: ResolvedDate[] = [];
    let named: string | undefined;
    for (const written of dates) {
      const reference: Reference = {
        ...(published === undefined ? {} : { published: published.slice(0, 10) }),
        ...(named === undefined ? {} : { named }),
        ahead: written.ahead === true,
      };
      const date = resolve(written, reference);
      resolved.push(date);
      named = dayNamed(date.plain) ?? named;
    }
    return withDays(resolved);
  };
}

/** Before it the old calendar was in use in places, and the weekdays of dates differ. */
const FIRST_SURE_DAY = '1924-01-01';

/** The weekday of a day that is written with another one. */
function actualWeekday(value: DateValue, weekday: number | undefined): string | undefined {
  if (weekday === undefined || value.granularity !== 'day' || value.from === null) return undefined;
  if (value.from < FIRST_SURE_DAY) return undefined;
  const actual = weekdayOf(value.from);
  return actual + 1 === weekday ? undefined : WEEKDAYS[actual];
}

/** A time of day alone is of the one day that its passage names. */
function withDays(dates: readonly ResolvedDate[]): readonly ResolvedDate[] {
  if (!dates.some(({ written }) => written.form.form === 'clock' && written.clock !== undefined)) return dates;
  const days = new Set(
    dates.flatMap(({ plain }) =>
      plain?.from !== null && plain?.from !== undefined && plain.granularity === 'day' ? [plain.from] : [],
    ),
  );
  const [day] = days;
  if (days.size !== 1 || day === undefined) return dates;
  return dates.map((date) => {
    const { written } = date;
    if (written.form.form !== 'clock' || written.clock === undefined) return date;
    const plain = withClock(
      { type: 'date', from: day, to: day, granularity: 'day', relation: '=', origin: 'resolved' },
      written.clock,
    );
    return { ...date, plain, value: bounded(plain, written.bound) };
  });
}
