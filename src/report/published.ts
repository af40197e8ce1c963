const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const ISO_DATE =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?)?$/;

interface DateParts {
  readonly year: number;
  readonly month: number;
  /** Absent in "2025-10". */
  readonly day: number | undefined;
  /** "09:30", as written. */
  readonly time: string | undefined;
  /** Minutes east of Greenwich; 0 where none is written. */
  readonly zone: number;
}

function zoneInMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function datePartsOf(iso: string): DateParts | undefined {
  const match = ISO_DATE.exec(iso);
  const month = Number(match?.[2]);
  if (!match || month < 1 || month > 12) return undefined;
  const [, year, , day, hour, minute, , zone] = match;
  return {
    year: Number(year),
    month,
    day: day === undefined ? undefined : Number(day),
    time: hour === undefined ? undefined : `${hour}:${minute}`,
    zone: zoneInMinutes(zone),
  };
}

/** "2025-10-14" → "14 October 2025", "2025-10" → "October 2025", a time follows after a comma; anything else comes back as it is. */
export function dateInWords(iso: string): string {
  const parts = datePartsOf(iso);
  if (!parts) return iso;
  const month = `${MONTHS[parts.month - 1]} ${parts.year}`;
  if (parts.day === undefined) return month;
  return `${parts.day} ${month}${parts.time === undefined ? '' : `, ${parts.time}`}`;
}

/** Sort key: milliseconds since 1970 in UTC of the beginning of what the date names; undated last. */
export function instantOf(iso: string | undefined): number {
  const parts = iso === undefined ? undefined : datePartsOf(iso);
  if (!parts) return Number.POSITIVE_INFINITY;
  const [hour, minute] = (parts.time ?? '00:00').split(':').map(Number);
  return Date.UTC(parts.year, parts.month - 1, parts.day ?? 1, hour, minute) - parts.zone * 60_000;
}

/** True if the first date is surely after the second: by the day, and by the time of day only where both state one. */
export function isLater(iso: string, other: string): boolean {
  const a = datePartsOf(iso);
  const b = datePartsOf(other);
  if (a?.day === undefined || b?.day === undefined) return false;
  if (a.time !== undefined && b.time !== undefined) return instantOf(iso) > instantOf(other);
  return iso.slice(0, 10) > other.slice(0, 10);
}
