import { daysBetween } from '../model/calendar.ts';
import type { Level } from '../model/report.ts';
import type { DateValue } from '../model/value.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A date with a time of day. */
export type Timed = DateValue & { readonly time: string };

export const isTimed = (date: DateValue): date is Timed => date.time !== undefined;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5));

function offsetOf(zone: string): number {
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * minutesOf(zone.slice(1));
}

/** The day that a time of day is of; undefined where the text leaves it open. */
const dayOf = ({ from, to }: DateValue): string | undefined => (from ?? to ?? undefined)?.slice(0, 10);

/**
 * Minutes from one time to the other, by the clocks of one place. Undefined where one zone alone is known, as the other may be any.
 * Without both days it is the shorter way around the clock.
 */
export function minutesBetween(a: Timed, b: Timed): number | undefined {
  const bothZones = a.zone !== undefined && b.zone !== undefined;
  if (a.zone !== b.zone && !bothZones && a.time !== b.time) return undefined;
  const [left, right] = [a, b].map(({ time, zone }) => minutesOf(time) - (bothZones ? offsetOf(zone as string) : 0));
  const apart = (right as number) - (left as number);
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA !== undefined && dayB !== undefined) return apart + (dayB < dayA ? -DAY : DAY) * daysBetween(dayA, dayB);
  const around = ((apart % DAY) + DAY) % DAY;
  return around > DAY / 2 ? around - DAY : around;
}

/** How far, in minutes, a time may be from the one that was meant: a whole hour is rounded further than a minute. */
function slackOf({ time, relation }: Timed): number {
  const minute = Number(time.slice(3, 5));
  const rounded = minute === 0 ? HOUR / 2 : minute % 30 === 0 ? HOUR / 4 : minute % 5 === 0 ? 3 : 0;
  return relation === '~' ? Math.max(rounded, HOUR / 2) : rounded;
}

const isBound = ({ relation }: DateValue): boolean => relation === '<' || relation === '>';

/** Whether a time on the wrong side of a bound contradicts it. `after` is how many minutes the other time is later than the bound. */
const breaks = (bound: Timed, after: number): boolean => (bound.relation === '<' ? after > 0 : after < 0);

/** Level of two bounds, or of a bound and a time. */
function compareBounds(a: Timed, b: Timed, apart: number): Level {
  if (isBound(a) && isBound(b)) {
    if (a.relation === b.relation) return 'bound';
    return breaks(a, apart) && breaks(b, -apart) ? 'conflict' : 'far-bound';
  }
  return (isBound(a) ? breaks(a, apart) : breaks(b, -apart)) ? 'conflict' : 'bound';
}

/**
 * Level of two times of day. A time that rounds to the other ("9 p.m." and "9:14 p.m.") is rounding. Times in zones that both are known
 * are compared at one place. Symmetric.
 */
export function compareTimes(a: Timed, b: Timed): Level {
  const apart = minutesBetween(a, b);
  if (apart === undefined) return 'not-comparable';
  if (isBound(a) || isBound(b)) return compareBounds(a, b, apart);
  if (apart === 0) return 'same';
  return Math.abs(apart) <= Math.max(slackOf(a), slackOf(b)) ? 'rounding' : 'conflict';
}
