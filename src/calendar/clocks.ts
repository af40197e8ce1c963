import type { Clock } from '../model/written-date.ts';
import { phraseAt } from './days.ts';
import { gapAt, isGap, lowerAt, opensFigure, type Read, type Scan, senseAt } from './scan.ts';
import { GAP } from './tokens.ts';

/** A time of day that was read, and where it ends. */
export interface ClockRead {
  readonly clock?: Clock;
  readonly to: number;
}

interface Figures {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  readonly to: number;
}

const twoDigits = (scan: Scan, at: number): number | undefined =>
  scan.tokens[at]?.digits === 2 ? scan.tokens[at]?.value : undefined;

/** "9:14", "9:14:05"; "9.14" needs a half of the day or a zone behind it. */
function withMinutes(scan: Scan, at: number): Figures | undefined {
  const hour = scan.tokens[at];
  const gap = gapAt(scan, at + 1);
  const minute = twoDigits(scan, at + 1);
  if (hour === undefined || hour.digits === 0 || hour.digits > 2 || minute === undefined) return undefined;
  if (gap === GAP.dot) {
    const to = at + 2;
    return senseAt(scan, to).dayHalf !== undefined || isZone(scan, to) ? { hour: hour.value, minute, to } : undefined;
  }
  if (gap !== GAP.colon) return undefined;
  const second = gapAt(scan, at + 2) === GAP.colon ? twoDigits(scan, at + 2) : undefined;
  const to = second === undefined ? at + 2 : at + 3;
  return { hour: hour.value, minute, ...(second === undefined ? {} : { second }), to };
}

/** A word that stands for a zone, in capitals, or as a phrase. */
const isZone = (scan: Scan, at: number): boolean =>
  isGap(scan, at, GAP.blank | GAP.none) && scan.tokens[at]?.capital === true && senseAt(scan, at).zone !== undefined;

/** "1352 GMT", "0915 hours", "1600Z". */
function military(scan: Scan, at: number): Figures | undefined {
  const token = scan.tokens[at];
  if (token?.digits !== 4 || token.value >= 2400) return undefined;
  const hours =
    senseAt(scan, at + 1).hours === true && lowerAt(scan, at + 1) !== "o'clock" && isGap(scan, at + 1, GAP.blank);
  if (!hours && !isZone(scan, at + 1)) return undefined;
  return { hour: Math.floor(token.value / 100), minute: token.value % 100, to: hours ? at + 2 : at + 1 };
}

/** "5am", "5 p.m.", "six o'clock". */
function wholeHour(scan: Scan, at: number): Figures | undefined {
  const token = scan.tokens[at];
  const hour =
    token === undefined ? undefined : token.digits > 0 && token.digits <= 2 ? token.value : token.sense?.cardinal;
  if (hour === undefined || hour > 24 || !isGap(scan, at + 1, GAP.none | GAP.blank)) return undefined;
  if (senseAt(scan, at + 1).dayHalf !== undefined)
    return token?.digits === 0 ? undefined : { hour, minute: 0, to: at + 1 };
  return lowerAt(scan, at + 1) === "o'clock" ? { hour, minute: 0, to: at + 2 } : undefined;
}

/** Behind the figures: half of the day, then the zone. */
function finished(scan: Scan, { hour, minute, second, to }: Figures): ClockRead {
  const { dayHalf } = isGap(scan, to, GAP.none | GAP.blank) ? senseAt(scan, to) : {};
  const half = dayHalf === undefined ? to : to + 1;
  const zone = zoneAt(scan, half);
  const end = zone?.to ?? half;
  const valid = dayHalf === undefined ? hour <= 23 || (hour === 24 && minute === 0) : hour >= 1 && hour <= 12;
  if (!valid || minute > 59 || (second ?? 0) > 59) return { to: end };
  const inDay = dayHalf === undefined ? hour % 24 : (hour % 12) + (dayHalf === 'pm' ? 12 : 0);
  const clock = {
    hour: inDay,
    minute,
    ...(second === undefined ? {} : { second }),
    ...(zone && { zone: zone.offset }),
  };
  return { clock, to: end };
}

/** "EDT", "local time", "UTC+2", "+02:00". */
function zoneAt(scan: Scan, at: number): { offset: string; to: number } | undefined {
  const numeric = offsetAt(scan, at);
  if (numeric !== undefined) return numeric;
  if (!isGap(scan, at, GAP.blank | GAP.none)) return undefined;
  const name = phraseAt(scan, at, scan.vocabulary.zones);
  if (name === undefined || (scan.tokens[at]?.capital !== true && name.to === at + 1)) return undefined;
  const shifted = name.value === '+00:00' ? offsetAt(scan, name.to) : undefined;
  return shifted ?? { offset: name.value, to: name.to };
}

const LARGEST_OFFSET = 14;

/** "+02:00", "-05:00", "+2" behind a clock or a zone. */
function offsetAt(scan: Scan, at: number): { offset: string; to: number } | undefined {
  const hours = scan.tokens[at];
  const before = scan.tokens[at - 1];
  if (
    hours === undefined ||
    before === undefined ||
    hours.digits === 0 ||
    hours.digits > 4 ||
    !isGap(scan, at, GAP.plus | GAP.dash)
  )
    return undefined;
  if (hours.start - before.end !== 1) return undefined;
  const compact = hours.digits === 4;
  const minutes = compact ? hours.value % 100 : gapAt(scan, at + 1) === GAP.colon ? twoDigits(scan, at + 1) : undefined;
  const hour = compact ? Math.floor(hours.value / 100) : hours.value;
  // A dash behind a clock without minutes of an offset is that of a range: "9:00-11".
  if (hour > LARGEST_OFFSET || (minutes === undefined && before.digits > 0) || (minutes ?? 0) > 59) return undefined;
  const sign = hours.gap === GAP.plus ? '+' : '-';
  const pad = (value: number): string => String(value).padStart(2, '0');
  return { offset: `${sign}${pad(hour)}:${pad(minutes ?? 0)}`, to: at + (minutes === undefined || compact ? 1 : 2) };
}

/** A court's file number goes on behind a dash: "2:23-cr-00148". */
const isFileNumber = (scan: Scan, to: number): boolean =>
  /^[-‑]\p{L}/u.test(scan.text.slice(scan.tokens[to - 1]?.end ?? 0, (scan.tokens[to - 1]?.end ?? 0) + 2));

/** A time of day that begins at tokens[at]; without a clock where its figures are none that a clock shows. */
export function clockAt(scan: Scan, at: number): ClockRead | undefined {
  const named = senseAt(scan, at).hour === true ? phraseAt(scan, at, scan.vocabulary.hours) : undefined;
  if (named !== undefined) {
    const [hour, minute] = named.value.split(':').map(Number) as [number, number];
    return finished(scan, { hour, minute, to: named.to });
  }
  if (scan.tokens[at]?.digits !== 0 && !opensFigure(scan, at) && gapAt(scan, at) !== GAP.time) return undefined;
  const figures = withMinutes(scan, at) ?? military(scan, at) ?? wholeHour(scan, at);
  return figures === undefined || isFileNumber(scan, figures.to) ? undefined : finished(scan, figures);
}

/** Why a clock time is left out. */
export const NO_SUCH_TIME = 'no such time';

export function readClock(scan: Scan, at: number): Read | undefined {
  const read = clockAt(scan, at);
  if (read === undefined) return undefined;
  return {
    form: { form: 'clock' },
    from: at,
    to: read.to,
    ...(read.clock === undefined ? { fault: NO_SUCH_TIME } : { clock: read.clock }),
  };
}

const isDayLike = ({ form: { form } }: Read): boolean =>
  form === 'day' || form === 'weekday' || form === 'day-of-month';

/** "Thursday at 9:14 p.m.", "8 July, at 05:15", "2025-10-14T16:05": the time of day behind a day. */
export function clockBehind(scan: Scan, read: Read): Read {
  const dayWord = read.form.form === 'relative' && read.form.unit === 'day';
  if (read.clock !== undefined || read.fault !== undefined || (!isDayLike(read) && !dayWord)) return read;
  const linked = isGap(scan, read.to, GAP.blank | GAP.comma) && lowerAt(scan, read.to) === 'at';
  const at = linked ? read.to + 1 : read.to;
  if (!isGap(scan, at, GAP.blank | GAP.comma | GAP.time)) return read;
  const behind = clockAt(scan, at);
  return behind?.clock === undefined ? read : { ...read, clock: behind.clock, to: behind.to };
}
