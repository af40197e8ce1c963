/** Positions on an axis, in per cent of its length, and the ticks that label it. */
export interface Scale {
  /** 0 to 100; values beyond the ends are held at them. */
  readonly at: (value: number) => number;
  readonly ticks: readonly Tick[];
  readonly logarithmic: boolean;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface Domain {
  readonly low: number;
  readonly high: number;
}

/** From this ratio of the largest to the smallest on, a linear axis would press the small values into one point. */
const LOGARITHMIC_FROM = 200;
/** Free room at either end, as a part of the axis. */
const MARGIN = 0.08;
const WANTED_TICKS = 5;

/** The 1, 2 or 5 times a power of ten that cuts a span into about the wanted number of steps. */
export function niceStep(span: number, wanted = WANTED_TICKS): number {
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10) * power;
}

/** Room that a character of a label takes, in per cent of a narrow axis. */
const CHARACTER_WIDTH = 1.9;

/** As many of the ticks, evenly, as have room for their labels. */
export function legible(ticks: readonly Tick[]): readonly Tick[] {
  const longest = Math.max(...ticks.map(({ label }) => label.length), 0);
  const room = Math.max(1, Math.floor(100 / ((longest + 2) * CHARACTER_WIDTH)));
  const every = Math.ceil(ticks.length / room);
  return ticks.filter((_, index) => index % every === 0);
}

const held = (per: number): number => Math.min(100, Math.max(0, per));

/** A span around a single value, so that a lone point stands in the middle. */
function widened({ low, high }: Domain): Domain {
  if (high > low) return { low, high };
  const room = Math.abs(low) * 0.1 || 1;
  return { low: low - room, high: high + room };
}

function linearTicks({ low, high }: Domain): number[] {
  const step = niceStep(high - low);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  // Multiplied rather than added up, so that rounding errors do not show in the labels.
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

function linear(domain: Domain, format: (value: number) => string): Scale {
  const { low, high } = widened(domain);
  const margin = (high - low) * MARGIN;
  const start = low >= 0 && low - margin < 0 ? 0 : low - margin;
  const end = high + margin;
  const at = (value: number): number => held(((value - start) / (end - start)) * 100);
  const ticks = linearTicks({ low: start, high: end }).map((value) => ({ at: at(value), label: format(value) }));
  return { at, ticks, logarithmic: false };
}

function logarithmic({ low, high }: Domain, format: (value: number) => string): Scale {
  const start = Math.log10(low) - (Math.log10(high) - Math.log10(low)) * MARGIN;
  const end = Math.log10(high) + (Math.log10(high) - Math.log10(low)) * MARGIN;
  const at = (value: number): number => (value <= 0 ? 0 : held(((Math.log10(value) - start) / (end - start)) * 100));
  const every = Math.max(1, Math.ceil((end - start) / (WANTED_TICKS + 2)));
  const ticks: Tick[] = [];
  for (let power = Math.ceil(start); power <= end; power += every)
    ticks.push({ at: at(10 ** power), label: format(10 ** power) });
  return { at, ticks, logarithmic: true };
}

/** A scale that shows all the values; logarithmic where they are all above zero and orders of magnitude apart. */
export function scaleFor(values: readonly number[], format: (value: number) => string): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low > 0 && high / low >= LOGARITHMIC_FROM ? logarithmic({ low, high }, format) : linear({ low, high }, format);
}

const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const pad = (value: number): string => String(value).padStart(2, '0');
const monthOf = (date: Date): string => MONTHS[date.getUTCMonth()] ?? '';

interface TimeStep {
  /** The longest span that this step serves. */
  readonly upTo: number;
  readonly next: (date: Date) => Date;
  readonly floor: (date: Date) => Date;
  readonly label: (date: Date) => string;
}

const utc = (year: number, month = 0, day = 1, hour = 0): Date => {
  const date = new Date(Date.UTC(2000, month, day, hour));
  date.setUTCFullYear(year + date.getUTCFullYear() - 2000);
  return date;
};

const parts = (date: Date): [number, number, number, number] => [
  date.getUTCFullYear(),
  date.getUTCMonth(),
  date.getUTCDate(),
  date.getUTCHours(),
];

const everyHours = (hours: number): Omit<TimeStep, 'upTo'> => ({
  floor: (date) => utc(...(([y, m, d, h]) => [y, m, d, h - (h % hours)] as const)(parts(date))),
  next: (date) => new Date(date.getTime() + hours * 3_600_000),
  label: (date) =>
    date.getUTCHours() === 0 ? `${date.getUTCDate()} ${monthOf(date)}` : `${pad(date.getUTCHours())}:00`,
});
const everyDays = (days: number): Omit<TimeStep, 'upTo'> => ({
  floor: (date) => utc(...(([y, m, d]) => [y, m, d] as const)(parts(date))),
  next: (date) => new Date(date.getTime() + days * DAY),
  label: (date) => `${date.getUTCDate()} ${monthOf(date)}`,
});
const everyMonths = (months: number): Omit<TimeStep, 'upTo'> => ({
  floor: (date) => utc(date.getUTCFullYear(), date.getUTCMonth() - (date.getUTCMonth() % months)),
  next: (date) => utc(date.getUTCFullYear(), date.getUTCMonth() + months),
  label: (date) =>
    date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : `${monthOf(date)} ${date.getUTCFullYear()}`,
});
const everyYears = (years: number): Omit<TimeStep, 'upTo'> => ({
  floor: (date) => utc(Math.floor(date.getUTCFullYear() / years) * years),
  next: (date) => utc(date.getUTCFullYear() + years),
  label: (date) => String(date.getUTCFullYear()),
});

const TIME_STEPS: readonly TimeStep[] = [
  { upTo: 0.5 * DAY, ...everyHours(2) },
  { upTo: 2 * DAY, ...everyHours(6) },
  { upTo: 6 * DAY, ...everyDays(1) },
  { upTo: 14 * DAY, ...everyDays(2) },
  { upTo: 40 * DAY, ...everyDays(7) },
  { upTo: 200 * DAY, ...everyMonths(1) },
  { upTo: 500 * DAY, ...everyMonths(3) },
  { upTo: 1000 * DAY, ...everyMonths(6) },
];

/** A scale for instants, in milliseconds since 1970 in UTC, with ticks on whole hours, days, months or years. */
export function timeScale(instants: readonly number[]): Scale {
  const { low, high } = { low: Math.min(...instants), high: Math.max(...instants) };
  const room = Math.max((high - low) * MARGIN, high === low ? DAY : 0);
  const [start, end] = [low - room, high + room];
  const at = (value: number): number => held(((value - start) / (end - start)) * 100);
  const years = Math.max(1, niceStep((end - start) / (365.25 * DAY)));
  const step = TIME_STEPS.find(({ upTo }) => end - start <= upTo) ?? everyYears(Math.ceil(years));
  const ticks: Tick[] = [];
  for (let date = step.floor(new Date(start)); date.getTime() <= end; date = step.next(date))
    if (date.getTime() >= start) ticks.push({ at: at(date.getTime()), label: step.label(date) });
  return { at, ticks, logarithmic: false };
}
